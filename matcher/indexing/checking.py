"""Drift: register and index compared bucket by bucket at the index's own position. Lag is not drift."""

from collections.abc import Iterator
from dataclasses import dataclass

from data.register import Register, Side
from indexer.digests import bucket_of, by_bucket, digest_of
from indexer.engine import Engine, Entry
from matcher.indexing.following import SIDES, entry_of


@dataclass(frozen=True, slots=True)
class SideCheck:
    """One side of a check.

    Attributes:
        position: of the index; the register was read as it stood then.
        lag: changes of the register that the index has not applied yet.
        entries: what the register held at that position.
        buckets: how many buckets of keys were compared.
        drifted: keys whose digests differ, or that only one of the two holds.
    """

    side: Side
    position: int
    lag: int
    entries: int
    buckets: int
    drifted: tuple[int, ...]


def check(register: Register, engine: Engine) -> tuple[SideCheck, ...]:
    """Compare both sides; an index ahead of its register differs by all that it holds too much."""
    return tuple(_check(register, engine, side) for side in SIDES)


def _check(register: Register, engine: Engine, side: Side) -> SideCheck:
    position = engine.position(side)
    counted = _Counted(register, side, position)
    wanted, found = by_bucket(counted), engine.digest(side)
    differing = {bucket for bucket in {*wanted, *found} if wanted.get(bucket) != found.get(bucket)}
    drifted = _differing_keys(register, engine, side, position, differing) if differing else ()
    lag = register.position() - position
    return SideCheck(side, position, lag, counted.entries, len({*wanted, *found}), drifted)


class _Counted:
    """The register's entries at a position, counted as they pass."""

    def __init__(self, register: Register, side: Side, position: int) -> None:
        self._state = register.state(side, position)
        self.entries = 0

    def __iter__(self) -> Iterator[Entry]:
        for change in self._state:
            self.entries += 1
            yield entry_of(change)


def _differing_keys(
    register: Register, engine: Engine, side: Side, position: int, buckets: set[int]
) -> tuple[int, ...]:
    state = map(entry_of, register.state(side, position))
    wanted = {entry.key: digest_of(entry) for entry in state if bucket_of(entry.key) in buckets}
    found = engine.digests(side, buckets)
    return tuple(sorted(key for key in {*wanted, *found} if wanted.get(key) != found.get(key)))
