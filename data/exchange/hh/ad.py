"""An hh advertisement as stated: what the API and the CSV files have in common, before it is understood."""

from dataclasses import dataclass

from data.exchange.dirt.pay import Ends
from data.records import Language
from data.records.vocabulary import Licence, PayPeriod


@dataclass(frozen=True, slots=True, kw_only=True)
class StatedPay:
    """Pay in fields of its own; `per_service` is hh's pay by the piece, which no period of ours holds."""

    ends: Ends
    currency: str
    gross: bool | None = None
    period: PayPeriod | None = None
    per_service: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Ad:
    """One advertisement. Terms are hh's ids or Russian names, as they came; None or () where not stated."""

    id: str
    title: str | None
    published: str | None = None
    employer: str | None = None
    area: str | None = None
    address: str | None = None
    lat: str | None = None
    lon: str | None = None
    roles: tuple[str, ...] = ()
    pay: StatedPay | None = None
    pay_text: str | None = None
    experience: str | None = None
    employment: str | None = None
    schedule: str | None = None
    days: tuple[str, ...] = ()
    hours: tuple[str, ...] = ()
    formats: tuple[str, ...] = ()
    nights: bool | None = None
    skills: tuple[str, ...] = ()
    licences: tuple[Licence, ...] = ()
    languages: tuple[Language, ...] = ()
    requirement: str | None = None
    responsibility: str | None = None
    description: str | None = None
    archived: bool = False
