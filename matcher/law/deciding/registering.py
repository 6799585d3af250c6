"""Acts of registration: applying, deciding, forms, the plan (order-214:4–20, 40, 45, 61–62)."""

from dataclasses import replace
from datetime import timedelta

from matcher.law.acts import (
    Act,
    Apply,
    DecideApplication,
    EnterPerson,
    ForwardPapers,
    RequestForm,
    SignPlan,
    TellPaymentPapers,
    VerifyPapers,
)
from matcher.law.deciding.docket import Decision, Docket, Writ, person_stream, turn_down, written
from matcher.law.life.state import Application

_OF_STATUS = ("status", "since", "registered_by", "refusals")


def _enter(act: EnterPerson, docket: Docket) -> list[Writ]:
    if docket.knows(person_stream(act.person)):
        turn_down(f"The case of {act.person} is open already.", "State what is new as a fact.")
    since = docket.at if act.since is None else act.since.astimezone(docket.at.tzinfo)
    entered = written(act, docket)
    if since <= docket.at:
        return [replace(entered, at=since)]
    status = {name: entered.body[name] for name in _OF_STATUS if name in entered.body}
    person = {name: said for name, said in entered.body.items() if name not in _OF_STATUS}
    return [replace(entered, body=person), replace(entered, at=since, body=status)]


def _apply(act: Apply, docket: Docket) -> list[Writ]:
    life = docket.life(act.person)
    if life.application is not None and life.application.result is None:
        turn_down(f"An application of {act.person} is pending.", "Decide it first.", "order-214:12")
    if life.status in ("job_seeker", "unemployed") and life.refused_41 is None:
        turn_down(f"{act.person} is registered.", "Nothing is to be applied for.", "order-214:21")
    return [written(act, docket)]


def _pending(act: VerifyPapers | ForwardPapers | DecideApplication, docket: Docket) -> Application:
    application = docket.life(act.person).application
    if application is None or application.result is not None or application.channel == "portal":
        turn_down(
            f"No application of {act.person} waits for anybody.", "Let the person apply.", "order-214:4"
        )
    return application


def _verify(act: VerifyPapers, docket: Docket) -> list[Writ]:
    if _pending(act, docket).channel != "assistant":
        turn_down("The papers are not with an assistant.", "Decide the application.", "order-214:19")
    return [written(act, docket)]


def _forward(act: ForwardPapers, docket: Docket) -> list[Writ]:
    if _pending(act, docket).verified_at is None:
        turn_down("The assistant has not found the papers true.", "Verify them first.", "order-214:19")
    return [written(act, docket)]


def _decide(act: DecideApplication, docket: Docket) -> list[Writ]:
    application = _pending(act, docket)
    if application.channel == "assistant" and application.forwarded_at is None:
        turn_down("The centre has no papers yet.", "Forward them first.", "order-214:20")
    return [written(act, docket)]


def _form(act: RequestForm, docket: Docket) -> list[Writ]:
    life = docket.life(act.person)
    if act.form == 5 and life.status != "unemployed":
        turn_down(f"{act.person} is not registered as unemployed.", "Ask for form 9.", "order-214:40")
    if act.form == 6 and life.refused_41 is None:
        turn_down(f"{act.person} was not refused.", "Ask for form 9.", "order-214:40")
    if act.form != 9:
        return [written(act, docket)]
    days = docket.law.terms["certificate_valid"].calendar_days
    counted = docket.law.readings.A01 == "counted"
    valid_until = docket.at.date() + timedelta(days - counted)
    return [written(act, docket, valid_until=valid_until.isoformat())]


def _sign(act: SignPlan, docket: Docket) -> list[Writ]:
    life = docket.life(act.person)
    if life.status != "unemployed":
        turn_down(f"{act.person} is not registered as unemployed.", "A plan is for them.", "order-214:61")
    if act.by == "person" and (life.plan is None or life.plan.signed_at is not None):
        turn_down("No plan waits for the person's signature.", "Draw one up first.", "order-214:62")
    return [written(act, docket)]


def _payment_papers(act: TellPaymentPapers, docket: Docket) -> list[Writ]:
    if docket.life(act.person).status != "unemployed":
        turn_down(
            f"{act.person} is not registered as unemployed.", "The payment is for them.", "order-214:42"
        )
    return [written(act, docket)]


DECISIONS: dict[type[Act], Decision] = {
    EnterPerson: _enter,
    Apply: _apply,
    VerifyPapers: _verify,
    ForwardPapers: _forward,
    DecideApplication: _decide,
    RequestForm: _form,
    SignPlan: _sign,
    TellPaymentPapers: _payment_papers,
}
