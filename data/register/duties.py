"""What the centres have to do, as things stand: the rows that a worklist is read from."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import datetime

from sqlalchemy import bindparam, delete, exists, or_, select

from data.register.asking import Asking, Transaction
from data.register.blocks import blocks
from data.register.bulk import Row, upsert_rows
from data.register.ledger_rows import DutyRow
from data.register.ledger_schema import duties
from data.register.schema import shortlists

_KEY = (duties.c.stream, duties.c.name, duties.c.about)
_NAMES = ("of_stream", "of_name", "of_about")
_GONE = delete(duties).where(*(key == bindparam(name) for key, name in zip(_KEY, _NAMES, strict=True)))
_COLUMNS = (*_KEY, duties.c.role, duties.c.clause, duties.c.begins, duties.c.due)


class DutyReading(Asking):
    """Questions to the duties."""

    def duties_of_role(self, role: str, as_of: datetime, limit: int) -> list[DutyRow]:
        """What is a role's to do at a moment: the earliest end of a term first, then what has none.

        Selection for a vacancy is done where a list was made for it: lists lie beside the ledger.
        """
        of_vacancy = (shortlists.c.side == "vacancies", shortlists.c.subject_id == duties.c.about)
        asked = select(*_COLUMNS).where(duties.c.role == role, duties.c.begins <= as_of)
        asked = asked.where(or_(duties.c.name != "selection", ~exists().where(*of_vacancy)))
        order = (duties.c.due.asc().nulls_last(), duties.c.begins, *_KEY)
        return [DutyRow(*row) for row in self._rows(asked.order_by(*order).limit(limit))]

    def duties_of(self, streams: Iterable[str]) -> list[DutyRow]:
        """The duties in these streams."""
        asked = select(*_COLUMNS)
        found = (self._rows(asked.where(duties.c.stream.in_(block))) for block in blocks(list(streams)))
        return [DutyRow(*row) for rows in found for row in rows]


class DutyWriting(Transaction, DutyReading):
    """What a transaction does to the duties."""

    def put_duties(self, owed: Mapping[str, Sequence[DutyRow]], names: Collection[str]) -> None:
        """Puts what is to be done in each stream in the place of what was: what is done is gone.

        Args:
            owed: by stream.
            names: of the duties that this is about; others of the streams stay as they are.
        """
        stands = {_key(row): row for row in self.duties_of(owed) if row.name in names}
        owed_now = {_key(row): row for rows in owed.values() for row in rows}
        if done := [dict(zip(_NAMES, key, strict=True)) for key in stands if key not in owed_now]:
            self._connection.execute(_GONE, done)
        changed = [_fields(row) for key, row in owed_now.items() if stands.get(key) != row]
        upsert_rows(self._connection, duties, changed)


def _key(row: DutyRow) -> tuple[str, str, str]:
    return row.stream, row.name, row.about


def _fields(row: DutyRow) -> Row:
    return {name: getattr(row, name) for name in DutyRow.__dataclass_fields__}
