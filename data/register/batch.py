"""What one transaction adds to the versions and to the change log, numbered in commit order."""

from datetime import date, datetime

from sqlalchemy import Connection, bindparam, select, update

from data.errors import StateError
from data.register.availability import Withheld
from data.register.bulk import Row, insert_rows
from data.register.intake import Coded
from data.register.schema import LARGEST_KEY, Action, Side, changes, counters, record_versions

NO_CODES = b"{}"


def lock_counters(connection: Connection) -> dict[str, int]:
    """The last numbers given. Until the transaction ends no other writer gets past this line."""
    locked = select(counters.c.name, counters.c.value).order_by(counters.c.name).with_for_update()
    return {row.name: row.value for row in connection.execute(locked)}


class Batch:
    """One transaction's rows. Opening it locks the counters, so writers go one after another.

    Open it before anything is read: what is read before the lock another writer may still be changing.
    """

    def __init__(self, connection: Connection, at: datetime) -> None:
        self.connection = connection
        self._at = at
        self.withheld = Withheld(connection)
        self._before = lock_counters(connection)
        self._numbers = dict(self._before)
        self._versions: list[Row] = []
        self._changes: list[Row] = []

    def next_key(self, side: Side) -> int:
        """A key that was never given before on this side.

        Raises:
            StateError: there is none left: the index keeps keys in 32 bits.
        """
        if self._numbers[side] >= LARGEST_KEY:
            problem = f"All {LARGEST_KEY} keys of {side} have been given: a key is a 32-bit number."
            raise StateError(problem, "Make a new register and import the current records into it.")
        return self.draw(side)

    def draw(self, name: str) -> int:
        """The next number of a kind; without gaps, for whoever fails writes nothing."""
        self._numbers[name] += 1
        return self._numbers[name]

    def add_version(self, side: Side, number: int, version: int, record: bytes) -> None:
        """A record as it now stands."""
        row = {"side": side, "number": number, "version": version, "record": record}
        self._versions.append({**row, "recorded_at": self._at})

    def said(self, side: Side, number: int) -> set[bytes]:
        """Every version of one record, this transaction's among them."""
        of_record = (record_versions.c.number == number, record_versions.c.side == side)
        stored = self.connection.scalars(select(record_versions.c.record).where(*of_record))
        own = (r["record"] for r in self._versions if r["number"] == number and r["side"] == side)
        return {*stored, *own}

    def add_change(
        self,
        side: Side,
        key: int,
        subject_id: str,
        version: int,
        action: Action,
        coded: Coded,
        at: datetime | None = None,
    ) -> tuple[int, date | None]:
        """A change of what selection knows. Returns its sequence and the day on which it turns.

        A subject that the law withholds is not available, whatever `coded` says; `withheld` must have been
        asked about it before.
        """
        alive = action == "upsert"
        available = self.withheld.settle(side, subject_id, alive and coded.available)
        sequence = self.draw("sequence")
        self._numbers["encoded_to"] = max(self._numbers["encoded_to"], coded.encoded_on.toordinal())
        turns_on = coded.turns_on if alive else None
        self._changes.append(
            {"sequence": sequence, "side": side, "key": key, "subject_id": subject_id, "version": version,
             "action": action, "codes": coded.codes if alive else NO_CODES,
             "available": available, "encoded_on": coded.encoded_on, "turns_on": turns_on,
             "recorded_at": at or self._at}
        )  # fmt: skip
        return sequence, turns_on

    def flush(self) -> None:
        """Writes the rows and the numbers drawn; to be called once, last."""
        insert_rows(self.connection, record_versions, self._versions)
        insert_rows(self.connection, changes, self._changes)
        self.withheld.flush()
        drawn = [
            {"counter": name, "last": value}
            for name, value in self._numbers.items()
            if value != self._before[name]
        ]
        if drawn:
            kept = update(counters).where(counters.c.name == bindparam("counter"))
            self.connection.execute(kept.values(value=bindparam("last")), drawn)
