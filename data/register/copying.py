"""All rows of one register into the empty tables of another, whichever databases they are on."""

from collections.abc import Iterator

from sqlalchemy import Connection, Table, delete, select

from data.register.bulk import Row, insert_rows
from data.register.schema import counters, metadata

_BLOCK = 5_000


def copy_rows(source: Connection, target: Connection) -> None:
    """Copies what the source's transaction sees; the target has the tables, and only its numbers in them."""
    target.execute(delete(counters))
    for table in metadata.sorted_tables:
        for block in _blocks(source, table):
            insert_rows(target, table, block)


def _blocks(source: Connection, table: Table) -> Iterator[list[Row]]:
    """The table's rows, streamed: memory does not grow with the register."""
    found = source.execute(select(table), execution_options={"yield_per": _BLOCK})
    for block in found.mappings().partitions():
        yield [dict(row) for row in block]
