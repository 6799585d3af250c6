"""Who enters the heap of the k best: points, hard requirements, deletions, and order (`packing`)."""

import numpy as np

from indexer.embedded.kernel.compiling import Int, inlined
from indexer.embedded.kernel.points import NOBODY, by_name, is_best_stint, stint_points
from indexer.embedded.kernel.table import (
    ALL_KEYS,
    I8,
    NUMBER_SHIFT,
    POINTS_SHIFT,
    STINT_SHIFT,
    Query,
    Sieve,
    Table,
)


@inlined
def push(heap: I8, size: Int, packed: Int) -> Int:
    """Add to a min-heap of the k best; returns the new size."""
    if size < len(heap):
        i = size
        while i > 0 and heap[(i - 1) >> 1] > packed:
            heap[i] = heap[(i - 1) >> 1]
            i = (i - 1) >> 1
        heap[i] = packed
        return size + 1
    i = 0
    while True:
        child = 2 * i + 1
        if child >= size:
            break
        if child + 1 < size and heap[child + 1] < heap[child]:
            child += 1
        if heap[child] >= packed:
            break
        heap[i] = heap[child]
        i = child
    heap[i] = packed
    return size


@inlined
def threshold(heap: I8, size: Int) -> Int:
    """Points below which nobody enters any more."""
    return heap[0] >> POINTS_SHIFT if size == len(heap) else NOBODY


@inlined
def holds(ordered: I8, value: Int) -> bool:
    """Whether a sorted array has a value."""
    low, high = 0, len(ordered)
    while low < high:
        middle = (low + high) >> 1
        if ordered[middle] < value:
            low = middle + 1
        else:
            high = middle
    return low < len(ordered) and bool(ordered[low] == value)


@inlined
def is_near(table: Table, query: Query, row: Int) -> bool:
    """Whether any stint of the owner passes the floor."""
    if query.above[table.title[row]]:
        return True
    other = np.int64(table.sibling[row])
    while other != row:
        if query.above[table.title[other]]:
            return True
        other = np.int64(table.sibling[other])
    return False


@inlined
def may_be_listed(table: Table, query: Query, sieve: Sieve, row: Int) -> bool:
    """Hard requirements, rare ones, deletions and exclusions."""
    owner = np.int64(table.rows[row].owner)
    if sieve.dead[owner >> 3] >> (owner & 7) & 1 or holds(sieve.banned, owner):
        return False
    ready = table.owners[owner, 0] & query.required == 0 and not holds(sieve.unready, owner)
    if ready and sieve.need:
        ready = holds(sieve.needed, owner)
    if query.clarify:
        return not (ready and is_near(table, query, row))
    return ready


@inlined
def settle(table: Table, query: Query, sieve: Sieve, heap: I8, size: Int, row: Int, points: Int) -> Int:
    """A row that can still enter by these points, read in order: the rest of them, and every condition."""
    owner = np.int64(table.rows[row].owner)
    if table.owners[owner, 1] & query.barred:
        return size
    points += by_name(table, query, owner)
    packed = points << POINTS_SHIFT | (ALL_KEYS - table.owners[owner, 2] & ALL_KEYS) << STINT_SHIFT
    if packed >= query.after or (size == len(heap) and packed <= heap[0]):
        return size
    stint, which = stint_points(table, query, row)
    if not is_best_stint(table, query, row, stint) or not may_be_listed(table, query, sieve, row):
        return size
    return push(heap, size, packed | (np.int64(table.rows[row].stint >> NUMBER_SHIFT) + query.numbers[which]))
