"""What can be wrong with the register as a whole.

MatchingError
├── StateError
│   └── SchemaMismatch      the register was made by another version of the program
└── RegisterUnavailable     the database does not answer, is locked or is no register
"""

from dataclasses import dataclass

from data.errors import MatchingError, StateError


@dataclass(eq=False)
class SchemaMismatch(StateError):
    """The register has the revision `found`; this program works with `expected`."""

    found: str
    expected: str


@dataclass(eq=False)
class RegisterUnavailable(MatchingError):
    """The database at `url` cannot be used now; nothing was written."""

    url: str
