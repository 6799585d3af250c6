"""A scenario that was judged: only what the format knows, references that lead somewhere."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

Values = Mapping[str, Any]
"""Arguments or expectations by key: times and dates as such, lists as lists."""


@dataclass(frozen=True, slots=True)
class Event:
    """What people did, and when; `index` is its place in the file."""

    index: int
    at: datetime
    act: str
    arguments: Values


@dataclass(frozen=True, slots=True)
class Outcome:
    """What is expected where every question of `when` has one of the readings named for it."""

    when: Mapping[str, tuple[str, ...]]
    expected: Values

    def agrees(self, readings: Mapping[str, str]) -> bool:
        """Whether the readings in force are those that it is tied to."""
        return all(readings[question] in names for question, names in self.when.items())


@dataclass(frozen=True, slots=True)
class Check:
    """A question; `as_of` and `moment` are None where the file names none.

    Attributes:
        index: its place in the file.
        kind: what is asked.
        about: a person, a vacancy, a pair, the name of a deadline, an event…
        beside: what else names what is asked: `of`, `to`.
        outcomes: what is expected; none: it only asks.
    """

    index: int
    kind: str
    about: Any
    beside: Values
    as_of: datetime | None
    moment: datetime | None
    outcomes: tuple[Outcome, ...]

    def expected(self, readings: Mapping[str, str]) -> Values:
        """What the first outcome expects that agrees with the readings in force; nothing where none does."""
        return next((each.expected for each in self.outcomes if each.agrees(readings)), {})


@dataclass(frozen=True, slots=True)
class Scenario:
    """One document of a file."""

    id: str
    title: str
    clauses: tuple[str, ...]
    readings: Mapping[str, str]
    persons: Mapping[str, Values]
    employers: Mapping[str, Values]
    vacancies: Mapping[str, Values]
    events: tuple[Event, ...]
    checks: tuple[Check, ...]

    @property
    def in_order(self) -> list[Event]:
        """Events as they are played: by their time, equal ones in the order of the file."""
        return sorted(self.events, key=lambda event: event.at)

    @property
    def earliest(self) -> datetime | None:
        """Where the clock starts; None: the file names no time."""
        return min(self._times(), default=None)

    @property
    def latest(self) -> datetime | None:
        """Where the clock stops, and what is asked about unless a check says otherwise.

        A time that a check expects does not count: what is told depends on no expectation.
        """
        return max(self._times(), default=None)

    def _times(self) -> Iterator[datetime]:
        yield from (event.at for event in self.events)
        yield from (values["since"] for values in self.persons.values() if "since" in values)
        yield from (values["arose"] for values in self.vacancies.values() if "arose" in values)
        for check in self.checks:
            yield from (time for time in (check.as_of, check.moment) if time is not None)
