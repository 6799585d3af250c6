"""Many rows at once, without the ORM's work on each of them."""

from collections.abc import Sequence
from typing import Any

import orjson
from sqlalchemy import (
    Connection,
    Date,
    Dialect,
    Insert,
    LargeBinary,
    Select,
    Table,
    Text,
    bindparam,
    cast,
    column,
    func,
    insert,
    or_,
    select,
)
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.types import TypeEngine

from data.register.blocks import blocks
from data.register.columns import Moment

Row = dict[str, Any]


def insert_rows(connection: Connection, table: Table, rows: Sequence[Row]) -> None:
    """Inserts rows, all with the same columns; none is well.

    SQLAlchemy prepares a row's parameters one by one, which took half of an import's time. SQLite gets them
    prepared a column at a time. PostgreSQL gets them as one JSON document a statement: psycopg took longer
    over parameters, one by one or in arrays, than the server over the rows.
    """
    _execute(connection, table, insert(table), rows)


def upsert_rows(connection: Connection, table: Table, rows: Sequence[Row]) -> None:
    """Inserts rows, or replaces those with the same primary key; of two in `rows` the last stands.

    A row that is there as it is to be is not written: each writing costs an entry in every index.
    """
    stating = _own_insert(connection, table)
    keys = [column.name for column in table.primary_key]
    rows = list({tuple(row[key] for key in keys): row for row in rows}.values())
    others = {column.name: stating.excluded[column.name] for column in table.c if not column.primary_key}
    differs = or_(*(table.c[name].is_distinct_from(stated) for name, stated in others.items()))
    stating = stating.on_conflict_do_update(index_elements=keys, set_=others, where=differs)
    _execute(connection, table, stating, rows)


def add_rows(connection: Connection, table: Table, rows: Sequence[Row]) -> None:
    """Inserts the rows that break no uniqueness; a row that is there stays as it is."""
    _execute(connection, table, _own_insert(connection, table).on_conflict_do_nothing(), rows)


def _own_insert(connection: Connection, table: Table) -> sqlite.Insert | postgresql.Insert:
    """The two databases spell it alike; SQLAlchemy has a construct for each."""
    return sqlite.insert(table) if connection.dialect.name == "sqlite" else postgresql.insert(table)


def _execute(connection: Connection, table: Table, stating: Insert, rows: Sequence[Row]) -> None:
    if not rows:
        return
    if connection.dialect.name == "sqlite":
        _execute_positional(connection, table, stating, rows)
        return
    stating = stating.from_select(list(rows[0]), _recordset(table, list(rows[0])))
    for block in blocks(rows):
        connection.execute(stating, {"rows": _document(connection.dialect, table, block)})


def _recordset(table: Table, names: Sequence[str]) -> Select[Any]:
    """The rows of one JSON document, in PostgreSQL's own words."""
    columns = [column(name, table.c[name].type) for name in names]
    rows = func.json_to_recordset(cast(bindparam("rows", type_=Text), postgresql.JSON))
    return select(rows.table_valued(*columns).render_derived(with_types=True))


def _document(dialect: Dialect, table: Table, rows: Sequence[Row]) -> str:
    columns = {
        str(name): _as_json(table.c[name].type, dialect, [row[name] for row in rows]) for name in rows[0]
    }
    values = zip(*columns.values(), strict=True)
    return orjson.dumps([dict(zip(columns, row, strict=True)) for row in values]).decode()


def _as_json(kind: TypeEngine[Any], dialect: Dialect, values: list[Any]) -> list[Any]:
    """A column's values as PostgreSQL reads them out of JSON: bytes in hexadecimal."""
    if isinstance(kind, LargeBinary):
        return [None if value is None else f"\\x{value.hex()}" for value in values]
    if isinstance(kind, Moment):
        return [kind.process_bind_param(value, dialect) for value in values]
    return values


def _execute_positional(connection: Connection, table: Table, stating: Insert, rows: Sequence[Row]) -> None:
    dialect = connection.dialect
    compiled = stating.compile(dialect=dialect, column_keys=list(rows[0]))
    columns = [
        _prepared(table.c[name].type, dialect, [row[name] for row in rows])
        for name in compiled.positiontup or ()
    ]
    connection.exec_driver_sql(str(compiled), list(zip(*columns, strict=True)))


def _prepared(kind: TypeEngine[Any], dialect: Dialect, values: list[Any]) -> list[Any]:
    """A column's values as the driver takes them; a day or moment that many rows share is made once."""
    ready = kind.dialect_impl(dialect).bind_processor(dialect)
    if ready is None:
        return values
    if not isinstance(kind, (Date, Moment)):
        return list(map(ready, values))
    made = {value: ready(value) for value in set(values)}
    return [made[value] for value in values]
