"""An offer of the centre is completed in its own transaction: eligible, rescored, judged, certified."""

from collections.abc import Callable
from datetime import datetime
from functools import partial

from matcher.law.acts import Act, Offer
from matcher.law.eligibility import Eligibility, Reason, eligibility
from matcher.law.turned_down import TurnedDown
from matcher.offers.certifying import Certifier
from matcher.offers.docket import OpenDocket
from matcher.offers.office import Completing, as_it_is

Rescore = Callable[[str, str], object]
"""Scores a vacancy and a person anew; raises DriftDetected. What it gives has no part in an offer."""

_CURES: dict[Reason, str] = {
    "not_registered": "Register the person first.",
    "too_many_open_offers": "Wait for an answer.",
    "three_refusals": "One more could become a fourth refusal.",
    "not_open": "Offer another vacancy.",
    "offered": "Offer another vacancy.",
}


class Offering:
    """Prepares the centre's offers (`matcher.offers.office.Prepare`); all other acts stay as they are.

    Args:
        certifier: opens what freezes certificates, before the transaction of an offer begins.
        rescore: stops an offer where the register and the list that led to it differ.
    """

    def __init__(self, certifier: Callable[[], Certifier], rescore: Callable[[], Rescore]) -> None:
        self._certifier, self._rescore = certifier, rescore

    def __call__(self, act: Act, at: datetime) -> Completing:
        """What completes the act.

        Raises (within the transaction):
            TurnedDown: the law does not let the centre offer.
            DriftDetected: register and list differ.
        """
        if not isinstance(act, Offer) or act.by != "centre":
            return as_it_is(act, at)
        return partial(_completed, act, self._certifier(), self._rescore())


def _completed(act: Offer, certifier: Certifier, rescore: Rescore, docket: OpenDocket) -> Offer:
    life = docket.life(act.person)
    _check(act, eligibility(life, docket.post(act.vacancy), docket.law))
    rescore(act.vacancy, act.person)
    return certifier.certified(act, life, docket.writing)


def _check(act: Offer, may: Eligibility) -> None:
    if may.may_be_offered:
        return
    why = ", ".join(may.reasons).replace("_", " ")
    problem = f"{act.person} may not be offered {act.vacancy} now: {why}."
    raise TurnedDown(problem, _CURES[may.reasons[0]], clause=may.clauses[0])
