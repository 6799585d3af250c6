"""Time worked in one profession: spans of days, overlapping ones once, and what changes by itself.

A span is (first day, day after the last) in ordinals; a job without an end ends at `FOREVER`. The day of
encoding itself is not worked yet: who began on 1 March 2020 has one year on 1 March 2021.
"""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

from scoring.criteria.experience import RECENCY_BANDS, YEARS_CAP
from scoring.encoding.days import FOREVER, after_months, age_on, birthday, months_begun

Span = tuple[int, int]

RECENCY_LIMITS = tuple(int(band.removeprefix("up_to_")) for band in RECENCY_BANDS if "up_to" in band)
"""Months through which each band but the last two lasts."""
OVER, NEVER = RECENCY_BANDS[len(RECENCY_LIMITS) :]


def merged(spans: Iterable[Span]) -> tuple[Span, ...]:
    """The same days as spans in order that neither overlap nor touch."""
    result: list[Span] = []
    for first, end in sorted(spans):
        if result and first <= result[-1][1]:
            result[-1] = (result[-1][0], max(end, result[-1][1]))
        else:
            result.append((first, end))
    return tuple(result)


LEFT_OVER_YEAR = 366
"""Days that make a year where they belong to no calendar year of one span."""


class Worked(NamedTuple):
    """What is known of a profession on a day, and the next day on which it may become something else."""

    years: int | None
    recency: str | None
    may_turn: int | None = None


def worked(spans: Sequence[Span], day: date) -> Worked:
    """Years, recency and their next turn; `spans` are merged and the first has begun.

    Years are counted from anniversary to anniversary of each span; 366 days of what is left over make one
    more. So a single span has its year on the anniversary, leap days or not.
    """
    today = day.toordinal()
    years = left_over = last = before = 0
    for number, (first, end) in enumerate(spans):
        if first > today:
            break
        last, before = number, left_over
        whole, rest = _years_and_days(first, min(end, today))
        years, left_over = years + whole, left_over + rest
    years = min(YEARS_CAP, years + left_over // LEFT_OVER_YEAR)
    recency, band_end = _recency(spans[last][1], day, today)
    later = spans[last + 1][0] if last + 1 < len(spans) else None
    grows = years < YEARS_CAP and spans[last][1] > today
    next_year = _next_year(spans[last], today, before) if grows else None
    turns = [turn for turn in (next_year, band_end, later) if turn is not None]
    return Worked(years, recency, min(turns, default=None))


def _years_and_days(first: int, end: int) -> tuple[int, int]:
    """Whole years from the first day to the day after the last, and the days after them."""
    born = date.fromordinal(first)
    years = age_on(born, date.fromordinal(end)) if end < FOREVER else date.max.year - born.year
    return years, end - birthday(born, years)


def _next_year(span: Span, today: int, left_over: int) -> int | None:
    """The next day on which one more year is full, while the span lasts.

    Either its next anniversary, or the day on which its days and those left over of earlier spans fill a
    year; the anniversary after that adds nothing, since the days begin anew.
    """
    first, end = span
    born = date.fromordinal(first)
    missing = LEFT_OVER_YEAR - left_over % LEFT_OVER_YEAR
    years, days = _years_and_days(first, today)
    anniversary = birthday(born, years + 1)
    if days < missing:
        turn = min(birthday(born, years) + missing, anniversary)
    else:
        turn = min(anniversary + missing, birthday(born, years + 2))
    return turn if turn <= end else None


def _recency(end: int, day: date, today: int) -> tuple[str, int | None]:
    """The band of months since the last day of work, and the day after the band; at work now: the first."""
    if end >= FOREVER:
        return RECENCY_BANDS[0], None
    last = date.fromordinal(end - 1)
    months = months_begun(last, day) if end <= today else 0
    for band, limit in zip(RECENCY_BANDS, RECENCY_LIMITS, strict=False):
        if months <= limit:
            return band, after_months(last, limit)
    return OVER, None
