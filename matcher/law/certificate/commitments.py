"""Salted commitments: what a certificate holds in place of a fact.

A commitment is the SHA-256 over a random salt and the fact's canonical JSON. Who has the fact and the salt
can prove the fact; when both are erased, the commitment tells nothing of it and the certificate verifies as
before.
"""

from collections.abc import Callable
from dataclasses import dataclass
from hashlib import sha256
from typing import Any, Protocol

from data.records import canonical_json

SALT_BYTES = 32
"""As long as the digest, so that no fact of few values can be found by trying them."""

Randomness = Callable[[int], bytes]
"""So many random bytes: `secrets.token_bytes`; a seeded source in tests and scenarios."""


class Opening(Protocol):
    """What opens a commitment; the register's own rows are such."""

    @property
    def salt(self) -> bytes:
        """The salt."""

    @property
    def value(self) -> Any:
        """The fact as a JSON value."""


@dataclass(frozen=True, slots=True)
class Fact:
    """A fact and the salt of its commitment: both can be erased."""

    salt: bytes
    value: Any


def commitment(opening: Opening) -> str:
    """The commitment to a fact, in hexadecimal."""
    return sha256(opening.salt + canonical_json(opening.value)).hexdigest()


def salted(values: dict[str, Any], randomness: Randomness) -> dict[str, Fact]:
    """Each fact with a salt of its own."""
    return {name: Fact(randomness(SALT_BYTES), value) for name, value in sorted(values.items())}
