"""What an offer tells before the answer: the term of reply, what follows from refusing and from silence."""

from collections.abc import Iterator
from datetime import datetime
from typing import Literal

from matcher.law.counting import count
from matcher.law.law import Law
from matcher.law.life.standing import standing
from matcher.law.life.state import Life, Offer
from matcher.law.suitability.verdict import suitable_of
from matcher.notices.wording import Sentence

Refusing = Literal["counts", "becomes_unemployed", "never_counts", "nothing"]
Silence = Literal[
    "one_of_three", "ground_on_three", "ground_by_itself", "becomes_unemployed", "stays", "nothing"
]


def is_told_or_may_be(offer: Offer, law: Law) -> bool:
    """Whether the offer was told or may still be; what was told stays in the cabinet."""
    return offer.told_at is not None or standing(offer, law.readings) == "sent"


def sentences(offer: Offer, life: Life, law: Law, work: str, told_at: datetime) -> Iterator[Sentence]:
    """The sentences of an offer that reaches the person at a moment.

    Args:
        offer: one of the case's.
        life: the case, folded to that moment.
        law: in force.
        work: the vacancy in words.
        told_at: when it reaches the person; an offer that was told before keeps its term.
    """
    yield ("offers", "work"), {"work": work}
    yield _reply(offer, life, law, told_at)
    if life.place == "village":
        yield ("offers", "to_akim"), {}
    counts = refusing(offer, life, law)
    yield ("refusing", counts), {"counted": count(life, law)} if counts == "counts" else {}
    yield ("silence", silence(counts, law)), {}
    yield ("offers", "complaint"), {}


def refusing(offer: Offer, life: Life, law: Law) -> Refusing:
    """What a refusal has for a consequence: for a job seeker the step of 38, for the unemployed 51.2."""
    suitable = suitable_of(offer.verdict).outcome
    doubtful = suitable == "unknown" and law.readings.A35 == "centre"
    if life.status == "job_seeker" and law.readings.A23 == "unemployed_only":
        return "becomes_unemployed"
    if suitable == "not_suitable" or doubtful:
        return "never_counts"
    reached = life.status == "unemployed" or law.readings.A23 == "all"
    return "counts" if reached else "nothing"


def silence(refused: Refusing, law: Law) -> Silence:
    """What silence has for a consequence, beside what a refusal has (A12, A27)."""
    if refused == "counts":
        return law.readings.A27
    if refused == "becomes_unemployed":
        return "stays" if law.readings.A12 == "not_a_refusal" else "becomes_unemployed"
    return "nothing"


def _reply(offer: Offer, life: Life, law: Law, told_at: datetime) -> Sentence:
    """The day and hour on which the term ends, or its length where the calendar does not reach so far."""
    name = "reply_job_seeker" if life.status == "job_seeker" else "reply_unemployed"
    due = offer.due or law.due(name, told_at)
    if due.ends is None:
        return ("offers", "reply_term"), {"days": law.terms[name].working_days}
    return ("offers", "reply"), {"due": due.ends}
