"""The cases of one transaction: read once, folded to the act's moment, carried on by what the act writes."""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from datetime import datetime

import orjson

from data.errors import NotFound
from data.records import canonical_json
from data.register.ledger_rows import Event, NewEvent
from data.register.ledger_writing import LedgerWriting
from matcher.law.deciding.docket import Writ, person_stream, vacancy_stream
from matcher.law.law import Law
from matcher.law.life.events import Known
from matcher.law.life.fold import fold
from matcher.law.life.state import Life
from matcher.law.posts.fold import fold_post
from matcher.law.posts.state import Post
from matcher.offers.entering import REGISTER, Enter
from matcher.offers.reading import known

Selector = Callable[["OpenDocket", str], tuple[Sequence[str], Mapping[str, str]]]
"""Selects candidates for a vacancy: who, best first, and whom a requirement of the employer kept out."""


class OpenDocket:
    """What a decision looks at (`matcher.law.deciding.docket.Docket`), within a transaction of the ledger."""

    def __init__(
        self,
        writing: LedgerWriting,
        law: Law,
        at: datetime,
        actor: str,
        selector: Selector,
        enter: Enter | None = None,
    ) -> None:
        self.writing, self.law, self.actor = writing, law, actor
        self.at = at.astimezone(law.calendar.zone)
        self._selector, self._enter = selector, enter
        self._events: dict[str, list[Event]] = {}
        self._written: dict[str, list[Known]] = {}
        self._lives: dict[str, Life] = {}
        self._posts: dict[str, Post] = {}

    def life(self, person: str) -> Life:
        """A person's case at the act's moment."""
        if person not in self._lives:
            events = self._known(person_stream(person), "person")
            self._lives[person] = fold(person, events, self.law, self._now(events))
        return self._lives[person]

    def post(self, vacancy: str) -> Post:
        """A vacancy at the act's moment."""
        if vacancy not in self._posts:
            events = self._known(vacancy_stream(vacancy), "vacancy")
            self._posts[vacancy] = fold_post(vacancy, events, self.law, self._now(events))
        return self._posts[vacancy]

    def knows(self, stream: str) -> bool:
        """Whether the stream holds anything."""
        return bool(self._stored(stream))

    def named(self, stream: str) -> None:
        """Opens the stream's case from the record, where it has none."""
        self._known(stream, stream.partition(":")[0])

    def open_offers(self, vacancy: str) -> int:
        """Open offers of the centre for a vacancy."""
        return self.writing.open_offers(vacancy, "centre")

    def offered(self, vacancy: str) -> Collection[str]:
        """Everybody to whom a vacancy was ever offered."""
        return self.writing.offered(vacancy)

    def offered_by(self, person: str) -> Collection[str]:
        """The officers who made the person's offers."""
        stored = self._stored(person_stream(person))
        return {event.actor for event in stored if event.kind == "offer" and event.body.get("by") != "portal"}

    def candidates(self, vacancy: str) -> tuple[Sequence[str], Mapping[str, str]]:
        """Selects now: the candidates, and whom a requirement kept out."""
        return self._selector(self, vacancy)

    def people(self) -> list[str]:
        """Everybody who has a case, in order."""
        return self._named("person:")

    def vacancies(self) -> list[str]:
        """Every vacancy that was entered, in order."""
        return self._named("vacancy:")

    def write(self, writs: Sequence[Writ], actor: str | None = None) -> None:
        """Appends events to their streams and forgets the cases that they change; `actor`: else the act's."""
        by_stream: dict[str, list[Writ]] = {}
        for writ in writs:
            by_stream.setdefault(writ.stream, []).append(writ)
        appended = {
            stream: (self._version(stream), [NewEvent(w.kind, w.at, w.body) for w in own])
            for stream, own in by_stream.items()
        }
        self.writing.append_many(appended, actor or self.actor)
        for stream, own in by_stream.items():
            self._written.setdefault(stream, []).extend(self._as_read(stream, own))
            kind, _, name = stream.partition(":")
            (self._lives if kind == "person" else self._posts).pop(name, None)

    def changed(self) -> tuple[dict[str, tuple[Life, int]], dict[str, Post]]:
        """The people's cases that were written to, with the versions of their streams, and the vacancies."""
        lives, posts = {}, {}
        for stream in self._written:
            kind, _, name = stream.partition(":")
            if kind == "person":
                lives[name] = self._all_known(name), self._version(stream)
            else:
                posts[name] = self.post(name)
        return lives, posts

    def _all_known(self, person: str) -> Life:
        """The case after everything that is known: a status that begins later is among it."""
        events = self._known(person_stream(person), "person")
        last = max(event.at for event in events)
        return self.life(person) if last <= self._now(events) else fold(person, events, self.law, last)

    def _as_read(self, stream: str, writs: Sequence[Writ]) -> Iterator[Known]:
        """What is written now as it will be read: a row is to be what its events fold to, byte for byte.

        The ledger keeps facts in the order of their names, and learns nothing before what it holds already.
        """
        stored = known(self._stored(stream)[-1:], self.law)
        learnt = max([self.at, *(event.known_at for event in stored)])
        for writ in writs:
            yield Known(writ.kind, writ.at, learnt, orjson.loads(canonical_json(writ.body)))

    def _stored(self, stream: str) -> list[Event]:
        if stream not in self._events:
            self._events[stream] = self.writing.events(stream)
        return self._events[stream]

    def _version(self, stream: str) -> int:
        return len(self._stored(stream)) + len(self._written.get(stream, ()))

    def _known(self, stream: str, kind: str) -> list[Known]:
        """What is known of a case; one that nobody has named before is opened from the record."""
        if not self._version(stream):
            if self._enter is None:
                name = stream.partition(":")[2]
                raise NotFound(f"No case of {kind} {name} is open.", "Enter it first.", kind, name)
            self.write(self._enter(stream, self.at), REGISTER)
        return known(self._stored(stream), self.law) + self._written.get(stream, [])

    def _now(self, events: Sequence[Known]) -> datetime:
        """The act's moment; a clock that has gone back makes nothing unknown that was known already."""
        return max(self.at, *(event.known_at for event in events))

    def _named(self, prefix: str) -> list[str]:
        names: list[str] = []
        while block := self.writing.streams(prefix, f"{prefix}{names[-1]}" if names else ""):
            names += [stream.removeprefix(prefix) for stream in block]
        return names
