"""What every act is: about a person, a vacancy, or an offer of one to the other."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import date
from typing import Any, Literal

Place = Literal["town", "village"]
Status = Literal["job_seeker", "unemployed", "other_applicant"]
Via = Literal["portal", "phone", "in_person", "assistant", "akim"]
Channel = Literal["centre", "egov", "portal", "assistant"]
Delivery = Literal["now", "pending"]
Met = Literal["met", "not_met", "unknown"]
Reason = Literal["temporary", "pay", "health", "distance", "other"]
Changed = Literal["moved", "hired", "business", "founded", "disability", "pension"]
Goal = Literal["employer", "workplace", "centre", "visit"]


@dataclass(frozen=True)
class Act:
    """Root of the acts."""


@dataclass(frozen=True)
class OfPerson(Act):
    """An act about one person."""

    person: str


@dataclass(frozen=True)
class OfVacancy(Act):
    """An act about one vacancy."""

    vacancy: str


@dataclass(frozen=True)
class OfPair(Act):
    """An act about the latest offer of a vacancy to a person."""

    person: str
    vacancy: str


def name_of(act: type[Act]) -> str:
    """`SendResume` is `send_resume`."""
    return re.sub(r"(?<!^)(?=[A-Z])", "_", act.__name__).lower()


def body_of(act: Act) -> dict[str, Any]:
    """The act's arguments that say something, as JSON values."""
    said = {each.name: getattr(act, each.name) for each in fields(act)}
    return {name: _plain(value) for name, value in said.items() if value is not None and value != {}}


def _plain(value: Any) -> Any:
    if isinstance(value, Mapping):
        return {name: _plain(part) for name, part in value.items()}
    return value.isoformat() if isinstance(value, date) else value
