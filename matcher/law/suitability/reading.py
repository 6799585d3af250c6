"""From two records to the facts of a verdict."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from data.records import Person, Schedule, Vacancy
from data.records.vocabulary import Licence
from matcher.law.suitability.facts import Facts, FormerWork


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of a pair beside its records: looked up, measured or told by others.

    Attributes:
        occupations: from a job's title as written to its ISCO-08 unit group; None: not understood.
        occupation: the vacancy's unit group.
        unemployed_since: day on which the present spell as unemployed began; the case knows it.
        minutes, kilometres: the way to work, one way; None where a side's place is not known well enough.
        implied_licences: categories that come with another, `(held, implies)`.
    """

    occupations: Mapping[str, str | None] = field(default_factory=dict)
    occupation: str | None = None
    unemployed_since: date | None = None
    minutes: int | None = None
    kilometres: float | None = None
    implied_licences: tuple[tuple[Licence, Licence], ...] = ()
    former_pay: float | None = None
    wished_pay: float | None = None
    pay: float | None = None
    benefit: float | None = None
    costs: float | None = None


def facts_of(person: Person, vacancy: Vacancy, known: Known, day: date) -> Facts:
    """The facts of a pair on a day.

    Args:
        person: the résumé as registered.
        vacancy: the vacancy as registered; what the employer adds later is not in it.
        known: what is known beside the records.
        day: the day of the offer, in Kazakhstan.
    """
    wished, offered = person.schedule or Schedule(), vacancy.schedule or Schedule()
    return Facts(
        day=day,
        unemployed_since=known.unemployed_since,
        place=person.place,
        birth_date=person.birth_date,
        education=person.education,
        field=person.field,
        licences=_licences(person, known),
        former_work=_former_work(person, known),
        asked_on=None if person.health is None else person.health.asked_on,
        limits=None if person.health is None else person.health.limits,
        wished_patterns=wished.patterns or None,
        wished_nights=wished.nights,
        wished_hours=wished.hours_per_week,
        own_minutes=person.travel.minutes,
        relocation=person.travel.relocation,
        wished_pay=known.wished_pay,
        former_pay=known.former_pay,
        benefit=known.benefit,
        occupation=known.occupation,
        demanded_education=vacancy.education,
        demanded_field=vacancy.field,
        demanded_licences=vacancy.licences,
        demanded_years=vacancy.experience_years,
        conditions=vacancy.conditions,
        patterns=offered.patterns or None,
        nights=offered.nights,
        hours=offered.hours_per_week,
        remote=vacancy.remote,
        employer_transport=vacancy.transport,
        housing=vacancy.housing,
        pay=known.pay,
        costs=known.costs,
        minutes=known.minutes,
        kilometres=known.kilometres,
    )


def _licences(person: Person, known: Known) -> tuple[Licence, ...] | None:
    """Those held, with those that come with them."""
    if person.licences is None:
        return None
    implied = (implies for held, implies in known.implied_licences if held in person.licences)
    return tuple(sorted({*person.licences, *implied}))


def _former_work(person: Person, known: Known) -> tuple[FormerWork, ...] | None:
    if person.history is None:
        return None
    return tuple(FormerWork(known.occupations.get(job.title), job.since, job.until) for job in person.history)
