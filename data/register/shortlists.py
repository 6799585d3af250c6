"""Shortlists as they were made, with all that a replay needs."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from hashlib import sha256
from typing import Any

import orjson
from sqlalchemy import Connection, Select, func, select, update

from data.records import canonical_json
from data.register.batch import lock_counters
from data.register.blocks import blocks
from data.register.bulk import Row, insert_rows
from data.register.database import Database
from data.register.marks import mark, salted, salts_of
from data.register.reading import not_found
from data.register.schema import Side, counters, documents, shortlist_rows, shortlists


@dataclass(frozen=True, slots=True)
class ShortlistRow:
    """One entry, best first: the other side's key, its points and the stint that earned them.

    `mark` stands for a person's key in the digest; it is given when the list is stored.
    """

    key: int
    points: int
    stint: int
    mark: bytes | None = None


@dataclass(frozen=True, slots=True)
class Shortlist:
    """The top `n` for one subject of `side`, at a log position, as of a moment.

    `codes` are the subject's, as they were compiled: with the documents that `weights_sha` and
    `dictionary_sha` name they compile to the plan of `plan_hash` again. `exclusions` are the keys that were
    not to be listed. `digest` and `id` are given when it is stored.
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
    created_at: datetime
    rows: tuple[ShortlistRow, ...]
    digest: str = ""
    id: int | None = None


@dataclass(frozen=True, slots=True)
class ShortlistTime:
    """When the first and the latest shortlist of a key were made, and how many the latest found."""

    first_at: datetime
    created_at: datetime
    found: int


def list_digest(rows: Sequence[ShortlistRow]) -> str:
    """SHA-256 over the rows in their order: marks (keys, where there are none), points and stints."""
    stated = [[row.key if row.mark is None else row.mark.hex(), row.points, row.stint] for row in rows]
    return sha256(canonical_json(stated)).hexdigest()


_FIELDS = tuple(column for column in shortlists.c if column.name != "found")
_ROW = tuple(ShortlistRow.__dataclass_fields__)
_STATED = tuple(column.name for column in _FIELDS if column.name != "id")


class Shortlists(Database):
    """The stored shortlists. They are never changed."""

    def store_shortlist(self, shortlist: Shortlist) -> int:
        """Stores a shortlist with its marks and its digest, and returns its id.

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

    def unmarked(self, rows: Sequence[ShortlistRow]) -> list[int]:
        """Keys of rows whose mark is not that of the key; where the salt was erased, nobody can tell."""
        with self._reading() as connection:
            held = salts_of(connection, [row.key for row in rows])
        return [row.key for row in rows if row.key in held and row.mark != mark(row.key, held[row.key])]

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
    batch = _marked(connection, batch)
    ids = list(range(last + 1, last + 1 + len(batch)))
    heads = [{"id": number, **_head(one)} for number, one in zip(ids, batch, strict=True)]
    rows: list[Row] = [
        {"shortlist_id": number, "rank": rank, **{name: getattr(row, name) for name in _ROW}}
        for number, one in zip(ids, batch, strict=True)
        for rank, row in enumerate(one.rows, 1)
    ]
    insert_rows(connection, shortlists, heads)
    insert_rows(connection, shortlist_rows, rows)
    drawn = update(counters).where(counters.c.name == "shortlists")
    connection.execute(drawn.values(value=last + len(batch)))
    return ids


def _marked(connection: Connection, batch: Sequence[Shortlist]) -> list[Shortlist]:
    """The lists with marks of the people on them, and their digests."""
    listed = {row.key for one in batch if one.side == "vacancies" for row in one.rows}
    held = salted(connection, sorted(listed))

    def marked(one: Shortlist) -> Shortlist:
        rows = one.rows
        if one.side == "vacancies":
            rows = tuple(replace(row, mark=mark(row.key, held[row.key])) for row in rows)
        return replace(one, rows=rows, digest=list_digest(rows))

    return [marked(one) for one in batch]


def _head(shortlist: Shortlist) -> Row:
    stated = {name: getattr(shortlist, name) for name in _STATED}
    return {**stated, "exclusions": canonical_json(shortlist.exclusions), "found": len(shortlist.rows)}


def _rows(connection: Connection, ids: Sequence[int]) -> dict[int, list[ShortlistRow]]:
    found: dict[int, list[ShortlistRow]] = {number: [] for number in ids}
    asked = select(shortlist_rows).order_by(shortlist_rows.c.shortlist_id, shortlist_rows.c.rank)
    for block in blocks(ids):
        for row in connection.execute(asked.where(shortlist_rows.c.shortlist_id.in_(block))):
            found[row.shortlist_id].append(ShortlistRow(*(getattr(row, name) for name in _ROW)))
    return found


def _shortlist(head: Any, rows: list[ShortlistRow]) -> Shortlist:
    fields = {**head._mapping, "exclusions": tuple(orjson.loads(head.exclusions)), "rows": tuple(rows)}
    return Shortlist(**fields)
