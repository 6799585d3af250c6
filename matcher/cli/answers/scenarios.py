"""The answer of `scenario`."""

from dataclasses import dataclass

Value = str | int | bool | list[str] | dict[str, str]
"""What a key of an answer may hold; a moment or a day is ISO 8601."""


@dataclass(frozen=True, slots=True)
class CheckAnswered:
    """One check: what was told, whatever the file expects; `passed` is null where nothing was expected."""

    index: int
    got: dict[str, Value]
    passed: bool | None


@dataclass(frozen=True, slots=True)
class EventTurnedDown:
    """An event, by its number from 0, whose act was turned down, and why."""

    event: int
    error: str


@dataclass(frozen=True, slots=True)
class ScenarioPlayed:
    """One scenario after its play. `readings`: the reading in force of each question A01–A35."""

    id: str
    checks: tuple[CheckAnswered, ...]
    errors: tuple[EventTurnedDown, ...]
    readings: dict[str, str]
