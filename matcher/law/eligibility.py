"""The thin layer that users see: may this person be offered this vacancy now, and why not (DESIGN § 7)."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from matcher.law.counting import count
from matcher.law.law import Law
from matcher.law.life.standing import is_open
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


def eligibility(person: Life, vacancy: Post | None, law: Law) -> Eligibility:
    """Whether the centre may offer; both cases folded to the same moment.

    Args:
        person: the case.
        vacancy: the vacancy; None: any.
        law: in force.
    """
    counted = count(person, law)
    reasons = tuple(_reasons(person, vacancy, counted, law))
    return Eligibility(not reasons, reasons, tuple(_CLAUSES[each] for each in reasons), counted)


def _reasons(life: Life, post: Post | None, counted: int, law: Law) -> Iterator[Reason]:
    waiting = sum(is_open(each, law.readings) for each in life.offers)
    if life.status is None:
        yield "not_registered"
    if waiting >= law.caps["open_offers_per_person"]:
        yield "too_many_open_offers"
    if counted + waiting >= law.caps["refusals_of_suitable_work"]:
        yield "three_refusals"
    if post is None:
        return
    if not post.is_open:
        yield "not_open"
    if life.offer_of(post.vacancy) is not None:
        yield "offered"


def may_be_candidate(life: Life) -> bool:
    """69: registered by a centre as seeker or unemployed, or registered on the portal by oneself."""
    return life.status in ("job_seeker", "unemployed") or (
        life.status is not None and life.registered_by == "portal"
    )
