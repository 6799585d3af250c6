"""What a decision on an act may look at, and what it writes."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, NoReturn, Protocol

from matcher.law.acts import Act, OfPair, OfPerson, OfVacancy, body_of, name_of
from matcher.law.law import Law
from matcher.law.life.state import Life, Offer
from matcher.law.posts.state import Post
from matcher.law.turned_down import TurnedDown


@dataclass(frozen=True, slots=True)
class Writ:
    """An event to be written: into whose stream, of which kind, true when, saying what."""

    stream: str
    kind: str
    at: datetime
    body: Mapping[str, Any]


class Docket(Protocol):
    """The cases as they stand when an act is decided, inside its transaction."""

    law: Law
    at: datetime
    actor: str

    def life(self, person: str) -> Life:
        """A person's case; raises NotFound."""

    def post(self, vacancy: str) -> Post:
        """A vacancy; raises NotFound."""

    def knows(self, stream: str) -> bool:
        """Whether the stream holds anything."""

    def open_offers(self, vacancy: str) -> int:
        """Open offers of the centre for a vacancy."""

    def offered(self, vacancy: str) -> Collection[str]:
        """Everybody to whom a vacancy was ever offered."""

    def offered_by(self, person: str) -> Collection[str]:
        """The officers who made the person's offers."""

    def candidates(self, vacancy: str) -> tuple[Sequence[str], Mapping[str, str]]:
        """Selects now: the candidates, and whom a requirement kept out."""


Decision = Callable[[Any, Docket], list[Writ]]


def person_stream(person: str) -> str:
    """The stream of a person's case."""
    return f"person:{person}"


def vacancy_stream(vacancy: str) -> str:
    """The stream of a vacancy."""
    return f"vacancy:{vacancy}"


def written(act: Act, docket: Docket, **further: Any) -> Writ:
    """The act itself as an event of its subject's stream."""
    body = {**body_of(act), **further}
    if isinstance(act, OfPerson | OfPair):
        stream = person_stream(body.pop("person"))
    else:
        stream = vacancy_stream(body.pop("vacancy"))
    return Writ(stream, name_of(type(act)), docket.at, body)


def recorded(act: Any, docket: Docket) -> list[Writ]:
    """What is recorded whatever it is worth."""
    if isinstance(act, OfPerson | OfPair):
        docket.life(act.person)
    if isinstance(act, OfVacancy | OfPair):
        docket.post(act.vacancy)
    return [written(act, docket)]


def the_offer(act: OfPair, docket: Docket, clause: str = "order-214:72") -> Offer:
    """The latest offer of the vacancy to the person, or the act is turned down.

    A clock that has gone back, or a moment that was mistyped, must not lose an act: nothing follows from what
    was done to an offer before it was made.
    """
    docket.post(act.vacancy)
    if (offer := docket.life(act.person).offer_of(act.vacancy)) is None:
        turn_down(f"{act.vacancy} was never offered to {act.person}.", "Offer it first.", clause)
    if docket.at < offer.sent_at:
        problem = f"{act.vacancy} was offered to {act.person} later than {docket.at:%Y-%m-%d %H:%M}."
        turn_down(problem, "See whether the clock is right; give the moment when it was done.", clause)
    return offer


def turn_down(problem: str, cure: str, clause: str | None = None, **fields: Any) -> NoReturn:
    """Turns the act down."""
    raise TurnedDown(problem, cure, clause=clause, **fields)
