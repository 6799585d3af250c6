"""A certificate as a file: body, SHA-256, and the facts with their salts as far as they are there.

The file is canonical JSON, so each of its bytes is verified: those of the body by the SHA-256, those of facts
and salts by the commitments, and all others because the same content is written in one way only.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import orjson
from pydantic import TypeAdapter, ValidationError

from data.errors import InputError
from data.law.suitable_work import SuitableWork
from data.records import canonical_json
from matcher.law.certificate.commitments import Fact, Opening
from matcher.law.certificate.verifying import Problem, Verification, verify


@dataclass(frozen=True, slots=True)
class Kept:
    """A certificate as it is kept, in a file or in the register.

    Attributes:
        body: the certificate.
        sha256: as the file, or the offer in the ledger, names it.
        facts: those that were not erased.
        as_written: the file is written in the one way; always so in the register.
    """

    body: bytes
    sha256: str
    facts: Mapping[str, Opening]
    as_written: bool = True

    def verify(self, policy: SuitableWork | None = None) -> Verification:
        """Everything computed anew, the writing of the file too."""
        found = verify(self.body, self.sha256, self.facts, policy)
        if self.as_written:
            return found
        return Verification((Problem("file"), *found.problems), found.erased, found.recomputed)


@dataclass(frozen=True, slots=True)
class _Salted:
    salt: str
    value: Any


@dataclass(frozen=True, slots=True)
class _File:
    body: dict[str, Any]
    facts: dict[str, _Salted]
    sha256: str


_READER = TypeAdapter(_File)


def as_file(kept: Kept) -> bytes:
    """The file of a certificate, with a line's end.

    Raises:
        ValueError: the body is no JSON.
    """
    facts = {name: {"salt": bytes(each.salt).hex(), "value": each.value} for name, each in kept.facts.items()}
    written = {"body": orjson.loads(kept.body), "facts": facts, "sha256": kept.sha256}
    return canonical_json(written) + b"\n"


def of_file(content: bytes, name: str) -> Kept:
    """What a file holds.

    Args:
        content: of the file.
        name: by which messages call it.

    Raises:
        InputError: it is no certificate's file.
    """
    try:
        read = _READER.validate_json(content, strict=True)
        facts = {each: Fact(bytes.fromhex(fact.salt), fact.value) for each, fact in read.facts.items()}
        kept = Kept(canonical_json(read.body), read.sha256, facts)
        again = as_file(kept)
    except (ValidationError, ValueError, TypeError) as error:
        cure = "It must hold body, facts and sha256 as `matcher certificate show --out` writes them."
        raise InputError(f"{name} is no file of a certificate.", cure) from error
    return Kept(kept.body, kept.sha256, facts, as_written=again == content)
