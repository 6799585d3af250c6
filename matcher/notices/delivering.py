"""Delivery of the outbox: what is due goes by every carrier that its ways allow.

Letters and messages go out between the transactions, never in one: the register does not wait for a mail
server. A process that is killed between the two sends the same notice again under the same name.
"""

import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from data.register import Attempt, LedgerWriting, Notice, Register
from matcher.law.life.state import Life
from matcher.law.turned_down import TurnedDown
from matcher.notices.by_hand import show_telling
from matcher.notices.carrier import Carried, Carrier
from matcher.notices.composing import Composer
from matcher.notices.patience import PAUSES, next_try, receipt
from matcher.notices.telling import CARRIERS, give_up, tell
from matcher.notices.wording import Said
from matcher.offers.office import Office
from matcher.offers.reading import Cases

_BATCH = 50
"""Notices a transaction: so many at most go out twice when a process is killed."""

_OVER = ("past", "given_up")
"""Outcomes after which there is nothing left to tell."""


@dataclass(frozen=True, slots=True)
class Delivered:
    """What a delivery did: notices that were told, copies sent, attempts in vain, notices that are past."""

    told: int = 0
    copies: int = 0
    in_vain: int = 0
    past: int = 0


@dataclass(slots=True)
class _Tried:
    """What came of one notice."""

    notice: Notice
    attempts: list[Attempt] = field(default_factory=list)
    words: Said | None = None
    told_at: datetime | None = None
    next_try: datetime | None = None

    def note(self, at: datetime, channel: str, outcome: str, detail: str = "") -> None:
        """Another attempt."""
        self.attempts.append(Attempt(at, channel, outcome, detail))


class Delivery:
    """Delivers the outbox.

    Args:
        register: holds it.
        cases: what notices are about.
        office: where offers are delivered.
        carriers: in the order in which they are tried.
    """

    def __init__(self, register: Register, cases: Cases, office: Office, carriers: Sequence[Carrier]) -> None:
        self._register, self._cases, self._office = register, cases, office
        self._carriers, self._composer = carriers, Composer(register, cases.law)

    def run(self, now: datetime, at_most: int | None = None) -> Delivered:
        """Delivers what is due at a moment; what was tried comes up again after a pause that grows.

        A carrier that is down is not asked again in the same run: its notices wait for the next one.

        Args:
            now: the moment.
            at_most: notices in this run, for who has other work besides; None: all.
        """
        tried: list[_Tried] = []
        down: set[str] = set()
        left = sys.maxsize if at_most is None else at_most
        while left and (due := self._register.notices_to_try(now, min(left, _BATCH))):
            batch = [self._try(notice, now, down) for notice in due]
            with self._register.writing_ledger(now) as writing:
                for each in batch:
                    _record(writing, each)
                show_telling(writing, {notice.stream for notice in due}, self._cases.law)
            tried += batch
            left -= len(batch)
        return _summed(tried)

    def _try(self, notice: Notice, now: datetime, down: set[str]) -> _Tried:
        tried = _Tried(notice)
        life = self._cases.present(notice.stream.partition(":")[2], now)
        tried.words = self._composer.said(notice, life, now)
        if tried.words is None:
            tried.note(now, CARRIERS, "past")
            return tried
        message = self._composer.message(notice, tried.words)
        for carrier in self._due(notice, now):
            if carrier.name in down:
                continue
            carried = carrier.carry(message, receipt(notice.attempts, carrier.name))
            if carried.is_down:
                down.add(carrier.name)
            if carried.outcome == "told" and notice.told_at is None and tried.told_at is None:
                carried = self._told(carried, tried, life, now)
            tried.note(now, carrier.name, carried.outcome, carried.detail)
        tried.next_try = self._next(tried, now)
        if tried.next_try is None and self._is_given_up(tried, life, now):
            tried.note(now, CARRIERS, "given_up")
        return tried

    def _told(self, carried: Carried, tried: _Tried, life: Life, now: datetime) -> Carried:
        """A term that ends beyond the calendar begins when the calendar reaches there: it is tried again."""
        try:
            tried.told_at = tell(self._office, tried.notice, life, now, CARRIERS)
        except TurnedDown as turned_down:
            later = turned_down.error == "calendar_unknown"
            return Carried("unavailable" if later else "rejected", turned_down.problem)
        return carried

    def _is_given_up(self, tried: _Tried, life: Life, now: datetime) -> bool:
        """What only carriers may tell ends with them; anything else waits for a person who tells it."""
        notice = tried.notice
        if tried.told_at is not None or notice.told_at is not None or set(notice.channels) != {"portal"}:
            return False
        return give_up(self._office, notice, life, self._cases.law, now, CARRIERS)

    def _of(self, notice: Notice) -> Iterator[Carrier]:
        return (carrier for carrier in self._carriers if carrier.way in notice.channels)

    def _due(self, notice: Notice, now: datetime) -> Iterator[Carrier]:
        for carrier in self._of(notice):
            at = next_try(notice.attempts, carrier.name, notice.at)
            if at is not None and at <= now:
                yield carrier

    def _next(self, tried: _Tried, now: datetime) -> datetime | None:
        """When a carrier has its next turn; one that was not asked since it is down has it after a pause."""
        attempts = [*tried.notice.attempts, *tried.attempts]
        turns = (next_try(attempts, carrier.name, tried.notice.at) for carrier in self._of(tried.notice))
        ahead = (turn if turn > now else now + PAUSES[0] for turn in turns if turn is not None)
        return min(ahead, default=None)


def _record(writing: LedgerWriting, tried: _Tried) -> None:
    number, words = tried.notice.number, tried.words
    for attempt in tried.attempts:
        if attempt.outcome == "told" and words is not None:
            writing.record_attempt(number, attempt, "told", tried.told_at, attempt.detail or None, words.text)
        else:
            writing.record_attempt(number, attempt, "failed" if attempt.outcome in _OVER else "waiting")
    writing.try_again(number, tried.next_try)


def _summed(tried: Sequence[_Tried]) -> Delivered:
    outcomes = [attempt.outcome for each in tried for attempt in each.attempts]
    in_vain = sum(outcome in ("unavailable", "rejected") for outcome in outcomes)
    told = sum(each.told_at is not None for each in tried)
    return Delivered(told, outcomes.count("sent"), in_vain, outcomes.count("past"))
