"""Skills and wishes: compared by name, each a fixed share of its criterion (scoring.md § 4).

The r-th of n things that share S points is worth ⌊S·r/n⌋ − ⌊S·(r−1)/n⌋, so the parts always add up. What is
not stated is unknown, not lacking.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, Self

from scoring.weights import Weights

COUNTED = 10
"""How many must, nice and wished things count."""

Kind = Literal["must", "nice", "wish"]


@dataclass(frozen=True, slots=True)
class Item:
    """One asked thing: its id, kind, and points where it is there, not known, or recorded as lacking (0)."""

    id: str
    kind: Kind
    full: int
    unknown: int


def share(points: int, n: int, r: int) -> int:
    """Points of the r-th (1-based) of n things."""
    return points * r // n - points * (r - 1) // n


@dataclass(frozen=True, slots=True)
class Rule:
    """What decides an item's points: points of both criteria, must's share and unknown's, per cent."""

    skills: int
    must: int
    wishes: int
    unknown: int

    @classmethod
    def of(cls, weights: Weights) -> Self:
        """The rule of these weights."""
        parts = weights.part_points
        return cls(parts["skills"], weights.must_share, parts["wishes"], weights.unknown)

    def split(self, n_must: int, n_nice: int) -> tuple[int, int]:
        """Points of all must and all nice skills; where one kind is absent the other takes all."""
        if n_must and n_nice:
            must = self.skills * self.must // 100
            return must, self.skills - must
        return (self.skills, 0) if n_must else (0, self.skills if n_nice else 0)

    def worth(self, kind: Kind, n_must: int, n_nice: int, n_wishes: int, r: int) -> tuple[int, int]:
        """(full, unknown) points of the r-th (1-based) item of a kind: what the code of an item says."""
        must, nice = self.split(n_must, n_nice)
        points, n = {"must": (must, n_must), "nice": (nice, n_nice), "wish": (self.wishes, n_wishes)}[kind]
        full = share(points, n, r)
        return full, full * self.unknown // 100

    def items(self, must: Sequence[str], nice: Sequence[str], wishes: Sequence[str]) -> tuple[Item, ...]:
        """All asked things with their points."""
        counts = (len(must), len(nice), len(wishes))
        kinds: tuple[tuple[Kind, Sequence[str]], ...] = (("must", must), ("nice", nice), ("wish", wishes))
        return tuple(
            Item(one, kind, *self.worth(kind, *counts, r))
            for kind, ids in kinds
            for r, one in enumerate(ids, 1)
        )

    def base(self, n_must: int, n_nice: int, n_wishes: int) -> int:
        """Points where nothing is known of any item, criteria that are not asked among them."""
        counts: tuple[tuple[Kind, int], ...] = (("must", n_must), ("nice", n_nice), ("wish", n_wishes))
        asked = sum(
            self.worth(kind, n_must, n_nice, n_wishes, r)[1] for kind, n in counts for r in range(1, n + 1)
        )
        silent = (0 if n_must or n_nice else self.skills) * self.unknown // 100
        return asked + silent + (0 if n_wishes else self.wishes) * self.unknown // 100
