"""The exact k best of an epoch, best bound first: titles, of those opened the runs, of those the rows.

A row is passed over only when an upper bound of its points is *strictly* below the threshold: an equal score
can still win by its key.
"""

import numpy as np

from indexer.embedded.kernel.bounds import most_by_near, most_of_row, run_bound, title_bounds
from indexer.embedded.kernel.compiling import Int, compiled, inlined
from indexer.embedded.kernel.points import NOBODY, row_points, stint_points
from indexer.embedded.kernel.settling import settle, threshold
from indexer.embedded.kernel.table import I8, NOT_COUNTED, Query, Runs, Scratch, Sieve, Table

TITLES, RUNS, ROWS = range(3)
"""What waits in buckets of bounds (`Scratch.first`)."""
BUCKET_SHIFT = 5
"""Bounds are ordered in steps of 32 points."""
LOOK_AFTER, LOOK_AT = 8, 2
"""When so many times k rows wait, and each time twice as many, the best of them, so many times k, are settled
before their turn: the threshold that they set spares most others the waiting (measured: a fifth of the time).
"""


@inlined
def highest_in(bucket: Int) -> Int:
    """The highest bound that belongs into a bucket."""
    return ((bucket + 1) << BUCKET_SHIFT) - 1


@inlined
def open_titles(runs: Runs, query: Query, scratch: Scratch, rest: Int) -> None:
    """Put each title that is not empty into the bucket of its bound."""
    first = scratch.first[TITLES]
    for title in range(query.near.shape[1]):
        bound = NOBODY
        if runs.of_title[title] < runs.of_title[title + 1]:
            for alternative in range(len(query.near)):
                near = query.near[alternative, title]
                if near != NOT_COUNTED:
                    bound = max(bound, scratch.most[alternative, near] + rest + scratch.by_name[title])
        if bound != NOBODY:
            scratch.next_title[title] = first[bound >> BUCKET_SHIFT]
            first[bound >> BUCKET_SHIFT] = title


@inlined
def open_runs(runs: Runs, query: Query, scratch: Scratch, title: Int, rest: Int, least: Int) -> None:
    """Put each run of a title that reaches the threshold into the bucket of its bound."""
    first, above = scratch.first[RUNS], rest + scratch.by_name[title]
    for run in range(np.int64(runs.of_title[title]), np.int64(runs.of_title[title + 1])):
        bound = run_bound(runs, query, scratch, title, run) + above
        if bound >= least:
            scratch.next_run[run] = first[bound >> BUCKET_SHIFT]
            first[bound >> BUCKET_SHIFT] = run


@inlined
def open_rows(table: Table, runs: Runs, query: Query, scratch: Scratch, run: Int, least: Int) -> Int:
    """Put each row of a run that reaches the threshold, with its points, into the bucket of its bound.

    Returns:
        How many rows there were.
    """
    begin, end = np.int64(runs.first[run]), np.int64(runs.first[run + 1])
    first, waiting, title = scratch.first[ROWS], scratch.waiting, table.title[begin]
    by_name, only_one = scratch.by_name[title], len(query.near) == 1
    near = query.near[0, title] if only_one else np.uint8(0)
    of_stint, of_training = query.stint_points[0, near, runs.stint[run]], query.training_points[near]
    for row in range(begin, end):
        if only_one:  # what the rows share is looked up once
            points = np.int64(of_stint) + of_training[table.rows[row].training]
        else:
            points, _ = stint_points(table, query, row)
        points += row_points(table, query, row)
        bound = points + by_name
        if bound >= least:
            waiting[row, 0], waiting[row, 1] = first[bound >> BUCKET_SHIFT], points
            first[bound >> BUCKET_SHIFT] = row
    return end - begin


@inlined
def settle_waiting(
    table: Table, query: Query, sieve: Sieve, scratch: Scratch, heap: I8, size: Int,
    highest: Int, lowest: Int, most: Int,
) -> Int:  # fmt: skip
    """Rows that wait in some buckets, best bound first, at most so many, while they can still enter."""
    first, waiting = scratch.first[ROWS], scratch.waiting
    for bucket in range(highest, lowest - 1, -1):
        while first[bucket] != NOBODY and most > 0 and highest_in(bucket) >= threshold(heap, size):
            row = np.int64(first[bucket])
            first[bucket] = waiting[row, 0]
            size = settle(table, query, sieve, heap, size, row, np.int64(waiting[row, 1]))
            most -= 1
    return size


@compiled
def best(table: Table, runs: Runs, query: Query, sieve: Sieve, scratch: Scratch, heap: I8, size: Int) -> Int:
    """Search an epoch; `heap` holds `size` matches before and the returned number after."""
    scratch.first[:] = NOBODY
    title_bounds(runs, query, scratch)
    most_by_near(query, scratch)
    rest = most_of_row(query)
    open_titles(runs, query, scratch, rest)
    opened, look_at, last = 0, LOOK_AFTER * len(heap), scratch.first.shape[1] - 1
    for bucket in range(last, -1, -1):
        if highest_in(bucket) < threshold(heap, size):
            break
        title = scratch.first[TITLES, bucket]
        while title != NOBODY:
            open_runs(runs, query, scratch, title, rest, threshold(heap, size))
            title = scratch.next_title[title]
        run, all_open = scratch.first[RUNS, bucket], False
        while not all_open:
            while run != NOBODY and opened < look_at:
                opened += open_rows(table, runs, query, scratch, run, threshold(heap, size))
                run = scratch.next_run[run]
            all_open = run == NOBODY
            highest, lowest, most = bucket, bucket, opened
            if not all_open:
                highest, lowest, most = last, 0, LOOK_AT * len(heap)
                look_at = 2 * opened
            size = settle_waiting(table, query, sieve, scratch, heap, size, highest, lowest, most)
    return size
