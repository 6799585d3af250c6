"""What is known of a person's case: the state that the ledger folds to. Moments are in Kazakhstan's zone."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from matcher.law.due import Due


@dataclass(slots=True)
class Application:
    """A request to be registered as a job seeker; `result`: None (pending), registered or refused."""

    channel: str
    applied_at: datetime
    verified_at: datetime | None = None
    forwarded_at: datetime | None = None
    decided_at: datetime | None = None
    result: str | None = None
    ground: str | None = None
    opens_at: datetime | None = None


@dataclass(slots=True)
class Spell:
    """A spell of registration as unemployed; `papers_told_at`: of the payment's papers (order-214:42)."""

    began: datetime
    ended: datetime | None = None
    papers_told_at: datetime | None = None


@dataclass(slots=True)
class Answer:
    """What the person answered, when, and when the register learnt it."""

    at: datetime
    taken: bool
    known_at: datetime
    via: str | None = None
    reason: str | None = None


@dataclass(slots=True)
class Referral:
    """The person's data at the employer (order-214:73–75)."""

    sent_at: datetime | None = None
    due: Due | None = None
    silent_at: datetime | None = None
    refused_at: datetime | None = None
    hired_at: datetime | None = None


@dataclass(slots=True)
class Offer:
    """One offer of a vacancy to the person, and all that became of it.

    Attributes:
        work: the vacancy under whose number this work was first known (A25).
        told_at: when it reached the person in a way that clause 71 allows.
        answers: every answer; `answer`: the one that holds (A29, A30).
        settled_as, settled_spell: the person's status and spell when `answer` was given or the term ran out.
        repeated: the answer was given to a later offer of the centre, of the same vacancy.
        gone_at: the vacancy was closed, filled or withdrawn; void_at: a complaint was granted.
    """

    number: int
    vacancy: str
    work: str
    by: str
    via: str
    sent_at: datetime
    verdict: Mapping[str, str] = field(default_factory=dict)
    certificate: str | None = None
    pending: bool = False
    failed_at: datetime | None = None
    told_at: datetime | None = None
    told_as: str | None = None
    due: Due | None = None
    answers: list[Answer] = field(default_factory=list)
    answer: Answer | None = None
    lapsed_at: datetime | None = None
    settled_as: str | None = None
    settled_spell: int = 0
    gone_at: datetime | None = None
    void_at: datetime | None = None
    excused_at: datetime | None = None
    not_counting: str | None = None
    repeated: bool = False
    differs_at: datetime | None = None
    interview_at: datetime | None = None
    declined_at: datetime | None = None
    referral: Referral | None = None


@dataclass(slots=True)
class Summons:
    """A call to come: to a workplace, the centre, an employer or a visit; `due` ends it."""

    to: str
    told_at: datetime
    due: Due
    vacancy: str | None = None
    came_at: datetime | None = None
    missed_at: datetime | None = None
    good_reason: bool = False


@dataclass(slots=True)
class Reported:
    """A change of clause 64."""

    what: str
    at: datetime
    due: Due
    reported_at: datetime | None = None


@dataclass(slots=True)
class Form:
    """A form of the order that the person got."""

    form: int
    issued_at: datetime
    registered: bool
    valid_until: date | None = None


@dataclass(slots=True)
class Notice:
    """What the person or an employer was told; `via`: every way that carries it."""

    kind: str
    to: str
    at: datetime
    via: tuple[str, ...]
    form: int | None = None
    ground: tuple[str, ...] = ()
    vacancy: str | None = None


@dataclass(slots=True)
class Information:
    """What the centre sent to the mobility centre, and what the officer decided (order-214:51).

    Attributes:
        fallen: what was learnt only afterwards says that the ground did not hold when it was confirmed.
    """

    ground: str
    sent_at: datetime
    received_at: datetime | None = None
    decided_at: datetime | None = None
    result: str | None = None
    reversed_at: datetime | None = None
    fallen: bool = False


@dataclass(slots=True)
class Complaint:
    """A complaint (order-214:59); `offer`: the number of the offer that it is about."""

    about: str
    at: datetime
    offer: int | None = None
    claim: str | None = None
    decided_at: datetime | None = None
    result: str | None = None


@dataclass(slots=True)
class Plan:
    """The individual employment plan (order-214:61, 62)."""

    drawn_up_at: datetime
    signed_at: datetime | None = None


@dataclass(slots=True)
class Life:
    """One person's case at the moment `now`, as known.

    Attributes:
        entered_at: when the register learnt of the case: what came before, others have told.
        status: job_seeker, unemployed, other_applicant, or None (not registered).
        find_work: the end of the term of 23 or 36, which starts at `registered_at`.
        seeks: a seeker who may become unemployed by itself.
        term_over: that term has ended and its consequences were drawn once.
        refused_41: when registration as unemployed was refused, and the grounds of 41.
        waits_for: facts that the check of 41 still waits for (A11).
        waiting: numbers of the offers that wait for the person's answer or the employer's.
        placed: by vacancy, when an employer confirmed that the person was placed.
        told_akim: answers that an akim has not passed on yet: nothing rests on them.
        unknown: terms that an act could not start, since the calendar ends: `term_key` → (when, year).
        granted: numbers of offers that a complaint known by now voids (A33: from the start).
    """

    person: str
    now: datetime
    entered_at: datetime | None = None
    born: date | None = None
    place: str = "town"
    representative: bool = False
    facts: dict[str, Any] = field(default_factory=dict)
    has: dict[str, Any] = field(default_factory=dict)
    status: str | None = None
    registered_by: str = "centre"
    registered_at: datetime | None = None
    application: Application | None = None
    find_work: Due | None = None
    seeks: bool = False
    term_over: bool = False
    refused_41: tuple[datetime, tuple[str, ...]] | None = None
    waits_for: tuple[str, ...] = ()
    spells: list[Spell] = field(default_factory=list)
    earlier_refusals: list[int] = field(default_factory=list)
    offers: list[Offer] = field(default_factory=list)
    waiting: list[int] = field(default_factory=list)
    placed: dict[str, datetime] = field(default_factory=dict)
    told_akim: dict[str, Answer] = field(default_factory=dict)
    summons: list[Summons] = field(default_factory=list)
    left_measure: list[tuple[datetime, bool]] = field(default_factory=list)
    changes: list[Reported] = field(default_factory=list)
    plan: Plan | None = None
    forms: list[Form] = field(default_factory=list)
    notices: list[Notice] = field(default_factory=list)
    information: list[Information] = field(default_factory=list)
    complaints: list[Complaint] = field(default_factory=list)
    unknown: dict[str, tuple[datetime, int]] = field(default_factory=dict)
    granted: frozenset[int] = frozenset()

    @property
    def spell(self) -> Spell | None:
        """The present spell of registration as unemployed."""
        return self.spells[-1] if self.status == "unemployed" and self.spells else None

    def offer_of(self, vacancy: str) -> Offer | None:
        """The latest offer of a vacancy."""
        return next((each for each in reversed(self.offers) if each.vacancy == vacancy), None)

    def term_key(self, name: str, vacancy: str | None) -> str:
        """How a term of this case is called in `unknown`."""
        return name if vacancy is None else f"{name}:{vacancy}"

    def last_information(self) -> Information | None:
        """The latest information of the centre."""
        return self.information[-1] if self.information else None
