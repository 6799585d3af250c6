"""The kernel: exact top k by best-first search over runs of rows, and the plain scan of the delta.

Rows are passed over only when an upper bound of their points is *strictly* below the threshold: an equal
score can still win by its key (`packing`).

All compiled functions stand in this file, because numba's cache looks for changes in one file only. Constants
are frozen into the code: after changing one that stands elsewhere, empty that cache.
"""

from typing import Any, TypeAlias

import numpy as np

from indexer.embedded.compiling import compiled, inlined
from indexer.embedded.packing import POINTS_SHIFT, STINT_SHIFT
from indexer.embedded.table import (
    ALL_KEYS,
    FACTS,
    I2,
    I4,
    I8,
    KEY_BITS,
    MODE_SHIFT,
    NOT_COUNTED,
    NUMBER_SHIFT,
    PROFILES,
    U1,
    U4,
    Query,
    Runs,
    Scratch,
    Sieve,
    Table,
)  # fmt: skip

Int: TypeAlias = Any
"""An integer of whatever width; numba finds out which."""

BUCKET_SHIFT = 5
"""Bounds are ordered in steps of 32 points."""
NOBODY = -1
LOOK_AFTER, LOOK_AT = 8, 2
"""When so many times k rows wait, and each time twice as many, the best of them, so many times k, are settled
before their turn: the threshold that they set spares most others the waiting."""


@inlined
def _push(heap: I8, size: Int, packed: Int) -> Int:
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
def _threshold(heap: I8, size: Int) -> Int:
    """Points below which nobody enters any more."""
    return heap[0] >> POINTS_SHIFT if size == len(heap) else NOBODY


@inlined
def _holds(ordered: I8, value: Int) -> bool:
    low, high = 0, len(ordered)
    while low < high:
        middle = (low + high) >> 1
        if ordered[middle] < value:
            low = middle + 1
        else:
            high = middle
    return low < len(ordered) and bool(ordered[low] == value)


@inlined
def _row_points(table: Table, query: Query, row: Int) -> Int:
    """What is read in order: schedule, transport, pay."""
    profile = np.int64(table.profile[row])
    band = query.bands[profile >> MODE_SHIFT, table.place[row]]
    points = query.schedule_points[table.schedule[row]]
    points += query.transport_points[band, profile & (PROFILES - 1)]
    pay = table.pay[row]
    first, second, third, fourth = query.pay_limits
    stretch: Int = (first < pay) + (second < pay) + (third < pay) + (fourth < pay)
    for limit in query.further_limits:
        stretch += limit < pay
    if pay < 0:
        stretch = len(query.pay_points) - 1
    return points + query.pay_points[stretch]


@inlined
def _stint_points(table: Table, query: Query, row: Int) -> tuple[Int, Int]:
    """Points that depend on nearness, and the alternative that earns them; NOBODY where none counts."""
    best, which = NOBODY, 0
    title = table.title[row]
    facts = np.int64(table.stint[row]) & FACTS
    for alternative in range(len(query.near)):
        near = query.near[alternative, title]
        if near != NOT_COUNTED:
            points = np.int64(query.stint_points[alternative, near, facts])
            points += query.training_points[near, table.training[row]]
            if points > best:
                best, which = points, alternative
    return best, which


@inlined
def _by_name(table: Table, query: Query, owner: Int) -> Int:
    """Points of skills and wishes."""
    points = query.base
    for i in range(table.owners[owner, 2] >> KEY_BITS, table.owners[owner + 1, 2] >> KEY_BITS):
        points += query.feature_points[table.features[i]]
    return points


@inlined
def _is_best_stint(table: Table, query: Query, row: Int, points: Int) -> bool:
    """Whether no other counted stint of the owner earns more, or as much under a lower number."""
    other = np.int64(table.sibling[row])
    while other != row:
        rival, _ = _stint_points(table, query, other)
        if rival > points or (rival == points and table.stint[other] < table.stint[row]):
            return False
        other = np.int64(table.sibling[other])
    return True


@inlined
def _is_near(table: Table, query: Query, row: Int) -> bool:
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
def _may_be_listed(table: Table, query: Query, sieve: Sieve, row: Int) -> bool:
    """Hard requirements, rare ones, deletions and exclusions."""
    owner = np.int64(table.owner[row])
    if sieve.dead[owner >> 3] >> (owner & 7) & 1 or _holds(sieve.banned, owner):
        return False
    ready = table.owners[owner, 0] & query.required == 0 and not _holds(sieve.unready, owner)
    if ready and sieve.need:
        ready = _holds(sieve.needed, owner)
    if query.clarify:
        return not (ready and _is_near(table, query, row))
    return ready


@inlined
def _settle(table: Table, query: Query, sieve: Sieve, heap: I8, size: Int, row: Int, points: Int) -> Int:
    """A row that can still enter by these points, read in order: the rest of them, and every condition."""
    owner = np.int64(table.owner[row])
    if table.owners[owner, 1] & query.barred:
        return size
    points += _by_name(table, query, owner)
    packed = points << POINTS_SHIFT | (ALL_KEYS - table.owners[owner, 2] & ALL_KEYS) << STINT_SHIFT
    if packed >= query.after or (size == len(heap) and packed <= heap[0]):
        return size
    stint, which = _stint_points(table, query, row)
    if not _is_best_stint(table, query, row, stint) or not _may_be_listed(table, query, sieve, row):
        return size
    return _push(heap, size, packed | (np.int64(table.stint[row] >> NUMBER_SHIFT) + query.numbers[which]))


@inlined
def _scan_row(table: Table, query: Query, sieve: Sieve, heap: I8, size: Int, row: Int) -> Int:
    points, _ = _stint_points(table, query, row)
    if points != NOBODY:
        points += _row_points(table, query, row)
        if points + query.most_by_name >= _threshold(heap, size):
            size = _settle(table, query, sieve, heap, size, row, points)
    return size


@compiled
def scan(table: Table, query: Query, sieve: Sieve, heap: I8, size: Int) -> Int:
    """Every row of a table, in order; `heap` holds `size` matches before and the returned number after."""
    for row in range(len(table.title)):
        size = _scan_row(table, query, sieve, heap, size, row)
    return size


@inlined
def _title_bounds(runs: Runs, query: Query, bounds: I4) -> None:
    """For each title the most that base and features can earn in it."""
    bounds[:] = query.most_base
    for i in range(len(query.wanted)):
        feature = query.wanted[i]
        if feature < len(runs.of_feature) - 1:
            for j in range(runs.of_feature[feature], runs.of_feature[feature + 1]):
                title = runs.titles[j]
                bounds[title] = min(bounds[title] + query.gains[i], query.most_by_name)


@inlined
def _highest(values: I2 | I4) -> Int:
    highest = values[0]
    for value in values:
        highest = max(highest, value)
    return highest


@inlined
def _most_of_row(query: Query) -> Int:
    """The most that what is read in order can earn."""
    transport = 0
    for band in range(len(query.transport_points)):
        transport = max(transport, _highest(query.transport_points[band]))
    return _highest(query.schedule_points) + transport + _highest(query.pay_points)


@inlined
def _most_by_near(query: Query, training: I4, most: I4) -> None:
    """The most of training by nearness, and of training and stint by alternative and nearness."""
    for near in range(len(training)):
        training[near] = _highest(query.training_points[near])
        for alternative in range(len(query.near)):
            most[alternative, near] = _highest(query.stint_points[alternative, near]) + training[near]


@inlined
def _run_bound(runs: Runs, query: Query, training: I4, title: Int, run: Int) -> Int:
    """The most that nearness-dependent points can be in a run."""
    best = NOBODY
    for alternative in range(len(query.near)):
        near = query.near[alternative, title]
        if near != NOT_COUNTED:
            points = query.stint_points[alternative, near, runs.stint[run]] + training[near]
            best = max(best, points)
    return best


@inlined
def _open_titles(
    runs: Runs, query: Query, by_name: I4, most: I4, rest: Int, first: I4, following: I4
) -> None:
    """Put each title that is not empty into the bucket of its bound."""
    for title in range(query.near.shape[1]):
        bound = NOBODY
        if runs.of_title[title] < runs.of_title[title + 1]:
            for alternative in range(len(query.near)):
                near = query.near[alternative, title]
                if near != NOT_COUNTED:
                    bound = max(bound, most[alternative, near] + rest + by_name[title])
        if bound != NOBODY:
            following[title] = first[bound >> BUCKET_SHIFT]
            first[bound >> BUCKET_SHIFT] = title


@inlined
def _open_runs(
    runs: Runs, query: Query, training: I4, title: Int, above: Int, least: Int, first: I4, following: I4
) -> None:
    """Put each run of a title into the bucket of its bound, unless it stays below the threshold."""
    for run in range(np.int64(runs.of_title[title]), np.int64(runs.of_title[title + 1])):
        bound = _run_bound(runs, query, training, title, run) + above
        if bound >= least:
            following[run] = first[bound >> BUCKET_SHIFT]
            first[bound >> BUCKET_SHIFT] = run


@inlined
def _open_rows(
    table: Table, runs: Runs, query: Query, run: Int, title: Int, by_name: Int, least: Int,
    first: I4, waiting: I4,
) -> None:  # fmt: skip
    """Put each row of a run that reaches the threshold, with its points, into the bucket of its bound."""
    facts, near = runs.stint[run], query.near[0, title]
    of_training = query.training_points[0]
    alone: Int = 0
    if len(query.near) == 1:
        of_training = query.training_points[near]
        alone = np.int64(query.stint_points[0, near, facts])
    for row in range(np.int64(runs.first[run]), np.int64(runs.first[run + 1])):
        if len(query.near) == 1:
            points = alone + of_training[table.training[row]]
        else:
            points, _ = _stint_points(table, query, row)
        points += _row_points(table, query, row)
        bound = points + by_name
        if bound >= least:
            waiting[row, 0], waiting[row, 1] = first[bound >> BUCKET_SHIFT], points
            first[bound >> BUCKET_SHIFT] = row


@inlined
def _settle_waiting(
    table: Table, query: Query, sieve: Sieve, heap: I8, size: Int, first: I4, waiting: I4,
    highest: Int, lowest: Int, most: Int,
) -> Int:  # fmt: skip
    """Those who wait in some buckets, best bound first, at most so many, while they can still enter."""
    for bucket in range(highest, lowest - 1, -1):
        best_in_bucket = ((bucket + 1) << BUCKET_SHIFT) - 1
        while first[bucket] != NOBODY and most > 0 and best_in_bucket >= _threshold(heap, size):
            row = np.int64(first[bucket])
            first[bucket] = waiting[row, 0]
            size = _settle(table, query, sieve, heap, size, row, np.int64(waiting[row, 1]))
            most -= 1
    return size


@inlined
def _open_title(
    runs: Runs, query: Query, scratch: Scratch, title: Int, rest: Int, least: Int, first: I4
) -> None:
    above = rest + scratch.by_name[title]
    _open_runs(runs, query, scratch.training, title, above, least, first, scratch.next_run)


@inlined
def _open_run(table: Table, runs: Runs, query: Query, scratch: Scratch, run: Int, least: Int) -> Int:
    """Returns how many rows were opened."""
    title = table.title[runs.first[run]]
    first, waiting = scratch.first[2], scratch.waiting
    _open_rows(table, runs, query, run, title, scratch.by_name[title], least, first, waiting)
    return np.int64(runs.first[run + 1]) - np.int64(runs.first[run])


@compiled
def best(table: Table, runs: Runs, query: Query, sieve: Sieve, scratch: Scratch, heap: I8, size: Int) -> Int:
    """An epoch, best bound first: titles, of those opened the runs, of those opened the rows."""
    scratch.first[:] = NOBODY
    _title_bounds(runs, query, scratch.by_name)
    _most_by_near(query, scratch.training, scratch.most)
    rest = _most_of_row(query)
    first_title, first_run, first_row = scratch.first[0], scratch.first[1], scratch.first[2]
    _open_titles(runs, query, scratch.by_name, scratch.most, rest, first_title, scratch.next_title)
    opened, look_at, last = 0, LOOK_AFTER * len(heap), len(first_row) - 1
    for bucket in range(last, -1, -1):
        if ((bucket + 1) << BUCKET_SHIFT) - 1 < _threshold(heap, size):
            break
        title = first_title[bucket]
        while title != NOBODY:
            _open_title(runs, query, scratch, title, rest, _threshold(heap, size), first_run)
            title = scratch.next_title[title]
        run, all_open = first_run[bucket], False
        while not all_open:
            while run != NOBODY and opened < look_at:
                opened += _open_run(table, runs, query, scratch, run, _threshold(heap, size))
                run = scratch.next_run[run]
            all_open = run == NOBODY
            highest, lowest, most = bucket, bucket, opened
            if not all_open:
                highest, lowest, most = last, 0, LOOK_AT * len(heap)
                look_at = 2 * opened
            size = _settle_waiting(
                table, query, sieve, heap, size, first_row, scratch.waiting, highest, lowest, most
            )
    return size


@compiled
def fill_stint_points(profession: I4, years: I4, recency: I4, grade: I4, points: I2) -> None:
    """Points over (nearness, flat facts of a stint), summed from four parts over (nearness, fact)."""
    for near in range(len(profession)):
        place = 0
        for i in range(profession.shape[1]):
            for j in range(years.shape[1]):
                for k in range(recency.shape[1]):
                    common = profession[near, i] + years[near, j] + recency[near, k]
                    for m in range(grade.shape[1]):
                        points[near, place] = common + grade[near, m]
                        place += 1


@compiled
def mark_titles(table: Table, ids_per_feature: Int, first_id: Int, every: bool, marks: U1) -> None:
    """Set marks[feature, title] where somebody of the title has the feature (an even id, unless `every`)."""
    for row in range(len(table.title)):
        owner = np.int64(table.owner[row])
        for i in range(table.owners[owner, 2] >> KEY_BITS, table.owners[owner + 1, 2] >> KEY_BITS):
            one = np.int64(table.features[i]) - first_id
            if one >= 0 and (every or one % ids_per_feature == 0):
                marks[one // ids_per_feature, table.title[row]] = 1


@compiled
def find(owners: I8, by_key: U4, keys: I8, found: I8) -> None:
    """Positions of owners with these keys, by a table of all positions in order of key; -1: there is none."""
    for i in range(len(keys)):
        low, high = 0, len(by_key)
        while low < high:
            middle = (low + high) >> 1
            if owners[by_key[middle], 2] & ALL_KEYS < keys[i]:
                low = middle + 1
            else:
                high = middle
        found[i] = NOBODY
        if low < len(by_key) and owners[by_key[low], 2] & ALL_KEYS == keys[i]:
            found[i] = by_key[low]
