"""Properties of terms, against a walk from day to day."""

# ruff: noqa: DTZ001 (naive times are read as Kazakhstan's: that is tested here)

import time
from datetime import UTC, date, datetime, timedelta, timezone
from datetime import time as clock

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from data.calendar import load_calendar
from data.errors import CalendarError, InputError

moments = st.datetimes(datetime(2024, 3, 2), datetime(2027, 8, 1))
lengths = st.integers(0, 60)
receivers = st.sampled_from(["centre", "person"])
DAY = timedelta(1)
CLOSES = clock(18, 30)


def walk(start, working_days, to):
    """The order's rule, step by step: day received, then one working day after another."""
    calendar = load_calendar()
    day = start.date()
    receives_late = not calendar.is_working(day) or start.time() > CLOSES
    if receives_late and (to == "centre" or working_days == 0):
        day = walk_on(day, 1)
    return datetime.combine(walk_on(day, working_days), CLOSES)


def walk_on(day, working_days):
    while working_days:
        day += DAY
        working_days -= load_calendar().is_working(day)
    return day


@given(moments, lengths, receivers)
def test_due_is_what_a_walk_from_day_to_day_finds(start, working_days, to):
    deadline = load_calendar().due(start, working_days, to)
    assert deadline.due.replace(tzinfo=None) == walk(start, working_days, to)
    assert deadline.due.utcoffset() == timedelta(hours=5)
    assert deadline.due >= deadline.start


@given(moments, lengths, receivers)
def test_due_is_a_working_day_and_all_days_off_before_it_are_told(start, working_days, to):
    calendar = load_calendar()
    deadline = calendar.due(start, working_days, to)
    last = deadline.due.date()
    span = [start.date() + i * DAY for i in range((last - start.date()).days + 1)]
    assert calendar.is_working(last)
    assert [off.day for off in deadline.passed_over] == [day for day in span if not calendar.is_working(day)]


@given(moments, moments, lengths, lengths, receivers)
def test_a_later_start_or_a_longer_term_never_ends_sooner(one, other, few, many, to):
    due = load_calendar().due
    assert due(min(one, other), few, to).due <= due(max(one, other), few, to).due
    assert due(one, min(few, many), to).due <= due(one, max(few, many), to).due


@given(moments, lengths)
def test_a_person_never_has_longer_than_the_centre(start, working_days):
    due = load_calendar().due
    assert due(start, working_days, "person").due <= due(start, working_days, "centre").due


@given(moments, st.integers(2, 60))
def test_counting_the_day_of_the_event_saves_one_day_at_the_centre(start, working_days):
    due = load_calendar().due
    counted = due(start, working_days, event_day="counted")
    assert counted.due == due(start, working_days - 1).due
    assert due(start, 1, event_day="counted").due.date() == counted.counted_from


@given(moments, lengths, receivers, st.integers(-12, 14))
def test_the_offset_in_which_a_start_is_written_changes_nothing(start, working_days, to, hours):
    calendar = load_calendar()
    written = start.replace(tzinfo=calendar.zone).astimezone(timezone(timedelta(hours=hours)))
    assert calendar.due(written, working_days, to) == calendar.due(start, working_days, to)


@settings(max_examples=50)
@given(st.dates(date(2024, 1, 1), date(2027, 12, 30)))
def test_next_working_day_is_the_first_one(day):
    calendar = load_calendar()
    following = calendar.next_working_day(day)
    assert following > day
    assert calendar.is_working(following)
    assert not any(calendar.is_working(day + i * DAY) for i in range(1, (following - day).days))


@pytest.mark.parametrize("zone", ["America/New_York", "Pacific/Kiritimati"])
def test_the_machines_zone_plays_no_part(zone, monkeypatch):
    calendar = load_calendar()
    starts = [datetime(2026, 3, 20, hour, 30) for hour in range(24)]
    starts += [start.replace(tzinfo=UTC) for start in starts]
    before = [calendar.due(start, 3) for start in starts]
    monkeypatch.setenv("TZ", zone)
    time.tzset()
    try:
        load_calendar.cache_clear()
        assert [load_calendar().due(start, 3) for start in starts] == before
    finally:
        monkeypatch.undo()
        time.tzset()


def test_days_beyond_the_known_years_are_errors_everywhere():
    calendar = load_calendar()
    for ask in (calendar.is_working, calendar.next_working_day, calendar.office_hours):
        for day in (date(2023, 12, 31), date(2028, 1, 1)):
            with pytest.raises(CalendarError) as caught:
                ask(day)
            assert caught.value.year == day.year
    with pytest.raises(CalendarError, match="2028"):
        calendar.next_working_day(date(2027, 12, 31))
    for receiver in ("centre", "person"):
        with pytest.raises(CalendarError, match="2028"):
            calendar.receives_on(datetime(2028, 1, 3, 10), receiver)


def test_a_negative_term_is_an_input_error():
    with pytest.raises(InputError, match="-1"):
        load_calendar().due(datetime(2026, 3, 20), -1)
