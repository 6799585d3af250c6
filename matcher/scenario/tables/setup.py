"""Who and what is there: people with their facts, employers, vacancies."""

from collections.abc import Mapping

from matcher.scenario.composed import EMPLOYER, NAME, VACANCY, ListOf, MapOf, Maybe, Record, record
from matcher.scenario.shapes import Day, Moment, Number, Or, Shape, Text, one_of
from matcher.scenario.tables.lists import YEARS

_SHOWN = one_of(True, False)
_LICENCE = Text(name="name")

FACTS: Mapping[str, Shape] = {
    name: Or("no_answer", shape)
    for name, shape in {
        "employed": _SHOWN,
        "income": _SHOWN,
        "seeks_measures": _SHOWN,
        "compulsory_treatment": _SHOWN,
        "studies": one_of("none", "student", "senior_pupil"),
        "sentence": one_of(
            "none", "corrective_labour", "compulsory_labour", "imprisonment", "suspended_imprisonment"
        ),
        "papers": one_of("sound", "untrue", "knowingly_false", "forged"),
        "pension_age_on": Day(),
        "contributions": ListOf(one_of("medical", "pension", "social")),
    }.items()
}
"""What state systems, a court or the centre's own check show."""

REQUIREMENTS = record(licence=Maybe(ListOf(_LICENCE, or_one=True)), experience_years=Maybe(YEARS))

PERSON_OF_FILE = record(
    born=Maybe(Day()),
    place=Maybe(one_of("town", "village")),
    status=Maybe(one_of("none", "job_seeker", "unemployed", "other_applicant")),
    since=Maybe(Moment()),
    registered_by=Maybe(one_of("centre", "portal")),
    refusals=Maybe(Number()),
    representative=Maybe(one_of(True, False)),
    facts=Maybe(Record({name: Maybe(shape) for name, shape in FACTS.items()}, called="facts, see below")),
    has=Maybe(record(licence=Maybe(ListOf(_LICENCE, or_one=True)), experience_years=Maybe(YEARS))),
    asks=Maybe(record(pay=Maybe(Number()), permanent=Maybe(one_of(True, False)))),
)

EMPLOYER_OF_FILE = record(
    kind=Maybe(
        one_of(
            "ordinary", "state_body", "state_institution", "court", "military_unit", "special_state_body",
            "law_enforcement", "state_courier", "national_bank", "national_bank_department",
            "financial_regulator",
        )
    )
)  # fmt: skip

VACANCY_OF_FILE = record(
    employer=Maybe(EMPLOYER),
    kind=Maybe(
        one_of(
            "employee", "civil_servant", "elected", "deputy_of_parliament", "deputy_of_maslikhat", "judge",
            "serviceman", "officer",
        )
    ),
    posts=Maybe(Number(least=1)),
    arose=Maybe(Moment()),
    pay=Maybe(Number()),
    months=Maybe(Number(least=1)),
    requires=Maybe(REQUIREMENTS),
    same_as=Maybe(VACANCY),
)  # fmt: skip

SETUP = record(
    persons=Maybe(MapOf(NAME, PERSON_OF_FILE, may_be_empty=True)),
    employers=Maybe(MapOf(NAME, EMPLOYER_OF_FILE, may_be_empty=True)),
    vacancies=Maybe(MapOf(NAME, VACANCY_OF_FILE, may_be_empty=True)),
)
