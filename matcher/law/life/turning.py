"""What happens by itself when time passes: offers lapse, employers stay silent, seekers become unemployed."""

from datetime import datetime

from matcher.law.law import Law
from matcher.law.life.applying import close_application
from matcher.law.life.offering import lapse
from matcher.law.life.referring import fall_silent
from matcher.law.life.seeking import step, term_end
from matcher.law.life.standing import outcome, standing
from matcher.law.life.state import Life, Offer


def next_turn(life: Life, law: Law) -> datetime | None:
    """The moment at (registration) or after which (ends of terms) something happens by itself.

    Offers that wait for nobody any more are struck off the list on the way.
    """
    waits = {number: _ends(life.offers[number], law) for number in life.waiting}
    life.waiting = [number for number, ends in waits.items() if ends is not None]
    turns = [ends for ends in waits.values() if ends is not None]
    application = life.application
    if application is not None and application.result is None and application.opens_at is not None:
        turns.append(application.opens_at)
    if not life.term_over and (ends := term_end(life, law)) is not None:
        turns.append(ends)
    return min(turns, default=None)


def advance(life: Life, to: datetime, law: Law) -> None:
    """Lets everything happen whose moment lies before `to`, each thing as of its own moment, in order."""
    while (turn := next_turn(life, law)) is not None and turn < to:
        life.now = turn
        _happen(life, turn, law)
    life.now = to
    _open(life, to, law)


def _ends(offer: Offer, law: Law) -> datetime | None:
    """When the wait for the person's answer, or for the employer's, ends by itself."""
    if standing(offer, law.readings) == "delivered":
        return offer.due.ends if offer.due is not None else None
    referral = offer.referral
    waits = referral is not None and referral.due is not None and outcome(referral) == "pending"
    return referral.due.ends if waits and referral is not None and referral.due is not None else None


def _happen(life: Life, at: datetime, law: Law) -> None:
    _open(life, at, law)
    for number in life.waiting:
        offer = life.offers[number]
        if _ends(offer, law) == at:
            if standing(offer, law.readings) == "delivered":
                lapse(life, offer, at, law)
            else:
                fall_silent(offer, at)
    if term_end(life, law) == at:
        life.term_over = True
    step(life, at, law)


def _open(life: Life, at: datetime, law: Law) -> None:
    """The portal registers by itself, at the request or when the next working day opens (A04)."""
    application = life.application
    if application is None or application.result is not None or application.opens_at is None:
        return
    if application.opens_at <= at:
        close_application(life, law)
        step(life, at, law)
