"""What is due at the centres: one role's duties in the order of their ends, with the time that is left."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from data.calendar import WorkingCalendar
from data.errors import CalendarError
from data.register import DutyRow, Register
from matcher.law.questions.duties import Role

TELLING = "telling"
"""The duty to tell a notice; what else is to be done, the case itself says."""

_DAY, _HOUR = timedelta(days=1), timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class OfficeTime:
    """Time that the office is open: whole working days and hours (app. 1 and 2, row 7)."""

    working_days: int
    hours: int


@dataclass(frozen=True, slots=True)
class Task:
    """One duty of a worklist.

    Attributes:
        person, vacancy: whose case it is, and what it is about.
        notice: the number of the notice that is to be told.
        missed: its term is over.
        time: left until the end of the term, or gone since; None: there is no end, or no calendar of it.
    """

    duty: DutyRow
    person: str | None
    vacancy: str | None
    notice: int | None
    missed: bool
    time: OfficeTime | None


@dataclass(frozen=True, slots=True)
class Worklist:
    """What a role has to do at a moment, most urgent first; `more`: the list goes on."""

    role: Role
    as_of: datetime
    tasks: tuple[Task, ...]
    more: bool


def worklist(
    register: Register, calendar: WorkingCalendar, role: Role, as_of: datetime, limit: int
) -> Worklist:
    """The worklist of a role: the earliest end of a term first, then what has none.

    Args:
        register: holds the duties, as the last act or tick left them.
        calendar: working days and office hours.
        role: whose.
        as_of: the moment at which time is left or a term is missed.
        limit: how many at most.
    """
    rows = register.duties_of_role(role, as_of, limit + 1)
    tasks = tuple(_task(row, calendar, as_of) for row in rows[:limit])
    return Worklist(role, as_of, tasks, len(rows) > limit)


def _task(row: DutyRow, calendar: WorkingCalendar, as_of: datetime) -> Task:
    kind, _, name = row.stream.partition(":")
    person = name if kind == "person" else None
    of_notice = row.name == TELLING
    notice, vacancy = (int(row.about), None) if of_notice else (None, row.about or None)
    if row.due is None:
        return Task(row, person, vacancy, notice, False, None)
    time = office_time(calendar, *sorted((as_of, row.due)))
    return Task(row, person, vacancy, notice, as_of > row.due, time)


def office_time(calendar: WorkingCalendar, start: datetime, end: datetime) -> OfficeTime | None:
    """How long the office is open from `start` to `end`; None: a day of these is not in the calendar."""
    start, end = start.astimezone(calendar.zone), end.astimezone(calendar.zone)
    first, last = start.date(), end.date()
    try:
        parts = sum((_open(calendar, day, start, end) for day in {first, last}), timedelta())
        between = max((last - first).days - 1, 0)
        if between:
            between -= len(calendar.days_off(first + _DAY, last - _DAY))
        more, rest = divmod(parts, _length(calendar, last))
    except CalendarError:
        return None
    return OfficeTime(between + more, rest // _HOUR)


def _open(calendar: WorkingCalendar, day: date, start: datetime, end: datetime) -> timedelta:
    """How long the office is open on a day within the two moments; lunch is not taken off."""
    if not calendar.is_working(day):
        return timedelta()
    hours = calendar.office_hours(day)
    opens, closes = (datetime.combine(day, at, tzinfo=calendar.zone) for at in (hours.opens, hours.closes))
    return max(min(end, closes) - max(start, opens), timedelta())


def _length(calendar: WorkingCalendar, day: date) -> timedelta:
    hours = calendar.office_hours(day)
    return datetime.combine(day, hours.closes) - datetime.combine(day, hours.opens)
