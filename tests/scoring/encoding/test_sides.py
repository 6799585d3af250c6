"""The remaining facts of a person and a vacancy."""

from dataclasses import replace

import pytest

from data.records import Schedule, Travel
from scoring.codes import PersonCodes, Stint, VacancyCodes
from scoring.criteria.transport import MINUTES


def test_what_is_not_said_stays_not_known(person_on):
    assert person_on().codes == PersonCodes(stints=(Stint(None, False),))


def test_what_a_vacancy_does_not_say_is_not_asked(vacancy_of):
    encoded = vacancy_of()
    assert encoded.codes == VacancyCodes(title="WELDER")
    assert encoded.turns_on is None


def test_a_vacancy_not_understood_says_so(vacancy_of):
    encoded = vacancy_of(title="?welder")
    assert encoded.codes.title is None
    assert encoded.notes == (("title_not_understood", ("?welder",)),)


@pytest.mark.parametrize(
    ("stated", "band"),
    [(None, None), (1, 15), (29, 15), (30, 30), (44, 30), (45, 45), (60, 60), (89, 60), (600, 120)],
)
def test_minutes_fall_to_the_longest_band_within_them(person_on, stated, band):
    encoded = person_on(travel=Travel(minutes=stated))
    assert encoded.codes.minutes == band
    assert band is None or band in MINUTES.known
    assert bool(encoded.notes) == (stated is not None and stated < 15)


@pytest.mark.parametrize("said", [True, False, None])
def test_travel_and_schedule_stay_as_said(person_on, said):
    codes = person_on(
        travel=Travel(mode="car", relocation=said, remote=said),
        schedule=Schedule(patterns=("5/2", "2/2"), nights=said),
    ).codes
    assert (codes.mode, codes.relocates, codes.remote, codes.nights) == ("car", said, said, said)
    assert codes.patterns == ("2/2", "5/2")


@pytest.mark.parametrize(("hours", "long"), [(None, None), (40, False), (40.5, True), (20, False)])
def test_a_week_is_long_above_forty_hours(person_on, vacancy_of, hours, long):
    schedule = Schedule(hours_per_week=hours)
    assert person_on(schedule=schedule).codes.long_hours is long
    assert vacancy_of(schedule=schedule).codes.long_hours is (long is True)


@pytest.mark.parametrize(("asked", "years"), [(None, None), (0, 0), (0.5, 1), (1.9, 1), (3, 3), (25, 10)])
def test_years_asked_are_whole_and_capped(vacancy_of, asked, years):
    assert vacancy_of(experience_years=asked).codes.years == years


@pytest.mark.parametrize("field", ["remote", "housing", "transport"])
def test_what_is_not_offered_is_false(vacancy_of, field):
    assert getattr(vacancy_of(**{field: True}).codes, field) is True
    assert getattr(vacancy_of(**{field: None}).codes, field) is False


def test_qualification_stays_as_said(person_on, vacancy_of):
    said = {"education": "vocational", "field": "engineering"}
    person, vacancy = person_on(**said).codes, vacancy_of(grade=5, **said).codes
    assert (person.education, person.field) == (vacancy.education, vacancy.field) == tuple(said.values())
    assert vacancy.grade == 5


def test_sex_and_free_text_are_not_read(person_on, vacancy_of):
    assert person_on(sex="female", language="kk", source="hh") == person_on()
    assert vacancy_of(requirements="права категории B", duties="сварка", address="пр. Абая") == vacancy_of()


def test_skills_and_wishes_in_permanent_order(person_on):
    codes = person_on(
        skills=("s2", "s1", "S2", "?"),
        skills_lacking=("s3",),
        wish_facts={"own_car": True, "own_tools": False},
    ).codes
    assert codes.features == ("S1", "S2", "own_car")
    assert codes.lacks == ("S3", "own_tools")


def test_what_is_stated_and_lacking_is_not_known(person_on):
    encoded = person_on(skills=("s1", "s2"), skills_lacking=("s1",))
    assert (encoded.codes.features, encoded.codes.lacks) == (("S2",), ())
    assert encoded.notes == (("skill_contradicted", ("S1",)),)


def test_a_skill_in_both_lists_is_a_must(vacancy_of):
    codes = vacancy_of(skills_must=("s2", "s1"), skills_nice=("s3", "s1")).codes
    assert (codes.must, codes.nice) == (("S1", "S2"), ("S3",))


def test_ten_of_each_count_and_the_rest_is_named(vacancy_of):
    texts = tuple(f"s{number}" for number in range(23, 11, -1))
    encoded = vacancy_of(skills_must=texts)
    assert encoded.codes.must == tuple(f"S{number}" for number in range(12, 22))
    assert encoded.notes == (("skills_left_out", ("S22", "S23")),)


def test_free_text_is_named_and_not_scored(vacancy_of):
    encoded = vacancy_of(skills_must=("?стрессоустойчивость", "s1"), wishes=("own_car", "blue eyes"))
    assert (encoded.codes.must, encoded.codes.wishes) == (("S1",), ("own_car",))
    assert encoded.notes == (
        ("skill_not_understood", ("?стрессоустойчивость",)),
        ("wish_unknown", ("blue eyes",)),
    )


def test_terms_have_a_version_for_replay(terms):
    other = replace(terms, wishes=frozenset({"own_car"}))
    assert terms.sha256 != other.sha256
    assert b'"tenge":{"AED":"137"' in terms.document
