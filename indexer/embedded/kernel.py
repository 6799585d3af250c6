"""The kernel: exact top k by best-first search over runs of rows, and the plain scan of the delta.

A match is packed into one integer, points << 35 | (2³² − 1 − key) << 3 | stint, so that its order is the
order of the list: points descending, then key ascending. Rows are passed over only when an upper bound of
their points is *strictly* below the threshold: an equal score can still win by its key.

All compiled functions stand in this file, because numba's cache looks for changes in one file only.
"""

from typing import Any, TypeAlias

import numpy as np

from indexer.embedded.compiling import compiled
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
    Query,
    Runs,
    Sieve,
    Table,
)  # fmt: skip

Int: TypeAlias = Any
"""An integer of whatever width; numba finds out which."""

STINT_SHIFT = 3
POINTS_SHIFT = KEY_BITS + STINT_SHIFT
BUCKET_SHIFT = 5
"""Bounds are ordered in steps of 32 points."""
NOBODY = -1


@compiled
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


@compiled
def _threshold(heap: I8, size: Int) -> Int:
    """Points below which nobody enters any more."""
    return heap[0] >> POINTS_SHIFT if size == len(heap) else NOBODY


@compiled
def _holds(ordered: I8, value: Int) -> bool:
    place = np.searchsorted(ordered, value)
    return bool(place < len(ordered) and ordered[place] == value)


@compiled
def _row_points(table: Table, query: Query, row: Int) -> Int:
    """What is read in order: schedule, transport, pay."""
    profile = np.int64(table.profile[row])
    band = query.bands[profile >> MODE_SHIFT, table.place[row]]
    points = query.schedule_points[table.schedule[row]]
    points += query.transport_points[band, profile & (PROFILES - 1)]
    pay = table.pay[row]
    if pay < 0:
        return points + query.pay_points[len(query.pay_points) - 1]
    stretch = 0
    for limit in query.pay_limits:
        stretch += limit < pay
    return points + query.pay_points[stretch]


@compiled
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


@compiled
def _by_name(table: Table, query: Query, owner: Int) -> Int:
    """Points of skills and wishes."""
    points = query.base
    for i in range(table.owners[owner, 2] >> KEY_BITS, table.owners[owner + 1, 2] >> KEY_BITS):
        points += query.feature_points[table.features[i]]
    return points


@compiled
def _is_best_stint(table: Table, query: Query, row: Int, points: Int) -> bool:
    """Whether no other counted stint of the owner earns more, or as much under a lower number."""
    other = np.int64(table.sibling[row])
    while other != row:
        rival, _ = _stint_points(table, query, other)
        if rival > points or (rival == points and table.stint[other] < table.stint[row]):
            return False
        other = np.int64(table.sibling[other])
    return True


@compiled
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


@compiled
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


@compiled
def _settle(
    table: Table, query: Query, sieve: Sieve, heap: I8, size: Int, row: Int, stint: Int, which: Int, rest: int
) -> Int:
    """A row that can still enter by what was read in order: the rest of its points, and every condition."""
    owner = np.int64(table.owner[row])
    if table.owners[owner, 1] & query.barred:
        return size
    points = stint + rest + _by_name(table, query, owner)
    number = np.int64(table.stint[row] >> NUMBER_SHIFT) + query.numbers[which]
    key = table.owners[owner, 2] & ALL_KEYS
    packed = points << POINTS_SHIFT | (ALL_KEYS - key) << STINT_SHIFT | number
    if packed >= query.after or (size == len(heap) and packed <= heap[0]):
        return size
    if not _is_best_stint(table, query, row, stint) or not _may_be_listed(table, query, sieve, row):
        return size
    return _push(heap, size, packed)


@compiled
def scan(table: Table, query: Query, sieve: Sieve, heap: I8, size: Int) -> Int:
    """Every row of a table, in order; `heap` holds `size` matches before and the returned number after."""
    for row in range(len(table.title)):
        stint, which = _stint_points(table, query, row)
        if stint != NOBODY:
            rest = _row_points(table, query, row)
            if stint + rest + query.most_by_name >= _threshold(heap, size):
                size = _settle(table, query, sieve, heap, size, row, stint, which, rest)
    return size


@compiled
def _title_bounds(runs: Runs, query: Query) -> I4:
    """For each title the most that base and features can earn in it."""
    bounds = np.full(query.near.shape[1], query.most_base, dtype=np.int32)
    for i in range(len(query.wanted)):
        feature = query.wanted[i]
        if feature < len(runs.of_feature) - 1:
            for j in range(runs.of_feature[feature], runs.of_feature[feature + 1]):
                bounds[runs.titles[j]] += query.gains[i]
    return np.minimum(bounds, query.most_by_name)


@compiled
def _most_by_near(query: Query) -> tuple[I4, I4]:
    """The most of training by nearness, and of training and stint by alternative and nearness."""
    alternatives, slots, _ = query.stint_points.shape
    training = np.empty(slots, dtype=np.int32)
    most = np.empty((alternatives, slots), dtype=np.int32)
    for near in range(slots):
        training[near] = query.training_points[near].max()
        for alternative in range(alternatives):
            most[alternative, near] = query.stint_points[alternative, near].max() + training[near]
    return training, most


@compiled
def _run_bound(runs: Runs, query: Query, training: I4, title: Int, run: Int) -> Int:
    """The most that nearness-dependent points can be in a run."""
    best = NOBODY
    for alternative in range(len(query.near)):
        near = query.near[alternative, title]
        if near != NOT_COUNTED:
            points = query.stint_points[alternative, near, runs.stint[run]] + training[near]
            best = max(best, points)
    return best


@compiled
def _scan_run(
    table: Table, runs: Runs, query: Query, sieve: Sieve, heap: I8, size: Int, run: Int, by_name: int
) -> Int:
    for row in range(np.int64(runs.first[run]), np.int64(runs.first[run + 1])):
        stint, which = _stint_points(table, query, row)
        rest = _row_points(table, query, row)
        if stint + rest + by_name >= _threshold(heap, size):
            size = _settle(table, query, sieve, heap, size, row, stint, which, rest)
    return size


@compiled
def best(table: Table, runs: Runs, query: Query, sieve: Sieve, heap: I8, size: Int) -> Int:
    """An epoch, best bound first: titles by their bound, and of those opened the runs by theirs."""
    n_titles = query.near.shape[1]
    by_name = _title_bounds(runs, query)
    training, most = _most_by_near(query)
    rest = query.schedule_points.max() + query.transport_points.max() + query.pay_points.max()
    n_buckets = 2
    bounds = np.full(n_titles, NOBODY, dtype=np.int32)
    for title in range(n_titles):
        if runs.of_title[title] < runs.of_title[title + 1]:
            for alternative in range(len(query.near)):
                near = query.near[alternative, title]
                if near != NOT_COUNTED:
                    bound = most[alternative, near] + rest + by_name[title]
                    bounds[title] = max(bounds[title], bound)
            n_buckets = max(n_buckets, (bounds[title] >> BUCKET_SHIFT) + 1)
    first_title = np.full(n_buckets, NOBODY, dtype=np.int32)
    next_title = np.empty(n_titles, dtype=np.int32)
    for title in range(n_titles):
        if bounds[title] != NOBODY:
            bucket = bounds[title] >> BUCKET_SHIFT
            next_title[title] = first_title[bucket]
            first_title[bucket] = title
    first_run = np.full(n_buckets, NOBODY, dtype=np.int32)
    next_run = np.empty(len(runs.stint), dtype=np.int32)
    for bucket in range(n_buckets - 1, -1, -1):
        if ((bucket + 1) << BUCKET_SHIFT) - 1 < _threshold(heap, size):
            break
        title = first_title[bucket]
        while title != NOBODY:
            above = rest + by_name[title]
            for run in range(np.int64(runs.of_title[title]), np.int64(runs.of_title[title + 1])):
                bound = _run_bound(runs, query, training, title, run) + above
                if bound >= _threshold(heap, size):
                    next_run[run] = first_run[bound >> BUCKET_SHIFT]
                    first_run[bound >> BUCKET_SHIFT] = run
            title = next_title[title]
        run = first_run[bucket]
        while run != NOBODY:
            in_title = table.title[runs.first[run]]
            size = _scan_run(table, runs, query, sieve, heap, size, run, by_name[in_title])
            run = next_run[run]
    return size


@compiled
def stint_table(profession: I4, years: I4, recency: I4, grade: I4) -> I2:
    """Points over (nearness, flat facts of a stint), summed from four parts over (nearness, fact)."""
    slots = len(profession)
    sizes = profession.shape[1], years.shape[1], recency.shape[1], grade.shape[1]
    points = np.empty((slots, sizes[0] * sizes[1] * sizes[2] * sizes[3]), dtype=np.int16)
    for near in range(slots):
        place = 0
        for i in range(sizes[0]):
            for j in range(sizes[1]):
                for k in range(sizes[2]):
                    common = profession[near, i] + years[near, j] + recency[near, k]
                    for m in range(sizes[3]):
                        points[near, place] = common + grade[near, m]
                        place += 1
    return points


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
def find_owners(owners: I8, keys: I8) -> I8:
    """Positions of keys among owners in order of key; -1 where there is none."""
    found = np.full(len(keys), NOBODY, dtype=np.int64)
    for i in range(len(keys)):
        low, high = 0, len(owners) - 1
        while low < high:
            middle = (low + high) >> 1
            if owners[middle, 2] & ALL_KEYS < keys[i]:
                low = middle + 1
            else:
                high = middle
        if low < len(owners) - 1 and owners[low, 2] & ALL_KEYS == keys[i]:
            found[i] = low
    return found
