"""From consent to hire: résumé, interview, the employer's answer or silence (order-214:73–76, 79–81)."""

from datetime import datetime

from matcher.law.law import Law
from matcher.law.life.events import Handler, Known
from matcher.law.life.offering import settle
from matcher.law.life.state import Answer, Life, Offer, Referral, Summons
from matcher.law.life.telling import tell


def _resume(life: Life, event: Known, law: Law) -> None:
    vacancy = event.body["vacancy"]
    if (offer := life.offer_of(vacancy)) is not None:
        offer.referral = Referral(event.at, law.due("employer_answer", event.at))
        life.waiting.append(offer.number)
        tell(life, "resume_sent", event.at, law, vacancy=vacancy, to=event.body.get("employer"))


def _interview(life: Life, event: Known, law: Law) -> None:
    vacancy = event.body["vacancy"]
    if (offer := life.offer_of(vacancy)) is None:
        return
    offer.interview_at = event.at
    by_portal = event.body.get("by") == "employer"
    tell(life, "interview", event.at, law, vacancy=vacancy, by_portal=by_portal)
    if life.status == "unemployed":
        due = law.due("turn_to_employer", event.at)
        life.summons.append(Summons("employer", event.at, due, vacancy))


def _declined(life: Life, event: Known, law: Law) -> None:
    if (offer := life.offer_of(event.body["vacancy"])) is None:
        return
    offer.declined_at = event.at
    if law.readings.A22 == "refusal":
        offer.answer = Answer(event.at, False, event.known_at)
        settle(life, offer)


def _hire_refused(life: Life, event: Known, law: Law) -> None:
    offer = life.offer_of(event.body["vacancy"])
    if offer is not None and offer.referral is not None and offer.referral.silent_at is None:
        offer.referral.refused_at = event.at


def _hired(life: Life, event: Known, law: Law) -> None:
    vacancy = event.body["vacancy"]
    offer = life.offer_of(vacancy)
    referral = offer.referral if offer is not None else None
    if referral is not None and referral.silent_at is not None and law.readings.A19 == "final":
        return
    life.placed[vacancy] = event.at
    if offer is not None:
        offer.referral = referral or Referral()
        offer.referral.hired_at = event.at


def fall_silent(offer: Offer, at: datetime) -> None:
    """Silence counts as refusal to hire (order-214:75)."""
    if offer.referral is not None:
        offer.referral.silent_at = at


HANDLERS: dict[str, Handler] = {
    "send_resume": _resume,
    "set_interview": _interview,
    "decline_interview": _declined,
    "refuse_hire": _hire_refused,
    "hired": _hired,
}
