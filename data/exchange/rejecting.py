"""From pydantic's errors to rejects with a cure, one for each field."""

from collections.abc import Iterator, Sequence

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from data.exchange.shapes import Reject, Where

_CURES = {
    "missing": "Add the field.",
    "extra_forbidden": "Leave the field out: nothing of that name is known (docs/formats.md lists all).",
    "json_invalid": "Write one whole JSON object in UTF-8 on the line.",
    "literal_error": "Use one of the values named.",
    "union_tag_invalid": 'Set "kind" to person, vacancy or employer.',
    "union_tag_not_found": 'Set "kind" to person, vacancy or employer.',
    "timezone_aware": "Add the zone, for example +05:00.",
    "value_error": "Correct the value at its source.",
    "string_pattern_mismatch": "Write the code as docs/formats.md shows it.",
    "string_too_short": "Write at least one character, or leave the field out.",
    "string_too_long": "Shorten the text.",
}
_OF_TYPE = "Write the value in the type that docs/formats.md names."
_KINDS = ("person", "vacancy", "employer")


def rejects(error: ValidationError, where: Where) -> Iterator[Reject]:
    """One reject for each field in error; what was written in an identity is never shown."""
    for detail in error.errors(include_url=False, include_context=False):
        field = _field(detail["loc"])
        private = field.startswith("identity") or detail["type"] in ("json_invalid", "missing")
        yield where.reject(
            field or "(line)",
            "" if private or not isinstance(detail["input"], str | int | float) else detail["input"],
            _problem(detail, private),
            _CURES.get(detail["type"], _OF_TYPE),
        )


def _field(location: Sequence[int | str]) -> str:
    """`("person", "record", "wanted", 0, "title")` → `record.wanted.0.title`."""
    parts = [str(part) for part in location]
    return ".".join(parts[1:] if parts and parts[0] in _KINDS else parts)


def _problem(detail: ErrorDetails, private: bool) -> str:
    message = detail["msg"].removeprefix("Value error, ")
    if private and isinstance(written := detail["input"], str) and written:
        message = message.replace(repr(written), "…").replace(written, "…")
    return message if message.endswith((".", "…")) else f"{message}."
