"""Answers of `run-day`, `work` and `demo`."""

from dataclasses import dataclass
from datetime import datetime

from matcher.cli.answers.intake import Imported
from matcher.cli.answers.lists import Reported, Shortlist
from matcher.selection.run_day import Owed


@dataclass(frozen=True, slots=True)
class DaySide:
    """One side of the day's run.

    `selected` of `open` got a list now, `again` of them because the one before was too short; `listed`:
    rows in all lists; `lacking`, `empty`: lists that are too short, or without a row; `to_clarify`: people
    whom a question could bring onto a list; `needs_person`: ids whose title was not understood. `late`,
    `in_time`: who had no list before the run, with the end of the term.
    """

    open: int
    selected: int
    again: int
    listed: int
    lacking: int
    empty: int
    to_clarify: int
    needs_person: tuple[str, ...]
    late: tuple[Owed, ...]
    in_time: tuple[Owed, ...]


@dataclass(frozen=True, slots=True)
class Day:
    """The day's run as of a moment; `turned`: codes that were encoded anew before it."""

    as_of: datetime
    position: int
    turned: int
    vacancies: DaySide
    people: DaySide


@dataclass(frozen=True, slots=True)
class Demonstrated:
    """`matcher demo`: every step's answer, and how long it took in seconds."""

    home: str
    imported: tuple[Imported, ...]
    day: Day
    shortlist: Shortlist
    report: Reported
    seconds: dict[str, float]
