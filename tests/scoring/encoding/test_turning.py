"""Codes have a date: they stay equal until the day they turn, and differ on it (scoring.md § 5)."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from data.records import Certificate, Wanted, Work

DAYS = st.dates(date(2012, 1, 1), date(2032, 12, 31))
TITLES = st.sampled_from(["welder", "driver", "cook", "?x", "?y", "guard", "clerk", "miner", "baker"])


@st.composite
def jobs(draw):
    since = draw(DAYS)
    until = draw(st.none() | st.integers(0, 4500) | st.just(date.max))
    if isinstance(until, int):
        until = since + timedelta(until)
    return Work(title=draw(TITLES), since=since, until=until)


PAPERS = st.builds(
    Certificate,
    kind=st.sampled_from(["medical_book", "security", "no_criminal_record", "sanitary_minimum"]),
    held=st.booleans(),
    until=st.none() | st.just(date.max) | DAYS,
)
FIELDS = st.fixed_dictionaries(
    {
        "birth_date": st.none() | st.dates(date(1950, 1, 1), date(2020, 12, 31)),
        "wanted": st.lists(st.builds(Wanted, title=TITLES), max_size=3).map(tuple),
        "history": st.none() | st.lists(jobs(), max_size=8).map(tuple),
        "certificates": st.lists(PAPERS, max_size=4).map(tuple),
    }
)


def looked_at(day, end):
    """All days for a year, then every eleventh, and the last one."""
    near = [day + timedelta(n) for n in range(1, min(370, (end - day).days))]
    far = [day + timedelta(n) for n in range(370, (end - day).days, 11)]
    return [*near, *far, *([end - timedelta(1)] if (end - day).days > 1 else [])]


@settings(max_examples=150, deadline=None)
@given(fields=FIELDS, day=DAYS)
def test_codes_stay_until_they_turn_and_then_differ(person_on, fields, day):
    now = person_on(day, **fields)
    end = now.turns_on or day + timedelta(16 * 366)
    assert end > day
    for other in looked_at(day, end):
        assert person_on(other, **fields).codes == now.codes, other
    if now.turns_on is not None:
        assert person_on(now.turns_on, **fields).codes != now.codes


@settings(max_examples=100, deadline=None)
@given(fields=FIELDS, day=DAYS)
def test_turning_from_day_to_day_ends_where_encoding_anew_does(person_on, fields, day):
    """Who turns rows only when they are due has the same codes as who encodes on the day itself."""
    last = date(2060, 1, 1)
    encoded = person_on(day, **fields)
    while encoded.turns_on is not None and encoded.turns_on <= last:
        encoded = person_on(encoded.turns_on, **fields)
    assert encoded.codes == person_on(last, **fields).codes


def first_turn(person_on, **fields):
    return person_on(date(2026, 3, 20), **fields).turns_on


def test_the_next_whole_year_of_a_current_job(person_on):
    job = Work(title="welder", since=date(2023, 6, 15))
    assert first_turn(person_on, history=(job,)) == date(2026, 6, 15)


def test_recency_leaves_its_band_after_the_band_s_last_day(person_on):
    job = Work(title="welder", since=date(2010, 1, 1), until=date(2025, 10, 31))
    assert first_turn(person_on, history=(job,)) == date(2026, 5, 1)  # 30 April is six months later


@pytest.mark.parametrize(
    ("born", "turn"),
    [
        (date(2015, 1, 1), date(2029, 1, 1)),  # no minimum below 14
        (date(2009, 5, 1), date(2026, 5, 1)),
        (date(2000, 2, 29), None),  # 26: past every minimum
        (date(2008, 2, 29), date(2027, 3, 1)),
    ],
)
def test_birthdays_turn_while_a_minimum_is_ahead(person_on, born, turn):
    assert first_turn(person_on, birth_date=born) == turn


def test_a_paper_is_good_through_its_last_day(person_on):
    paper = Certificate(kind="medical_book", until=date(2026, 3, 20))
    assert first_turn(person_on, certificates=(paper,)) == date(2026, 3, 21)


@pytest.mark.parametrize("until", [None, date.max])
def test_what_has_no_end_never_turns(person_on, until):
    papers = (Certificate(kind="medical_book", until=until),)
    job = Work(title="welder", since=date(1990, 1, 1), until=until)
    assert first_turn(person_on, certificates=papers, history=(job,)) is None


def test_a_change_of_what_is_left_out_turns_nothing(person_on):
    five = tuple(Wanted(title=title) for title in ("welder", "driver", "cook", "guard", "clerk"))
    job = Work(title="miner", since=date(2025, 6, 1))
    assert first_turn(person_on, wanted=five, history=(job,)) is None


def test_a_job_not_understood_that_begins_later_may_change_the_order(person_on):
    jobs = (
        Work(title="?x", since=date(2010, 1, 1), until=date(2010, 12, 31)),
        Work(title="?y", since=date(2026, 5, 1)),
        Work(title="welder", since=date(2024, 8, 1), until=date(2025, 1, 31)),
    )
    now = person_on(date(2026, 3, 20), history=jobs)
    assert [stint.title for stint in now.codes.stints] == ["WELDER", None]
    assert now.turns_on == date(2026, 5, 1)
    assert [stint.title for stint in person_on(now.turns_on, history=jobs).codes.stints] == [None, "WELDER"]
