"""Level of pay: what a person asks against the upper end offered, else the lower; decided in tenge.

The bands of a ratio become whole-tenge bounds, so that both sides decide alike and before any stepping:
`asked · 100 ≤ offered · bound`.
"""

from dataclasses import dataclass

from scoring.weights import Weights


@dataclass(frozen=True)
class PayTerm:
    """Points by the other side's net tenge a month.

    Attributes:
        limits: growing bounds in tenge.
        points: points of each stretch between bounds, one more than `limits`.
        unknown: points where either side is not known.
        names: level of each stretch.

    A value v falls into the stretch `bisect_left(limits, v)`: up to and including a limit.
    """

    limits: tuple[int, ...]
    points: tuple[int, ...]
    unknown: int
    names: tuple[str, ...]


def unknown_points(weights: Weights) -> int:
    """Points where one of the two amounts is not known."""
    points = weights.points["pay"].values()
    return min(points) + (max(points) - min(points)) * weights.unknown // 100


def level(weights: Weights, offered: int, asked: int) -> str:
    """The band of a known pair."""
    for bound, name in weights.bands[:-1]:
        if asked * 100 <= offered * bound:
            return name
    return weights.bands[-1][1]


def asked_limits(weights: Weights, offered: int | None) -> PayTerm:
    """Points by what a person asks, for one offer."""
    unknown = unknown_points(weights)
    if offered is None:
        return PayTerm((), (unknown,), unknown, ("unknown",))
    names = tuple(name for _, name in weights.bands)
    limits = tuple(offered * bound // 100 for bound, _ in weights.bands[:-1])
    return PayTerm(limits, tuple(weights.points["pay"][n] for n in names), unknown, names)


def offered_limits(weights: Weights, asked: int | None) -> PayTerm:
    """Points by what a vacancy offers, for one wish: the same bands from the other side."""
    unknown = unknown_points(weights)
    if asked is None:
        return PayTerm((), (unknown,), unknown, ("unknown",))
    names = tuple(name for _, name in reversed(weights.bands))
    # the smallest offer that reaches a band is ⌈asked·100 / bound⌉; the stretch below ends one tenge earlier
    limits = tuple(-(-asked * 100 // bound) - 1 for bound, _ in reversed(weights.bands[:-1]))
    return PayTerm(limits, tuple(weights.points["pay"][n] for n in names), unknown, names)
