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
    """What is known of a profession on a day.

    Attributes:
        years: whole years worked, at most `YEARS_CAP`.
        recency: band of months since.
        may_turn: the next day on which one of them may change.
        certain: whether it does change then.
        end: the day after the last one of the jobs that have begun; 0 without any.
    """

    years: int | None
    recency: str | None
    may_turn: int | None = None
    certain: bool = True
    end: int = 0


def worked(spans: Sequence[Span], day: date, today: int) -> Worked:
    """Years, recency and their next turn; `spans` are merged and the first has begun.

    Years are counted from anniversary to anniversary of each span; 366 days of what is left over make one
    more. So a single span has its year on the anniversary, leap days or not.
    """
    years = days = before = 0
    later: int | None = None
    for first, end in spans:
        if first > today:
            later = first
            break
        last, ended, before = first, end, days
        whole, rest = _years_and_days(first, min(end, today))
        years, days = years + whole, days + rest
    years = min(YEARS_CAP, years + days // LEFT_OVER_YEAR)
    recency, turn = _recency(ended, day, today)
    if ended > today and years < YEARS_CAP:
        turn = min(turn, _next_year(last, whole, rest, before, ended))
    if later is not None:
        turn = min(turn, later)
    return Worked(years, recency, turn, later is None, ended)


def _years_and_days(first: int, end: int) -> tuple[int, int]:
    """Whole years from the first day to the day after the last, and the days after them."""
    born = date.fromordinal(first)
    years = age_on(born, date.fromordinal(end)) if end < FOREVER else date.max.year - born.year
    return years, end - birthday(born, years)


def _next_year(first: int, years: int, days: int, left_over: int, end: int) -> int:
    """The next day on which one more year is full, while the span lasts; else `FOREVER`.

    Either its next anniversary, or the day on which its days and those left over of earlier spans fill a
    year; the anniversary after that adds nothing, since the days begin anew.
    """
    born = date.fromordinal(first)
    missing = LEFT_OVER_YEAR - left_over % LEFT_OVER_YEAR
    years += days >= missing
    turn = birthday(born, years + 1)
    if left_over:
        turn = min(turn, birthday(born, years) + missing)
    return turn if turn <= end else FOREVER


def _recency(end: int, day: date, today: int) -> tuple[str, int]:
    """The band of months since the last day of work, and the day after the band; at work now: the first."""
    if end >= FOREVER:
        return RECENCY_BANDS[0], FOREVER
    last = date.fromordinal(end - 1)
    months = months_begun(last, day) if end <= today else 0
    for band, limit in zip(RECENCY_BANDS, RECENCY_LIMITS, strict=False):
        if months <= limit:
            return band, after_months(last, limit)
    return OVER, FOREVER
