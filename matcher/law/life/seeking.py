"""The job seeker: registered, helped for two working days, then registered as unemployed (23, 36, 38, 53)."""

from datetime import datetime

from matcher.law.law import Law
from matcher.law.life.standing import outcome, standing
from matcher.law.life.state import Life, Offer, Spell
from matcher.law.life.telling import tell
from matcher.law.rules.bars import check_41
from matcher.law.suitability.verdict import suitable_of


def register_seeker(life: Life, at: datetime, law: Law, by: str, status: str = "job_seeker") -> None:
    """The person is registered, and the two days of 23 or 36 begin."""
    life.status, life.registered_at, life.registered_by = status, at, by
    at_request = by == "portal" and law.readings.A04 == "at_request"
    life.find_work = law.due("find_work", at, at_any_hour=at_request)
    life.seeks, life.term_over, life.refused_41, life.waits_for = True, False, None, ()
    tell(life, "registered_job_seeker", at, law, form=4, by_portal=by == "portal")


def register_unemployed(life: Life, at: datetime, law: Law) -> None:
    """A spell of registration as unemployed begins; replies that still run get the longer term (A16)."""
    life.status, life.seeks, life.waits_for, life.plan = "unemployed", False, (), None
    life.spells.append(Spell(at))
    tell(life, "registered_unemployed", at, law, form=5)
    if law.readings.A16 == "at_answer":
        for offer in life.offers:
            if offer.due is not None and offer.told_at is not None and _runs(offer, law):
                offer.due = law.due("reply_unemployed", offer.told_at)


def step(life: Life, at: datetime, law: Law) -> None:
    """The automatic step to unemployed with its check of 41, where its moment has come (38, 53, 54)."""
    if not life.seeks or not _falls_due(life, law):
        return
    result = check_41(life.facts, life.born, at, law.readings)
    life.waits_for = result.missing if result.outcome == "unknown" else ()
    if result.outcome == "barred":
        life.seeks, life.refused_41 = False, (at, result.grounds)
        tell(life, "unemployed_refused", at, law, form=6, ground=result.grounds)
    elif result.outcome == "not_barred":
        register_unemployed(life, at, law)


def term_end(life: Life, law: Law) -> datetime | None:
    """When a seeker for whom nothing was found becomes unemployed (A07); None: never by itself."""
    if life.find_work is None or not life.seeks:
        return None
    if law.readings.A07 == "service_term":
        return law.after(life.find_work, "unemployed_registration").ends
    return life.find_work.ends


def _falls_due(life: Life, law: Law) -> bool:
    readings = law.readings
    ours = [each for each in life.offers if life.registered_at is None or each.sent_at >= life.registered_at]
    refused = {"refused", "unanswered"} if readings.A12 == "refusal" else {"refused"}
    counts_now = readings.A08 == "at_once" or life.term_over
    if counts_now and any(standing(each, readings) in refused for each in ours):
        return True
    return life.term_over and not life.placed and not any(_is_found(each, law) for each in ours)


def _is_found(offer: Offer, law: Law) -> bool:
    """Whether suitable work was found with this offer (A12, A13, A35)."""
    now, readings = standing(offer, law.readings), law.readings
    if now in ("void", "undeliverable", "sent") or offer.differs_at is not None:
        return False
    if offer.gone_at is not None and now in ("delivered", "unanswered"):
        return False  # A24 is about 51.2: what is no longer there was not found
    suitable = suitable_of(offer.verdict).outcome
    if suitable == "not_suitable" or (suitable == "unknown" and readings.A35 == "centre"):
        return False
    if now == "unanswered" or (now == "delivered" and offer.by == "portal"):
        return readings.A12 == "not_a_refusal"
    if readings.A13 == "only_a_hire":
        return False  # a hire is `placed`
    if readings.A13 == "found" or now == "delivered":
        return True
    if offer.referral is None:
        return offer.gone_at is None
    return outcome(offer.referral) in ("pending", "hired")


def _runs(offer: Offer, law: Law) -> bool:
    return standing(offer, law.readings) == "delivered"
