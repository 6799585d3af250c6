"""What the calendar answers with: days off with their reasons, and deadlines."""

from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Literal, NamedTuple

from data.records.vocabulary import Lang

Receiver = Literal["centre", "person"]
"""Who receives: office hours bind what reaches a centre; for a person the moment's own date counts (A18)."""

EventDay = Literal["not_counted", "counted"]
"""Reading A01: is the day of the event the first day of the term?"""

WorkedWeekends = Literal["worked", "closed"]
"""Reading A03: does a weekend day that the Government made working count?"""

Ends = Literal["office_close", "midnight"]
"""Reading A29: a term ends when the office closes, or at 23:59:59 of the same day."""


@dataclass(frozen=True, slots=True)
class Words:
    """One text in the three languages."""

    kk: str
    ru: str
    en: str

    def in_language(self, lang: Lang) -> str:
        """The text in `lang`."""
        return {"kk": self.kk, "ru": self.ru, "en": self.en}[lang]


class DayOff(NamedTuple):
    """A day that is not worked, and why."""

    day: date
    reason: Words


@dataclass(frozen=True, slots=True)
class OfficeHours:
    """Hours of the centres from a date on (appendices 1 and 2, row 7).

    Lunch is kept for the reader: what arrives at lunch or before opening belongs to its day.
    """

    effective_from: date
    opens: time
    closes: time
    lunch_from: time
    lunch_to: time


@dataclass(frozen=True, slots=True)
class Deadline:
    """The end of a term counted in working days.

    Attributes:
        start: the event, in Kazakhstan's time.
        counted_from: the day to which the event belongs; the next working day after it is day 1.
        due: the last moment that is still in time, in Kazakhstan's time.
        passed_over: every day off from the day of the start to the day of `due`, in order.
    """

    start: datetime
    counted_from: date
    due: datetime
    passed_over: tuple[DayOff, ...]
