"""What the ledger holds, as its callers see it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal

NoticeState = Literal["waiting", "told", "failed"]


@dataclass(frozen=True, slots=True)
class NewEvent:
    """What is to be appended: what happened, when it was true, and its facts as JSON values."""

    kind: str
    at: datetime
    body: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Event:
    """An event of the ledger. `recorded_at` is when the register learnt it, `at` when it was true."""

    sequence: int
    stream: str
    version: int
    kind: str
    at: datetime
    recorded_at: datetime
    actor: str
    body: dict[str, Any]


@dataclass(frozen=True, slots=True)
class Case:
    """A stream's state at `moment`, folded from its events up to `version`; it turns at `next_turn`."""

    stream: str
    version: int
    moment: datetime
    next_turn: datetime | None
    status: str
    may_be_offered: bool
    counted: int
    open_offers: int
    snapshot: bytes


@dataclass(frozen=True, slots=True)
class OfferRow:
    """An offer as it stands; `number` is its own within the stream, `by` who made it."""

    person: str
    vacancy: str
    number: int
    by: str
    is_open: bool
    sent_at: datetime


@dataclass(frozen=True, slots=True)
class DutyRow:
    """What somebody at the centres has to do.

    Attributes:
        name: of the duty.
        about: the vacancy, or the number of a notice; empty where there is neither.
        role: whose duty it is.
        begins: it is nobody's before.
        due: the end of its term; None: the order sets none, or the calendar does not reach there.
    """

    stream: str
    name: str
    about: str
    role: str
    clause: str
    begins: datetime
    due: datetime | None


@dataclass(frozen=True, slots=True)
class NoticeRow:
    """A notice to be sent. `recipient` is an id and never an address: that is looked up when it is sent.

    `channels` are tried in order. `about` tells apart two of a kind at one moment.
    """

    stream: str
    kind: str
    at: datetime
    recipient: str
    channels: tuple[str, ...]
    form: str
    body: Mapping[str, Any]
    about: str = ""


@dataclass(frozen=True, slots=True)
class Attempt:
    """One attempt to tell: when, by which channel, and what came of it."""

    at: datetime
    channel: str
    outcome: str
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Notice:
    """A notice of the outbox with what was tried.

    Attributes:
        body: what it is about; `said`: the words in which it was told.
        told_at: the moment that counts as told.
        next_try: when a carrier is to try it next; None: none is.
    """

    number: int
    stream: str
    kind: str
    at: datetime
    about: str
    recipient: str
    channels: tuple[str, ...]
    form: str
    body: dict[str, Any]
    state: NoticeState
    attempts: tuple[Attempt, ...]
    told_at: datetime | None
    receipt: str | None
    next_try: datetime | None


@dataclass(frozen=True, slots=True)
class Fact:
    """A fact behind a commitment, with its salt: both can be erased."""

    salt: bytes
    value: Any


@dataclass(frozen=True, slots=True)
class StoredCertificate:
    """A certificate as it was made. `facts` lacks what was erased."""

    sha256: str
    stream: str
    body: bytes
    facts: dict[str, Fact]
