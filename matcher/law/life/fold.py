"""A case as it stood at a moment: a fold of what was known, in the order in which it was true.

What the order makes automatic happens by itself between the events, at its own moment. So a late fact (an
answer that an akim passes on, a complaint granted from the start) moves all that followed from it.
"""

from collections.abc import Iterable, Sequence
from datetime import datetime

from matcher.law.law import Law
from matcher.law.life import applying, duties, leaving, offering, referring
from matcher.law.life.events import Handler, Known
from matcher.law.life.seeking import step
from matcher.law.life.state import Life
from matcher.law.life.turning import advance

HANDLERS: dict[str, Handler] = {
    **applying.HANDLERS,
    **offering.HANDLERS,
    **referring.HANDLERS,
    **duties.HANDLERS,
    **leaving.HANDLERS,
}


def fold(person: str, events: Iterable[Known], law: Law, moment: datetime) -> Life:
    """The case at a moment.

    Args:
        person: whose case.
        events: those known by the moment that is asked *from*, in the ledger's order.
        law: in force.
        moment: asked *about*; a deadline at this very moment has not passed.
    """
    known = sorted(events, key=_true_at)
    life = Life(person, known[0].at if known else moment)
    if law.readings.A33 == "from_start":
        life.granted = _granted(known)
    return resume(life, known, law, moment)


def resume(life: Life, events: Sequence[Known], law: Law, moment: datetime) -> Life:
    """Carries a life on by events that are true no earlier than its moment, in the order of their truth."""
    for event in events:
        if event.at > moment:
            break
        advance(life, event.at, law)
        HANDLERS[event.kind](life, event, law)
        step(life, event.at, law)
    advance(life, moment, law)
    return life


def _true_at(event: Known) -> datetime:
    return event.at


def _granted(events: Iterable[Known]) -> frozenset[int]:
    """Numbers of the offers that granted complaints void."""
    open_complaints: list[int | None] = []
    granted = set()
    for event in events:
        if event.kind == "complain":
            open_complaints.append(event.body.get("offer"))
        elif event.kind == "decide_complaint" and open_complaints:
            number = open_complaints.pop()
            if event.body["result"] == "granted" and number is not None:
                granted.add(number)
    return frozenset(granted)
