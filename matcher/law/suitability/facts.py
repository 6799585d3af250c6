"""The facts that a verdict may rest on: plain values of two records, and what others found out about them.

No score, level or weight is among them. None is "not known" throughout, and an empty tuple is an answer.
"""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import date
from typing import Any

from pydantic import TypeAdapter

from data.records.vocabulary import Condition, Education, Licence, Pattern
from data.records.vocabulary import Field as TrainingField


@dataclass(frozen=True, slots=True)
class FormerWork:
    """One job that the person did; `occupation` is an ISCO-08 unit group, `until` None: still there."""

    occupation: str | None
    since: date
    until: date | None = None


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known of a pair on a day. Amounts are of one currency and period, net.

    Attributes:
        day: the day of the verdict.
        unemployed_since: day on which the spell of registration as unemployed began.
        place: KATO code of where the person lives: it picks the region of the policy.
        licences: those that the person holds; `demanded_licences` those that the work needs.
        asked_on, limits: the officer's health statement; never inferred.
        conditions: what the employer says of the work; () is "nothing said".
        remote, employer_transport, housing: what the employer promises.
        minutes, kilometres: the way to work, one way, by the person's way of travel.
        costs: what the work costs the person in a period of pay.
    """

    day: date
    unemployed_since: date | None = None
    place: str | None = None
    birth_date: date | None = None
    education: Education | None = None
    field: TrainingField | None = None
    licences: tuple[Licence, ...] | None = None
    former_work: tuple[FormerWork, ...] | None = None
    asked_on: date | None = None
    limits: tuple[Condition, ...] | None = None
    wished_patterns: tuple[Pattern, ...] | None = None
    wished_nights: bool | None = None
    wished_hours: float | None = None
    own_minutes: int | None = None
    relocation: bool | None = None
    wished_pay: float | None = None
    former_pay: float | None = None
    benefit: float | None = None
    occupation: str | None = None
    demanded_education: Education | None = None
    demanded_field: TrainingField | None = None
    demanded_licences: tuple[Licence, ...] = ()
    demanded_years: float | None = None
    conditions: tuple[Condition, ...] = ()
    patterns: tuple[Pattern, ...] | None = None
    nights: bool | None = None
    hours: float | None = None
    remote: bool | None = None
    employer_transport: bool | None = None
    housing: bool | None = None
    pay: float | None = None
    costs: float | None = None
    minutes: int | None = None
    kilometres: float | None = None

    def values(self) -> dict[str, Any]:
        """Every fact by its name, as JSON values."""
        written: dict[str, Any] = _FACTS.dump_python(self, mode="json")
        return written


_FACTS = TypeAdapter(Facts)
NAMES = frozenset(each.name for each in fields(Facts))
"""The names of all facts."""


def facts_from(values: Mapping[str, Any]) -> Facts:
    """Facts read back from JSON values; what is not named is not known.

    Raises:
        ValueError: a value is none of its fact.
    """
    return _FACTS.validate_python(values)
