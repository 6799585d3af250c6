"""The office: each act is one transaction of event, state, change log, outbox and answer."""

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

import orjson

from data.records import canonical_json
from data.register import Register
from matcher.law.acts import Act, body_of, name_of
from matcher.law.deciding.deciding import decide
from matcher.law.deciding.docket import Writ
from matcher.law.law import Law
from matcher.law.turned_down import TurnedDown
from matcher.offers.docket import OpenDocket, Selector
from matcher.offers.entering import Enter
from matcher.offers.starting import unknown_terms
from matcher.offers.visible import show_lives, show_posts

Completing = Callable[[OpenDocket], Act]
"""Completes an act within its transaction, by the cases as they stand there."""
Prepare = Callable[[Act, datetime], Completing]
"""Does what must be done before the transaction of an act begins, and gives what completes the act in it."""


def as_it_is(act: Act, _at: datetime) -> Completing:
    """Nothing is prepared and nothing completed."""
    return lambda _docket: act


@dataclass(frozen=True, slots=True)
class Done:
    """What an act wrote: events by stream and kind, in order."""

    events: tuple[tuple[str, str], ...]


class Office:
    """Where acts are done.

    Args:
        register: holds the ledger.
        law: in force.
        selector: selects candidates for a vacancy.
        enter: opens the case of who is in the register and was never named; None: whoever has no case is
            not found.
        prepare: makes ready what an act needs beside the ledger, such as the certificate of an offer; else
            an offer has the verdict that it brings.
    """

    def __init__(
        self,
        register: Register,
        law: Law,
        selector: Selector,
        enter: Enter | None = None,
        prepare: Prepare = as_it_is,
    ) -> None:
        self._register, self._law, self._selector, self._enter = register, law, selector, enter
        self._prepare = prepare

    def do(self, act: Act, at: datetime, actor: str, key: str | None = None) -> Done:
        """Does an act, or turns it down; either all of it is written or nothing.

        Args:
            act: what somebody did.
            at: when; also when the register learns it.
            actor: who did it: an officer, or the person.
            key: idempotency key: a repeated request gets its first answer and changes nothing.

        Raises:
            TurnedDown: the order or the case does not allow it.
            NotFound: it names a person or a vacancy that has no case.
            StateError: the key was used for another request.
        """
        try:
            return self._done(act, at, actor, key)
        except _Unknown as unknown:
            self._note(unknown.writs, at, actor)
            raise _beyond_calendar(act, unknown.year) from None

    def _done(self, act: Act, at: datetime, actor: str, key: str | None) -> Done:
        digest = _digest(act, actor)
        if key is not None and (answer := self._register.command(key, digest)) is not None:
            return _read(answer)
        complete = self._prepare(act, at)
        with self._register.writing_ledger(at) as writing:
            if key is not None and (answer := writing.command(key, digest)) is not None:
                return _read(answer)
            docket = OpenDocket(writing, self._law, at, actor, self._selector, self._enter)
            writs = decide(complete(docket), docket)
            docket.write(writs)
            if unknown := list(unknown_terms(act, docket)):
                raise _Unknown([writ for writ, _ in unknown], unknown[0][1])
            lives, posts = docket.changed()
            show_lives(writing, lives, self._law)
            show_posts(writing, posts, docket.at, self._law)
            answer = orjson.dumps([[writ.stream, writ.kind] for writ in writs])
            if key is not None:
                writing.keep_command(key, digest, answer)
        return _read(answer)

    def _note(self, writs: Sequence[Writ], at: datetime, actor: str) -> None:
        """Notes the terms that could not start: a deadline asked for tells which year is missing."""
        with self._register.writing_ledger(at) as writing:
            docket = OpenDocket(writing, self._law, at, actor, self._selector, self._enter)
            for writ in writs:
                docket.named(writ.stream)
            docket.write(writs)
            lives, posts = docket.changed()
            show_lives(writing, lives, self._law)
            show_posts(writing, posts, docket.at, self._law)


class _Unknown(Exception):
    """Takes the transaction back: a term that the act starts ends beyond the calendar."""

    def __init__(self, writs: Sequence[Writ], year: int) -> None:
        super().__init__(year)
        self.writs, self.year = writs, year


def _beyond_calendar(act: Act, year: int) -> TurnedDown:
    return TurnedDown(
        f"{name_of(type(act))} starts a term that ends in {year}, whose days off are not known.",
        f"Add the year {year} to data/law/order_214/calendar.yaml.",
        error="calendar_unknown",
        year=year,
    )


def _digest(act: Act, actor: str) -> str:
    return hashlib.sha256(canonical_json([name_of(type(act)), body_of(act), actor])).hexdigest()


def _read(answer: bytes) -> Done:
    return Done(tuple((stream, kind) for stream, kind in orjson.loads(answer)))
