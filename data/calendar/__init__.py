"""Working days of Kazakhstan, and the terms of order No. 214 that are counted in them.

Readings kept here (what the order leaves open): A01 the day of the event is not counted; A02 a date beyond
the known years is an error that names the year; A03 a weekend day that the Government made working counts as
a working day, with its office hours; A18 is the caller's `to`; A29 is the caller's `ends`.
"""

from data.calendar.bulk import DueFile, due_file
from data.calendar.days import DayOff, Deadline, Ends, EventDay, Receiver, Words, WorkedWeekends
from data.calendar.loading import CALENDAR_FILE, load_calendar
from data.calendar.working import WorkingCalendar
from data.calendar.written import read_start, read_working_days

__all__ = [
    "CALENDAR_FILE",
    "DayOff",
    "Deadline",
    "DueFile",
    "Ends",
    "EventDay",
    "Receiver",
    "Words",
    "WorkedWeekends",
    "WorkingCalendar",
    "due_file",
    "load_calendar",
    "read_start",
    "read_working_days",
]
