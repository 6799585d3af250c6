"""Many rows at once, without the ORM's work on each of them."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, Table, insert

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
    columns = []
    for name in compiled.positiontup or ():
        ready = table.c[name].type.dialect_impl(dialect).bind_processor(dialect)
        values = [row[name] for row in rows]
        columns.append(values if ready is None else list(map(ready, values)))
    connection.exec_driver_sql(str(compiled), list(zip(*columns, strict=True)))
