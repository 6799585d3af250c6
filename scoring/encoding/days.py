"""Days as ordinals (`date.toordinal`), and the two ways of adding time to them.

Plain integers keep encoding fast; a day beyond the calendar of `date` is None.
"""

from datetime import date

FOREVER = date.max.toordinal() + 1
"""The end of what has none."""


def day_of(ordinal: int | None) -> date | None:
    """The day, or None where there is none."""
    return None if ordinal is None or ordinal >= FOREVER else date.fromordinal(ordinal)


def birthday(born: date, age: int) -> int:
    """The day on which an age is reached; born on 29 February: 1 March in common years."""
    year = born.year + age
    if year > date.max.year:
        return FOREVER
    try:
        return born.replace(year=year).toordinal()
    except ValueError:
        return date(year, 3, 1).toordinal()


def age_on(born: date, day: date) -> int:
    """Whole years of life."""
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))


def months_begun(last: date, day: date) -> int:
    """Calendar months from `last` to `day`, a begun one counted as a whole."""
    return (day.year - last.year) * 12 + day.month - last.month + (day.day > last.day)


def after_months(last: date, months: int) -> int:
    """The first day on which more than `months` have begun since `last`: see `months_begun`."""
    year, month = divmod(last.year * 12 + last.month - 1 + months, 12)
    if year > date.max.year:
        return FOREVER
    try:
        return date(year, month + 1, last.day).toordinal() + 1
    except ValueError:  # that month is shorter: its last day still counts
        year, month = divmod(year * 12 + month + 1, 12)
        return date(year, month + 1, 1).toordinal()
