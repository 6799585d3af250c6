"""Answers of `replay`."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class RowReplayed:
    """A row as it comes out now: `state` is same, differs or erased; `id` null: the person was erased."""

    rank: int
    id: str | None
    points: int
    stint: int
    state: str


@dataclass(frozen=True, slots=True)
class ListReplayed:
    """A stored list computed anew.

    `stored` and `digest`: SHA-256 over the rows as stored and as they come out now. `problems`: digest,
    marks, plan, rows or left_out; none: it is the same. `whole`: it was looked whether anybody was left out.
    """

    shortlist: int
    side: str
    id: str
    as_of: datetime
    position: int
    plan: str
    weights: str
    dictionary: str
    stored: str
    digest: str
    rows: tuple[RowReplayed, ...]
    subject_erased: bool
    whole: bool
    problems: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CertificateReplayed:
    """A certificate frozen once more from its facts, salts and policy.

    `digest` null: it cannot be, since facts were erased or the policy is not at hand; then it was verified as
    far as it goes.
    """

    certificate: str
    digest: str | None
    erased: tuple[str, ...]
    problems: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Replayed:
    """A list or a certificate, whichever was named; `same`: it came out the same, byte for byte."""

    same: bool
    shortlist: ListReplayed | None
    certificate: CertificateReplayed | None
