"""A vacancy's record, read → codes and notes. No code of a vacancy changes by itself."""

from datetime import date

from data.records import Vacancy
from scoring.codes import VacancyCodes
from scoring.criteria.experience import YEARS_CAP
from scoring.criteria.schedule import FULL_WEEK
from scoring.encoding.demands import asks_nights, demands
from scoring.encoding.encoded import Encoded, Note, Readings
from scoring.encoding.features import asked
from scoring.encoding.pay import Paid, offered_pay
from scoring.encoding.terms import EncodingTerms


def encode_vacancy(
    vacancy: Vacancy, readings: Readings, day: date, terms: EncodingTerms
) -> Encoded[VacancyCodes]:
    """Encode a vacancy. What is not said is not asked and not offered; free text is never scored.

    Args:
        vacancy: the record.
        readings: what each of its texts was understood as.
        day: the day for which the codes hold; today nothing of a vacancy depends on it.
        terms: the dated policies.

    Raises:
        KeyError: a text of the record was not read.
    """
    notes: list[Note] = []
    title = readings.titles[vacancy.title]
    if title is None:
        notes.append(Note("title_not_understood", (vacancy.title,)))
    occupation = vacancy.occupation or readings.occupation
    wanted = asked(vacancy, readings.skills, terms, notes)
    exclude, clarify = demands(vacancy, occupation, terms)
    schedule, pay = vacancy.schedule, vacancy.pay
    hours = schedule.hours_per_week if schedule is not None else None
    codes = VacancyCodes(
        title=title,
        years=_whole_years(vacancy.experience_years),
        grade=vacancy.grade,
        education=vacancy.education,
        field=vacancy.field,
        patterns=schedule.patterns if schedule is not None else (),
        nights=asks_nights(vacancy),
        long_hours=hours is not None and hours > FULL_WEEK,
        place=readings.place,
        remote=vacancy.remote is True,
        housing=vacancy.housing is True,
        transport=vacancy.transport is True,
        pay=None if pay is None else offered_pay(pay, Paid(schedule, occupation), terms, notes),
        must=wanted.must,
        nice=wanted.nice,
        wishes=wanted.wishes,
        exclude=exclude,
        clarify=clarify,
    )
    return Encoded(codes, None, tuple(notes))


def _whole_years(asked_years: float | None) -> int | None:
    """Years asked, begun ones not counted, but half a year is not none.

    0 is asked of everybody and is not the same as not asked.
    """
    if not asked_years:
        return None if asked_years is None else 0
    return min(YEARS_CAP, max(1, int(asked_years)))
