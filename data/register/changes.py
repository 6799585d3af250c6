"""Reading the change log: what was written after a position, and what held at one."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import Select, func, literal, select, tuple_

from data.register.blocks import blocks
from data.register.database import Database
from data.register.schema import Action, Side, changes, counters
from data.register.sides import SIDES

_BLOCK = 5_000


@dataclass(frozen=True, slots=True)
class Change:
    """One row of the change log: what selection knew of a key from this sequence on.

    `codes` is canonical JSON as the caller encoded it on `encoded_on`; it changes by itself on `turns_on`.
    """

    sequence: int
    side: Side
    key: int
    subject_id: str
    version: int
    action: Action
    codes: bytes
    available: bool
    encoded_on: date
    turns_on: date | None
    recorded_at: datetime


class ChangeLog(Database):
    """The one change log. Its readers hold no lock and no more than one block of rows in memory."""

    def position(self) -> int:
        """The sequence of the last committed change; 0: none yet."""
        with self._reading() as connection:
            last = select(counters.c.value).where(counters.c.name == "sequence")
            return int(connection.execute(last).scalar_one())

    def encoded_to(self) -> date | None:
        """The latest day for which anything was encoded; None: there is no change."""
        day = select(counters.c.value).where(counters.c.name == "encoded_to")
        with self._reading() as connection:
            ordinal = int(connection.execute(day).scalar_one())
        return date.fromordinal(ordinal) if ordinal else None

    def changes(self, side: Side, after: int, upto: int | None = None) -> Iterator[Change]:
        """The side's changes with after < sequence <= upto, in order; `upto` None: up to the position now."""
        last = self.position() if upto is None else upto
        wanted = select(changes).where(changes.c.side == side, changes.c.sequence <= last)
        wanted = wanted.order_by(changes.c.sequence).limit(_BLOCK)
        while block := self._block(wanted.where(changes.c.sequence > after)):
            yield from block
            after = block[-1].sequence

    def state(self, side: Side, upto: int) -> Iterator[Change]:
        """The latest change of every key at position `upto`, deleted keys left out, in order of keys.

        The log is only ever added to, so the blocks fit together although each is read for itself.
        """
        with self._reading() as connection:
            last = connection.execute(select(func.max(changes.c.key)).where(changes.c.side == side)).scalar()
        for start in range(0, last or 0, _BLOCK):
            latest = (
                select(func.max(changes.c.sequence))
                .where(changes.c.side == side, changes.c.sequence <= upto)
                .where(changes.c.key > start, changes.c.key <= start + _BLOCK)
                .group_by(changes.c.key)
            )
            living = select(changes).where(changes.c.sequence.in_(latest), changes.c.action == "upsert")
            yield from self._block(living.order_by(changes.c.key))

    def latest(self, side: Side) -> Iterator[Change]:
        """The state at the position now."""
        return self.state(side, self.position())

    def current(self, side: Side, keys: Sequence[int]) -> dict[int, Change]:
        """The latest change of each of the keys, in no order; keys never given are left out."""
        keyed = SIDES[side].keyed
        latest = select(changes).join(keyed, keyed.c.change == changes.c.sequence)
        found = (row for block in blocks(keys) for row in self._block(latest.where(keyed.c.key.in_(block))))
        return {row.key: row for row in found}

    def at(self, side: Side, keys: Sequence[int], upto: int) -> dict[int, Change]:
        """What held of keys at position `upto`; keys that were not there yet are left out."""
        latest = select(func.max(changes.c.sequence)).where(
            changes.c.side == side, changes.c.sequence <= upto
        )
        found = (
            change
            for block in blocks(keys)
            for change in self._block(
                select(changes).where(
                    changes.c.sequence.in_(latest.where(changes.c.key.in_(block)).group_by(changes.c.key))
                )
            )
        )
        return {change.key: change for change in found}

    def turned(self, side: Side, day: date) -> Iterator[Change]:
        """The latest changes whose codes turn on or before `day`: what must be encoded anew.

        Rows that are recoded while this runs are not met twice, unless they turn by `day` once more.
        """
        keyed = SIDES[side].keyed
        due = select(changes).join(keyed, keyed.c.change == changes.c.sequence).where(keyed.c.turns_on <= day)
        due = due.order_by(keyed.c.turns_on, keyed.c.key).limit(_BLOCK)
        page = due
        while block := self._block(page):
            yield from block
            last = tuple_(literal(block[-1].turns_on), literal(block[-1].key))
            page = due.where(tuple_(keyed.c.turns_on, keyed.c.key) > last)

    def _block(self, wanted: Select[Any]) -> list[Change]:
        with self._reading() as connection:
            rows: list[Any] = list(connection.execute(wanted))
        return [Change(*row) for row in rows]
