"""Can the workplace be reached?"""

from data.law.suitable_work.asks import (
    EmployerTransport,
    Kilometres,
    Lodging,
    MinutesADay,
    MinutesOneWay,
    OwnMinutes,
    Remote,
)  # fmt: skip
from data.records.vocabulary import Pattern
from matcher.law.suitability.facts import Facts
from matcher.law.suitability.three_valued import answer
from matcher.law.suitability.verdict import Met

_DAYS_A_WEEK: dict[Pattern, int] = {"5/2": 5, "6/1": 6, "full_time": 5, "part_time": 5}


def minutes_one_way(ask: MinutesOneWay, facts: Facts) -> Met:
    """The way to work in minutes."""
    return answer(None if facts.minutes is None else facts.minutes <= ask.at_most)


def minutes_a_day(ask: MinutesADay, facts: Facts) -> Met:
    """There and back in proportion to the day of work; where its length is not known, what holds for both."""
    if facts.minutes is None:
        return "unknown"
    minutes, hours = 2 * facts.minutes, _hours_a_day(facts)
    if hours is not None:
        return answer(minutes <= (ask.at_most if hours > ask.short_day_hours else ask.at_most_on_short_day))
    short, long = sorted((ask.at_most_on_short_day, ask.at_most))
    return answer(True if minutes <= short else False if minutes > long else None)


def kilometres(ask: Kilometres, facts: Facts) -> Met:
    """The way to work in kilometres."""
    return answer(None if facts.kilometres is None else facts.kilometres <= ask.at_most)


def own_minutes(ask: OwnMinutes, facts: Facts) -> Met:
    """The way to work against the person's own limit."""
    if facts.minutes is None or facts.own_minutes is None:
        return "unknown"
    return answer(facts.minutes <= facts.own_minutes)


def remote(ask: Remote, facts: Facts) -> Met:
    """What an employer does not promise is not promised."""
    return answer(facts.remote is True)


def employer_transport(ask: EmployerTransport, facts: Facts) -> Met:
    """What an employer does not promise is not promised."""
    return answer(facts.employer_transport is True)


def lodging(ask: Lodging, facts: Facts) -> Met:
    """Housing that the employer promises, for who has said to be ready to move."""
    return answer(facts.housing is True and facts.relocation is True)


def _hours_a_day(facts: Facts) -> float | None:
    days = {_DAYS_A_WEEK.get(pattern) for pattern in facts.patterns or ()}
    if facts.hours is None or len(days) != 1 or (a_week := days.pop()) is None:
        return None
    return facts.hours / a_week
