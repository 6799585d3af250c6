"""Codes: what selection knows of a record on one day, by permanent names.

This is the selection record that the register keeps and every engine reads. `None` is "not known" or, on
the vacancy's side, "not asked".
"""

from dataclasses import dataclass, fields

import orjson


@dataclass(frozen=True, slots=True)
class Stint:
    """One profession that a person wants or worked in; `title` None: not understood."""

    title: str | None
    wanted: bool
    years: int | None = None
    recency: str | None = None
    grade: int | None = None


@dataclass(frozen=True, slots=True)
class PersonCodes:
    """A person on one day. `pay` is net tenge a month; `met` and `not_met` are names of hard requirements.

    `features` are ids of skills and wishes that are stated, `lacks` those recorded as lacking.
    """

    stints: tuple[Stint, ...]
    place: str | None = None
    mode: str | None = None
    minutes: int | None = None
    relocates: bool | None = None
    remote: bool | None = None
    education: str | None = None
    field: str | None = None
    patterns: tuple[str, ...] = ()
    nights: bool | None = None
    long_hours: bool | None = None
    pay: int | None = None
    features: tuple[str, ...] = ()
    lacks: tuple[str, ...] = ()
    met: tuple[str, ...] = ()
    not_met: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class VacancyCodes:
    """A vacancy on one day. `pay` is the upper end, else the lower, net tenge a month.

    `must`, `nice` and `wishes` are ids in permanent order, at most ten of each; `exclude` and `clarify` are
    hard requirements by policy.
    """

    title: str | None
    years: int | None = None
    grade: int | None = None
    education: str | None = None
    field: str | None = None
    patterns: tuple[str, ...] = ()
    nights: bool = False
    long_hours: bool = False
    place: str | None = None
    remote: bool = False
    housing: bool = False
    transport: bool = False
    pay: int | None = None
    must: tuple[str, ...] = ()
    nice: tuple[str, ...] = ()
    wishes: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    clarify: tuple[str, ...] = ()


Codes = PersonCodes | VacancyCodes


def _plain(codes: Codes) -> dict[str, object]:
    silent = isinstance(codes, VacancyCodes)  # there `False` is the default: not offered, not demanded
    stated = ((f.name, getattr(codes, f.name)) for f in fields(codes))
    return {n: v for n, v in stated if v is not None and v != () and not (silent and v is False)}


def to_json(codes: Codes) -> bytes:
    """Canonical JSON: sorted keys, what is not known left out."""
    plain = _plain(codes)
    if isinstance(codes, PersonCodes):
        plain["stints"] = [[s.title, s.wanted, s.years, s.recency, s.grade] for s in codes.stints]
    return orjson.dumps(plain, option=orjson.OPT_SORT_KEYS)


def _tuples(plain: dict[str, object]) -> dict[str, object]:
    return {name: tuple(value) if isinstance(value, list) else value for name, value in plain.items()}


def person_from_json(body: bytes) -> PersonCodes:
    """The inverse of `to_json` for a person."""
    plain = orjson.loads(body)
    plain["stints"] = [Stint(*stint) for stint in plain["stints"]]
    return PersonCodes(**_tuples(plain))  # type: ignore[arg-type]


def vacancy_from_json(body: bytes) -> VacancyCodes:
    """The inverse of `to_json` for a vacancy."""
    return VacancyCodes(**{"title": None, **_tuples(orjson.loads(body))})  # type: ignore[arg-type]
