"""Availability by law: whom it keeps from selection, and how the change log is told.

A record says for itself whether its subject is available; what the law says stands apart, so that neither
an import nor a recoding undoes it.
"""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any

from sqlalchemy import Connection, bindparam, delete, select, update

from data.register.blocks import blocks
from data.register.bulk import Row, upsert_rows
from data.register.intake import Recoded
from data.register.ledger_schema import withheld
from data.register.schema import Side, changes
from data.register.sides import SIDES

if TYPE_CHECKING:
    from data.register.batch import Batch


class Withheld:
    """Whom the law withholds from selection, as one transaction reads and changes it."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._own: dict[tuple[Side, str], bool] = {}
        self._put: set[tuple[Side, str]] = set()
        self._released: set[tuple[Side, str]] = set()

    def read(self, side: Side, ids: Sequence[str]) -> None:
        """Reads which of the subjects are withheld; to be done before any of them is settled."""
        asked = select(withheld.c.subject_id, withheld.c.own).where(withheld.c.side == side)
        for block in blocks(ids):
            for row in self._connection.execute(asked.where(withheld.c.subject_id.in_(block))):
                self._own[side, row.subject_id] = bool(row.own)

    def settle(self, side: Side, subject_id: str, own: bool) -> bool:
        """What is to be logged of a subject of which the record says `own`."""
        if (subject := (side, subject_id)) not in self._own:
            return own
        if self._own[subject] != own:
            self._own[subject] = own
            self._put.add(subject)
        return False

    def withhold(self, side: Side, subject_id: str, own: bool) -> None:
        """Keeps the subject from selection; once more changes nothing."""
        if (subject := (side, subject_id)) not in self._own:
            self._own[subject] = own
            self._put.add(subject)

    def release(self, side: Side, subject_id: str, own: bool) -> bool:
        """Lets the subject be selected and returns what its record says; `own` where nobody withheld it."""
        if (subject := (side, subject_id)) not in self._own:
            return own
        self._released.add(subject)
        return self._own.pop(subject)

    def flush(self) -> None:
        """Writes what changed; to be called once, last."""
        gone = [{"of_side": side, "of": subject_id} for side, subject_id in sorted(self._released)]
        if gone:
            side, subject_id = withheld.c.side, withheld.c.subject_id
            leaving = delete(withheld).where(side == bindparam("of_side"), subject_id == bindparam("of"))
            self._connection.execute(leaving, gone)
        put = [(*subject, self._own[subject]) for subject in sorted(self._put) if subject in self._own]
        names = ("side", "subject_id", "own")
        upsert_rows(self._connection, withheld, [dict(zip(names, row, strict=True)) for row in put])


def tell_availability(batch: "Batch", side: Side, said: Mapping[str, tuple[bool, datetime]]) -> None:
    """Settles what the law says of many subjects; the change log gets those in whom it changes something.

    A subject that is in no record is remembered: its record may be imported later.
    """
    held = batch.withheld
    held.read(side, list(said))
    current = _current(batch.connection, side, list(said))
    moved: list[Row] = []
    for subject_id, (allowed, at) in said.items():
        row = current.get(subject_id)
        own = row is not None and row.available
        if allowed:
            own = held.release(side, subject_id, own)
        else:
            held.withhold(side, subject_id, own)
        if row is not None and row.action == "upsert" and row.available != (allowed and own):
            coded = Recoded(subject_id, row.codes, own, row.encoded_on, row.turns_on)
            change, _ = batch.add_change(side, row.key, subject_id, row.version, "upsert", coded, at)
            moved.append({"of": row.key, "change": change})
    if moved:
        keyed = SIDES[side].keyed
        changed = update(keyed).where(keyed.c.key == bindparam("of")).values(change=bindparam("change"))
        batch.connection.execute(changed, moved)


def _current(connection: Connection, side: Side, ids: Sequence[str]) -> dict[str, Any]:
    """The latest change of each subject's last key, by id."""
    tables = SIDES[side]
    asked = select(changes).select_from(
        tables.current.join(changes, changes.c.sequence == tables.keyed.c.change)
    )
    return {
        row.subject_id: row
        for block in blocks(ids)
        for row in connection.execute(asked.where(tables.id.in_(block)))
    }
