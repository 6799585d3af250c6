"""Single changes that make work suitable, each by its nearest value."""

from dataclasses import replace
from datetime import date

from data.law.suitable_work import load_suitable_work
from matcher.law.suitability.changing import Change, changes
from tests.matcher.law.suitability.random_facts import SUITABLE

KAZAKHSTAN = load_suitable_work()


def told(**otherwise):
    return changes(replace(SUITABLE, **otherwise), KAZAKHSTAN)


def test_suitable_work_needs_no_change():
    assert told() == ()


def test_a_way_too_long_may_be_shorter_or_none():
    assert told(minutes=80, relocation=True) == (
        Change({"employer_transport": None}, {"employer_transport": True}),
        Change({"housing": None}, {"housing": True}),
        Change({"minutes": 80}, {"minutes": 60}),
        Change({"remote": None}, {"remote": True}),
    )


def test_health_that_nobody_asked_about_is_asked_today():
    assert told(asked_on=None, limits=None) == (
        Change({"asked_on": None, "limits": None}, {"asked_on": "2026-06-10", "limits": []}),
    )


def test_demanded_years_that_are_lacking():
    assert told(former_work=(), demanded_years=2.0) == (
        Change({"demanded_years": 2.0}, {"demanded_years": None}),
        Change(
            {"former_work": []},
            {"former_work": [{"occupation": "7212", "since": "2024-06-09", "until": "2026-06-10"}]},
        ),
    )


def test_two_faults_are_not_cured_by_one_change():
    assert told(minutes=80, education="bachelor") == ()


def test_the_nearest_training_is_named():
    change = Change({"education": "vocational"}, {"education": "post_secondary"})
    assert change in told(demanded_education="post_secondary", occupation="3115", former_work=())


def test_who_was_asked_another_day_is_asked_again():
    (change,) = told(asked_on=date(2024, 1, 1))
    assert change.then == {"asked_on": "2026-06-10", "limits": []}
