"""The answer of `due`."""

from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True, slots=True)
class DayPassedOver:
    """A day off that a term passes over, with the reason in three languages."""

    date: date
    reason: dict[str, str]


@dataclass(frozen=True, slots=True)
class Due:
    """The end of a term; `to`: who received what started it."""

    start: datetime
    working_days: int
    to: str
    counted_from: date
    due: datetime
    passed_over: tuple[DayPassedOver, ...]
