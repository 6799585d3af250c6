"""What every reader gives: accepted records with what was left out of them, and rejects with their cure."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from data.errors import RecordError
from data.records import Employer, Identity, Person, Vacancy

Progress = Callable[[int, int], None]
"""Called now and then with (bytes read so far, bytes in all), both as they lie on the disk."""

FindPlace = Callable[[str], str | None]
"""From the name of a place to its KATO code; None where no or several places have that name."""


@dataclass(frozen=True, slots=True)
class Note:
    """A statement of an accepted record that could not be used and stays missing."""

    field: str
    value: str
    problem: str


@dataclass(frozen=True, slots=True)
class Accepted:
    """A record as read. `line` is where it begins (1 = first); in a JSON document, its number."""

    record: Person | Vacancy | Employer
    identity: Identity | None
    file: str
    line: int
    notes: tuple[Note, ...] = ()


@dataclass(frozen=True, slots=True)
class Reject:
    """One reason why a record was not accepted; a record with several has several.

    `value` is never a person's identity: rejects are printed and logged.
    """

    file: str
    line: int
    field: str
    value: str
    problem: str
    cure: str

    def error(self) -> RecordError:
        """The same as an error, for callers that stop at the first one."""
        return RecordError(
            self.problem, self.cure, field=self.field, value=self.value, file=self.file, line=self.line
        )


Row = Accepted | Reject


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms:
    """What a reader needs to know beside the file.

    `received_at` (aware) is the registration of records whose source gives no date, and the day on which
    a date without a year ("26 ноября") is read.
    """

    received_at: datetime
    find_place: FindPlace
    progress: Progress | None = None


@dataclass(frozen=True, slots=True)
class Where:
    """A place in a file, for rejects."""

    file: str
    line: int

    def reject(self, field: str, value: object, problem: str, cure: str) -> Reject:
        """A reject here; long values are cut."""
        return Reject(self.file, self.line, field, shown(value), problem, cure)


def shown(value: object) -> str:
    """A value as messages show it: one line, at most 80 characters."""
    text = " ".join(str(value).split())
    return text if len(text) <= 80 else text[:79] + "…"
