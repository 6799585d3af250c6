"""Vacancies that were closed in the register, or whose day has passed: their open offers learn it (A24)."""

from datetime import datetime, time, timedelta

from data.errors import NotFound
from data.records import Vacancy
from data.register import Register
from matcher.law.acts import CloseVacancy
from matcher.law.availability import is_open
from matcher.law.turned_down import TurnedDown
from matcher.offers.entering import REGISTER
from matcher.offers.office import Office


def close_what_is_closed(register: Register, office: Office, as_of: datetime) -> int:
    """Closes the cases of vacancies that somebody still answers for, though the record is closed.

    An import closes a record and knows of no case; nobody is to be silent about work that is gone.

    Args:
        register: holds records and cases.
        office: where the vacancy is closed.
        as_of: the moment, in Kazakhstan's zone.

    Returns:
        How many were closed.
    """
    return sum(_closed(register, office, vacancy, as_of) for vacancy in register.awaited())


def _closed(register: Register, office: Office, vacancy: str, as_of: datetime) -> bool:
    try:
        record = register.vacancy(vacancy)
    except NotFound:
        return False  # entered by hand: no record says anything of it
    if is_open(record, as_of):
        return False
    try:
        office.do(CloseVacancy(vacancy), _closed_at(record, as_of), REGISTER)
    except TurnedDown:
        return False  # its case is closed already
    return True


def _closed_at(record: Vacancy, as_of: datetime) -> datetime:
    """When its last day was over; a record that was closed by an import says no more than that it is."""
    if record.closes_on is None or record.status != "open":
        return as_of
    return datetime.combine(record.closes_on + timedelta(1), time(), tzinfo=as_of.tzinfo)
