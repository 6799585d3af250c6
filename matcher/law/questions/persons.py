"""What a case says of a person: status, registration, the check of 41, plan, forms, notices, remedies."""

from typing import Literal

from matcher.law.law import Law
from matcher.law.life.state import Form, Life, Notice
from matcher.law.questions import deadlines
from matcher.law.rules.bars import Bar, check_41

Registration = Literal["pending", "registered", "refused"]
PlanState = Literal["none", "drawn_up", "signed"]
FormState = Literal["none", "valid", "expired"]

OF_CENTRE = (
    "registration", "papers_back", "find_work", "unemployed_registration", "payment_papers", "plan",
    "deregistration", "deregistration_notice",
)  # fmt: skip
"""Terms that bind the centres: one that was missed is inaction."""


def state(life: Life) -> str:
    """`not_registered`, `applied`, or the status."""
    if life.status is not None:
        return life.status
    pending = life.application is not None and life.application.result is None
    return "applied" if pending else "not_registered"


def registration(life: Life) -> tuple[Registration | None, str | None]:
    """How the registration as a job seeker stands, and the ground of its refusal; None: nobody applied."""
    if (application := life.application) is not None:
        if application.result is None:
            return "pending", None
        return ("refused", application.ground) if application.result == "refused" else ("registered", None)
    return ("registered", None) if life.registered_at is not None else (None, None)


def bar(life: Life, law: Law) -> Bar:
    """What the check of clause 41 gives at the life's moment."""
    return check_41(life.facts, life.born, life.now, law.readings)


def plan(life: Life) -> PlanState:
    """The individual employment plan: signed by both (order-214:62)."""
    if life.plan is None:
        return "none"
    return "drawn_up" if life.plan.signed_at is None else "signed"


def form(life: Life, number: int) -> tuple[FormState, Form | None]:
    """The latest form of that number."""
    found = next((each for each in reversed(life.forms) if each.form == number), None)
    if found is None:
        return "none", None
    expired = found.valid_until is not None and life.now.date() > found.valid_until
    return ("expired" if expired else "valid"), found


def notice(life: Life, kind: str, to: str) -> Notice | None:
    """The latest notice of a kind to a person or an employer."""
    return next((n for n in reversed(life.notices) if (n.kind, n.to) == (kind, to)), None)


def remedies(life: Life, law: Law) -> tuple[str, ...]:
    """Complaint: of a decision, an act or inaction (59). Court: of a result of the service (60)."""
    result = registration(life)[0] in ("registered", "refused") or life.refused_41 is not None
    acted = result or bool(life.offers or life.information or life.summons or life.forms)
    complaint = acted or any(_missed(name, life, law) for name in OF_CENTRE)
    return ("complaint",) * complaint + ("court",) * result


def _missed(name: str, life: Life, law: Law) -> bool:
    found = deadlines.of_person(name, life, law)
    return found is not None and found.kept(life.now) == "missed"
