"""Skills and wishes: compared by name, each a fixed share of its criterion (scoring.md § 4).

The r-th of n things that share S points is worth ⌊S·r/n⌋ − ⌊S·(r−1)/n⌋, so the parts always add up. What is
not stated is unknown, not lacking.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

COUNTED = 10
"""How many must, nice and wished things count."""


@dataclass(frozen=True)
class Item:
    """One asked thing: its id, kind, and points where it is there, not known, or recorded as lacking (0)."""

    id: str
    kind: str
    full: int
    unknown: int


def share(points: int, n: int, r: int) -> int:
    """Points of the r-th (1-based) of n things."""
    return points * r // n - points * (r - 1) // n


def split(points: int, must_share: int, n_must: int, n_nice: int) -> tuple[int, int]:
    """Points of all must and all nice skills; where one kind is absent the other takes all."""
    if n_must and n_nice:
        must = points * must_share // 100
        return must, points - must
    return (points, 0) if n_must else (0, points if n_nice else 0)


def _items(ids: Sequence[str], kind: str, points: int, unknown: int) -> Iterator[Item]:
    for r, one in enumerate(ids, 1):
        full = share(points, len(ids), r)
        yield Item(one, kind, full, full * unknown // 100)


def items(
    must: Sequence[str],
    nice: Sequence[str],
    wishes: Sequence[str],
    *,
    skill_points: int,
    must_share: int,
    wish_points: int,
    unknown: int,
) -> tuple[Item, ...]:
    """All asked things with their points."""
    for_must, for_nice = split(skill_points, must_share, len(must), len(nice))
    return (
        *_items(must, "must", for_must, unknown),
        *_items(nice, "nice", for_nice, unknown),
        *_items(wishes, "wish", wish_points, unknown),
    )
