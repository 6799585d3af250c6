"""Which hard requirements exclude and which are clarified: the model of `hard_requirements.yaml`."""

from collections.abc import Mapping
from datetime import date
from typing import Annotated, Literal, get_args

from pydantic import Field, field_validator, model_validator

from data.policies.reading import Strict
from data.records.base import Names
from data.records.vocabulary import Clearance, Licence, names

Kind = Literal["licence", "medical_book", "clearance", "age", "language", "condition"]
KINDS: tuple[Kind, ...] = get_args(Kind)
Why = Annotated[str, Field(min_length=8)]
IscoPrefix = Annotated[str, Field(pattern="^[0-9]{1,4}$")]

_VALUES: Mapping[Kind, tuple[str, ...]] = {"licence": names(Licence), "clearance": names(Clearance)}
"""Kinds whose lines may name values, with the vocabulary."""


class Bar(Strict):
    """Where the law bars the work without the requirement; no values: any, no occupations: any work."""

    values: Names[str] = ()
    occupations: Names[IscoPrefix] = ()
    why: Why
    law: Why

    def holds(self, value: str, occupation: str | None) -> bool:
        """Whether the law bars it; an unknown occupation is not barred by its kind of work."""
        if self.values and value not in self.values:
            return False
        return not self.occupations or (occupation or "").startswith(self.occupations)


class KindPolicy(Strict):
    """What holds for a kind: clarified, unless a line excludes it."""

    why: Why
    exclude: tuple[Bar, ...] = ()


class ImpliedLicence(Strict):
    """A category that comes with another."""

    held: Licence
    implies: Licence
    why: Why
    law: Why


class HardRequirements(Strict):
    """The whole policy."""

    id: Literal["hard_requirements"]
    version: Annotated[int, Field(ge=1)]
    effective_from: date
    kinds: dict[Kind, KindPolicy]
    implied_licences: tuple[ImpliedLicence, ...]

    @field_validator("kinds")
    @classmethod
    def _complete(cls, kinds: dict[Kind, KindPolicy]) -> dict[Kind, KindPolicy]:
        if missing := set(KINDS) - kinds.keys():
            raise ValueError(f"needs a policy for each kind; missing: {', '.join(sorted(missing))}")
        return kinds

    @model_validator(mode="after")
    def _known_values(self) -> "HardRequirements":
        wrong = [
            f"{kind} has no value {value!r}"
            for kind, policy in self.kinds.items()
            for bar in policy.exclude
            for value in bar.values
            if value not in _VALUES.get(kind, ())
        ]
        if wrong:
            raise ValueError("; ".join(wrong))
        return self

    def excludes(self, kind: Kind, value: str, occupation: str | None) -> bool:
        """Whether the law bars this occupation (ISCO-08 unit group) without the requirement."""
        return any(bar.holds(value, occupation) for bar in self.kinds[kind].exclude)
