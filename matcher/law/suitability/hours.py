"""Does the work fit the person's working-time regime?"""

from data.law.suitable_work.asks import WishedHours, WishedNights, WishedPatterns
from data.records.vocabulary import Pattern
from matcher.law.suitability.facts import Facts
from matcher.law.suitability.three_valued import answer
from matcher.law.suitability.verdict import Met

_FULL_LENGTH = frozenset({"5/2", "6/1", "2/2", "shifts", "rotational", "full_time"})
"""Patterns for which `full_time` stands; of `flexible` the length is not known."""
_OPEN = frozenset({"flexible"})
_LENGTHS = frozenset({"full_time", "part_time"})


def wished_patterns(ask: WishedPatterns, facts: Facts) -> Met:
    """One pattern of the work is one of the person's."""
    if facts.wished_patterns is None or facts.patterns is None:
        return "unknown"
    wished, offered = frozenset(facts.wished_patterns), frozenset(facts.patterns)
    if wished & offered or _any_full(wished, offered) or _any_full(offered, wished):
        return "met"
    perhaps = (wished & _OPEN and offered & _LENGTHS) or (offered & _OPEN and wished & _LENGTHS)
    return answer(None if perhaps else False)


def wished_nights(ask: WishedNights, facts: Facts) -> Met:
    """No nights for who does not work at night."""
    by_day = facts.nights is False or (
        facts.nights is None and facts.patterns is not None and set(facts.patterns) <= set(ask.day_patterns)
    )
    if by_day or facts.wished_nights:
        return "met"
    if facts.wished_nights is None or facts.nights is None:
        return "unknown"
    return "not_met"


def wished_hours(ask: WishedHours, facts: Facts) -> Met:
    """No more hours a week than the person works; who states full-length patterns alone works a full week."""
    wished, offered = facts.wished_hours, facts.hours
    if offered is None and _full(facts.patterns):
        offered = ask.full_week
    if offered is None:
        return "unknown"
    if wished is None:
        return answer(True if _full(facts.wished_patterns) and offered <= ask.full_week else None)
    return answer(offered <= wished)


def _full(patterns: tuple[Pattern, ...] | None) -> bool:
    return patterns is not None and set(patterns) <= _FULL_LENGTH


def _any_full(one: frozenset[str], other: frozenset[str]) -> bool:
    return "full_time" in one and bool(other & _FULL_LENGTH)
