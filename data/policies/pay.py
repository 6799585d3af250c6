"""How pay as written becomes net tenge a month: the model of `pay.yaml`."""

from datetime import date
from decimal import Decimal
from typing import Annotated, Literal

from pydantic import Field, field_validator

from data.policies.hard import Why
from data.policies.reading import Strict
from data.records.terms import CurrencyCode
from data.records.vocabulary import Pattern, PayPeriod, names

Positive = Annotated[Decimal, Field(gt=0)]
Tenge = Annotated[int, Field(gt=0)]
Percent = Annotated[int, Field(ge=0, le=100)]
Major = Annotated[str, Field(pattern="^[0-9]$")]


class Currencies(Strict):
    """Tenge for one unit, on a date."""

    date: date
    source: Why
    tenge: dict[CurrencyCode, Positive]


class Contribution(Strict):
    """A share of gross pay, on at most so many minimum wages."""

    share: Percent
    up_to_wages: Annotated[int, Field(ge=1)]
    law: Why


class IncomeTax(Strict):
    """A share of what is left after contributions and the basic deduction, a higher one from a bound on."""

    share: Percent
    deduction_indexes: Annotated[int, Field(ge=0)]
    upper_share: Percent
    upper_from_indexes_a_year: Tenge
    law: Why


class Tax(Strict):
    """What is kept from gross pay. `index` is the monthly calculation index, tenge."""

    minimum_wage: Tenge
    index: Tenge
    law: Why
    pension: Contribution
    medical: Contribution
    income: IncomeTax


class Unsaid(Strict):
    """What is taken where nothing is said; each use is noted."""

    vacancy_is_gross: bool
    why_vacancy: Why
    person_is_gross: bool
    why_person: Why
    period: PayPeriod
    why_period: Why


class Month(Strict):
    """How much of each period makes a month."""

    week_hours: Positive
    hours: Positive
    why_hours: Why
    weeks: Positive
    why_weeks: Why
    days: dict[Pattern, Positive]
    days_unsaid: Positive
    shifts_unsaid: Positive
    why_days: Why
    rotations: Positive
    why_rotations: Why

    @field_validator("days")
    @classmethod
    def _every_pattern(cls, days: dict[Pattern, Decimal]) -> dict[Pattern, Decimal]:
        if missing := set(names(Pattern)) - days.keys():
            raise ValueError(f"needs days for each pattern; missing: {', '.join(sorted(missing))}")
        return days


class Bounds(Strict):
    """Between what a month's net pay can be; `most` by ISCO-08 major group."""

    part_time_share: Annotated[int, Field(ge=1, le=100)]
    why_part_time: Why
    why_least: Why
    most: dict[Major, Tenge]
    most_unsaid: Tenge
    why_most: Why

    @field_validator("most")
    @classmethod
    def _every_major(cls, most: dict[str, int]) -> dict[str, int]:
        if missing := set("0123456789") - most.keys():
            raise ValueError(f"needs each ISCO major group; missing: {', '.join(sorted(missing))}")
        return most


class PayPolicy(Strict):
    """The whole policy."""

    id: Literal["pay"]
    version: Annotated[int, Field(ge=1)]
    effective_from: date
    currencies: Currencies
    tax: Tax
    unsaid: Unsaid
    month: Month
    bounds: Bounds
