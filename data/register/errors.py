"""What can be wrong with the register as a whole.

MatchingError
├── NotFound
│   └── Erased              a person was here and was erased
├── StateError
│   ├── SchemaMismatch      the register was made by another version of the program
│   └── ConcurrentChange    a stream of the ledger went on meanwhile
└── RegisterUnavailable     the database does not answer, is locked or is no register
"""

from dataclasses import dataclass
from typing import Self

from data.errors import MatchingError, NotFound, StateError


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
