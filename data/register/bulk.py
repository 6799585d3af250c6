"""Many rows at once, without the ORM's work on each of them."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, Date, Dialect, Table, insert
from sqlalchemy.types import TypeEngine

from data.register.columns import Moment

Row = dict[str, Any]


def insert_rows(connection: Connection, table: Table, rows: Sequence[Row]) -> None:
    """Inserts rows, all with the same columns; none is well.

    SQLAlchemy prepares a row's parameters one by one, which took half of an import's time. A driver that
    wants them by position (SQLite's) gets them prepared a column at a time; others go the usual way.
    """
    if not rows:
        return
    dialect = connection.dialect
    if not dialect.positional:
        connection.execute(insert(table), rows)
        return
    compiled = insert(table).compile(dialect=dialect, column_keys=list(rows[0]))
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
