"""Schedule ~ schedule: the best pair of any pattern offered and any accepted; symmetric."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Literal

from pydantic import BaseModel, ConfigDict

from data.records.vocabulary import Pattern
from scoring.axes import UNKNOWN


class CompatiblePair(BaseModel):
    """Two patterns of which one can stand for the other, with the reason."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    pair: tuple[Pattern, Pattern]
    why: str


class ScheduleRelation(BaseModel):
    """`data/relations/schedule.yaml`."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: Literal["schedule"]
    version: int
    effective_from: date
    compatible: tuple[CompatiblePair, ...]


@dataclass(frozen=True)
class ScheduleFit:
    """The relation as it runs: pairs in both orders."""

    pairs: frozenset[tuple[str, str]]

    @classmethod
    def of(cls, relation: ScheduleRelation) -> "ScheduleFit":
        """From the file."""
        pairs = [one.pair for one in relation.compatible]
        return cls(frozenset([*pairs, *((b, a) for a, b in pairs)]))

    def level(self, asked: Iterable[str], accepted: Iterable[str]) -> str:
        """`same`, `compatible`, `different`; `unknown` where one side says nothing."""
        asked, accepted = tuple(asked), tuple(accepted)
        if not asked or not accepted:
            return UNKNOWN
        if set(asked) & set(accepted):
            return "same"
        near = any((a, b) in self.pairs for a in asked for b in accepted)
        return "compatible" if near else "different"
