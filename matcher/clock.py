"""The clock that every use case is given: the machine's, or one that a test sets."""

from collections.abc import Callable
from datetime import UTC, datetime

Clock = Callable[[], datetime]
"""Tells the moment, aware of its zone."""


def machine_clock() -> datetime:
    """The machine's clock, in UTC: no zone of the machine plays a part."""
    return datetime.now(UTC)
