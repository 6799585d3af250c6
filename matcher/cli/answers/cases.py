"""Answers of `act`, `case`, `eligible`, `offer` and `tick`."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class EventWritten:
    """An event that an act wrote: into whose stream of the ledger, and of which kind."""

    stream: str
    kind: str


@dataclass(frozen=True, slots=True)
class ActDone:
    """An act that was done. A repeated request gets its first answer again."""

    act: str
    at: datetime
    by: str
    events: tuple[EventWritten, ...]


@dataclass(frozen=True, slots=True)
class EligibleTold:
    """Whether the centre may offer. `reasons` why not, and the clause of each; `vacancy` null: any."""

    person: str
    vacancy: str | None
    as_of: datetime
    may_be_offered: bool
    reasons: tuple[str, ...]
    clauses: tuple[str, ...]
    counted_refusals: int


@dataclass(frozen=True, slots=True)
class SpellTold:
    """A spell of registration as unemployed; `ended` null: it goes on."""

    began: datetime
    ended: datetime | None


@dataclass(frozen=True, slots=True)
class TermTold:
    """A term of the order that runs or was kept or missed; `due` null: it ends beyond the known calendar."""

    name: str
    started: datetime
    due: datetime | None
    provisional: bool
    kept: str


@dataclass(frozen=True, slots=True)
class OfferTold:
    """An offer as it stands.

    `why` it counts as one of three refusals or does not; `rests_on`: the reading of each open question that
    this rests on. `terms`: of the reply, the résumé, the employer.
    """

    number: int
    vacancy: str
    by: str
    via: str
    sent_at: datetime
    told_at: datetime | None
    standing: str
    suitable: str
    certificate: str | None
    referral: str
    counts: bool
    why: str
    rests_on: dict[str, str]
    terms: tuple[TermTold, ...]


@dataclass(frozen=True, slots=True)
class ProposalTold:
    """The proposal of deregistration: none, open, confirmed or rejected; `complaints` that are open."""

    state: str
    ground: str | None
    complaints: int


@dataclass(frozen=True, slots=True)
class NoticeTold:
    """What the person or an employer was told, and every way that carries it."""

    kind: str
    to: str
    at: datetime
    via: tuple[str, ...]
    form: int | None
    ground: tuple[str, ...]
    vacancy: str | None


@dataclass(frozen=True, slots=True)
class CaseTold:
    """A person's case about `moment`, by what was known at `as_of`.

    `bar`: what the check of clause 41 gives; `bar_missing`: facts that nobody knows.
    """

    person: str
    as_of: datetime
    moment: datetime
    status: str
    place: str
    registered_at: datetime | None
    registered_by: str
    spells: tuple[SpellTold, ...]
    bar: str
    bar_grounds: tuple[str, ...]
    bar_missing: tuple[str, ...]
    plan: str
    may_be_offered: bool
    reasons: tuple[str, ...]
    counted_refusals: int
    earlier_refusals: int
    offers: tuple[OfferTold, ...]
    terms: tuple[TermTold, ...]
    proposal: ProposalTold
    notices: tuple[NoticeTold, ...]
    remedies: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Offered:
    """An offer that was made, with its verdict by criterion and the SHA-256 of its certificate.

    `told_at` null: it is on its way, or went a way that clause 71 does not allow; `due`: the end of the term
    of reply. `suitable`: "suitable", "not_suitable" or "unknown"; refusing the last two never counts.
    """

    person: str
    vacancy: str
    sent_at: datetime
    via: str
    told_at: datetime | None
    due: datetime | None
    suitable: str
    failing: tuple[str, ...]
    unknown: tuple[str, ...]
    verdict: dict[str, str]
    certificate: str | None


@dataclass(frozen=True, slots=True)
class ClocksMoved:
    """How many cases turned by themselves by a moment, and how many notices came of it; what was delivered.

    `told`: notices told by now; `copies` sent beside; `in_vain`: attempts that failed, most to be made again.
    """

    as_of: datetime
    cases: int
    notices: int
    told: int
    copies: int
    in_vain: int
