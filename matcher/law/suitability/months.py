"""Whole months without work, and the years of a life or a job."""

from calendar import monthrange
from datetime import date, timedelta

_DAYS_A_YEAR = 365.25


def whole_months(since: date, day: date, *, first_day_counts: bool) -> int:
    """How many months have passed in full before a day begins; 0 where it does not lie after `since`.

    Args:
        since: the day on which the months begin.
        day: the day asked about.
        first_day_counts: `since` is itself the first day (§ 187.2 of the German Civil Code), so three months
            from 1 January are over on 1 April; else they begin with the next day and are over on 2 April.
    """
    last = day if first_day_counts else day - timedelta(days=1)
    months = (last.year - since.year) * 12 + last.month - since.month
    return max(months - (last.day < _same_day(since, last, first_day_counts)), 0)


def _same_day(since: date, last: date, first_day_counts: bool) -> int:
    """The day of the month on which a month is full; where the month is too short, its end closes it."""
    length = monthrange(last.year, last.month)[1]
    if first_day_counts:
        return since.day  # in a month that has no such day the next month's first day is the full one
    return min(since.day, length)


def age(born: date, day: date) -> int:
    """Whole years of life; reached on the birthday."""
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))


def years_in(periods: list[tuple[date, date]]) -> float:
    """Years in at least one of the periods; both ends belong to them."""
    days, reached = 0, date.min
    for since, until in sorted(periods):
        begins = max(since, reached)
        if until >= begins:
            days += (until - begins).days + 1
            reached = until + timedelta(days=1)
    return days / _DAYS_A_YEAR
