"""When people and vacancies registered: before the moment asked about, in office hours or on the portal."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import lru_cache

import numpy as np

from data.calendar import load_calendar
from data.population.chance import Flags, Floats, Ints, cumulated
from data.population.parameters import load_parameters

DAYS = 365
"""People registered in as many days before the moment, vacancies far later."""

_PORTAL = (7 * 3600, 24 * 3600)


@dataclass(frozen=True, slots=True)
class Spells:
    """Days and hours of registration. "Back" counts calendar days back from the moment's day.

    Attributes:
        as_of: the moment in Kazakhstan's time; what is drawn lies before it.
        office: cumulated shares by days back of people who register at a centre; none today.
        portal: the same for the portal, which never closes.
        vacancies: cumulated shares of vacancies by place in `working`.
        working: working days back, today first if it is one.
        hours: the centres' hours, first and last second of the day.
        portal_share: who registers on the portal.
        days: the ISO dates by days back.
    """

    as_of: datetime
    office: Floats
    portal: Floats
    vacancies: Floats
    working: Ints
    hours: tuple[int, int]
    portal_share: float
    days: tuple[str, ...]

    @property
    def today(self) -> date:
        """The day of the moment."""
        return self.as_of.date()

    def of_people(self, count: int, rng: np.random.Generator) -> tuple[Ints, Ints]:
        """Days back and seconds of the day of people's registrations, each of shape (count,)."""
        online, u = rng.random(count) < self.portal_share, rng.random(count)
        office, portal = (np.searchsorted(upto, u, side="right") for upto in (self.office, self.portal))
        return self._with_seconds(np.where(online, portal, office), online, rng)

    def of_vacancies(self, count: int, rng: np.random.Generator) -> tuple[Ints, Ints]:
        """The same of vacancies: of the last working days, the portal's also in the evening."""
        online = rng.random(count) < self.portal_share
        back = self.working[np.searchsorted(self.vacancies, rng.random(count), side="right")]
        return self._with_seconds(back, online, rng)

    def iso(self, back: int, second: int) -> str:
        """The moment so many days back, at this second of the day, with its zone."""
        return f"{self.days[back]}T{second // 3600:02}:{second // 60 % 60:02}:{second % 60:02}{self._zone}"

    def _with_seconds(self, back: Ints, online: Flags, rng: np.random.Generator) -> tuple[Ints, Ints]:
        u = rng.random(len(back))
        first, last = (
            np.where(online, portal, office) for portal, office in zip(_PORTAL, self.hours, strict=True)
        )
        seconds = (first + u * (last - first)).astype(np.int64)
        return back, np.where(back == 0, (u * _second_of_day(self.as_of)).astype(np.int64), seconds)

    @property
    def _zone(self) -> str:
        return self.as_of.isoformat()[-6:]


@lru_cache(maxsize=4)
def spells_before(as_of: datetime) -> Spells:
    """Weigh the days before a moment by the parameters of `people.yaml` and `vacancies.yaml`.

    Raises:
        CalendarError: the calendar does not know the year before the moment.
    """
    calendar, people = load_calendar(), load_parameters("people")
    local = as_of.astimezone(calendar.zone)
    days = [local.date() - timedelta(back) for back in range(DAYS)]
    months = people.shares("resumes_by_month")
    month = np.array([day.month for day in days])
    works = np.array([calendar.is_working(day) for day in days])
    so_far = np.where(np.arange(DAYS) == 0, _second_of_day(local) / 86_400, 1.0)
    office = calendar.office_hours(local.date())
    registered = load_parameters("vacancies").row("registered_back")
    working = np.flatnonzero(works)[: len(registered)]
    return Spells(
        local,
        _spread(months, month, works * (so_far == 1.0)),
        _spread(months, month, np.where(works, 1.0, people.number("portal_on_days_off")) * so_far),
        np.array(cumulated(registered[: len(working)])),
        working,
        (_seconds(office.opens), _seconds(office.closes)),
        people.number("registered_online"),
        tuple(day.isoformat() for day in days),
    )


def _spread(months: dict[str, float], month: Ints, days: Floats) -> Floats:
    """Cumulated shares: each month's figure spread over its days by their weights."""
    in_month = np.bincount(month, weights=days, minlength=13)
    figure = np.array([0.0, *(months[str(m)] for m in range(1, 13))])
    return np.array(cumulated(figure[month] * days / in_month[month]))


def _second_of_day(moment: datetime) -> int:
    return _seconds(moment.time())


def _seconds(clock: time) -> int:
    return clock.hour * 3600 + clock.minute * 60 + clock.second
