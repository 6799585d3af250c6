"""Which refusals count (order-214:51.2): derived, each offer with why it counts or does not."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from matcher.law.law import Law
from matcher.law.life.standing import standing
from matcher.law.life.state import Life, Offer
from matcher.law.suitability.verdict import suitable_of

Why = Literal[
    "counts", "silence", "not_answered", "accepted", "void", "portal", "not_told", "not_suitable", "doubtful",
    "conditions_differ", "not_unemployed", "other_spell", "same_work", "good_reason", "officer",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Counted:
    """Whether an offer counts, and why.

    Attributes:
        counts: as one of three refusals.
        silent: nobody answered an offer that would have counted, had it been refused (A27).
        rests_on: the open questions whose reading this answer rests on.
    """

    offer: Offer
    why: Why
    counts: bool
    silent: bool
    rests_on: tuple[str, ...]


def counting(life: Life, law: Law) -> list[Counted]:
    """Every offer in order; asked about is the present spell, or the one that ended last."""
    return list(_counted(life, law))


def count(life: Life, law: Law) -> int:
    """How many refusals count against the three of clause 51.2."""
    return earlier(life, law) + sum(each.counts for each in counting(life, law))


def earlier(life: Life, law: Law) -> int:
    """Refusals that stood already when the case was entered."""
    return sum(law.readings.A26 == "add_up" or spell == _asked(life) for spell in life.earlier_refusals)


def _asked(life: Life) -> int:
    """Whoever is registered, but not as unemployed (again), is in the spell to come."""
    seeks = life.status not in (None, "unemployed")
    return max(len(life.spells) + seeks, 1)


def _counted(life: Life, law: Law) -> Iterator[Counted]:
    refused: set[str] = set()
    for offer in life.offers:
        why = _why(life, offer, law)
        work = offer.work if law.readings.A25 == "work" else offer.vacancy
        if why in ("counts", "silence") and (work in refused or offer.repeated):
            why = "same_work"
        silent = why == "silence"
        counts = why == "counts" or (silent and law.readings.A27 == "one_of_three")
        if counts or silent:
            refused.add(work)
        yield Counted(offer, why, counts, silent, tuple(_questions(life, offer, why)))


def _why(life: Life, offer: Offer, law: Law) -> Why:
    readings = law.readings
    now = standing(offer, readings)
    if now not in ("refused", "unanswered"):
        return _unrefused[now]
    if offer.by == "portal":
        return "portal"
    if offer.told_at is None:
        return "not_told"
    suitable = suitable_of(offer.verdict).outcome
    if suitable == "not_suitable":
        return "not_suitable"
    if suitable == "unknown" and readings.A35 == "centre":
        return "doubtful"
    if offer.differs_at is not None:
        return "conditions_differ"
    if offer.settled_as != "unemployed" and readings.A23 == "unemployed_only":
        return "not_unemployed"
    if offer.settled_spell != _asked(life) and readings.A26 == "each_spell":
        return "other_spell"
    if offer.not_counting is not None:
        return "officer"
    if now == "refused":
        return "counts"
    return "good_reason" if offer.excused_at is not None and readings.A28 == "excuses" else "silence"


_unrefused: dict[str, Why] = {
    "sent": "not_answered",
    "delivered": "not_answered",
    "undeliverable": "not_told",
    "accepted": "accepted",
    "void": "void",
}


def _questions(life: Life, offer: Offer, why: Why) -> Iterator[str]:
    """The questions that were asked on the way to the answer, in their order."""
    if why == "not_told":
        yield "A06"
    if offer.declined_at is not None:
        yield "A22"
    if offer.settled_as not in (None, "unemployed"):
        yield "A23"
    if offer.gone_at is not None and why in ("void", "silence", "good_reason"):
        yield "A24"
    if why in ("counts", "same_work"):
        yield "A25"
    if why in ("counts", "silence", "other_spell"):
        yield "A26"
    if why in ("silence", "good_reason"):
        yield from ("A27", "A28")
    if offer.answers and offer.answer is not offer.answers[-1]:
        yield from ("A29", "A30")
    elif len(offer.answers) > 1:
        yield "A30"
    if offer.void_at is not None:
        yield "A33"
    if suitable_of(offer.verdict).outcome == "unknown" and why != "portal":
        yield "A35"
