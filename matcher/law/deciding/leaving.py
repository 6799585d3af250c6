"""Acts of deregistration and complaint (order-214:51, 59): nobody loses status but by the rule."""

from matcher.law.acts import Act, Complain, Decide, DecideComplaint, ReceiveInformation, SendInformation
from matcher.law.deciding.docket import Decision, Docket, Writ, turn_down, written
from matcher.law.life.leaving import holds
from matcher.law.life.state import Information, Life
from matcher.law.rules.grounds import GROUNDS


def _send(act: SendInformation, docket: Docket) -> list[Writ]:
    if act.ground not in GROUNDS:
        turn_down(f"{act.ground} is no ground.", f"Name one of {', '.join(GROUNDS)}.", "order-214:51")
    _unemployed(act.person, docket)
    return [written(act, docket)]


def _receive(act: ReceiveInformation, docket: Docket) -> list[Writ]:
    information = _unemployed(act.person, docket).last_information()
    if information is None or information.received_at is not None:
        turn_down("No information is on its way.", "Send it first.", "order-214:51")
    return [written(act, docket)]


def _decide(act: Decide, docket: Docket) -> list[Writ]:
    life = _unemployed(act.person, docket)
    information = life.last_information()
    if information is None or information.received_at is None or information.result is not None:
        turn_down("The mobility centre has nothing to decide on.", "Send information first.", "order-214:51")
    if act.result == "confirm":
        _check_confirmation(life, information, docket)
    return [written(act, docket)]


def _check_confirmation(life: Life, information: Information, docket: Docket) -> None:
    clause = f"order-214:{information.ground}"
    if not holds(life, information, docket.law):
        turn_down(f"The ground {information.ground} is not made out.", "Reject the proposal.", clause)
    if information.ground == "51.2" and docket.actor in docket.offered_by(life.person):
        turn_down("Who made an offer does not decide on it.", "Let another officer decide.", clause)
    pending = any(each.result is None and each.about == "offer" for each in life.complaints)
    if pending and docket.law.readings.A34 == "suspends":
        turn_down("A complaint is pending.", "Decide the complaint first.", "order-214:59")


def _complain(act: Complain, docket: Docket) -> list[Writ]:
    life = docket.life(act.person)
    if act.about == "inaction":
        return [written(act, docket)]
    offer = life.offer_of(act.vacancy) if act.vacancy is not None else next(reversed(life.offers), None)
    if offer is None:
        turn_down("There is no offer to complain of.", "Name an offered vacancy.", "order-214:59")
    return [written(act, docket, offer=offer.number)]


def _decide_complaint(act: DecideComplaint, docket: Docket) -> list[Writ]:
    if all(each.result is not None for each in docket.life(act.person).complaints):
        turn_down(f"No complaint of {act.person} is open.", "There is nothing to decide.", "order-214:59")
    return [written(act, docket)]


def _unemployed(person: str, docket: Docket) -> Life:
    life = docket.life(person)
    if life.status != "unemployed":
        turn_down(f"{person} is not registered as unemployed.", "Clause 51 is about them.", "order-214:51")
    return life


DECISIONS: dict[type[Act], Decision] = {
    SendInformation: _send,
    ReceiveInformation: _receive,
    Decide: _decide,
    Complain: _complain,
    DecideComplaint: _decide_complaint,
}
