"""Months that begin with a day, and months that begin after it."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matcher.law.suitability.months import age, whole_months, years_in

DAYS = st.dates(date(2000, 1, 1), date(2040, 1, 1))


@pytest.mark.parametrize(
    ("since", "day", "first_day_counts", "months"),
    [
        ("2026-01-01", "2026-03-31", True, 2),
        ("2026-01-01", "2026-04-01", True, 3),
        ("2026-01-01", "2026-04-01", False, 2),
        ("2026-01-01", "2026-04-02", False, 3),
        ("2026-11-30", "2027-02-28", True, 2),  # § 188.3 of the German Civil Code: the last day ends it
        ("2026-11-30", "2027-03-01", True, 3),
        ("2026-11-30", "2027-02-28", False, 2),
        ("2026-11-30", "2027-03-01", False, 3),
        ("2026-11-28", "2027-02-28", True, 3),
        ("2026-11-10", "2026-11-10", True, 0),
        ("2026-11-10", "2026-01-10", False, 0),
    ],
)
def test_months_are_whole(since, day, first_day_counts, months):
    days = date.fromisoformat(since), date.fromisoformat(day)
    assert whole_months(*days, first_day_counts=first_day_counts) == months


@given(DAYS, st.integers(0, 1000), st.booleans())
def test_months_never_run_back(since, days, first_day_counts):
    day = since + timedelta(days=days)
    before, after = (
        whole_months(since, each, first_day_counts=first_day_counts)
        for each in (day, day + timedelta(days=1))
    )
    assert before <= after <= before + 1


def test_an_age_is_reached_on_the_birthday():
    born = date(1996, 11, 10)
    assert [age(born, date(2026, 11, day)) for day in (9, 10, 11)] == [29, 30, 30]


def test_days_of_two_jobs_at_once_count_once():
    year = date(2020, 1, 1), date(2020, 12, 31)
    half = date(2020, 7, 1), date(2021, 6, 30)
    assert years_in([year]) == pytest.approx(366 / 365.25)
    assert years_in([half, year, year]) == pytest.approx((366 + 181) / 365.25)
    assert years_in([]) == 0
