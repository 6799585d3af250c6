"""`weights check`: every row of every table keeps what scoring.md § 2 demands of what is not known."""

from collections.abc import Iterator

import numpy as np

from scoring.criteria import PARTS
from scoring.identity import COUNTED, Kind, Rule
from scoring.parts import Part
from scoring.tabulation import Points, bounds, tabulate
from scoring.weights import Weights


def problems(weights: Weights) -> list[str]:
    """All rows that break the rules; empty when the weights are in order.

    A cell with unknown parts must earn strictly more than the worst and less than the best of what it could
    be, where these differ: otherwise saying nothing pays as much as the best, or costs as much as the worst.
    """
    found = [problem for part in PARTS for problem in _part_problems(part, weights)]
    return [*found, *_pay_problems(weights), *_item_problems(weights)]


def _part_problems(part: Part, weights: Weights) -> Iterator[str]:
    points = weights.points[part.name]
    worst, best = bounds(part, points)
    earned = tabulate(part, points, weights.unknown)
    broken = (worst != best) & ~((worst < earned) & (earned < best))
    for cell in np.argwhere(broken):
        yield _told(part, tuple(cell.tolist()), worst, earned, best)


def _told(part: Part, cell: tuple[int, ...], worst: Points, earned: Points, best: Points) -> str:
    row = ", ".join(f"{axis.name} {axis.name_of(slot)}" for axis, slot in zip(part.axes, cell, strict=True))
    return (
        f"{part.name} ({row}): {earned[cell]} points are not strictly between {worst[cell]} and {best[cell]};"
        " give the part more points or unknown another share"
    )


def _pay_problems(weights: Weights) -> Iterator[str]:
    points = weights.points["pay"].values()
    worst, best = min(points), max(points)
    earned = worst + (best - worst) * weights.unknown // 100
    if worst != best and not worst < earned < best:
        yield f"pay (unknown): {earned} points are not strictly between {worst} and {best}"


def _item_problems(weights: Weights) -> Iterator[str]:
    """The smallest share of a skill or a wish must leave room for not knowing it."""
    rule = Rule.of(weights)
    smallest: tuple[tuple[Kind, int, int, int], ...] = (
        ("must", COUNTED, 1, 0),
        ("nice", 1, COUNTED, 0),
        ("wish", 0, 0, COUNTED),
    )
    for kind, n_must, n_nice, n_wishes in smallest:
        for r in range(1, COUNTED + 1):
            full, unknown = rule.worth(kind, n_must, n_nice, n_wishes, r)
            if full and not 0 < unknown < full:
                yield f"{kind} {r} of {COUNTED}: {unknown} points are not strictly between 0 and {full}"
