"""One line of a score: the two facts, how they stand to each other, the level's name, points of how many."""

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from scoring.axes import NOT_ASKED, UNKNOWN, Axis, Value
from scoring.parts import Part
from scoring.weights import Weights


@dataclass(frozen=True, slots=True)
class Line:
    """What one part gave, and out of how many points.

    Attributes:
        part: name of the part; skills and wishes give one line for each thing asked.
        clause: where the law names the criterion.
        asked, had: the two sides' facts as written in the codes; empty: nothing asked, or nothing known.
        relation: how the two stand to each other, by the relation's level.
        level: the level reached; `unknown` or `not_asked` where it could be several.
        points, of: points earned, of the best possible.
        worst, best: between which points the unknown could still turn out.
    """

    part: str
    clause: str
    asked: tuple[str, ...]
    had: tuple[str, ...]
    relation: str | None
    level: str
    points: int
    of: int
    worst: int
    best: int


def part_line(
    part: Part, weights: Weights, relation: str | None, asked: Sequence[Value], had: Sequence[Value]
) -> Line:
    """The line of a part that is a small table, by its definition: `level()` over all completions."""
    level, points, worst, best = _outcome(part, weights, relation, tuple(asked), tuple(had))
    return Line(
        part.name, part.clause, _named(part.ask, asked), _named(part.have, had), relation, level,
        points, weights.part_points[part.name], worst, best,
    )  # fmt: skip


def _named(axes: Sequence[Axis], values: Sequence[Value]) -> tuple[str, ...]:
    pairs = zip(axes, values, strict=True)
    return tuple(f"{axis.name}={value}" for axis, value in pairs if value is not None)


@lru_cache(maxsize=65_536)
def _outcome(
    part: Part, weights: Weights, relation: str | None, asked: tuple[Value, ...], had: tuple[Value, ...]
) -> tuple[str, int, int, int]:
    levels = set(_completed(part, relation, asked, had))
    earned = [weights.points[part.name][level] for level in levels]
    worst, best = min(earned), max(earned)
    points = worst + (best - worst) * weights.unknown // 100
    if len(levels) == 1:
        return levels.pop(), points, worst, best
    ask = tuple(axis.index(value) for axis, value in zip(part.ask, asked, strict=True))
    return NOT_ASKED if part.is_not_asked(ask) else UNKNOWN, points, worst, best


def _completed(
    part: Part, relation: str | None, asked: tuple[Value, ...], had: tuple[Value, ...]
) -> Iterator[str]:
    """Levels of everything that the pair could turn out to be (scoring.md § 2)."""
    given = (*((relation,) if part.relation else ()), *asked, *had)
    ask = tuple(axis.index(value) for axis, value in zip(part.ask, asked, strict=True))
    silent = part.is_not_asked(ask)
    choices = []
    for place, (axis, value) in enumerate(zip(part.axes, given, strict=True)):
        attribute = place >= len(part.axes) - len(part.have)
        every = silent and attribute  # where nothing is asked the attribute does not matter either
        slots = range(len(axis.known)) if every else axis.completions(axis.index(value))
        choices.append([axis.known[slot] for slot in slots])
    return (part.level(*cell) for cell in itertools.product(*choices))
