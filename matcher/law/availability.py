"""Who may be selected at all. The law's statuses and refusals will answer here; selection only asks."""

from datetime import date, datetime, timedelta

from data.records import Person, Vacancy


def is_available(person: Person, as_of: datetime) -> bool:
    """Whether the person is registered and not withdrawn at a moment (order-214:69)."""
    withdrawn = person.withdrawn_at is not None and person.withdrawn_at <= as_of
    return person.registered_at <= as_of and not withdrawn


def is_open(vacancy: Vacancy, as_of: datetime) -> bool:
    """Whether the vacancy is registered, open and not past its closing date (order-214:69, 76).

    Args:
        vacancy: the record.
        as_of: a moment in Kazakhstan's zone: its date is the day that a closing date is compared with.
    """
    closed = vacancy.closes_on is not None and vacancy.closes_on < as_of.date()
    return vacancy.status == "open" and vacancy.registered_at <= as_of and not closed


def availability_turns_on(record: Person | Vacancy, as_of: datetime) -> date | None:
    """The first later day on which the answers above change by themselves; None: never.

    What begins later on the same day is seen on the next one.

    Args:
        record: a person or a vacancy.
        as_of: a moment in Kazakhstan's zone.
    """
    days = [_day(record.registered_at, as_of)]
    if isinstance(record, Vacancy):
        days += [record.closes_on + timedelta(1)] if record.closes_on is not None else []
    elif record.withdrawn_at is not None:
        days.append(_day(record.withdrawn_at, as_of))
    return min((day for day in days if day > as_of.date()), default=None)


def _day(moment: datetime, as_of: datetime) -> date:
    day = moment.astimezone(as_of.tzinfo).date()
    return day + timedelta(1) if day == as_of.date() and moment > as_of else day
