"""Shortlists as they were made, with all that a replay needs."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import orjson
from sqlalchemy import Connection, Select, func, select, update

from data.records import canonical_json
from data.register.batch import lock_counters
from data.register.blocks import blocks
from data.register.bulk import Row, insert_rows
from data.register.database import Database
from data.register.reading import not_found
from data.register.schema import Side, counters, documents, shortlist_rows, shortlists


@dataclass(frozen=True, slots=True)
class ShortlistRow:
    """One entry, best first: the other side's key, its points and the stint that earned them."""

    key: int
    points: int
    stint: int


@dataclass(frozen=True, slots=True)
class Shortlist:
    """The top `n` for one subject of `side`, at a log position, as of a moment.

    `codes` are the subject's, as they were compiled: with the documents that `weights_sha` and
    `dictionary_sha` name they compile to the plan of `plan_hash` again. `exclusions` are the keys that were
    not to be listed. `id` is None until it is stored.
    """

    side: Side
    subject_id: str
    subject_key: int
    subject_version: int
    position: int
    as_of: datetime
    plan_hash: str
    codes: bytes
    weights_sha: str
    dictionary_sha: str
    exclusions: tuple[int, ...]
    n: int
    digest: str
    created_at: datetime
    rows: tuple[ShortlistRow, ...]
    id: int | None = None


@dataclass(frozen=True, slots=True)
class ShortlistTime:
    """When the first and the latest shortlist of a key were made, and how many the latest found."""

    first_at: datetime
    created_at: datetime
    found: int


_FIELDS = tuple(column for column in shortlists.c if column.name != "found")
_STATED = tuple(column.name for column in _FIELDS if column.name != "id")


class Shortlists(Database):
    """The stored shortlists. They are never changed."""

    def store_shortlist(self, shortlist: Shortlist) -> int:
        """Stores a shortlist and returns its id.

        Raises:
            NotFound: its weights or dictionary were not stored as documents before.
        """
        return self.store_shortlists([shortlist])[0]

    def store_shortlists(self, batch: Sequence[Shortlist]) -> list[int]:
        """Stores several in one transaction; as `store_shortlist`."""
        named = {digest for one in batch for digest in (one.weights_sha, one.dictionary_sha)}
        with self._writing() as connection:
            held = set(connection.scalars(select(documents.c.sha256).where(documents.c.sha256.in_(named))))
            for digest in sorted(named - held):
                raise not_found("document", digest)
            return _store(connection, batch)

    def shortlist(self, shortlist_id: int) -> Shortlist:
        """The shortlist as it was stored.

        Raises:
            NotFound: there is none with this id.
        """
        found = self._read(select(*_FIELDS).where(shortlists.c.id == shortlist_id))
        if not found:
            raise not_found("shortlist", str(shortlist_id))
        return found[0]

    def shortlists_of(self, side: Side, subject_id: str) -> list[Shortlist]:
        """All shortlists of a subject, in the order in which they were stored."""
        asked = select(*_FIELDS).where(shortlists.c.side == side, shortlists.c.subject_id == subject_id)
        return self._read(asked.order_by(shortlists.c.id))

    def shortlist_times(self, side: Side) -> dict[int, ShortlistTime]:
        """By key (of the spell, or of the vacancy), when lists were made: what the due list asks."""
        first, latest = shortlists.alias(), shortlists.alias()
        ends = select(func.min(shortlists.c.id).label("first"), func.max(shortlists.c.id).label("latest"))
        ends = ends.where(shortlists.c.side == side).group_by(shortlists.c.subject_key)
        of_key = ends.subquery()
        asked = (
            select(latest.c.subject_key, first.c.created_at, latest.c.created_at, latest.c.found)
            .select_from(of_key)
            .join(first, first.c.id == of_key.c.first)
            .join(latest, latest.c.id == of_key.c.latest)
        )
        with self._reading() as connection:
            return {row[0]: ShortlistTime(*row[1:]) for row in connection.execute(asked)}

    def _read(self, asked: Select[Any]) -> list[Shortlist]:
        with self._reading() as connection:
            heads = connection.execute(asked).all()
            rows = _rows(connection, [head.id for head in heads])
        return [_shortlist(head, rows[head.id]) for head in heads]


def _store(connection: Connection, batch: Sequence[Shortlist]) -> list[int]:
    """Numbers are drawn like those of the log, so that all rows of a batch go in at once."""
    last = lock_counters(connection)["shortlists"]
    ids = list(range(last + 1, last + 1 + len(batch)))
    heads = [{"id": number, **_head(one)} for number, one in zip(ids, batch, strict=True)]
    rows: list[Row] = [
        {"shortlist_id": number, "rank": rank, "key": row.key, "points": row.points, "stint": row.stint}
        for number, one in zip(ids, batch, strict=True)
        for rank, row in enumerate(one.rows, 1)
    ]
    insert_rows(connection, shortlists, heads)
    insert_rows(connection, shortlist_rows, rows)
    drawn = update(counters).where(counters.c.name == "shortlists")
    connection.execute(drawn.values(value=last + len(batch)))
    return ids


def _head(shortlist: Shortlist) -> Row:
    stated = {name: getattr(shortlist, name) for name in _STATED}
    return {**stated, "exclusions": canonical_json(shortlist.exclusions), "found": len(shortlist.rows)}


def _rows(connection: Connection, ids: Sequence[int]) -> dict[int, list[ShortlistRow]]:
    found: dict[int, list[ShortlistRow]] = {number: [] for number in ids}
    asked = select(shortlist_rows).order_by(shortlist_rows.c.shortlist_id, shortlist_rows.c.rank)
    for block in blocks(ids):
        for row in connection.execute(asked.where(shortlist_rows.c.shortlist_id.in_(block))):
            found[row.shortlist_id].append(ShortlistRow(row.key, row.points, row.stint))
    return found


def _shortlist(head: Any, rows: list[ShortlistRow]) -> Shortlist:
    fields = {**head._mapping, "exclusions": tuple(orjson.loads(head.exclusions)), "rows": tuple(rows)}
    return Shortlist(**fields)
