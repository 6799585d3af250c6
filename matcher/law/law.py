"""The law in force: readings, terms, the calendar; what every rule and every fold is given."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from data.calendar import Deadline, Ends, Receiver, WorkingCalendar
from data.errors import CalendarError
from data.law.readings import Readings
from data.law.terms import Term
from matcher.law.due import Due

Caps = Mapping[str, int]
"""Numbers by name: `refusals_of_suitable_work`, `open_offers_per_post`, `open_offers_per_person`."""


@dataclass(frozen=True, slots=True, eq=False)
class Law:
    """What the order says, with one reading of each question that it leaves open.

    Attributes:
        readings: of the questions A01–A35.
        terms: by name, in working days.
        caps: numbers that are no terms.
        calendar: working days as A03 reads them; `beyond`: with further years, for what is provisional.
    """

    readings: Readings
    terms: Mapping[str, Term]
    caps: Caps
    calendar: WorkingCalendar
    beyond: WorkingCalendar

    def due(self, name: str, start: datetime, *, at_any_hour: bool = False) -> Due:
        """The end of a term that starts with an event at `start` (A01, A02, A18, A29).

        Args:
            name: of the term.
            start: the event that starts it.
            at_any_hour: office hours do not bind it, whoever receives.
        """
        term = self.terms[name]
        hours_bind = term.receiver == "centre" or self.readings.A18 == "office_hours"
        to: Receiver = "centre" if hours_bind and not at_any_hour else "person"
        midnight = name.startswith("reply") and self.readings.A29 == "midnight"
        ends: Ends = "midnight" if midnight else "office_close"
        return self._ends(start, term.working_days, to, ends)

    def after(self, term_end: Due, name: str) -> Due:
        """The end of a term that begins where another one ended."""
        return Due(None, year=term_end.year) if term_end.at is None else self.due(name, term_end.at)

    def opening(self, moment: datetime) -> datetime:
        """When what arrives at `moment` is handled: at once, or when the next working day opens (C2).

        Raises:
            CalendarError: the next working day is not known.
        """
        day = self.calendar.receives_on(moment)
        local = moment.astimezone(self.calendar.zone)
        if day == local.date():
            return local
        return datetime.combine(day, self.calendar.office_hours(day).opens, tzinfo=self.calendar.zone)

    def next_opening(self, moment: datetime) -> Due:
        """When the working day after the one of `moment` opens."""
        try:
            return Due(self.opening(moment.astimezone(self.calendar.zone).replace(hour=23, minute=59)))
        except CalendarError as error:
            return Due(None, year=error.year)

    def close_of(self, day: date) -> Due:
        """The close of office on a day."""
        try:
            closes = self.calendar.office_hours(day).closes
        except CalendarError as error:
            return Due(None, year=error.year)
        return Due(datetime.combine(day, closes, tzinfo=self.calendar.zone))

    def _ends(self, start: datetime, days: int, to: Receiver, ends: Ends) -> Due:
        try:
            return Due(self._reckoned(self.calendar, start, days, to, ends).due)
        except CalendarError as error:
            if self.readings.A02 == "error":
                return Due(None, year=error.year)
            return self._provisional(start, days, to, ends, error.year)

    def _provisional(self, start: datetime, days: int, to: Receiver, ends: Ends, year: int) -> Due:
        try:
            return Due(self._reckoned(self.beyond, start, days, to, ends).due, True, year)
        except CalendarError as error:
            return Due(None, year=error.year)

    def _reckoned(
        self, calendar: WorkingCalendar, start: datetime, days: int, to: Receiver, ends: Ends
    ) -> Deadline:
        counted = self.readings.A01
        return calendar.due(start, days, to, event_day=counted, ends=ends)
