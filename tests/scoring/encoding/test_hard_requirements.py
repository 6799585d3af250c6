"""Standings of a person against demands of a vacancy (scoring.md § 6)."""

from datetime import date

import pytest

from data.records import Certificate, HealthStatement, Language, Schedule


def standing(codes, name):
    assert not (name in codes.met and name in codes.not_met)
    return "met" if name in codes.met else "not_met" if name in codes.not_met else "unknown"


@pytest.mark.parametrize(
    ("licences", "name", "expected"),
    [
        (None, "licence:B", "unknown"),
        ((), "licence:B", "not_met"),
        (("B",), "licence:B", "met"),
        (("B",), "licence:C", "not_met"),
        (("CE",), "licence:C", "met"),  # a trailer category is added to its base
        (("CE",), "licence:B", "not_met"),
        (("BE",), "licence:B", "met"),
        (("DE",), "licence:D", "met"),
        (("C",), "licence:CE", "not_met"),
        (("tractor",), "licence:tractor", "met"),
    ],
)
def test_a_list_of_licences_is_complete(person_on, licences, name, expected):
    assert standing(person_on(licences=licences).codes, name) == expected


@pytest.mark.parametrize(
    ("level", "asked", "expected"),
    [("C1", "A1", "met"), ("C1", "C1", "met"), ("C1", "C2", "not_met"), ("B1", "B2", "not_met")],
)
def test_languages_are_a_thermometer(person_on, level, asked, expected):
    codes = person_on(languages=(Language(language="en", level=level),)).codes
    assert standing(codes, f"language:en:{asked}") == expected
    assert standing(codes, f"language:kk:{asked}") == "unknown"


def test_of_two_statements_about_a_language_the_higher_counts(person_on):
    both = tuple(Language(language="en", level=level) for level in ("B2", "A1"))
    assert standing(person_on(languages=both).codes, "language:en:B2") == "met"


@pytest.mark.parametrize(
    ("papers", "expected"),
    [
        ((), "unknown"),
        (({"until": None},), "met"),
        (({"until": date(2026, 3, 20)},), "met"),
        (({"until": date(2026, 3, 19)},), "not_met"),
        (({"held": False},), "not_met"),
        (({"held": False}, {"until": date(2026, 12, 1)}), "met"),
        (({"until": date(2020, 1, 1)}, {"until": date(2026, 12, 1)}), "met"),
    ],
)
def test_papers(person_on, papers, expected):
    certificates = tuple(Certificate(kind="medical_book", **paper) for paper in papers)
    codes = person_on(certificates=certificates).codes
    assert standing(codes, "medical_book") == expected
    assert standing(codes, "clearance:security") == "unknown"


@pytest.mark.parametrize(("kind", "name"), [("security", "security"), ("no_criminal_record",) * 2])
def test_clearance_papers(person_on, kind, name):
    assert standing(person_on(certificates=(Certificate(kind=kind),)).codes, f"clearance:{name}") == "met"


@pytest.mark.parametrize(
    ("born", "minimum", "expected"),
    [
        (date(2008, 3, 20), 18, "met"),
        (date(2008, 3, 21), 18, "not_met"),
        (date(1960, 1, 1), 25, "met"),
        (None, 18, "unknown"),
        (date(2027, 1, 1), 14, "not_met"),
    ],
)
def test_age_on_the_day(person_on, born, minimum, expected):
    assert standing(person_on(birth_date=born).codes, f"age:{minimum}") == expected


def test_health_limits_are_what_an_officer_entered(person_on):
    asked = HealthStatement(asked_on=date(2026, 3, 1), officer="o", limits=("night_work",))
    codes = person_on(health=asked).codes
    assert standing(codes, "condition:night_work") == "not_met"
    assert standing(codes, "condition:height") == "met"
    assert standing(person_on().codes, "condition:night_work") == "unknown"


def test_the_worked_pair_clarifies_a_welder_s_licence(vacancy_of):
    codes = vacancy_of(reads_as="7212", licences=("B",)).codes
    assert (codes.exclude, codes.clarify) == ((), ("licence:B",))


@pytest.mark.parametrize(
    ("occupation", "asked", "excluded"),
    [
        ("8322", {"licences": ("B",)}, ("licence:B",)),
        ("8332", {"licences": ("CE",)}, ("licence:CE",)),
        ("8344", {"licences": ("forklift",)}, ("licence:forklift",)),
        ("8344", {"licences": ("B",)}, ()),
        (None, {"licences": ("B",)}, ()),
        ("5120", {"medical_book": True}, ("medical_book",)),
        ("2342", {"medical_book": True}, ("medical_book",)),
        ("3221", {"medical_book": True}, ("medical_book",)),
        ("5223", {"medical_book": True}, ()),
        ("7212", {"clearance": ("security",)}, ("clearance:security",)),
        (None, {"clearance": ("security",)}, ("clearance:security",)),
        ("2341", {"clearance": ("no_criminal_record",)}, ("clearance:no_criminal_record",)),
        ("4311", {"clearance": ("no_criminal_record",)}, ()),
        ("8322", {"age_minimum": 21}, ("age:21",)),
        ("4222", {"languages": (Language(language="en", level="B2"),)}, ()),
        ("7212", {"conditions": ("height",)}, ()),
    ],
)
def test_only_the_law_excludes(vacancy_of, occupation, asked, excluded):
    codes = vacancy_of(reads_as=occupation, **asked).codes
    assert codes.exclude == excluded
    assert len(codes.clarify) == 1 - len(excluded)


def test_an_occupation_that_the_source_states_comes_before_the_title_s(vacancy_of):
    assert vacancy_of(reads_as="8322", occupation="7212", licences=("B",)).codes.exclude == ()
    assert vacancy_of(reads_as="7212", occupation="8322", licences=("B",)).codes.exclude == ("licence:B",)


def test_the_highest_level_asked_of_a_language_includes_the_lower(vacancy_of):
    asked = tuple(Language(language="en", level=level) for level in ("C1", "B1"))
    assert vacancy_of(languages=asked).codes.clarify == ("language:en:C1",)


def test_all_kinds_in_the_order_of_the_record(vacancy_of):
    codes = vacancy_of(
        age_minimum=18,
        licences=("B", "C"),
        medical_book=True,
        languages=(Language(language="ru", level="B1"), Language(language="en", level="B2")),
        conditions=("noise", "height"),
    ).codes
    assert codes.exclude == ("age:18",)
    assert codes.clarify == (
        "licence:B", "licence:C", "medical_book", "language:en:B2", "language:ru:B1", "condition:height",
        "condition:noise",
    )  # fmt: skip


@pytest.mark.parametrize("book", [None, False])
def test_no_book_asked_is_no_requirement(vacancy_of, book):
    codes = vacancy_of(medical_book=book).codes
    assert codes.exclude == codes.clarify == ()


def test_nights_are_a_condition_of_work_and_the_other_way_round(vacancy_of):
    by_schedule = vacancy_of(schedule=Schedule(nights=True)).codes
    by_condition = vacancy_of(conditions=("night_work",)).codes
    for codes in (by_schedule, by_condition):
        assert codes.nights
        assert codes.clarify == ("condition:night_work",)
    assert not vacancy_of(schedule=Schedule(nights=False)).codes.nights
