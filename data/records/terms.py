"""Terms of work that both sides state: pay, working time, languages, a point on the map."""

from decimal import Decimal
from typing import Annotated

from pydantic import Field, model_validator

from data.records.base import Names, Record
from data.records.vocabulary import LanguageLevel, LanguageName, Pattern, PayPeriod

Amount = Annotated[Decimal, Field(ge=0, max_digits=14, decimal_places=2)]
CurrencyCode = Annotated[str, Field(pattern="^[A-Z]{3}$")]


class Point(Record):
    """A point on the map, degrees WGS 84."""

    lat: Annotated[float, Field(ge=-90, le=90)]
    lon: Annotated[float, Field(ge=-180, le=180)]


class Money(Record):
    """One amount as a person wants it. What is not said stays None and is assumed aloud later."""

    amount: Amount
    currency: CurrencyCode = "KZT"
    gross: bool | None = None
    period: PayPeriod | None = None


class Pay(Record):
    """Pay as a vacancy offers it: lower and upper end, at least one of them."""

    lower: Amount | None = None
    upper: Amount | None = None
    currency: CurrencyCode = "KZT"
    gross: bool | None = None
    period: PayPeriod | None = None

    @model_validator(mode="after")
    def _ends(self) -> "Pay":
        if self.lower is None and self.upper is None:
            raise ValueError("pay has neither a lower nor an upper end: leave the field out instead")
        if self.lower is not None and self.upper is not None and self.lower > self.upper:
            raise ValueError(f"pay runs from {self.lower} down to {self.upper}: swap the ends")
        return self


class Schedule(Record):
    """Working time: any of the patterns; nights and hours a week where stated."""

    patterns: Names[Pattern] = ()
    nights: bool | None = None
    hours_per_week: Annotated[float, Field(gt=0, le=84)] | None = None


class Language(Record):
    """A language (ISO 639-1 code) with its level (CEFR)."""

    language: Annotated[LanguageName, Field(pattern="^[a-z]{2}$")]
    level: LanguageLevel
