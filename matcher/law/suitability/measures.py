"""Every test that a policy can ask: how it is judged, and the facts that it looks at."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from data.law.suitable_work import Leaf
from matcher.law.suitability import experience, health, hours, pay, training, transport
from matcher.law.suitability.facts import Facts
from matcher.law.suitability.months import age
from matcher.law.suitability.verdict import Met


@dataclass(frozen=True, slots=True)
class Measure:
    """A test.

    Attributes:
        judge: its answer, a pure function of the policy's bounds and the facts.
        looks_at: the names of all facts that the answer can depend on.
    """

    judge: Callable[[Any, Facts], Met]
    looks_at: tuple[str, ...]


_NEAR = ("former_work", "occupation")

MEASURES: Mapping[str, Measure] = {
    "demanded_education": Measure(training.demanded_education, ("education", "demanded_education")),
    "demanded_field": Measure(training.demanded_field, ("field", "demanded_field")),
    "demanded_licences": Measure(training.demanded_licences, ("licences", "demanded_licences")),
    "work_level": Measure(training.work_level, ("education", "occupation")),
    "demanded_years": Measure(experience.demanded_years, (*_NEAR, "demanded_years", "day")),
    "former_specialty": Measure(experience.former_specialty, _NEAR),
    "health_limits": Measure(health.health_limits, ("asked_on", "limits", "conditions", "nights", "day")),
    "wished_patterns": Measure(hours.wished_patterns, ("wished_patterns", "patterns")),
    "wished_nights": Measure(hours.wished_nights, ("wished_nights", "nights", "patterns")),
    "wished_hours": Measure(hours.wished_hours, ("wished_hours", "wished_patterns", "hours", "patterns")),
    "minutes_one_way": Measure(transport.minutes_one_way, ("minutes",)),
    "minutes_a_day": Measure(transport.minutes_a_day, ("minutes", "hours", "patterns")),
    "kilometres": Measure(transport.kilometres, ("kilometres",)),
    "own_minutes": Measure(transport.own_minutes, ("minutes", "own_minutes")),
    "remote": Measure(transport.remote, ("remote",)),
    "employer_transport": Measure(transport.employer_transport, ("employer_transport",)),
    "lodging": Measure(transport.lodging, ("housing", "relocation")),
    "pay_of_former": Measure(pay.pay_of_former, ("pay", "former_pay")),
    "pay_of_wished": Measure(pay.pay_of_wished, ("pay", "wished_pay")),
    "pay_of_benefit": Measure(pay.pay_of_benefit, ("pay", "benefit", "costs")),
}
"""By the name of the test."""


def judged(ask: Leaf, facts: Facts) -> Met:
    """The answer of a test. Below its age it asks nothing; where the age is not known, only met holds."""
    found = MEASURES[ask.test].judge(ask, facts)
    if ask.from_age is None or found == "met":
        return found
    if facts.birth_date is None:
        return "unknown"
    return found if age(facts.birth_date, facts.day) >= ask.from_age else "met"


def looks_at(ask: Leaf) -> tuple[str, ...]:
    """The facts that the answer can depend on, sorted."""
    of_age = ("birth_date", "day") if ask.from_age is not None else ()
    return tuple(sorted({*MEASURES[ask.test].looks_at, *of_age}))
