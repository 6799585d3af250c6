"""Starts and lengths of terms as people write them."""

import re
from datetime import datetime

from data.errors import RecordError

_LENGTH = re.compile(r"[0-9]{1,9}")


def read_start(text: str) -> datetime:
    """Read an ISO 8601 date-time, with or without offset; a bare date is the start of that day.

    Raises:
        RecordError: of the field `start`.
    """
    try:
        return datetime.fromisoformat(text.strip())
    except ValueError:
        raise RecordError(
            f"'{text}' is not a date or date-time.",
            "Write it as 2026-03-20 or 2026-03-20T19:00, with an offset if you like.",
            field="start",
            value=text,
        ) from None


def read_working_days(text: str) -> int:
    """Read the length of a term: a whole number, 0 or more, in digits.

    Raises:
        RecordError: of the field `working_days`.
    """
    if not _LENGTH.fullmatch(text.strip()):
        raise RecordError(
            f"'{text}' is not a number of working days.",
            "Write a whole number, 0 or more.",
            field="working_days",
            value=text,
        )
    return int(text)
