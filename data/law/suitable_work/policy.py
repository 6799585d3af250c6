"""A dated policy of suitable work: what each criterion asks, after how many months, in which region."""

from collections.abc import Mapping
from datetime import date
from hashlib import sha256
from itertools import pairwise
from typing import Annotated, Literal, NamedTuple, Self, get_args

from pydantic import AfterValidator, Field, model_validator

from data.law.suitable_work.asks import Ask, Why
from data.policies.reading import Strict
from data.records import canonical_json

Criterion = Literal["training", "experience", "health", "hours", "transport", "pay"]
"""The five of order-214:2.10 in its order; the laws of other countries ask for pay besides."""
CRITERIA: tuple[Criterion, ...] = get_args(Criterion)
KatoPrefix = Annotated[str, Field(pattern="^[0-9]{2,9}$")]
CLAUSE = "order-214:2.10"


class Stage(Strict):
    """What is asked of those who have been without work for so many whole months; nothing: all work fits.

    Attributes:
        why: needed where nothing is asked.
    """

    after_months: Annotated[int, Field(ge=0, le=120)] = 0
    asks: tuple[Ask, ...]
    why: Why | None = None

    @model_validator(mode="after")
    def _says_why(self) -> Self:
        if not self.asks and self.why is None:
            raise ValueError("asks nothing: say why")
        return self


def _in_order(stages: tuple[Stage, ...]) -> tuple[Stage, ...]:
    months = [stage.after_months for stage in stages]
    if months[:1] != [0]:
        raise ValueError("the first stage begins after 0 months")
    if any(later <= earlier for earlier, later in pairwise(months)):
        raise ValueError(f"stages begin one after the other, not after {months} months")
    return stages


Stages = Annotated[tuple[Stage, ...], AfterValidator(_in_order)]


class National(Strict):
    """What holds where no region says otherwise."""

    training: Stages
    experience: Stages
    health: Stages
    hours: Stages
    transport: Stages
    pay: Stages | None = None


class Region(Strict):
    """What a region asks instead, criterion by criterion; all else is national."""

    name: str
    training: Stages | None = None
    experience: Stages | None = None
    health: Stages | None = None
    hours: Stages | None = None
    transport: Stages | None = None
    pay: Stages | None = None


class InForce(NamedTuple):
    """The stage that holds for a person; `region` is the prefix of KATO, "" where it is the national one."""

    stage: Stage
    region: str


class SuitableWork(Strict):
    """The whole policy.

    Attributes:
        clause: the law that the criteria are of.
        first_day: whether the day on which unemployment begins is the first of its months.
        left_to_people: what that law asks and no test here expresses: a person judges it.
    """

    id: Literal["suitable_work"]
    country: Annotated[str, Field(pattern="^[A-Z]{2}$")]
    version: Annotated[int, Field(ge=1)]
    effective_from: date
    effective_to: date | None = None
    clause: Why
    first_day: Literal["counted", "not_counted"]
    criteria: National
    regions: dict[KatoPrefix, Region] = Field(default_factory=dict)
    left_to_people: tuple[Why, ...] = ()

    @model_validator(mode="after")
    def _criteria_of_the_law(self) -> Self:
        asks_pay = [prefix for prefix, region in self.regions.items() if region.pay] + ["criteria"] * bool(
            self.criteria.pay
        )
        if asks_pay and self.clause == CLAUSE:
            raise ValueError(f"{', '.join(asks_pay)}: {CLAUSE} names five criteria, and pay is none of them")
        return self

    @property
    def asked(self) -> tuple[Criterion, ...]:
        """The criteria of this policy in order."""
        return tuple(each for each in CRITERIA if getattr(self.criteria, each) is not None)

    def in_force(self, criterion: Criterion, months: int, place: str | None) -> InForce:
        """What a criterion asks after so many whole months without work, of somebody who lives in a place.

        Args:
            criterion: one of `asked`.
            months: 0 for who is not registered as unemployed.
            place: KATO code; None, not known: the national stages hold.
        """
        region, stages = self._stages(criterion, place)
        return InForce([stage for stage in stages if stage.after_months <= months][-1], region)

    def canonical(self) -> bytes:
        """The document that is stored by its SHA-256, once; `model_validate_json` reads it back."""
        return canonical_json(self.model_dump(mode="json"))

    @property
    def sha256(self) -> str:
        """SHA-256 of the canonical document, in hexadecimal."""
        return sha256(self.canonical()).hexdigest()

    def _stages(self, criterion: Criterion, place: str | None) -> tuple[str, tuple[Stage, ...]]:
        """The longest prefix that says something about the criterion goes before."""
        own: Mapping[str, tuple[Stage, ...] | None] = {
            prefix: getattr(region, criterion)
            for prefix, region in self.regions.items()
            if place is not None and place.startswith(prefix)
        }
        for prefix in sorted(own, key=len, reverse=True):
            if (stages := own[prefix]) is not None:
                return prefix, stages
        national: tuple[Stage, ...] = getattr(self.criteria, criterion)
        return "", national
