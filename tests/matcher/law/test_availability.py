"""Who may be selected on which day, and when that changes by itself."""

from datetime import date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.records import Person, Vacancy
from matcher.law.availability import availability_turns_on, is_available, is_open

ZONE = timezone(timedelta(hours=5))
NOON = datetime(2026, 3, 20, 12, tzinfo=ZONE)
DAYS = st.integers(-40, 40).map(timedelta)


def available(record, as_of):
    return is_available(record, as_of) if isinstance(record, Person) else is_open(record, as_of)


@pytest.mark.parametrize(
    ("closes_on", "on", "open_then"),
    [
        (None, NOON, True),
        (date(2026, 3, 20), NOON, True),
        (date(2026, 3, 19), NOON, False),
        (date(2026, 3, 20), NOON + timedelta(days=1), False),
        (None, NOON - timedelta(days=90), False),
    ],
)
def test_a_vacancy_is_open_from_its_registration_through_its_closing_date(closes_on, on, open_then):
    registered_at = NOON - timedelta(days=30)
    vacancy = Vacancy(id="v", title="Повар", registered_at=registered_at, closes_on=closes_on)
    assert is_open(vacancy, on) is open_then


def test_a_filled_vacancy_is_not_open():
    assert not is_open(Vacancy(id="v", title="Повар", registered_at=NOON, status="filled"), NOON)


def test_what_begins_later_today_is_seen_tomorrow():
    person = Person(id="p", registered_at=NOON + timedelta(hours=3))
    assert not is_available(person, NOON)
    assert availability_turns_on(person, NOON) == date(2026, 3, 21)


@given(begins=DAYS, ends=st.none() | DAYS, vacancy=st.booleans())
def test_nothing_changes_before_the_day_that_is_named(begins, ends, vacancy):
    start, end = NOON + begins, None if ends is None else NOON + ends
    if vacancy:
        closes_on = end.date() if end else None
        record = Vacancy(id="v", title="Повар", registered_at=start, closes_on=closes_on)
    else:
        record = Person(id="p", registered_at=start, withdrawn_at=end)
    turns_on = availability_turns_on(record, NOON)
    for days in range(90):
        on = NOON + timedelta(days)
        if turns_on is None or on.date() < turns_on:
            assert available(record, on) == available(record, NOON)
