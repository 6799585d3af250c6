"""A vacancy, complete for the criteria of clause 70."""

from datetime import date
from typing import Annotated

from pydantic import AwareDatetime, Field

from data.records.base import Names, Record
from data.records.terms import Language, Pay, Point, Schedule
from data.records.vocabulary import (
    Clearance,
    Condition,
    Contract,
    Education,
    Lang,
    Licence,
    VacancyKind,
    VacancyStatus,
    Wish,
)
from data.records.vocabulary import Field as TrainingField

Kato = Annotated[str, Field(pattern="^[0-9]{9}$")]
Years = Annotated[float, Field(ge=0, le=60)]


class Vacancy(Record):
    """A free post as the employer registered it (order-214:66, order-214:70).

    None means "not said" and never "no". `experience_years=0` is "no experience needed", which is said.
    `occupation` is an ISCO-08 unit group where the source knows it; `roles` are the source's own rubrics.
    """

    id: str
    registered_at: AwareDatetime
    employer: str | None = None
    title: Annotated[str, Field(min_length=1, max_length=300)]
    title_language: Lang | None = None
    occupation: Annotated[str, Field(pattern="^[0-9]{4}$")] | None = None
    roles: tuple[str, ...] = ()
    posts: Annotated[int, Field(ge=1, le=10_000)] = 1
    place: Kato | None = None
    address: str | None = None
    point: Point | None = None
    remote: bool | None = None
    pay: Pay | None = None
    education: Education | None = None
    grade: Annotated[int, Field(ge=1, le=8)] | None = None
    field: TrainingField | None = None
    experience_years: Years | None = None
    skills_must: tuple[str, ...] = ()
    skills_nice: tuple[str, ...] = ()
    schedule: Schedule | None = None
    contract: Contract | None = None
    licences: Names[Licence] = ()
    languages: tuple[Language, ...] = ()
    medical_book: bool | None = None
    age_minimum: Annotated[int, Field(ge=14, le=25)] | None = None
    clearance: Names[Clearance] = ()
    conditions: Names[Condition] = ()
    housing: bool | None = None
    transport: bool | None = None
    wishes: Names[Wish] = ()
    kind: VacancyKind = "employee"
    status: VacancyStatus = "open"
    closes_on: date | None = None
    requirements: str | None = None
    duties: str | None = None
    source: str | None = None
