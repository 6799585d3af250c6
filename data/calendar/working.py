"""The counting of working days: every question is answered from tables built once, in constant time."""

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from itertools import accumulate
from zoneinfo import ZoneInfo

from data.calendar.days import DayOff, Deadline, Ends, EventDay, OfficeHours, Receiver, Words
from data.errors import CalendarError, InputError

_LAST_SECOND = time(23, 59, 59)


@dataclass(frozen=True, slots=True, eq=False)
class WorkingCalendar:
    """Working days from 1 January of `first_year` to 31 December of `last_year`. Immutable; made by `build`.

    Every method raises `CalendarError` for a day outside these years, whether it is given or reached.
    Naive datetimes are read as Kazakhstan's time, aware ones are converted to it; the machine's zone plays
    no part.
    """

    first_year: int
    last_year: int
    zone: ZoneInfo
    extend: str
    """Where a further year is to be entered; quoted by errors."""
    _hours: tuple[OfficeHours, ...]
    _origin: int
    """Ordinal of the first known day."""
    _before: tuple[int, ...]
    """Number of working days before the i-th known day; one entry more than there are days."""
    _working: tuple[date, ...]
    _off: tuple[DayOff, ...]

    @classmethod
    def build(
        cls,
        years: tuple[int, int],
        off: Mapping[date, Words],
        hours: Sequence[OfficeHours],
        zone: ZoneInfo,
        extend: str,
    ) -> "WorkingCalendar":
        """Build the tables from the days off of `years` (first and last, both known) and the office hours."""
        first, last = date(years[0], 1, 1), date(years[1], 12, 31)
        days = [first + timedelta(i) for i in range((last - first).days + 1)]
        return cls(
            first_year=years[0],
            last_year=years[1],
            zone=zone,
            extend=extend,
            _hours=tuple(sorted(hours, key=lambda h: h.effective_from)),
            _origin=first.toordinal(),
            _before=tuple(accumulate((day not in off for day in days), initial=0)),
            _working=tuple(day for day in days if day not in off),
            _off=tuple(DayOff(day, off[day]) for day in days if day in off),
        )

    def is_working(self, day: date) -> bool:
        """Whether the centres work on `day` (a weekend day that the Government made working: yes, A03)."""
        place = self._place(day)
        return self._before[place + 1] > self._before[place]

    def next_working_day(self, day: date) -> date:
        """The first working day after `day`."""
        return self._nth(self._before[self._place(day) + 1])

    def office_hours(self, day: date) -> OfficeHours:
        """The office hours in force on `day`."""
        self._place(day)
        place = bisect_right(self._hours, day, key=lambda h: h.effective_from)
        return self._hours[max(place - 1, 0)]

    def receives_on(self, moment: datetime, by: Receiver = "centre") -> date:
        """The day to which something that arrives at `moment` belongs.

        What reaches the centre after closing or on a day off belongs to the next working day; before opening
        or at lunch, to its own. For a person the date of the moment itself counts.

        Source: order-214, appendices 1 and 2, row 7; reading A18.
        """
        local = self._local(moment)
        day = local.date()
        if by == "person":
            self._place(day)
            return day
        if self.is_working(day) and local.time() <= self.office_hours(day).closes:
            return day
        return self.next_working_day(day)

    def due(
        self,
        start: datetime,
        working_days: int,
        to: Receiver = "centre",
        *,
        event_day: EventDay = "not_counted",
        ends: Ends = "office_close",
    ) -> Deadline:
        """The end of a term of `working_days` after `start`.

        A term of 0 days ends at the first close of office that is not before `start`, whoever receives.

        Args:
            start: the event that starts the term.
            working_days: the length of the term, 0 or more.
            to: who receives it: decides on which day it counts as received (A18).
            event_day: whether that day is the first of the term (A01; the general rule: it is not).
            ends: the hour at which the last day ends (A29).

        Raises:
            CalendarError: `start` or the deadline lies outside the known years.
            InputError: `working_days` is negative.
        """
        if working_days < 0:
            raise InputError(f"A term of {working_days} working days.", "Give 0 or more.")
        local = self._local(start)
        counted_from = self.receives_on(local, to)
        last = self._last_day(local, counted_from, working_days, event_day)
        end = self.office_hours(last).closes if ends == "office_close" else _LAST_SECOND
        due = datetime.combine(last, end, tzinfo=self.zone)
        return Deadline(local, counted_from, due, self.days_off(local.date(), last))

    def days_off(self, first: date, last: date) -> tuple[DayOff, ...]:
        """The days off from `first` to `last`, both included, with their reasons, in order."""
        start, stop = self._place(first), self._place(last) + 1
        return self._off[start - self._before[start] : stop - self._before[stop]]

    def _last_day(self, start: datetime, counted_from: date, working_days: int, event_day: EventDay) -> date:
        if working_days == 0:
            return self.receives_on(start, "centre")
        counted = self._place(counted_from) + (event_day == "not_counted")
        return self._nth(self._before[counted] + working_days - 1)

    def _local(self, moment: datetime) -> datetime:
        if moment.tzinfo is None:
            return moment.replace(tzinfo=self.zone)
        try:
            return moment.astimezone(self.zone)
        except OverflowError:
            raise self._unknown(moment.year) from None

    def _nth(self, index: int) -> date:
        if index >= len(self._working):
            raise self._unknown(self.last_year + 1)
        return self._working[index]

    def _place(self, day: date) -> int:
        if not self.first_year <= day.year <= self.last_year:
            raise self._unknown(day.year)
        return day.toordinal() - self._origin

    def _unknown(self, year: int) -> CalendarError:
        return CalendarError(
            f"Days off are known for {self.first_year}–{self.last_year}, not for {year}.",
            f"Add the year {year} to {self.extend}.",
            year=year,
        )
