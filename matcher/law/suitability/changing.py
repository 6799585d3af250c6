"""What would have to be otherwise: each single change of a fact that makes the work suitable."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import timedelta
from math import ceil
from typing import Any

from data.law.suitable_work import SuitableWork
from data.records.vocabulary import Education, names
from matcher.law.suitability.assessing import Assessment, assess
from matcher.law.suitability.facts import Facts, FormerWork

Option = Mapping[str, Any]
"""Facts by name as they might be; a health statement is one fact of two names."""


@dataclass(frozen=True, slots=True)
class Change:
    """One fact that is otherwise; `now` and `then` by name, as JSON values."""

    now: Mapping[str, Any]
    then: Mapping[str, Any]


def changes(facts: Facts, policy: SuitableWork) -> tuple[Change, ...]:
    """Each fact of which another value makes the work suitable, with the value that lies nearest.

    Args:
        facts: of a pair that is not suitable, or of which it is unknown.
        policy: in force.

    Returns:
        In the order of the facts' names; () where it is suitable as it is, or no single change is enough.
    """
    assessed = assess(facts, policy)
    if assessed.suitable.outcome == "suitable":
        return ()
    looked_at = set(_wanting(assessed))
    found = (
        _first(options(facts, assessed), facts, policy)
        for name, options in sorted(_OPTIONS.items())
        if name in looked_at
    )
    return tuple(change for change in found if change is not None)


def _wanting(assessed: Assessment) -> Iterator[str]:
    """Facts of the tests that are not met."""
    for judgement in assessed.judgements:
        for test in (test for some in judgement.asked for test in some if test.result != "met"):
            yield from test.facts


def _first(options: Iterable[Option], facts: Facts, policy: SuitableWork) -> Change | None:
    for option in options:
        then = replace(facts, **option)
        if assess(then, policy).suitable.outcome == "suitable":
            before, after = facts.values(), then.values()
            return Change({name: before[name] for name in option}, {name: after[name] for name in option})
    return None


def _bounds(assessed: Assessment, *wanted: str) -> list[Any]:
    """Thresholds of that name, those that lie furthest first."""
    tests = (test for each in assessed.judgements for some in each.asked for test in some)
    return sorted(
        {test.bounds[name] for test in tests for name in wanted if name in test.bounds}, reverse=True
    )


def _educations(facts: Facts, assessed: Assessment) -> Iterator[Option]:
    at = names(Education).index(facts.education) if facts.education else 0
    by_distance = sorted(names(Education), key=lambda level: abs(names(Education).index(level) - at))
    return ({"education": level} for level in by_distance)


def _minutes(facts: Facts, assessed: Assessment) -> Iterator[Option]:
    one_way = [*_bounds(assessed, "at_most"), *([facts.own_minutes] if facts.own_minutes else [])]
    there_and_back = [bound // 2 for bound in _bounds(assessed, "at_most", "at_most_on_short_day")]
    return ({"minutes": minutes} for minutes in sorted({*one_way, *there_and_back}, reverse=True))


def _experience(facts: Facts, assessed: Assessment) -> Iterator[Option]:
    """One job more, in the offered occupation, as long as the employer demands."""
    if facts.occupation is not None:
        since = facts.day - timedelta(days=ceil((facts.demanded_years or 0) * 365.25))
        yield {"former_work": (*(facts.former_work or ()), FormerWork(facts.occupation, since, facts.day))}


def _conditions(facts: Facts, assessed: Assessment) -> Iterator[Option]:
    yield {"conditions": tuple(each for each in facts.conditions if each not in (facts.limits or ()))}


def _pays(facts: Facts, assessed: Assessment) -> Iterator[Option]:
    of = [each for each in (facts.former_pay, facts.wished_pay, facts.benefit) if each is not None]
    percents = _bounds(assessed, "at_least_percent")
    enough = {ceil(amount * percent / 100 + (facts.costs or 0)) for amount in of for percent in percents}
    least = {ceil(amount * percent / 100) for amount in of for percent in percents}
    return ({"pay": float(pay)} for pay in sorted(enough | least))


def _to(name: str, *others: str) -> "Callable[[Facts, Assessment], Iterator[Option]]":
    """The fact takes the value of another one."""
    return lambda facts, _: (
        {name: getattr(facts, other)} for other in others if getattr(facts, other) is not None
    )


def _as(name: str, *values: Any) -> "Callable[[Facts, Assessment], Iterator[Option]]":
    """The fact takes a value."""
    return lambda facts, _: ({name: value} for value in values)


_OPTIONS: Mapping[str, Callable[[Facts, Assessment], Iterable[Option]]] = {
    "asked_on": lambda facts, _: [{"asked_on": facts.day, "limits": ()}],
    "conditions": _conditions,
    "costs": lambda facts, _: [{"costs": (facts.pay or 0) - (facts.benefit or 0)}],
    "demanded_education": lambda facts, _: [{"demanded_education": facts.education}],
    "demanded_field": _as("demanded_field", None),
    "demanded_licences": _as("demanded_licences", ()),
    "demanded_years": _as("demanded_years", None),
    "education": _educations,
    "employer_transport": _as("employer_transport", True),
    "field": _to("field", "demanded_field"),
    "former_work": _experience,
    "hours": _to("hours", "wished_hours"),
    "housing": _as("housing", True),
    "kilometres": lambda _, assessed: ({"kilometres": each} for each in _bounds(assessed, "at_most")),
    "licences": lambda facts, _: [{"licences": (*(facts.licences or ()), *facts.demanded_licences)}],
    "minutes": _minutes,
    "nights": _as("nights", False),
    "occupation": lambda facts, _: (
        {"occupation": job.occupation} for job in facts.former_work or () if job.occupation
    ),
    "own_minutes": _to("own_minutes", "minutes"),
    "patterns": _to("patterns", "wished_patterns"),
    "pay": _pays,
    "relocation": _as("relocation", True),
    "remote": _as("remote", True),
    "wished_hours": lambda facts, assessed: (
        {"wished_hours": float(each)} for each in (facts.hours, *_bounds(assessed, "full_week")) if each
    ),
    "wished_nights": _as("wished_nights", True),
    "wished_patterns": _to("wished_patterns", "patterns"),
}
"""The values that a fact might take, the nearest first."""
