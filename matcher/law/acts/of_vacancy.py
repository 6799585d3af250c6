"""Acts about one vacancy: entered, posted, selected for, filled, taken away."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from matcher.law.acts.act import OfVacancy


@dataclass(frozen=True)
class EnterVacancy(OfVacancy):
    """A post falls vacant at an employer. `open`: it has been posted since before the register began."""

    employer: str | None = None
    employer_kind: str = "ordinary"
    kind: str = "employee"
    posts: int = 1
    arose: datetime | None = None
    pay: int | None = None
    months: int | None = None
    requires: Mapping[str, Any] = field(default_factory=dict)
    same_as: str | None = None
    open: bool = False


@dataclass(frozen=True)
class PostVacancy(OfVacancy):
    """The employer registers a vacancy (order-214:66, 68)."""


@dataclass(frozen=True)
class CloseVacancy(OfVacancy):
    """The employer takes the vacancy away."""


@dataclass(frozen=True)
class Select(OfVacancy):
    """The centre selects candidates (order-214:69)."""


@dataclass(frozen=True)
class EmployerAdds(OfVacancy):
    """A wish told after registration: clause 70 does not know it."""

    requires: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class ConfirmPlacement(OfVacancy):
    """The employer confirms that somebody was placed (order-214:76, 81)."""

    person: str | None = None
