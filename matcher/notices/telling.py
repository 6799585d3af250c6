"""What being told does to a case: an offer on its way is delivered, and its term of reply begins (72)."""

from datetime import datetime

from data.register import Notice
from matcher.law.acts import Deliver, DeliveryFailed
from matcher.law.law import Law
from matcher.law.life.standing import standing
from matcher.law.life.state import Life
from matcher.notices.composing import OFFER
from matcher.offers.office import Office

CARRIERS = "notices"
"""Who is recorded for what the carriers did."""


def tell(office: Office, notice: Notice, life: Life, at: datetime, by: str) -> datetime:
    """Records in the case that the notice was told, and returns the moment that counts as told.

    An offer counts from when the case says, so an office that knew it before is not contradicted.

    Args:
        office: where an offer is delivered.
        notice: that was told.
        life: the case behind it.
        at: when it was told.
        by: who told it.

    Raises:
        TurnedDown: the offer is not on its way any more.
    """
    if notice.kind != OFFER:
        return at
    offer = life.offers[notice.body["offer"]]
    if offer.pending:
        office.do(Deliver(life.person, offer.vacancy), at, by, key=f"notice:{notice.number}")
    return offer.told_at or at


def give_up(office: Office, notice: Notice, life: Life, law: Law, at: datetime, by: str) -> bool:
    """An offer that nobody could be told of is undeliverable, which is never unanswered; True: it was one.

    Any other notice goes on waiting: what it tells has happened, whether or not anybody hears of it.
    """
    if notice.kind != OFFER:
        return False
    offer = life.offers[notice.body["offer"]]
    if standing(offer, law.readings) == "sent":
        office.do(DeliveryFailed(life.person, offer.vacancy), at, by, key=f"notice:{notice.number}:failed")
    return offer.told_at is None
