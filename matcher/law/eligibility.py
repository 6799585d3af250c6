"""The thin layer that users see: may this person be offered this vacancy now, and why not (DESIGN § 7)."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from matcher.law.counting import count
from matcher.law.law import Caps, Law
from matcher.law.life.standing import is_open, standing
from matcher.law.life.state import Life
from matcher.law.posts.state import Post

Reason = Literal["not_registered", "too_many_open_offers", "three_refusals", "not_open", "offered"]
_CLAUSES: dict[Reason, str] = {
    "not_registered": "order-214:69",
    "too_many_open_offers": "order-214:72",
    "three_refusals": "order-214:51.2",
    "not_open": "order-214:76",
    "offered": "order-214:71",
}


@dataclass(frozen=True, slots=True)
class Eligibility:
    """The law's answer; no score has a part in it.

    Attributes:
        may_be_offered: the centre may offer now.
        reasons: every reason why not, by name.
        clauses: what each rests on, in the order of the reasons.
        counted_refusals: of the three of clause 51.2.
    """

    may_be_offered: bool
    reasons: tuple[Reason, ...]
    clauses: tuple[str, ...]
    counted_refusals: int


@dataclass(frozen=True, slots=True)
class Footing:
    """What the answer rests on of a person's case.

    Attributes:
        registered: as job seeker, unemployed or other applicant.
        waiting: open offers of the centre.
        counted: refusals of the three of clause 51.2.
    """

    registered: bool
    waiting: int
    counted: int

    @classmethod
    def of(cls, life: Life, law: Law) -> "Footing":
        """From a folded case."""
        waiting = sum(is_open(each, law.readings) for each in life.offers)
        return cls(life.status is not None, waiting, count(life, law))


def eligibility(person: Life, vacancy: Post | None, law: Law) -> Eligibility:
    """Whether the centre may offer; both cases folded to the same moment.

    Args:
        person: the case.
        vacancy: the vacancy; None: any.
        law: in force.
    """
    offered = vacancy is not None and _was_offered(person, vacancy.vacancy, law)
    return judged(Footing.of(person, law), law, is_open=vacancy is None or vacancy.is_open, offered=offered)


def _was_offered(life: Life, vacancy: str, law: Law) -> bool:
    """Whether an offer of it reached the person, or still may; one that could not is made again."""
    offer = life.offer_of(vacancy)
    return offer is not None and standing(offer, law.readings) not in ("undeliverable", "void")


def judged(footing: Footing, law: Law, *, is_open: bool = True, offered: bool = False) -> Eligibility:
    """The answer, from what it rests on; `is_open` and `offered` tell of the vacancy that is asked about."""
    reasons = tuple(_reasons(footing, law.caps, is_open, offered))
    clauses = tuple(_CLAUSES[each] for each in reasons)
    return Eligibility(not reasons, reasons, clauses, footing.counted)


def _reasons(footing: Footing, caps: Caps, is_open: bool, offered: bool) -> Iterator[Reason]:
    if not footing.registered:
        yield "not_registered"
    if footing.waiting >= caps["open_offers_per_person"]:
        yield "too_many_open_offers"
    if footing.counted + footing.waiting >= caps["refusals_of_suitable_work"]:
        yield "three_refusals"
    if not is_open:
        yield "not_open"
    if offered:
        yield "offered"


def may_be_candidate(life: Life) -> bool:
    """69: registered by a centre as seeker or unemployed, or registered on the portal by oneself."""
    return life.status in ("job_seeker", "unemployed") or (
        life.status is not None and life.registered_by == "portal"
    )
