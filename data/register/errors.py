"""What can be wrong with the register as a whole.

MatchingError
├── InputError
│   ├── NotWritable         a file that cannot be written
│   ├── NoBackup            a file that is not there or holds no register
│   └── NotFound
│       └── Erased          a person was here and was erased
├── StateError
│   ├── PlaceTaken          there is something already where something was to be made
│   ├── SchemaMismatch      the register was made by another version of the program
│   └── ConcurrentChange    a stream of the ledger went on meanwhile
└── RegisterUnavailable     the database does not answer, is locked or is no register
"""

from dataclasses import dataclass
from typing import Self

from data.errors import InputError, MatchingError, NotFound, StateError


@dataclass(eq=False)
class NotWritable(InputError):
    """The file at `place` cannot be written, for a `reason` in the system's own words."""

    place: str
    reason: str


@dataclass(eq=False)
class NoBackup(InputError):
    """The file at `place` is not there or holds no register."""

    place: str


@dataclass(eq=False)
class PlaceTaken(StateError):
    """There is something at `place` already; nothing is overwritten."""

    place: str


@dataclass(eq=False)
class Erased(NotFound):
    """The register held it, and it was erased."""


@dataclass(eq=False)
class SchemaMismatch(StateError):
    """The register has the revision `found`; this program works with `expected`."""

    found: str
    expected: str


@dataclass(eq=False)
class ConcurrentChange(StateError):
    """The stream has the version `found`, where `expected` was expected; nothing was appended."""

    stream: str
    expected: int
    found: int

    @classmethod
    def of(cls, stream: str, expected: int, found: int) -> Self:
        """The error for this stream."""
        problem = f"{stream} was changed by somebody else: version {found}, not {expected}."
        return cls(problem, "Look at it as it now stands, then decide again.", stream, expected, found)


@dataclass(eq=False)
class RegisterUnavailable(MatchingError):
    """The database at `url` cannot be used now; nothing was written."""

    url: str
