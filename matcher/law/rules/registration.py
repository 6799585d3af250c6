"""Why somebody is refused as a job seeker (order-214:4, 6, 8)."""

from datetime import date, datetime

from data.law.readings import Readings
from matcher.law.rules.bars import Facts, under_sixteen


def refusal_ground(
    facts: Facts, born: date | None, representative: bool, at: datetime, readings: Readings
) -> str | None:
    """The clause on which registration as a job seeker is refused; None: it is not. No answer never counts.

    4: with work and (or) income (A05). 6: under 16 without a representative's statement. 8: untrue papers.
    """
    if has_work_or_income(facts, readings):
        return "4"
    if not representative and under_sixteen(facts, born, at, readings).result == "met":
        return "6"
    return "8" if facts.get("papers") in ("untrue", "knowingly_false", "forged") else None


def has_work_or_income(facts: Facts, readings: Readings) -> bool:
    """Whether the person is not "without work and (or) income" (A05)."""
    has = [facts.get("employed") is True, facts.get("income") is True]
    return all(has) if readings.A05 == "either" else any(has)
