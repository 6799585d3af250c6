"""What the package `holidays` knows of Kazakhstan."""

from dataclasses import dataclass
from datetime import date

from data.calendar.days import Words


@dataclass(frozen=True, slots=True)
class PackageDays:
    """Days off with the package's names, not moved from weekends, and weekend days that are worked."""

    days_off: dict[date, Words]
    worked: frozenset[date]


def read_package(years: range) -> PackageDays:
    """Read the days of `years`. The package has no Russian: its Kazakh name stands in for it."""
    from holidays import country_holidays  # 0.4 s: paid by those who ask for a calendar

    kk, en = (
        country_holidays("KZ", years=years, observed=False, language=language, islamic_show_estimated=False)
        for language in ("kk", "en_US")
    )
    named = {day: Words(kk=name, ru=name, en=en[day]) for day, name in kk.items() if day.year in years}
    return PackageDays(named, frozenset(day for day in kk.weekend_workdays if day.year in years))
