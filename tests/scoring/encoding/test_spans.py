"""Time worked against counting day by day."""

from datetime import date, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from scoring.encoding.days import after_months, age_on, birthday, months_begun
from scoring.encoding.spans import merged, worked

SPANS = st.lists(st.tuples(st.integers(730_000, 735_000), st.integers(1, 1500)), min_size=1, max_size=5)


@given(spans=SPANS, later=st.integers(0, 6000))
def test_each_day_counts_once(spans, later):
    pairs = [(first, first + length) for first, length in spans]
    today = min(first for first, _ in pairs) + later
    days = sorted({day for first, end in pairs for day in range(first, min(end, today))})
    assert worked(merged(pairs), date.fromordinal(today), today).years == counted(days)


def counted(days):
    """Years by walking: a run of days gives one on each anniversary of its first day; 366 others one more."""
    years = others = 0
    for at, day in enumerate(days):
        if at == 0 or days[at - 1] != day - 1:
            begin, rest = date.fromordinal(day), 0
        rest, others = rest + 1, others + 1
        tomorrow = date.fromordinal(day + 1)
        on_29 = begin.month == 2 and begin.day == 29 and tomorrow.year % 4
        if (tomorrow.month, tomorrow.day) == ((3, 1) if on_29 else (begin.month, begin.day)):
            years, others, rest = years + 1, others - rest, 0
    return min(10, years + others // 366)


@given(st.lists(st.tuples(st.integers(0, 60), st.integers(1, 20)), max_size=8))
def test_merged_spans_hold_the_same_days_and_never_touch(spans):
    pairs = [(first, first + length) for first, length in spans]
    result = merged(pairs)
    assert {d for a, b in result for d in range(a, b)} == {d for a, b in pairs for d in range(a, b)}
    assert all(end < first for (_, end), (first, _) in pairwise(result))


@given(last=st.dates(date(1990, 1, 1), date(2100, 1, 1)), months=st.sampled_from([6, 12, 24, 60]))
def test_a_band_of_months_ends_where_one_more_has_begun(last, months):
    turn = date.fromordinal(after_months(last, months))
    assert months_begun(last, turn) > months
    assert months_begun(last, turn - timedelta(1)) <= months


@given(born=st.dates(date(1920, 1, 1), date(2020, 1, 1)), age=st.integers(0, 60))
def test_an_age_is_reached_on_the_birthday_and_not_a_day_before(born, age):
    day = date.fromordinal(birthday(born, age))
    assert age_on(born, day) == age
    assert age_on(born, day - timedelta(1)) == age - 1
