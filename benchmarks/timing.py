"""Several ways of answering the same questions, timed in turn: all meet the same state of the machine."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from time import perf_counter
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from indexer.engine import Match
from scoring.plan import Plan

Answers = list[tuple[Match, ...]]


class Way(Protocol):
    """Answers plans."""

    def top(self, plan: Plan, n: int) -> tuple[Match, ...]:
        """The best n."""


Opening = Callable[[], Way]
"""Opens a way anew: nothing that it remembers of earlier plans may help it."""


@dataclass(frozen=True, eq=False)
class Timed:
    """Milliseconds, shape (repetitions, plans), and the last repetition's answers."""

    ms: NDArray[np.float64]
    answers: Answers

    @property
    def medians(self) -> NDArray[np.float64]:
        """Over the plans, one for each repetition."""
        return np.median(self.ms, axis=1)

    @property
    def median(self) -> float:
        """Over the plans, then over the repetitions."""
        return float(np.median(self.medians))

    @property
    def p95(self) -> float:
        """The 95th percentile over the plans, the median of it over the repetitions."""
        return float(np.median(np.percentile(self.ms, 95, axis=1)))

    @property
    def spread(self) -> float:
        """Between the slowest and the fastest repetition's median."""
        return float(np.ptp(self.medians))

    def ratio(self, other: "Timed") -> float:
        """How many times as long the other takes: of medians within each repetition, their median."""
        return float(np.median(other.medians / self.medians))


def in_turn(
    ways: Mapping[str, Opening], plans: Sequence[Plan], warm_up: Sequence[Plan], n: int, repetitions: int
) -> dict[str, Timed]:
    """Time each way on each plan.

    Args:
        ways: by name.
        plans: what is timed.
        warm_up: what each opened way answers before, untimed.
        n: length of a list.
        repetitions: how often all ways are opened anew and asked everything.
    """
    ms = {name: np.zeros((repetitions, len(plans))) for name in ways}
    answers: dict[str, Answers] = {}
    for repetition in range(repetitions):
        opened = {name: opening() for name, opening in ways.items()}
        for way in opened.values():
            for plan in warm_up:
                way.top(plan, n)
        answers = {name: [] for name in ways}
        for number, plan in enumerate(plans):
            for name in _turned([*ways], number):
                begin = perf_counter()
                found = opened[name].top(plan, n)
                ms[name][repetition, number] = (perf_counter() - begin) * 1e3
                answers[name].append(found)
    return {name: Timed(ms[name], answers[name]) for name in ways}


def _turned(names: list[str], number: int) -> list[str]:
    """Another one begins each time."""
    first = number % len(names)
    return names[first:] + names[:first]
