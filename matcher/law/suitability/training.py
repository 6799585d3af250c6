"""Does the work fit the person's professional training?"""

from data.law.suitable_work.asks import DemandedEducation, DemandedField, DemandedLicences, WorkLevel
from data.records.vocabulary import Education, names
from matcher.law.suitability.facts import Facts
from matcher.law.suitability.three_valued import answer
from matcher.law.suitability.verdict import Met

_RANK = {level: rank for rank, level in enumerate(names(Education))}
_LEVELS = {
    "01": 4, "02": 2, "03": 1, "14": 3,
    "1": 4, "2": 4, "3": 3, "4": 2, "5": 2, "6": 2, "7": 2, "8": 2, "9": 1,
}  # fmt: skip
"""Skill levels of ISCO-08 (ILO 2012, volume 1, table 1): of a sub-major group, else of its major group."""


def demanded_education(ask: DemandedEducation, facts: Facts) -> Met:
    """At least the training that the employer demanded; nothing demanded: met."""
    if facts.demanded_education is None:
        return "met"
    if facts.education is None:
        return "unknown"
    return answer(_RANK[facts.education] >= _RANK[facts.demanded_education])


def demanded_field(ask: DemandedField, facts: Facts) -> Met:
    """Training of the demanded field; a general one is anybody's."""
    if facts.demanded_field in (None, "general"):
        return "met"
    return answer(None if facts.field is None else facts.field == facts.demanded_field)


def demanded_licences(ask: DemandedLicences, facts: Facts) -> Met:
    """Every licence that the work needs."""
    if not facts.demanded_licences:
        return "met"
    return answer(None if facts.licences is None else set(facts.demanded_licences) <= set(facts.licences))


def work_level(ask: WorkLevel, facts: Facts) -> Met:
    """Work not further below the training than the policy allows; who has none cannot stand above it."""
    if facts.education is None:
        return "unknown"
    least = ask.training.get(facts.education, 1) - ask.at_most_below
    if least <= 1:
        return "met"
    level = skill_level(facts.occupation)
    return answer(None if level is None else level >= least)


def skill_level(occupation: str | None) -> int | None:
    """The skill level of ISCO-08 of a unit group, 1–4; None where it is not known."""
    if occupation is None:
        return None
    return _LEVELS.get(occupation[:2], _LEVELS.get(occupation[0]))
