"""The dated table of the calendar: what `data/law/order_214/calendar.yaml` and its overlays may say."""

from datetime import date, time
from pathlib import Path
from typing import Annotated, Any

import yaml
from pydantic import AfterValidator, BaseModel, ConfigDict, Field, ValidationError, model_validator

from data.calendar.days import OfficeHours, Words
from data.errors import TableError
from data.yaml_text import from_yaml

_KEYED = {"holidays": "key"}
"""Lists whose entries an overlay replaces by key; entries of the other lists are added, the last one wins."""

_EXAMPLE_LEAP_YEAR = 2024


def _month_day(text: str) -> str:
    date.fromisoformat(f"{_EXAMPLE_LEAP_YEAR}-{text}")
    return text


class Dated(BaseModel):
    """An entry of law: in force from a date, with its source and its words."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    effective_from: date
    words: Words


class Sourced(Dated):
    """An entry whose source is another act than the order."""

    source: Annotated[str, Field(min_length=1)]


class KnownYears(Sourced):
    """First and last year whose days off are known."""

    first: Annotated[int, Field(ge=1992)]
    last: Annotated[int, Field(le=2100)]

    @model_validator(mode="after")
    def _in_order(self) -> "KnownYears":
        if self.first > self.last:
            raise ValueError("first must not lie after last")
        return self


class Zone(Sourced):
    """The country's time zone; `utc_offset` is checked against the machine's zone data."""

    name: str
    utc_offset: Annotated[str, Field(pattern=r"^[+-]\d\d:\d\d$")]


class Hours(Dated):
    """Office hours of the centres; `clause` cites the order."""

    clause: Annotated[str, Field(pattern=r"^order-214:")]
    opens: time
    closes: time
    lunch_from: time
    lunch_to: time

    @model_validator(mode="after")
    def _in_order(self) -> "Hours":
        if not self.opens <= self.lunch_from <= self.lunch_to <= self.closes:
            raise ValueError("opens, lunch_from, lunch_to, closes must follow each other")
        return self

    def plain(self) -> OfficeHours:
        """The hours without clause and words."""
        return OfficeHours(self.effective_from, self.opens, self.closes, self.lunch_from, self.lunch_to)


class Transfer(Sourced):
    """A day off that the Government moved: `worked` becomes a working day, `day_off` a day off."""

    worked: date
    day_off: date

    @model_validator(mode="after")
    def _two_days(self) -> "Transfer":
        if self.worked == self.day_off:
            raise ValueError("worked and day_off are the same day")
        return self


class Correction(Sourced):
    """A single day that is worked or not, whatever else is said of it."""

    day: date
    working: bool


class Holiday(Sourced):
    """A holiday or day off of every year: on a fixed `day` (MM-DD), or where the package puts `package`."""

    key: str
    moves: bool
    day: Annotated[str, AfterValidator(_month_day)] | None = None
    package: str | None = None
    effective_until: date = date.max

    @model_validator(mode="after")
    def _one_way(self) -> "Holiday":
        if (self.day is None) == (self.package is None):
            raise ValueError("give either day or package")
        return self

    def in_force(self, day: date) -> bool:
        """Whether the holiday exists on this date."""
        return self.effective_from <= day <= self.effective_until


class Labels(BaseModel):
    """Words for the days that no holiday names; `moved` and `transferred` hold {name} and {date}."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    saturday: Words
    sunday: Words
    moved: Words
    transferred: Words


class CalendarTable(BaseModel):
    """The whole table, checked."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    known_years: KnownYears
    zone: Annotated[tuple[Zone, ...], Field(min_length=1)]
    office_hours: Annotated[tuple[Hours, ...], Field(min_length=1)]
    transfers: tuple[Transfer, ...]
    days: tuple[Correction, ...]
    holidays: tuple[Holiday, ...]
    labels: Labels


def read_table(packaged: Path, overlay: Path | None) -> CalendarTable:
    """Read the packaged table, with the overlay's entries laid over it.

    Raises:
        TableError: a file that cannot be read, or all that is wrong with the result.
    """
    raw = _raw(packaged)
    if overlay is not None:
        raw = _laid_over(raw, _raw(overlay))
    try:
        return CalendarTable.model_validate(raw)
    except ValidationError as error:
        problems = [f"{'.'.join(map(str, e['loc']))}: {e['msg']}" for e in error.errors()]
        raise _wrong(overlay or packaged, problems) from error


def _raw(path: Path) -> dict[str, Any]:
    try:
        raw = from_yaml(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, yaml.YAMLError, ValueError) as error:
        raise _wrong(path, [" ".join(str(error).split())]) from error
    if not isinstance(raw, dict):
        raise _wrong(path, ["the file holds no table of names and values"])
    return raw


def _laid_over(below: dict[str, Any], above: dict[str, Any]) -> dict[str, Any]:
    merged = dict(below)
    for name, value in above.items():
        lower = below.get(name)
        if not (isinstance(lower, list) and isinstance(value, list)):
            merged[name] = value
            continue
        key = _KEYED.get(name)
        replaced = {v.get(key) for v in value if key and isinstance(v, dict)}
        merged[name] = [v for v in lower if not (key and v[key] in replaced)] + value
    return merged


def _wrong(path: Path, problems: list[str]) -> TableError:
    return TableError(f"The calendar {path} cannot be used.", "Mend it:", file=str(path), problems=problems)
