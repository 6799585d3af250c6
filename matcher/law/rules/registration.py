"""Who is not registered as a job seeker (order-214:4, 6, 8)."""

from datetime import date, datetime

from data.law.readings import Readings
from matcher.law.rules.bars import YOUNGEST
from matcher.law.rules.facts import NO_ANSWER, Facts, birthday, reached
from matcher.law.rules.rule import Finding, Rule

_NOT_MET = Finding("not_met")


def _has_work_and_income(
    facts: Facts, born: date | None, representative: bool, moment: datetime, readings: Readings
) -> Finding:
    """4: not without work and (or) income (A05)."""
    stated = {name: facts.get(name, False) for name in ("employed", "income")}
    has = [value is True for value in stated.values()]
    missing = tuple(name for name, value in stated.items() if value == NO_ANSWER)
    enough = any if readings.A05 == "both" else all
    if enough(has):
        return Finding("met", (), ("A05",))
    may_be = enough(value is not False for value in stated.values())
    return Finding("unknown" if may_be else "not_met", missing if may_be else (), ("A05",))


def _no_representative(
    facts: Facts, born: date | None, representative: bool, moment: datetime, readings: Readings
) -> Finding:
    """6: under sixteen, and no legal representative's statement."""
    if born is None or representative:
        return _NOT_MET
    young = not reached(birthday(born, YOUNGEST), moment, readings.A09)
    return Finding("met" if young else "not_met", (), ("A09",))


def _papers_not_true(
    facts: Facts, born: date | None, representative: bool, moment: datetime, readings: Readings
) -> Finding:
    """8: the papers, or data in them, are found not to be true."""
    papers = facts.get("papers", "sound")
    if papers == NO_ANSWER:
        return Finding("unknown", ("papers",))
    return _NOT_MET if papers == "sound" else Finding("met")


REFUSALS = (
    Rule("order-214:4", "has_work_and_income", _has_work_and_income),
    Rule("order-214:6", "no_representative", _no_representative),
    Rule("order-214:8", "papers_not_true", _papers_not_true),
)
"""In the order's order."""


def refusal_ground(
    facts: Facts, born: date | None, representative: bool, moment: datetime, readings: Readings
) -> str | None:
    """The first ground of refusal, "4", "6" or "8"; None: registered. No answer never counts against anybody.

    Args:
        facts: by name; a name without a value has its default.
        born: None: adult.
        representative: a legal representative's statement is there.
        moment: in Kazakhstan's time.
        readings: in force.
    """
    for rule in REFUSALS:
        if rule(facts, born, representative, moment, readings).result == "met":
            return rule.item
    return None
