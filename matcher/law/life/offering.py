"""An offer from its sending to its answer (order-214:71, 72)."""

from datetime import datetime

from matcher.law.law import Law
from matcher.law.life.events import Handler, Known
from matcher.law.life.standing import standing
from matcher.law.life.state import Answer, Life, Offer
from matcher.law.rules.channels import ways_of_71


def usual_way(place: str) -> str:
    """How an offer goes out where nothing else is said."""
    return "assistant" if place == "village" else "portal"


def settle(life: Life, offer: Offer) -> None:
    """The person's status and spell count as of now: a seeker's refusal belongs to the spell that follows."""
    offer.settled_as = life.status
    offer.settled_spell = len(life.spells) + (life.status != "unemployed")


def reply_due(life: Life, offer: Offer, told_at: datetime, law: Law) -> None:
    """Starts the term of 72. The portal's own suggestions have none: 72 speaks of the centre's offers."""
    offer.told_at, offer.told_as = told_at, life.status
    if offer.by == "centre":
        seeks = life.status == "job_seeker"
        offer.due = law.due("reply_job_seeker" if seeks else "reply_unemployed", told_at)
        life.waiting.append(offer.number)


def _told(life: Life, offer: Offer, at: datetime, law: Law) -> None:
    """A way that clause 71 does not allow tells nothing: the offer stays sent (A06)."""
    offer.pending = False
    if offer.by == "portal" or offer.via in ways_of_71(life.place, law.readings):
        reply_due(life, offer, at, law)


def _offer(life: Life, event: Known, law: Law) -> None:
    body = event.body
    offer = Offer(
        number=len(life.offers),
        vacancy=body["vacancy"],
        work=body.get("work", body["vacancy"]),
        by=body.get("by", "centre"),
        via=body.get("via") or usual_way(life.place),
        sent_at=event.at,
        verdict=body.get("verdict", {}),
        certificate=body.get("certificate"),
        pending=body.get("delivery") == "pending",
    )
    life.offers.append(offer)
    if offer.number in life.granted:
        offer.void_at = event.at
    if not offer.pending:
        _told(life, offer, event.at, law)


def _deliver(life: Life, event: Known, law: Law) -> None:
    if (offer := life.offer_of(event.body["vacancy"])) is not None:
        _told(life, offer, event.at, law)


def _failed(life: Life, event: Known, law: Law) -> None:
    if (offer := life.offer_of(event.body["vacancy"])) is not None:
        offer.pending, offer.failed_at = False, event.at


def _answered(taken: bool) -> Handler:
    """An answer is to the latest offer of the vacancy, and to those before it that still wait for one."""

    def handle(life: Life, event: Known, law: Law) -> None:
        body = event.body
        if (offer := life.offer_of(body["vacancy"])) is None:
            return
        answer = Answer(event.at, taken, event.known_at, body.get("via"), body.get("reason"))
        _take(life, offer, answer, law)
        for earlier in life.offers[: offer.number]:
            if earlier.vacancy == offer.vacancy and standing(earlier, law.readings) in ("sent", "delivered"):
                _take(life, earlier, answer, law)
                earlier.repeated = offer.by == "centre"

    return handle


def _take(life: Life, offer: Offer, answer: Answer, law: Law) -> None:
    offer.answers.append(answer)
    if _holds(offer, answer, law):
        offer.answer, offer.lapsed_at = answer, None
        settle(life, offer)


def _holds(offer: Offer, answer: Answer, law: Law) -> bool:
    """Whether this answer is the one that holds (A24, A29, A30)."""
    readings, gone = law.readings, offer.gone_at is not None
    if offer.void_at is not None or (gone and offer.answer is None and readings.A24 == "void"):
        return False
    ends = offer.due.ends if offer.due is not None else None
    if ends is None or answer.at <= ends:
        return offer.answer is None or readings.A30 == "last"
    silent = offer.answer is None and offer.lapsed_at is not None
    return silent and answer.taken and not gone and readings.A29 == "late_consent_cures"


def _told_akim(life: Life, event: Known, law: Law) -> None:
    body = event.body
    answer = Answer(event.at, body["taken"], event.known_at, "akim", body.get("reason"))
    life.told_akim[body["vacancy"]] = answer


def _gone(life: Life, event: Known, law: Law) -> None:
    for offer in life.offers:
        if offer.vacancy == event.body["vacancy"] and offer.gone_at is None:
            offer.gone_at = event.at


def _excused(life: Life, event: Known, law: Law) -> None:
    if (offer := life.offer_of(event.body["vacancy"])) is not None:
        offer.excused_at = event.at


def _found_not_counting(life: Life, event: Known, law: Law) -> None:
    if (offer := life.offer_of(event.body["vacancy"])) is not None:
        offer.not_counting = event.body["why"]


def _corrected(life: Life, event: Known, law: Law) -> None:
    """The right answer takes the place of the wrong one, with the time at which it was given."""
    offer, to = life.offer_of(event.body["vacancy"]), event.body["to"]
    if offer is None or offer.answer is None:
        return
    wrong = offer.answer
    offer.answer = None if to == "none" else Answer(wrong.at, to == "accept", event.known_at, wrong.via)
    if offer.answer is None and offer.number not in life.waiting:
        life.waiting.append(offer.number)


def _differs(life: Life, event: Known, law: Law) -> None:
    if (offer := life.offer_of(event.body["vacancy"])) is not None:
        offer.differs_at = event.at


def lapse(life: Life, offer: Offer, at: datetime, law: Law) -> None:
    """The term of 72 has run out without an answer."""
    if standing(offer, law.readings) == "delivered":
        offer.lapsed_at = at
        settle(life, offer)


HANDLERS: dict[str, Handler] = {
    "offer": _offer,
    "deliver": _deliver,
    "delivery_failed": _failed,
    "accept": _answered(True),
    "refuse": _answered(False),
    "told_akim": _told_akim,
    "vacancy_gone": _gone,
    "accept_reason": _excused,
    "find_not_counting": _found_not_counting,
    "conditions_differ": _differs,
    "correct_answer": _corrected,
}
