"""Answers of `policy`."""

from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True, slots=True)
class VersionTold:
    """A version of a kind. `sha256`: of its document; `in_force_from` null: nobody has approved it yet."""

    kind: str
    sha256: str
    effective_from: date
    proposed_by: str
    proposed_at: datetime
    approved_by: str | None
    approved_at: datetime | None
    in_force_from: datetime | None
    in_force: bool


@dataclass(frozen=True, slots=True)
class VersionsListed:
    """All versions in the order of their proposals; of a kind without one in force the packaged file is."""

    as_of: datetime
    versions: tuple[VersionTold, ...]
