"""What a row earns, from the tables of a query."""

import numpy as np

from indexer.embedded.kernel.compiling import Int, inlined
from indexer.embedded.kernel.table import FACTS, KEY_BITS, MODE_SHIFT, NOT_COUNTED, PROFILES, Query, Table

NOBODY = -1
"""Fewer points than anybody can have; also nobody's place in a list."""


@inlined
def row_points(table: Table, query: Query, row: Int) -> Int:
    """What is read in order: schedule, transport, pay."""
    facts = table.rows[row]
    profile = np.int64(facts.profile)
    band = query.bands[profile >> MODE_SHIFT, facts.place]
    points = query.schedule_points[facts.schedule]
    points += query.transport_points[band, profile & (PROFILES - 1)]
    pay = facts.pay
    first, second, third, fourth = query.pay_limits
    stretch: Int = (first < pay) + (second < pay) + (third < pay) + (fourth < pay)
    for limit in query.further_limits:
        stretch += limit < pay
    if pay < 0:
        stretch = len(query.pay_points) - 1
    return points + query.pay_points[stretch]


@inlined
def stint_points(table: Table, query: Query, row: Int) -> tuple[Int, Int]:
    """Points that depend on nearness, and the alternative that earns them; NOBODY where none counts."""
    best, which = NOBODY, 0
    title = table.title[row]
    facts = np.int64(table.rows[row].stint) & FACTS
    for alternative in range(len(query.near)):
        near = query.near[alternative, title]
        if near != NOT_COUNTED:
            points = np.int64(query.stint_points[alternative, near, facts])
            points += query.training_points[near, table.rows[row].training]
            if points > best:
                best, which = points, alternative
    return best, which


@inlined
def by_name(table: Table, query: Query, owner: Int) -> Int:
    """Points of skills and wishes."""
    points = query.base
    for i in range(table.owners[owner, 2] >> KEY_BITS, table.owners[owner + 1, 2] >> KEY_BITS):
        points += query.feature_points[table.features[i]]
    return points


@inlined
def is_best_stint(table: Table, query: Query, row: Int, points: Int) -> bool:
    """Whether no other counted stint of the owner earns more, or as much under a lower number."""
    other = np.int64(table.sibling[row])
    while other != row:
        rival, _ = stint_points(table, query, other)
        if rival > points or (rival == points and table.rows[other].stint < table.rows[row].stint):
            return False
        other = np.int64(table.sibling[other])
    return True
