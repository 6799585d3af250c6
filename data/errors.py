"""Every error that the program raises on purpose.

MatchingError
├── InputError              what somebody wrote cannot be used
│   ├── RecordError         a field of a record: names file, line, field and cure
│   ├── UnknownCode         a code that no table knows (place, title, skill, criterion…)
│   ├── NotFound            an id that the register does not hold
│   └── UnlawfulDemand      a vacancy asks what article 6 of the Labour Code forbids
├── TableError              a file of tables, weights, policy or law: all its problems at once
├── CalendarError           a day beyond the known calendar
├── StateError              what is asked does not fit the state of the program
│   ├── NotInitialised      no register here yet
│   ├── PlanChanged         a cursor of another plan
│   ├── EncodingTooOld      an as-of before the day that the register's codes are of
│   └── DriftDetected       register and index differ
└── EngineUnavailable       an engine that does not answer: never an empty list
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date


@dataclass(eq=False)
class MatchingError(Exception):
    """Root of the tree: what is wrong (`problem`) and what to do about it (`cure`)."""

    problem: str
    cure: str

    def __str__(self) -> str:
        return f"{self.problem} {self.cure}".strip()


@dataclass(eq=False)
class InputError(MatchingError):
    """What somebody wrote cannot be used."""


@dataclass(eq=False)
class RecordError(InputError):
    """A field of a record that cannot be used; the record is rejected, the rest goes on."""

    field: str
    value: str = ""
    file: str = ""
    line: int = 0


@dataclass(eq=False)
class UnknownCode(InputError):
    """A code that the table `kind` does not know; `near` are the closest known ones."""

    kind: str
    code: str
    near: Sequence[str] = ()


@dataclass(eq=False)
class NotFound(InputError):
    """An id that the register does not hold."""

    kind: str
    id: str


@dataclass(eq=False)
class UnlawfulDemand(InputError):
    """A vacancy asks for sex, age, origin, religion or the like without a lawful ground.

    Source: Labour Code of Kazakhstan, article 6.
    """

    demand: str


@dataclass(eq=False)
class TableError(MatchingError):
    """A file of tables, weights, policy or law is wrong; `problems` holds all of them."""

    file: str
    problems: Sequence[str]

    def __str__(self) -> str:
        listed = "".join(f"\n  - {p}" for p in self.problems)
        return f"{self.problem} {self.cure}{listed}"


@dataclass(eq=False)
class CalendarError(MatchingError):
    """A day beyond the known calendar of days off; `year` is the unknown year."""

    year: int


@dataclass(eq=False)
class StateError(MatchingError):
    """What is asked does not fit the state of the program."""


@dataclass(eq=False)
class NotInitialised(StateError):
    """There is no register at this place yet."""


@dataclass(eq=False)
class PlanChanged(StateError):
    """A cursor of another plan: begin again at the first page."""


@dataclass(eq=False)
class EncodingTooOld(StateError):
    """The day asked about lies before the one that the codes are of, `encoded_to`."""

    encoded_to: date


@dataclass(eq=False)
class DriftDetected(StateError):
    """Register and index differ at the same position; `keys` names the rows."""

    keys: Sequence[int] = ()


@dataclass(eq=False)
class EngineUnavailable(MatchingError):
    """An engine that does not answer. Never an empty list instead."""
