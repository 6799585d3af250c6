"""Does the work fit the person's health? Known is only what an officer asked and dated."""

from data.law.suitable_work.asks import HealthLimits
from matcher.law.suitability.facts import Facts
from matcher.law.suitability.months import whole_months
from matcher.law.suitability.three_valued import answer
from matcher.law.suitability.verdict import Met


def health_limits(ask: HealthLimits, facts: Facts) -> Met:
    """Asked in time and no limits stated, or limits that meet no condition that the employer names.

    An employer who names no conditions has not said that there are none: with limits this is unknown.
    """
    if facts.asked_on is None or facts.limits is None or not _in_time(ask, facts):
        return "unknown"
    if not facts.limits:
        return "met"
    conditions = {*facts.conditions, *(("night_work",) if facts.nights else ())}
    if conditions & set(facts.limits):
        return "not_met"
    return answer(True if facts.conditions else None)


def _in_time(ask: HealthLimits, facts: Facts) -> bool:
    if facts.asked_on is None or facts.asked_on > facts.day:
        return False
    return whole_months(facts.asked_on, facts.day, first_day_counts=False) < ask.asked_within_months
