"""Every row of a table, one after the other: the delta, and what a search by bounds is compared with."""

from indexer.embedded.kernel.compiling import Int, compiled, inlined
from indexer.embedded.kernel.points import NOBODY, row_points, stint_points
from indexer.embedded.kernel.settling import settle, threshold
from indexer.embedded.kernel.table import I8, Query, Sieve, Table


@inlined
def scan_row(table: Table, query: Query, sieve: Sieve, heap: I8, size: Int, row: Int) -> Int:
    """One row; returns how many matches the heap holds."""
    points, _ = stint_points(table, query, row)
    if points != NOBODY:
        points += row_points(table, query, row)
        if points + query.most_by_name >= threshold(heap, size):
            size = settle(table, query, sieve, heap, size, row, points)
    return size


@compiled
def scan(table: Table, query: Query, sieve: Sieve, heap: I8, size: Int) -> Int:
    """Every row of a table, in order; `heap` holds `size` matches before and the returned number after."""
    for row in range(len(table.title)):
        size = scan_row(table, query, sieve, heap, size, row)
    return size
