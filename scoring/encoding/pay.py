"""Pay as written → net tenge a month, by the dated policy; what was assumed is noted (scoring.md § 5)."""

from decimal import Decimal
from typing import NamedTuple

from data.policies.pay import Month, PayPolicy
from data.records import Money, Pay, Schedule
from data.records.vocabulary import PayPeriod
from scoring.encoding.encoded import Note
from scoring.encoding.tax import HUNDRED, net
from scoring.encoding.terms import EncodingTerms

TENGE = "KZT"
_ONE = Decimal(1)


class Paid(NamedTuple):
    """The work that is paid: its working time, and its ISCO-08 unit group where known."""

    schedule: Schedule | None
    occupation: str | None


def wanted_pay(money: Money, work: Paid, terms: EncodingTerms, notes: list[Note]) -> int | None:
    """What a person wants, whole net tenge a month; None where it cannot be said or cannot be."""
    gross = _gross(money.gross, terms.pay.unsaid.person_is_gross, notes)
    return _net_month(money.amount, money, gross, work, terms, notes)


def offered_pay(pay: Pay, work: Paid, terms: EncodingTerms, notes: list[Note]) -> int | None:
    """What a vacancy offers: the upper end, else the lower; see `wanted_pay`."""
    amount = pay.upper if pay.upper is not None else pay.lower
    if amount is None:  # a record has one of them
        return None
    gross = _gross(pay.gross, terms.pay.unsaid.vacancy_is_gross, notes)
    return _net_month(amount, pay, gross, work, terms, notes)


def _gross(said: bool | None, assumed: bool, notes: list[Note]) -> bool:
    if said is None:
        notes.append(Note("pay_taken_as_gross" if assumed else "pay_taken_as_net"))
        return assumed
    return said


def _net_month(
    amount: Decimal, stated: Money | Pay, gross: bool, work: Paid, terms: EncodingTerms, notes: list[Note]
) -> int | None:
    rate = _rate(stated.currency, terms, notes)
    if rate is None:
        return None
    amount *= rate * _months(stated.period, work.schedule, terms, notes)
    month = int(net(amount, terms.pay.tax) if gross else amount)
    least, most = bounds(work, terms)
    if least <= month <= most:
        return month
    notes.append(Note("pay_cannot_be", (str(month), str(least), str(most))))
    return None


def _rate(currency: str, terms: EncodingTerms, notes: list[Note]) -> Decimal | None:
    """Tenge for one unit."""
    if currency == TENGE:
        return _ONE
    rate = terms.pay.currencies.tenge.get(currency)
    if rate is None:
        notes.append(Note("pay_currency_unknown", (currency,)))
    else:
        notes.append(Note("pay_currency_converted", (currency, str(rate))))
    return rate


def _months(
    period: PayPeriod | None, schedule: Schedule | None, terms: EncodingTerms, notes: list[Note]
) -> Decimal:
    """How many of the period make a month."""
    if period is None:
        period = terms.pay.unsaid.period
        notes.append(Note("pay_period_assumed", (period,)))
    if period == "month":
        return _ONE
    times = per_month(period, schedule, terms.pay.month)
    notes.append(Note("pay_period_converted", (period, f"{times:.4g}")))
    return times


def per_month(period: PayPeriod, schedule: Schedule | None, month: Month) -> Decimal:
    """How many hours, days, shifts, … one month has under this schedule."""
    patterns = schedule.patterns if schedule is not None else ()
    days = min((month.days[pattern] for pattern in patterns), default=None)
    others = {
        "hour": month.hours * _part_of_week(schedule, month),
        "day": days or month.days_unsaid,
        "shift": days or month.shifts_unsaid,
        "week": month.weeks,
        "rotation": month.rotations,
        "month": _ONE,
        "year": _ONE / 12,
    }
    return others[period]


def _part_of_week(schedule: Schedule | None, month: Month) -> Decimal:
    hours = schedule.hours_per_week if schedule is not None else None
    return _ONE if hours is None else Decimal(str(hours)) / month.week_hours


def bounds(work: Paid, terms: EncodingTerms) -> tuple[int, int]:
    """Least and most that a month's net pay can be; less at least where part time is stated."""
    limits, least = terms.pay.bounds, terms.least_pay
    if work.schedule is not None and (part := _part_of_post(work.schedule, terms.pay)) < 1:
        least = int(least * part)
    return least, limits.most[work.occupation[0]] if work.occupation else limits.most_unsaid


def _part_of_post(schedule: Schedule, policy: PayPolicy) -> Decimal:
    """The least part of a full post that the schedule may mean; overtime makes no post longer."""
    if "part_time" not in schedule.patterns and schedule.hours_per_week is None:
        return _ONE
    lowest = Decimal(policy.bounds.part_time_share) / HUNDRED
    if "part_time" in schedule.patterns:
        return lowest
    return min(max(_part_of_week(schedule, policy.month), lowest), _ONE)
