"""A folded case in bytes, to be carried on instead of folded anew; provably equal to the fold."""

import hashlib
from datetime import datetime
from functools import lru_cache

from pydantic import TypeAdapter

from data.records import canonical_json
from data.register.ledger_rows import Case
from matcher.law.law import Law
from matcher.law.life.state import Life

_LIFE = TypeAdapter(Life)
_DIGEST = 16


@lru_cache(maxsize=64)
def law_mark(law: Law) -> bytes:
    """What a snapshot rests on beside its events: another reading or term makes it worthless."""
    terms = {name: term.working_days for name, term in law.terms.items()}
    stated = [law.readings.as_dict(), terms, dict(law.caps), law.calendar.last_year]
    return hashlib.sha256(canonical_json(stated)).digest()[:_DIGEST]


def packed(life: Life, mark: bytes) -> bytes:
    """The snapshot of a life."""
    return mark + _LIFE.dump_json(life, exclude_defaults=True)


def rests_on(case: Case, law: Law) -> bool:
    """Whether a case was folded under this law."""
    return case.snapshot[:_DIGEST] == law_mark(law)


def unpacked(case: Case, version: int, moment: datetime, mark: bytes) -> Life | None:
    """The life of a case, where its snapshot still holds at a version and a moment; else None."""
    fits = case.version == version and case.moment <= moment and case.snapshot[:_DIGEST] == mark
    return _LIFE.validate_json(case.snapshot[_DIGEST:]) if fits else None
