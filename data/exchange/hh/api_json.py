"""Vacancies as hh's API gives them: one object, a search answer, a list, or one object a line."""

from collections.abc import Iterator
from decimal import Decimal, InvalidOperation
from itertools import chain
from pathlib import Path
from typing import Annotated

import orjson
from pydantic import BaseModel, BeforeValidator, ConfigDict, ValidationError

from data.errors import InputError
from data.exchange.dirt.pay import Ends
from data.exchange.hh.ad import Ad, StatedPay
from data.exchange.hh.building import vacancy_rows
from data.exchange.hh.terms import LANGUAGE_CODES, LANGUAGE_LEVELS, PAY_PERIODS, PER_SERVICE, stated
from data.exchange.opening import MAX_LINE, numbered_lines
from data.exchange.rejecting import rejects
from data.exchange.shapes import Row, Terms, Where
from data.records import Language
from data.records.vocabulary import Licence, names

MAX_DOCUMENT = 64 << 20
"""A document that is not one object a line is read whole; a larger one must be split."""


class _Part(BaseModel):
    """hh adds fields without notice: what is not known here is passed over."""

    model_config = ConfigDict(extra="ignore", coerce_numbers_to_str=True)


class _Named(_Part):
    id: str | None = None
    name: str | None = None


class _Salary(_Part):
    lower: float | None = None
    upper: float | None = None
    currency: str | None = None
    gross: bool | None = None
    mode: _Named | None = None


def _salary(value: object) -> object:
    """`from` is no name in Python."""
    if isinstance(value, dict):
        return {**value, "lower": value.get("from"), "upper": value.get("to")}
    return value


_SalaryField = Annotated[_Salary | None, BeforeValidator(_salary)]


class _Address(_Part):
    city: str | None = None
    street: str | None = None
    building: str | None = None
    raw: str | None = None
    lat: str | None = None
    lng: str | None = None

    def written(self) -> str | None:
        return self.raw or ", ".join(stated((self.city, self.street, self.building))) or None


class _Spoken(_Named):
    level: _Named | None = None


class _Snippet(_Part):
    requirement: str | None = None
    responsibility: str | None = None


class _Vacancy(_Part):
    id: str
    name: str
    area: _Named | None = None
    salary: _SalaryField = None
    salary_range: _SalaryField = None
    address: _Address | None = None
    experience: _Named | None = None
    schedule: _Named | None = None
    employment: _Named | None = None
    employment_form: _Named | None = None
    work_format: list[_Named] | None = None
    working_hours: list[_Named] | None = None
    work_schedule_by_days: list[_Named] | None = None
    night_shifts: bool | None = None
    professional_roles: list[_Named] | None = None
    key_skills: list[_Named] | None = None
    driver_license_types: list[_Named] | None = None
    languages: list[_Spoken] | None = None
    description: str | None = None
    snippet: _Snippet | None = None
    published_at: str | None = None
    created_at: str | None = None
    employer: _Named | None = None
    archived: bool | None = None


def recognises(first_bytes: bytes) -> bool:
    """JSON with hh's marks: a search answer, or a vacancy with a name and an area."""
    start = first_bytes.lstrip()[:1]
    if start not in (b"{", b"["):
        return False
    is_search = b'"items"' in first_bytes and b'"found"' in first_bytes
    return is_search or (b'"name"' in first_bytes and b'"area"' in first_bytes)


def read(path: Path, terms: Terms) -> Iterator[Row]:
    """Vacancies of a document or of a file with one object a line."""
    for where, raw in _documents(path, terms):
        try:
            vacancy = _validated(raw)
        except ValidationError as error:
            yield from rejects(error, where)
            continue
        yield from vacancy_rows(_ad(vacancy), where, terms)


def _validated(raw: object) -> _Vacancy:
    return _Vacancy.model_validate_json(raw) if isinstance(raw, bytes) else _Vacancy.model_validate(raw)


def _documents(path: Path, terms: Terms) -> Iterator[tuple[Where, object]]:
    """Lines when lines are whole objects, else the items of the one document."""
    lines = numbered_lines(path, terms.progress)
    held: list[tuple[int, bytes]] = []
    size = 0
    for number, line in lines:
        held.append((number, line))
        size += len(line)
        if size > MAX_DOCUMENT or (len(held) == 1 and _is_vacancy(line)):
            break
    else:
        whole = _parsed(b"\n".join(line for _, line in held))
        if whole is not None:
            items = whole.get("items", [whole]) if isinstance(whole, dict) else whole
            found = items if isinstance(items, list) else [items]
            yield from ((Where(str(path), n), item) for n, item in enumerate(found, 1))
            return
    several = any(_is_vacancy(line) for _, line in held)
    if size > MAX_DOCUMENT and not several:
        raise InputError(f"{path} is one JSON document of more than 64 MiB.", "Write one vacancy a line.")
    for number, line in chain(held if several else held[:1], lines):
        if line.strip():
            yield Where(str(path), number), line[:MAX_LINE]


def _is_vacancy(line: bytes) -> bool:
    parsed = _parsed(line) if line.startswith(b"{") else None
    return isinstance(parsed, dict) and "items" not in parsed and "name" in parsed


def _parsed(text: bytes) -> object:
    try:
        return orjson.loads(text)
    except orjson.JSONDecodeError:
        return None


def _ad(vacancy: _Vacancy) -> Ad:
    address, snippet = vacancy.address or _Address(), vacancy.snippet or _Snippet()
    return Ad(
        id=f"hh:{vacancy.id}",
        title=vacancy.name,
        published=vacancy.published_at or vacancy.created_at,
        employer=vacancy.employer.name if vacancy.employer else None,
        area=(vacancy.area.name if vacancy.area else None) or address.city,
        address=address.written(),
        lat=address.lat,
        lon=address.lng,
        roles=_names(vacancy.professional_roles),
        pay=_pay(vacancy.salary_range or vacancy.salary),
        experience=_id(vacancy.experience),
        employment=_id(vacancy.employment_form) or _id(vacancy.employment),
        schedule=_id(vacancy.schedule),
        days=_ids(vacancy.work_schedule_by_days),
        hours=_ids(vacancy.working_hours),
        formats=_ids(vacancy.work_format),
        nights=vacancy.night_shifts,
        skills=_names(vacancy.key_skills),
        licences=_licences(vacancy.driver_license_types),
        languages=_languages(vacancy.languages),
        requirement=snippet.requirement,
        responsibility=snippet.responsibility,
        description=vacancy.description,
        archived=bool(vacancy.archived),
    )


def _id(part: _Named | None) -> str | None:
    return None if part is None else part.id or part.name


def _ids(parts: list[_Named] | None) -> tuple[str, ...]:
    return stated(_id(part) for part in parts or ())


def _names(parts: list[_Named] | None) -> tuple[str, ...]:
    return stated(part.name for part in parts or ())


def _pay(salary: _Salary | None) -> StatedPay | None:
    if salary is None or salary.currency is None or (salary.lower is None and salary.upper is None):
        return None
    mode = ((salary.mode and salary.mode.id) or "").lower()
    return StatedPay(
        ends=Ends(_amount(salary.lower), _amount(salary.upper)),
        currency=salary.currency,
        gross=salary.gross,
        period=PAY_PERIODS.get(mode),
        per_service=mode == PER_SERVICE or (mode != "" and mode not in PAY_PERIODS),
    )


def _amount(number: float | None) -> Decimal | None:
    try:
        return None if number is None or number < 0 else round(Decimal(str(number)), 2)
    except InvalidOperation:
        return None


def _licences(parts: list[_Named] | None) -> tuple[Licence, ...]:
    ids = _ids(parts)
    return tuple(licence for licence in names(Licence) if licence in ids)  # type: ignore[misc]


def _languages(parts: list[_Spoken] | None) -> tuple[Language, ...]:
    return tuple(
        Language(language=LANGUAGE_CODES[part.id], level=LANGUAGE_LEVELS[part.level.id])
        for part in parts or ()
        if part.id in LANGUAGE_CODES and part.level and part.level.id in LANGUAGE_LEVELS
    )
