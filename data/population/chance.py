"""Chance that can be repeated: one source per (seed, kind of record, block), and weighted choices.

Distributions are drawn for a whole block in numpy; what is rare or textual is drawn record by record from
Python's generator, whose `random()` is the same in every version of Python.
"""

import random
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, Literal, TypeVar

import numpy as np
from numpy.typing import NDArray

Stream = Literal["people", "vacancies", "places"]
Floats = NDArray[np.float64]
Ints = NDArray[np.int64]
Flags = NDArray[np.bool_]
T = TypeVar("T")

_STREAMS: tuple[Stream, ...] = ("people", "vacancies", "places")


def block_numbers(seed: int, stream: Stream, block: int) -> np.random.Generator:
    """The numpy generator of one block of records."""
    return np.random.Generator(
        np.random.Philox(np.random.SeedSequence([seed, _STREAMS.index(stream), block]))
    )


def block_letters(seed: int, stream: Stream, block: int) -> random.Random:
    """Python's generator of one block of records, for texts and rare things."""
    return random.Random(f"{seed} {stream} {block}")


@dataclass(frozen=True, slots=True)
class Choice(Generic[T]):
    """Values with cumulated weights, the last of them exactly 1."""

    values: Sequence[T]
    upto: Sequence[float]

    def pick(self, u: float) -> T:
        """The value at a uniform number 0 ≤ u < 1."""
        return self.values[bisect_right(self.upto, u)]

    def places(self, rng: np.random.Generator, count: int) -> Ints:
        """Draw places into `values`, shape (count,)."""
        return np.searchsorted(np.asarray(self.upto), rng.random(count), side="right")


def choice(weights: Mapping[T, float]) -> Choice[T]:
    """A choice among the keys by their weights; keys of weight 0 are never chosen."""
    kept = {value: weight for value, weight in weights.items() if weight > 0}
    return Choice(tuple(kept), cumulated(list(kept.values())))


def cumulated(weights: Sequence[float] | Floats) -> list[float]:
    """Cumulated shares of weights of which at least one is positive; the last is exactly 1."""
    sums = np.cumsum(np.asarray(weights, dtype=np.float64))
    upto: list[float] = (sums / sums[-1]).tolist()
    upto[-1] = 1.0
    return upto


def several(pool: Choice[T], count: int, chance: random.Random) -> list[T]:
    """Up to `count` different values in the order drawn; fewer where the pool has fewer or luck fails."""
    if len(pool.values) <= count:
        return list(pool.values)
    places = dict.fromkeys(bisect_right(pool.upto, chance.random()) for _ in range(count + 2))
    return [pool.values[place] for place in list(places)[:count]]
