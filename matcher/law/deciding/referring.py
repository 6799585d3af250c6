"""Acts after consent: résumé, interview, the employer's answer (order-214:73–76, 79–81)."""

from matcher.law.acts import Act, ConfirmPlacement, DeclineInterview, RefuseHire, SendResume, SetInterview
from matcher.law.deciding.docket import (
    Decision,
    Docket,
    Writ,
    person_stream,
    the_offer,
    turn_down,
    written,
)
from matcher.law.deciding.vacancies import gone
from matcher.law.life.standing import standing
from matcher.law.life.state import Offer


def _consented(act: SendResume | SetInterview, docket: Docket) -> Offer:
    """The offer, if the person has agreed to it and its conditions fit."""
    docket.post(act.vacancy)
    offer = docket.life(act.person).offer_of(act.vacancy)
    if offer is None or standing(offer, docket.law.readings) != "accepted":
        problem = f"{act.person} has not agreed to {act.vacancy}."
        turn_down(problem, "Wait for the person's consent.", "order-214:73", error="no_consent")
    if offer.differs_at is not None:
        problem = f"The conditions of {act.vacancy} do not fit {act.person}."
        turn_down(problem, "Offer other work.", "order-214:73", error="conditions_differ")
    return offer


def _resume(act: SendResume, docket: Docket) -> list[Writ]:
    if _consented(act, docket).referral is not None:
        turn_down("The employer has the résumé.", "Wait for the answer.", "order-214:75")
    post = docket.post(act.vacancy)
    if not post.is_open:
        turn_down(f"{act.vacancy} is not open.", "Offer other work.", "order-214:76")
    return [written(act, docket, employer=post.employer or post.vacancy)]


def _interview(act: SetInterview, docket: Docket) -> list[Writ]:
    _consented(act, docket)  # whether the employer saw a résumé first, people have settled between them
    return [written(act, docket)]


def _decline(act: DeclineInterview, docket: Docket) -> list[Writ]:
    if the_offer(act, docket, "order-214:80").interview_at is None:
        turn_down("No interview is set.", "There is nothing to decline.", "order-214:80")
    return [written(act, docket)]


def _refuse_hire(act: RefuseHire, docket: Docket) -> list[Writ]:
    if the_offer(act, docket, "order-214:75").referral is None:
        turn_down("The employer has no résumé.", "Send it first.", "order-214:75")
    return [written(act, docket)]


def _confirm(act: ConfirmPlacement, docket: Docket) -> list[Writ]:
    post = docket.post(act.vacancy)
    if not post.is_open:
        turn_down(f"{act.vacancy} is not open.", "Nobody can be placed there.", "order-214:76")
    writs = [written(act, docket)]
    if act.person is not None:
        docket.life(act.person)
        writs.append(Writ(person_stream(act.person), "hired", docket.at, {"vacancy": act.vacancy}))
    filled = docket.law.readings.A20 == "posting" or post.free <= 1
    return writs + (gone(act.vacancy, docket) if filled else [])


DECISIONS: dict[type[Act], Decision] = {
    SendResume: _resume,
    SetInterview: _interview,
    DeclineInterview: _decline,
    RefuseHire: _refuse_hire,
    ConfirmPlacement: _confirm,
}
