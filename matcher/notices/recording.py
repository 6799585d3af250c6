"""What people tell themselves: a call by a specialist, a notice that an assistant or akim handed over."""

from dataclasses import dataclass
from datetime import datetime
from typing import get_args

from data.errors import InputError, StateError
from data.register import Attempt, Notice, Register
from matcher.law.acts import Via
from matcher.notices.by_hand import show_telling
from matcher.notices.composing import Composer
from matcher.notices.patience import CALLS
from matcher.notices.telling import give_up, tell
from matcher.notices.wording import Said
from matcher.offers.office import Office
from matcher.offers.reading import Cases

BY_HAND: tuple[Via, ...] = tuple(way for way in get_args(Via) if way != "portal")
"""The ways in which people tell; the portal tells by itself."""


@dataclass(frozen=True, slots=True)
class NoticeDesk:
    """Where notices are read out and recorded by hand.

    Attributes:
        register: holds the outbox.
        cases: what notices are about.
        office: where offers are delivered.
    """

    register: Register
    cases: Cases
    office: Office

    def words(self, number: int, now: datetime) -> Said | None:
        """What the notice says if it is told now; None: what it told of is past.

        Raises:
            NotFound: there is no notice with this number.
        """
        notice = self.register.notice(number)
        life = self.cases.present(notice.stream.partition(":")[2], now)
        return Composer(self.register, self.cases.law).said(notice, life, now)

    def told(self, number: int, way: Via, at: datetime, by: str) -> Notice:
        """Records that somebody told the notice, and returns it. Told once more, the first moment stands.

        Args:
            number: of the notice.
            way: how it was told.
            at: when.
            by: who told it.

        Raises:
            NotFound: there is no notice with this number.
            InputError: the order does not tell it in this way.
            StateError: what it told of is past, such as an offer of work that is gone.
        """
        notice = self._notice(number, way)
        if (words := self.words(number, at)) is None:
            raise StateError(f"What notice {number} told of is past.", "There is nothing to tell any more.")
        life = self.cases.present(notice.stream.partition(":")[2], at)
        told_at = at if notice.state == "told" else tell(self.office, notice, life, at, by)
        attempt = Attempt(at, way, "told", by)
        with self.register.writing_ledger(at) as writing:
            writing.record_attempt(number, attempt, "told", told_at, by, words.text)
            writing.try_again(number, None)
            show_telling(writing, (notice.stream,), self.cases.law)
        return self.register.notice(number)

    def not_reached(self, number: int, way: Via, at: datetime, by: str) -> Notice:
        """Records an attempt in vain and returns the notice, which waits as before.

        After some of them an offer that no carrier is to try any more is undeliverable.

        Raises:
            NotFound: there is no notice with this number.
            InputError: the order does not tell it in this way.
        """
        notice = self._notice(number, way)
        attempts, state = [Attempt(at, way, "no_answer", by)], notice.state
        if state == "waiting" and self._is_given_up(notice, at, by):
            attempts, state = [*attempts, Attempt(at, way, "given_up", by)], "failed"
        with self.register.writing_ledger(at) as writing:
            for attempt in attempts:
                writing.record_attempt(number, attempt, state)
        return self.register.notice(number)

    def _is_given_up(self, notice: Notice, at: datetime, by: str) -> bool:
        """With the attempt that is being recorded people have tried often enough."""
        in_vain = 1 + sum(each.outcome == "no_answer" for each in notice.attempts)
        if notice.next_try is not None or in_vain < CALLS:
            return False
        life = self.cases.present(notice.stream.partition(":")[2], at)
        return give_up(self.office, notice, life, self.cases.law, at, by)

    def _notice(self, number: int, way: Via) -> Notice:
        notice = self.register.notice(number)
        if way not in notice.channels:
            allowed = ", ".join(notice.channels)
            raise InputError(f"The order does not tell notice {number} by {way}.", f"Tell it by {allowed}.")
        return notice
