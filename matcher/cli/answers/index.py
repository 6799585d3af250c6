"""Answers of `index build`, `status` and `check`."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class IndexSide:
    """One side of the index; `lag`: changes of the register that it has not applied yet."""

    side: str
    entries: int
    position: int
    lag: int


@dataclass(frozen=True, slots=True)
class Index:
    """The index after `index build`, or as `index status` finds it."""

    position: int
    sides: tuple[IndexSide, ...]


@dataclass(frozen=True, slots=True)
class CheckedSide:
    """One side, compared with the register at the index's position; `drifted`: keys that differ."""

    side: str
    position: int
    lag: int
    entries: int
    buckets: int
    drifted: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class IndexCheck:
    """`drift`: whether anything differs."""

    drift: bool
    sides: tuple[CheckedSide, ...]
