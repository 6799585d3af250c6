"""Wanted positions and work history → stints (scoring.md § 3)."""

from datetime import UTC, date, datetime

import pytest

from data.records import Person, Wanted, Work
from scoring.codes import Stint
from scoring.encoding import Readings, encode_person

WELDER, DRIVER = Wanted(title="welder"), Wanted(title="driver")


def work(title, since, until=None, grade=None):
    parsed = [date.fromisoformat(day) if day else None for day in (since, until)]
    return Work(title=title, since=parsed[0], until=parsed[1], grade=grade)


def test_wanted_without_any_history_has_unknown_years(person_on):
    assert person_on(wanted=(WELDER,)).codes.stints == (Stint("WELDER", True, None, None),)


def test_who_has_never_worked_has_no_years(person_on):
    assert person_on(wanted=(WELDER,), history=()).codes.stints == (Stint("WELDER", True, 0, "never"),)


def test_a_history_that_lacks_the_wanted_profession_says_no_years(person_on):
    stints = person_on(wanted=(WELDER,), history=(work("driver", "2015-03-20", "2025-12-31"),)).codes.stints
    assert stints == (Stint("WELDER", True, 0, "never"), Stint("DRIVER", False, 10, "up_to_6"))


def test_a_job_not_understood_may_be_the_wanted_profession(person_on):
    stints = person_on(wanted=(WELDER,), history=(work("?", "2020-01-01", "2024-12-31"),)).codes.stints
    assert stints == (Stint("WELDER", True, None, None), Stint(None, False, 5, "up_to_24"))


def test_overlapping_months_count_once(person_on):
    jobs = (work("welder", "2018-01-01", "2019-12-31"), work("WELDER", "2019-01-01", "2020-12-31"))
    assert person_on(history=jobs).codes.stints == (Stint("WELDER", False, 3, "over_60"),)


def test_jobs_with_a_gap_add_up(person_on):
    jobs = (work("welder", "2015-01-01", "2015-12-31"), work("welder", "2024-04-01", "2025-03-31"))
    assert person_on(history=jobs).codes.stints == (Stint("WELDER", False, 2, "up_to_12"),)


@pytest.mark.parametrize("years", range(1, 11))
@pytest.mark.parametrize("begin", [2015, 2014, 2013, 2012])
def test_whole_calendar_years_count_whatever_the_leap_days(person_on, begin, years):
    for last, full in ((f"{begin + years - 1}-12-31", years), (f"{begin + years - 1}-12-30", years - 1)):
        job = work("welder", f"{begin}-01-01", last)
        assert person_on(history=(job,)).codes.stints[0].years == full


def test_years_are_capped(person_on):
    assert person_on(history=(work("welder", "1990-01-01"),)).codes.stints[0].years == 10


@pytest.mark.parametrize(
    ("last", "band"),
    [
        ("2026-03-19", "up_to_6"), ("2025-09-20", "up_to_6"), ("2025-09-19", "up_to_12"),
        ("2025-03-20", "up_to_12"), ("2025-03-19", "up_to_24"), ("2024-03-20", "up_to_24"),
        ("2024-03-19", "up_to_60"), ("2021-03-20", "up_to_60"), ("2021-03-19", "over_60"),
    ],
)  # fmt: skip
def test_recency_by_months_since_the_last_day(person_on, last, band):
    assert person_on(history=(work("welder", "2010-01-01", last),)).codes.stints[0].recency == band


def test_a_term_still_running_is_now(person_on):
    encoded = person_on(history=(work("welder", "2025-01-01", "2027-01-01"),))
    assert encoded.codes.stints == (Stint("WELDER", False, 1, "up_to_6"),)
    assert encoded.turns_on == date(2027, 1, 1)


def test_a_job_that_has_not_begun_is_no_experience(person_on):
    encoded = person_on(wanted=(WELDER,), history=(work("welder", "2026-04-01"),))
    assert encoded.codes.stints == (Stint("WELDER", True, 0, "never"),)
    assert encoded.turns_on == date(2026, 4, 1)


def test_wanted_and_worked_in_is_one_stint(person_on):
    stints = person_on(wanted=(WELDER,), history=(work("Welder", "2024-03-01", "2026-02-28"),)).codes.stints
    assert stints == (Stint("WELDER", True, 2, "up_to_6"),)


def test_the_highest_grade_stated_counts_per_profession(person_on):
    stints = person_on(
        wanted=(Wanted(title="welder", grade=4), DRIVER),
        history=(work("welder", "2015-01-01", "2016-12-31", grade=5), work("fitter", "2017-01-01", grade=2)),
    ).codes.stints
    assert {stint.title: stint.grade for stint in stints} == {"WELDER": 5, "DRIVER": None, "FITTER": 2}


def test_wanted_first_then_longest_then_latest(person_on):
    encoded = person_on(
        wanted=(WELDER,),
        history=(
            work("short", "2025-01-01", "2026-02-28"),
            work("old", "2010-01-01", "2013-02-28"),
            work("long", "2000-01-01", "2005-12-31"),
            work("new", "2020-01-01", "2023-02-28"),
            work("cook", "1990-01-01", "1990-12-31"),
            work("guard", "1989-01-01", "1989-06-30"),
        ),
    )
    assert [stint.title for stint in encoded.codes.stints] == ["WELDER", "LONG", "NEW", "OLD", "SHORT"]
    assert [note.values for note in encoded.notes if note.name == "stints_left_out"] == [("cook", "guard")]


def test_texts_not_understood_are_one_unknown_stint_and_wanted_wins(person_on):
    encoded = person_on(
        wanted=(Wanted(title="?a"), WELDER), history=(work("?b", "2020-01-01"), work("?c", "2010-01-01"))
    )
    assert Stint(None, True) in encoded.codes.stints
    assert sum(stint.title is None for stint in encoded.codes.stints) == 1
    assert [note.values for note in encoded.notes] == [("?a", "?b", "?c")]


def test_one_text_not_understood_keeps_its_years(person_on):
    stints = person_on(wanted=(Wanted(title="?a"),), history=(work("?a", "2020-03-20"),)).codes.stints
    assert stints == (Stint(None, True, 6, "up_to_6"),)


def test_what_is_wanted_and_not_understood_is_never_without_years(person_on):
    stints = person_on(wanted=(Wanted(title="?a"),), history=(work("welder", "2020-03-20"),)).codes.stints
    assert stints[0] == Stint(None, True, None, None)


@pytest.mark.parametrize("history", [None, ()])
def test_nobody_is_without_a_stint(person_on, history):
    encoded = person_on(history=history)
    assert encoded.codes.stints == (Stint(None, False),)
    assert encoded.turns_on is None


def test_a_text_that_was_not_read_is_a_mistake_of_the_caller(terms):
    person = Person(id="p", registered_at=datetime(2026, 3, 2, tzinfo=UTC), wanted=(WELDER,))
    with pytest.raises(KeyError, match="welder"):
        encode_person(person, Readings({}, {}), date(2026, 3, 20), terms)
