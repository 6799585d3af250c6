"""From a part's `level()` to a table of points: known cells by the level, the rest by their completions.

What is not known earns `unknown` per cent of the way from the worst to the best of what it could be; what
is not asked earns the same over every requirement and every attribute (scoring.md § 2).
"""

import itertools
from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

from scoring.axes import NOT_ASKED, Axis
from scoring.parts import Part

Points = NDArray[np.int32]


def _known(part: Part, points: Mapping[str, int]) -> Points:
    shape = tuple(len(a.known) for a in part.axes)
    cells = itertools.product(*(a.known for a in part.axes))
    return np.array([points[part.level(*cell)] for cell in cells], dtype=np.int32).reshape(shape)


def _extend(worst: Points, best: Points, position: int, one: Axis) -> tuple[Points, Points]:
    for _, completions in one.partly:
        low = worst.take(completions, axis=position).min(axis=position, keepdims=True)
        high = best.take(completions, axis=position).max(axis=position, keepdims=True)
        worst, best = np.concatenate([worst, low], position), np.concatenate([best, high], position)
    return worst, best


def bounds(part: Part, points: Mapping[str, int]) -> tuple[Points, Points]:
    """Worst and best points of every cell, shape: the sizes of `part.axes`.

    Axes are extended by their ways of not knowing: attributes, then the relation, then requirements. Where
    nothing is asked the attribute does not matter either: worst and best run over all of its values.
    """
    worst = best = _known(part, points)
    first_have = len(part.axes) - len(part.have)
    have = range(first_have, len(part.axes))
    first_ask = first_have - len(part.ask)
    for position in (*have, *range(first_have)):
        one = part.axes[position]
        worst, best = _extend(worst, best, position, one)
        if first_ask <= position < first_have and one.partly and one.partly[-1][0] == NOT_ASKED:
            last = [slice(None)] * worst.ndim
            last[position] = slice(-1, None)
            cell = tuple(last)
            worst[cell] = worst[cell].min(axis=tuple(have), keepdims=True)
            best[cell] = best[cell].max(axis=tuple(have), keepdims=True)
    return worst, best


def tabulate(part: Part, points: Mapping[str, int], unknown: int) -> Points:
    """Points of every cell, int32, shape: the sizes of `part.axes`.

    Args:
        part: the part.
        points: whole points of each level.
        unknown: per cent of the way from the worst to the best completion.
    """
    worst, best = bounds(part, points)
    return worst + (best - worst) * unknown // 100
