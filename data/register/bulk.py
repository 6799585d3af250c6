"""Many rows at once, without the ORM's work on each of them."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import ARRAY, Connection, Date, Dialect, Insert, Table, bindparam, func, insert, select
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.types import TypeEngine

from data.register.blocks import blocks
from data.register.columns import Moment

Row = dict[str, Any]


def insert_rows(connection: Connection, table: Table, rows: Sequence[Row]) -> None:
    """Inserts rows, all with the same columns; none is well.

    SQLAlchemy prepares a row's parameters one by one, which took half of an import's time. SQLite gets them
    prepared a column at a time, PostgreSQL a column as an array: one statement, however many rows.
    """
    _execute(connection, insert(table), rows)


def upsert_rows(connection: Connection, table: Table, rows: Sequence[Row]) -> None:
    """Inserts rows, or replaces those with the same primary key; of two in `rows` the last stands."""
    stating = _own_insert(connection, table)
    keys = [column.name for column in table.primary_key]
    rows = list({tuple(row[key] for key in keys): row for row in rows}.values())
    others = {column.name: stating.excluded[column.name] for column in table.c if not column.primary_key}
    _execute(connection, stating.on_conflict_do_update(index_elements=keys, set_=others), rows)


def add_rows(connection: Connection, table: Table, rows: Sequence[Row]) -> None:
    """Inserts the rows that break no uniqueness; a row that is there stays as it is."""
    _execute(connection, _own_insert(connection, table).on_conflict_do_nothing(), rows)


def _own_insert(connection: Connection, table: Table) -> sqlite.Insert | postgresql.Insert:
    """The two databases spell it alike; SQLAlchemy has a construct for each."""
    return sqlite.insert(table) if connection.dialect.name == "sqlite" else postgresql.insert(table)


def _execute(connection: Connection, stating: Insert, rows: Sequence[Row]) -> None:
    if not rows:
        return
    if connection.dialect.name == "sqlite":
        _execute_positional(connection, stating, rows)
        return
    columns = [stating.table.c[name] for name in rows[0]]
    arrays = [bindparam(f"all_{column.name}", type_=ARRAY(column.type)) for column in columns]
    stating = stating.from_select(list(rows[0]), select(*(func.unnest(array) for array in arrays)))
    for block in blocks(rows):
        stated = {f"all_{name}": [row[name] for row in block] for name in rows[0]}
        connection.execute(stating, stated)


def _execute_positional(connection: Connection, stating: Insert, rows: Sequence[Row]) -> None:
    dialect = connection.dialect
    compiled = stating.compile(dialect=dialect, column_keys=list(rows[0]))
    columns = [
        _prepared(stating.table.c[name].type, dialect, [row[name] for row in rows])
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
