"""A person who seeks work, without identity."""

from datetime import date
from typing import Annotated

from pydantic import AwareDatetime, Field, model_validator

from data.records.base import Names, Record
from data.records.terms import Language, Money, Point, Schedule
from data.records.vacancy import Kato
from data.records.vocabulary import (
    CertificateKind,
    Condition,
    Education,
    Lang,
    Licence,
    Mode,
    SeekerStatus,
    Sex,
    Wish,
)
from data.records.vocabulary import Field as TrainingField

Grade = Annotated[int, Field(ge=1, le=8)]
Title = Annotated[str, Field(min_length=1, max_length=300)]


class StatusSince(Record):
    """A status and the moment from which it holds."""

    status: SeekerStatus
    since: AwareDatetime


class Wanted(Record):
    """A position that the person wants."""

    title: Title
    grade: Grade | None = None


class Work(Record):
    """One job of the work history; `until` None: still there."""

    title: Title
    since: date
    until: date | None = None
    grade: Grade | None = None
    employer: str | None = None
    duties: str | None = None

    @model_validator(mode="after")
    def _order(self) -> "Work":
        if self.until is not None and self.until < self.since:
            raise ValueError(f"work ends on {self.until}, before it begins on {self.since}: swap the dates")
        return self


class Travel(Record):
    """How far and how the person travels to work, one way."""

    mode: Mode | None = None
    minutes: Annotated[int, Field(ge=1, le=600)] | None = None
    relocation: bool | None = None
    remote: bool | None = None


class Certificate(Record):
    """A paper with the day through which it is valid; `until` None: without end."""

    kind: CertificateKind
    held: bool = True
    until: date | None = None


class HealthStatement(Record):
    """What an officer entered after asking: never inferred. No limits = asked, none stated."""

    asked_on: date
    officer: str
    limits: Names[Condition] = ()


class Person(Record):
    """A seeker's résumé and registration (order-214:69, order-214:70).

    None means "not asked"; an empty tuple or set is an answer: `history=()` is "has never worked",
    `licences=()` is "has none". A list of licences is complete; one of skills or languages is not.
    `sex` serves measuring only and is never encoded.
    """

    id: str
    birth_date: date | None = None
    sex: Sex | None = None
    statuses: tuple[StatusSince, ...] = ()
    registered_at: AwareDatetime
    withdrawn_at: AwareDatetime | None = None
    wanted: tuple[Wanted, ...] = ()
    history: tuple[Work, ...] | None = None
    education: Education | None = None
    field: TrainingField | None = None
    skills: tuple[str, ...] = ()
    skills_lacking: tuple[str, ...] = ()
    wanted_pay: Money | None = None
    schedule: Schedule | None = None
    place: Kato | None = None
    point: Point | None = None
    travel: Travel = Travel()
    licences: Names[Licence] | None = None
    languages: tuple[Language, ...] = ()
    certificates: tuple[Certificate, ...] = ()
    wish_facts: dict[Wish, bool] = Field(default_factory=dict)
    health: HealthStatement | None = None
    language: Lang | None = None
    source: str | None = None
