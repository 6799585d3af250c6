"""Answers of `notices`."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class AttemptTold:
    """One attempt to tell: by which carrier or way, and what came of it."""

    at: datetime
    channel: str
    outcome: str
    detail: str


@dataclass(frozen=True, slots=True)
class NoticeListed:
    """A notice of the outbox: "waiting", "told" or "failed" (what it told of is past).

    `channels`: the ways in which the order tells it. `told_at`: the moment that counts as told. `next_try`
    null: no carrier tries it any more; a notice that waits then waits for a person to tell it.
    """

    number: int
    kind: str
    to: str
    about: str
    at: datetime
    channels: tuple[str, ...]
    state: str
    told_at: datetime | None
    receipt: str | None
    next_try: datetime | None
    attempts: tuple[AttemptTold, ...]


@dataclass(frozen=True, slots=True)
class NoticesListed:
    """The notices about a person's case, in the order of their moments."""

    person: str
    notices: tuple[NoticeListed, ...]


@dataclass(frozen=True, slots=True)
class NoticeShown:
    """A notice with the words in which it was told, else in which it would be told now.

    `text` null: what it told of is past, and it was never told.
    """

    notice: NoticeListed
    text: str | None
