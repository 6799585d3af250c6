"""A case opens, a person applies and is registered as a job seeker (order-214:4–36), facts come in."""

from datetime import date, datetime

from data.errors import CalendarError
from matcher.law.law import Law
from matcher.law.life.events import Handler, Known
from matcher.law.life.seeking import register_seeker, register_unemployed
from matcher.law.life.state import Application, Form, Life, Plan
from matcher.law.life.telling import tell
from matcher.law.rules.facts import fact_date
from matcher.law.rules.registration import refusal_ground


def _enter(life: Life, event: Known, law: Law) -> None:
    body, life.entered_at = event.body, event.known_at
    life.born = fact_date(body.get("born")) or life.born
    life.place = body.get("place", life.place)
    life.representative = body.get("representative", life.representative)
    life.facts.update(body.get("facts", {}))
    life.has.update(body.get("has", {}))
    by, status = body.get("registered_by", "centre"), body.get("status")
    life.registered_by = by
    if status == "job_seeker":
        register_seeker(life, event.at, law, by)
    elif status == "unemployed":
        life.registered_at = event.at
        register_unemployed(life, event.at, law)
    elif status == "other_applicant":
        life.status, life.registered_at = status, event.at
    life.earlier_refusals += [max(len(life.spells), 1)] * body.get("refusals", 0)


def _apply(life: Life, event: Known, law: Law) -> None:
    channel = event.body["channel"]
    life.application = Application(channel, event.at)
    if channel == "portal":
        life.application.opens_at = event.at
        if law.readings.A04 == "next_working_day":
            life.application.opens_at = _opening(event, law)
        if life.application.opens_at == event.at:
            close_application(life, law)


def _opening(event: Known, law: Law) -> datetime | None:
    try:
        return law.opening(event.at)
    except CalendarError:
        return None


def close_application(life: Life, law: Law) -> None:
    """The application is closed at this moment with the result that the rules give (4, 6, 8, 12, 33)."""
    if (application := life.application) is None or application.result is not None:
        return
    at, by = life.now, "portal" if application.channel == "portal" else "centre"
    application.decided_at = at
    application.ground = refusal_ground(life.facts, life.born, life.representative, at, law.readings)
    if application.ground is not None:
        application.result = "refused"
        tell(life, "registration_refused", at, law, form=3, ground=(application.ground,))
        return
    application.result = "registered"
    if life.status == "unemployed":
        return  # restored meanwhile: a complaint was granted from the start
    other = by == "portal" and law.readings.A17 == "other_applicant"
    register_seeker(life, at, law, by, "other_applicant" if other else "job_seeker")


def _decide_application(life: Life, event: Known, law: Law) -> None:
    close_application(life, law)


def _verified(life: Life, event: Known, law: Law) -> None:
    if life.application is not None:
        life.application.verified_at = event.at


def _forwarded(life: Life, event: Known, law: Law) -> None:
    if life.application is not None:
        life.application.forwarded_at = event.at


def _fact(life: Life, event: Known, law: Law) -> None:
    life.facts[event.body["fact"]] = event.body["value"]


def _form(life: Life, event: Known, law: Law) -> None:
    valid_until = event.body.get("valid_until")
    form = Form(event.body["form"], event.at, life.status == "unemployed")
    form.valid_until = None if valid_until is None else date.fromisoformat(valid_until)
    life.forms.append(form)


def _plan(life: Life, event: Known, law: Law) -> None:
    if event.body["by"] == "centre":
        life.plan = Plan(event.at)
    elif life.plan is not None:
        life.plan.signed_at = event.at


def _payment_papers(life: Life, event: Known, law: Law) -> None:
    if life.spell is not None:
        life.spell.papers_told_at = life.spell.papers_told_at or event.at


def _term_unknown(life: Life, event: Known, law: Law) -> None:
    """An act was turned down since its term ends beyond the calendar: asked for, the term says so (A02)."""
    body = event.body
    life.unknown[life.term_key(body["term"], body.get("vacancy"))] = (event.at, body["year"])


HANDLERS: dict[str, Handler] = {
    "enter_person": _enter,
    "apply": _apply,
    "verify_papers": _verified,
    "forward_papers": _forwarded,
    "decide_application": _decide_application,
    "state_fact": _fact,
    "request_form": _form,
    "sign_plan": _plan,
    "tell_payment_papers": _payment_papers,
    "term_unknown": _term_unknown,
}
