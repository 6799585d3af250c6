"""How an offer stands: sent, delivered, undeliverable, accepted, refused, unanswered or void."""

from typing import Literal

from data.law.readings import Readings

from matcher.law.life.state import Offer, Referral

Standing = Literal["sent", "delivered", "undeliverable", "accepted", "refused", "unanswered", "void"]
Outcome = Literal["none", "pending", "hired", "not_hired", "employer_silent"]


def standing(offer: Offer, readings: Readings) -> Standing:
    """How the offer stands at the moment that its life was folded to.

    Undeliverable is never unanswered; void is no longer answerable (DESIGN § 7).
    """
    if offer.void_at is not None:
        return "void"
    if offer.answer is not None:
        return "accepted" if offer.answer.taken else "refused"
    if offer.lapsed_at is not None:
        return "unanswered"
    if offer.failed_at is not None:
        return "undeliverable"
    if offer.gone_at is not None and readings.A24 == "void":
        return "void"
    return "sent" if offer.told_at is None else "delivered"


def is_open(offer: Offer, readings: Readings) -> bool:
    """Whether the centre still waits for an answer (the caps of open offers count these)."""
    return offer.by == "centre" and standing(offer, readings) in ("sent", "delivered")


def outcome(referral: Referral | None) -> Outcome:
    """What became of a referral (order-214:75)."""
    if referral is None:
        return "none"
    if referral.hired_at is not None:
        return "hired"
    if referral.refused_at is not None:
        return "not_hired"
    return "pending" if referral.silent_at is None else "employer_silent"
