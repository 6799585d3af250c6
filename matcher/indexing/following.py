"""Bringing the engine to the register's position: an epoch the first time, then change by change."""

from collections.abc import Iterable, Iterator
from itertools import islice

from data.errors import DriftDetected
from data.register import Change, Register, Side
from indexer.engine import Engine, Entry, Removed
from scoring.codes import Codes, person_from_json, vacancy_from_json

SIDES: tuple[Side, ...] = ("people", "vacancies")
_BATCH = 5_000


def follow(register: Register, engine: Engine) -> int:
    """Apply what the change log has beyond the engine's position; returns the position reached.

    Nothing is read as "current": each row of the log carries the codes as they were then (scoring.md § 8).

    Raises:
        DriftDetected: the index is ahead of the register.
    """
    upto = register.position()
    for side in SIDES:
        at = engine.position(side)
        if at > upto:
            raise DriftDetected(
                f"The index stands at {at}, but the register's change log ends at {upto}.",
                "Run `matcher index build`.",
            )
        if at == 0:
            engine.build(side, map(entry_of, register.state(side, upto)), upto)
        elif at < upto:
            for batch in _batches(register.changes(side, at, upto)):
                engine.apply(side, map(_change, batch), batch[-1].sequence)
            engine.apply(side, (), upto)
    return upto


def rebuild(register: Register, engine: Engine) -> int:
    """Build new epochs of both sides from the register; returns the position they stand at."""
    upto = register.position()
    for side in SIDES:
        engine.build(side, map(entry_of, register.state(side, upto)), upto)
    return upto


def codes_of(change: Change) -> Codes:
    """The codes that a row of the change log carries."""
    read = person_from_json if change.side == "people" else vacancy_from_json
    return read(change.codes)


def entry_of(change: Change) -> Entry:
    """What the index holds of a row of the change log."""
    return Entry(change.key, codes_of(change), change.available)


def _change(change: Change) -> Entry | Removed:
    return entry_of(change) if change.action == "upsert" else Removed(change.key)


def _batches(changes: Iterable[Change]) -> Iterator[list[Change]]:
    rest = iter(changes)
    while batch := list(islice(rest, _BATCH)):
        yield batch
