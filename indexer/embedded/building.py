"""Columns → the table of an epoch: rows in order of title and facts of the stint, and where runs begin."""

from typing import NamedTuple

import numpy as np

from indexer.embedded.columns import Columns, Rare, sliced, table_of
from indexer.embedded.kernel.filling import mark_titles
from indexer.embedded.kernel.table import ALL_KEYS, FACTS, I8, KEY_BITS, U4, Runs, Table
from indexer.embedded.layout import FIRST_ITEM, ITEMS
from scoring.plan import Sought

_PLACE_BITS = 16
_FACTS_AND_PLACE_BITS = FACTS.bit_length() + _PLACE_BITS


class Arranged(NamedTuple):
    """What an epoch consists of; `by_key` are the owners' positions in order of key."""

    table: Table
    runs: Runs
    rare: Rare
    by_key: U4


def arranged(columns: Columns, side: Sought, n_titles: int, n_features: int) -> Arranged:
    """Rows in order of title, facts of the stint, place; owners in the order in which their rows begin.

    What a search reads of the owners of neighbouring rows thus lies together too.

    Args:
        columns: in any order, each key once.
        side: whose they are.
        n_titles: of the dictionary; the title after the last is "not understood".
        n_features: of the vocabulary.
    """
    table = table_of(columns)
    rows = _order_of_rows(table)
    row_place = _inverse(rows)
    owners = _order_of_owners(row_place, columns.row_start)
    table = _moved(table, columns, rows, row_place, owners)
    place = _inverse(owners)
    rare = {i: (np.sort(place[a]), np.sort(place[b])) for i, (a, b) in columns.rare.items()}
    by_key = np.argsort(table.owners[:-1, 2] & ALL_KEYS).astype(np.uint32)
    return Arranged(table, _runs(table, side, n_titles, n_features), rare, by_key)


def _order_of_rows(table: Table) -> I8:
    facts = (table.rows["stint"] & FACTS).astype(np.int64)
    title = table.title.astype(np.int64) << _FACTS_AND_PLACE_BITS
    return np.argsort(title | facts << _PLACE_BITS | table.rows["place"])


def _inverse(order: I8) -> I8:
    place = np.empty(len(order), dtype=np.int64)
    place[order] = np.arange(len(order))
    return place


def _order_of_owners(row_place: I8, row_start: I8) -> I8:
    at_first_row = np.full(len(row_place), -1, dtype=np.int64)
    if len(row_place):
        at_first_row[np.minimum.reduceat(row_place, row_start[:-1])] = np.arange(len(row_start) - 1)
    return at_first_row[at_first_row >= 0]


def _moved(table: Table, columns: Columns, rows: I8, row_place: I8, owners: I8) -> Table:
    starts, features = sliced(columns.feature_start, owners)
    owner = np.empty((len(starts), 3), dtype=np.int64)
    owner[:-1] = table.owners[owners]
    owner[:, 2] = starts << KEY_BITS
    owner[:-1, 2] |= columns.key[owners]
    facts = table.rows[rows]
    facts["owner"] = _inverse(owners)[facts["owner"]]
    sibling = row_place[table.sibling[rows]].astype(np.uint32)
    return Table(facts, table.title[rows], sibling, owner, columns.features[features])


def _runs(table: Table, side: Sought, n_titles: int, n_features: int) -> Runs:
    facts = table.rows["stint"] & FACTS
    new = np.ones(len(facts), dtype=np.bool_)
    new[1:] = (table.title[1:] != table.title[:-1]) | (facts[1:] != facts[:-1])
    first = np.flatnonzero(new)
    of_feature, titles = _titles_of_features(table, side, n_titles, n_features)
    return Runs(
        of_title=np.searchsorted(table.title[first], np.arange(n_titles + 2)).astype(np.uint32),
        first=np.append(first, len(facts)).astype(np.uint32),
        stint=facts[first].astype(np.uint16),
        of_feature=of_feature.astype(np.uint32),
        titles=titles.astype(np.uint16),
    )


def _titles_of_features(table: Table, side: Sought, n_titles: int, n_features: int) -> tuple[I8, I8]:
    marks = np.zeros((n_features, n_titles + 1), dtype=np.uint8)
    if side == "people":
        mark_titles(table, 2, 0, False, marks)
    else:
        mark_titles(table, len(ITEMS), FIRST_ITEM, True, marks)
    starts = np.concatenate([[0], np.cumsum(np.count_nonzero(marks, axis=1))])
    return starts, np.nonzero(marks)[1]
