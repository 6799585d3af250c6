"""Does the work fit the length of service and the experience in the former specialty?"""

from data.law.suitable_work.asks import DemandedYears, FormerSpecialty, Nearness
from matcher.law.suitability.facts import Facts, FormerWork
from matcher.law.suitability.months import years_in
from matcher.law.suitability.three_valued import answer
from matcher.law.suitability.verdict import Met

_DIGITS: dict[Nearness, int] = {"unit": 4, "minor": 3, "sub_major": 2, "major": 1}


def demanded_years(ask: DemandedYears, facts: Facts) -> Met:
    """The demanded years in the same group; jobs whose occupation is not known may hold the rest."""
    if not facts.demanded_years:
        return "met"
    if facts.former_work is None:
        return "unknown"
    near = [job for job in facts.former_work if _near(job, facts, ask.same)]
    perhaps = [job for job in facts.former_work if _near(job, facts, ask.same) is not False]
    if _years(near, facts) >= facts.demanded_years:
        return "met"
    return answer(None if _years(perhaps, facts) >= facts.demanded_years else False)


def former_specialty(ask: FormerSpecialty, facts: Facts) -> Met:
    """One of the former jobs in the same group; who never worked has no former specialty."""
    if facts.former_work is None:
        return "unknown"
    if not facts.former_work:
        return "met"
    near = {_near(job, facts, ask.same) for job in facts.former_work}
    if True in near:
        return "met"
    return answer(None if None in near else False)


def _near(job: FormerWork, facts: Facts, same: Nearness) -> bool | None:
    """Whether a job shares the group with the offered work; None where either is not understood."""
    if job.occupation is None or facts.occupation is None:
        return None
    digits = _DIGITS[same]
    return job.occupation[:digits] == facts.occupation[:digits]


def _years(jobs: list[FormerWork], facts: Facts) -> float:
    return years_in([(job.since, min(job.until or facts.day, facts.day)) for job in jobs])
