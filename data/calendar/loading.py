"""From the dated table and the package `holidays` to a working calendar."""

from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet
from datetime import date, datetime, time, timedelta
from functools import lru_cache
from pathlib import Path
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from data.calendar.days import Words, WorkedWeekends
from data.calendar.package import read_package
from data.calendar.table import CalendarTable, Holiday, Labels, Zone, read_table
from data.calendar.working import WorkingCalendar
from data.errors import TableError

CALENDAR_FILE = "data/law/order_214/calendar.yaml"
"""Where the calendar stands in the package."""

_PACKAGED = Path(__file__).parents[2] / CALENDAR_FILE
_SATURDAY, _SUNDAY = 5, 6


@lru_cache(maxsize=8)
def load_calendar(
    override: Path | None = None, worked_weekends: WorkedWeekends = "worked", further_years: int = 0
) -> WorkingCalendar:
    """Load the calendar; once per process for each pair of arguments.

    Args:
        override: a YAML file of the packaged one's form, any part of it: its `known_years` replace, its
            office hours, transfers and days are added, its holidays replace those of the same key.
        worked_weekends: reading A03; `closed` shuts the weekend days that the Government made working.
        further_years: years after the last known one, without transfers that nobody has ordered yet: what is
            reckoned with them is provisional (reading A02).

    Raises:
        TableError: a file is wrong, or the machine's time-zone data do not know the country's zone.
    """
    table = read_table(_PACKAGED, override)
    years = (table.known_years.first, table.known_years.last + further_years)
    return WorkingCalendar.build(
        years,
        off=_days_off(table, range(years[0], years[1] + 1), worked_weekends),
        hours=[hours.plain() for hours in table.office_hours],
        zone=_zone(table.zone),
        extend=f"{CALENDAR_FILE}, or to an overlay of it," if override is None else str(override),
    )


def _days_off(table: CalendarTable, years: range, worked_weekends: WorkedWeekends) -> dict[date, Words]:
    """Weekends, holidays, transfers, moved holidays, corrections: each stronger than those before it."""
    package = read_package(years)
    weekends = dict(_weekends(years, table.labels))
    holidays = _holidays(table.holidays, years, package.days_off)
    worked = package.worked | {transfer.worked for transfer in table.transfers}
    if worked_weekends == "closed":
        worked = worked - weekends.keys()

    off = weekends | {day: holiday.words for day, holiday in holidays.items()}
    off |= {t.day_off: _filled(table.labels.transferred, t.words, t.worked) for t in table.transfers}
    off = {day: words for day, words in off.items() if day not in worked}
    for day, holiday in sorted(holidays.items()):
        if holiday.moves and day in weekends:
            off[_free_day(day, off.keys() | worked)] = _filled(table.labels.moved, holiday.words, day)
    for correction in table.days:
        off.pop(correction.day, None)
        if not correction.working:
            off[correction.day] = correction.words
    return off


def _weekends(years: range, labels: Labels) -> Iterator[tuple[date, Words]]:
    names = {_SATURDAY: labels.saturday, _SUNDAY: labels.sunday}
    day, stop = date(years.start, 1, 1), date(years.stop, 1, 1)
    while day < stop:
        if day.weekday() in names:
            yield day, names[day.weekday()]
        day += timedelta(1)


def _holidays(table: Iterable[Holiday], years: range, package: dict[date, Words]) -> dict[date, Holiday]:
    """Holidays by date: of the table, then what the package alone knows (moving days, later transfers)."""
    fixed = [(date.fromisoformat(f"{y}-{h.day}"), h) for h in table for y in years if h.day]
    by_name = {holiday.package: holiday for holiday in table if holiday.package}
    found = {day: by_name.get(words.kk) or _of_package(day, words) for day, words in package.items()}
    for day, holiday in fixed:  # a day that the table knows to have no holiday (any more) has none
        if not holiday.in_force(day):
            found.pop(day, None)
    return found | {day: holiday for day, holiday in fixed if holiday.in_force(day)}


def _of_package(day: date, words: Words) -> Holiday:
    return Holiday(
        key=f"package_{day}", effective_from=day, source="holidays", words=words, moves=True, package=words.kk
    )


def _free_day(after: date, taken: AbstractSet[date]) -> date:
    day = after + timedelta(1)
    while day in taken:
        day += timedelta(1)
    return day


def _filled(label: Words, name: Words, day: date) -> Words:
    written = f"{day:%d.%m.%Y}"
    return Words(
        kk=label.kk.format(name=name.kk, date=written),
        ru=label.ru.format(name=name.ru, date=written),
        en=label.en.format(name=name.en, date=day.isoformat()),
    )


def _zone(entries: Iterable[Zone]) -> ZoneInfo:
    """The zone last in force; old zone data would shift every deadline by an hour without a word."""
    entry = max(entries, key=lambda z: z.effective_from)
    try:
        zone = ZoneInfo(entry.name)
    except (ZoneInfoNotFoundError, ValueError):
        raise _outdated(entry, "is not known") from None
    noon = datetime.combine(entry.effective_from, time(12), tzinfo=zone)
    if (offset := noon.isoformat()[-6:]) != entry.utc_offset:
        raise _outdated(entry, f"is {offset} instead of {entry.utc_offset} on {entry.effective_from}")
    return zone


def _outdated(entry: Zone, fault: str) -> TableError:
    return TableError(
        "This machine's time-zone data are too old.",
        "Update the system's tzdata (2024a or later):",
        file=CALENDAR_FILE,
        problems=[f"zone {entry.name} {fault}"],
    )
