"""Answers of `weights check`, `show` and `diff`."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class CheckedWeights:
    """A file of weights and all that is wrong with it."""

    file: str
    problems: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class WeightsCheck:
    """`weights check`."""

    files: tuple[CheckedWeights, ...]


@dataclass(frozen=True, slots=True)
class LevelWeight:
    """A level: its share of the part in per cent, the points that come of it, and why."""

    level: str
    share: int
    points: int
    up_to: int | None
    why: str


@dataclass(frozen=True, slots=True)
class PartWeight:
    """A part of the score: its points of 10,000, why, its levels; `must`: share of the required skills."""

    part: str
    points: int
    why: str
    must: int | None
    levels: tuple[LevelWeight, ...]


@dataclass(frozen=True, slots=True)
class WeightsShown:
    """A file of weights. `unknown`: per cent between worst and best; `floor`: by ISCO major group."""

    file: str
    id: str
    version: int
    effective_from: date
    sha256: str
    unknown: int
    parts: tuple[PartWeight, ...]
    floor: dict[str, str]


@dataclass(frozen=True, slots=True)
class WeightChanged:
    """One value that differs; null: one of the files does not have it."""

    what: str
    before: str | None
    after: str | None


@dataclass(frozen=True, slots=True)
class WeightsDiff:
    """Two files of weights and what differs between them."""

    before: str
    after: str
    changes: tuple[WeightChanged, ...]
