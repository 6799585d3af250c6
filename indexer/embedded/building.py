"""Columns → the table of an epoch: rows in order of title and facts of the stint, and where runs begin."""

import numpy as np

from indexer.embedded.columns import Columns, by_key, table_of
from indexer.embedded.kernel import mark_titles
from indexer.embedded.layout import FIRST_ITEM, ITEMS
from indexer.embedded.table import FACTS, I8, Runs, Table
from scoring.plan import Sought

_PLACE_BITS = 16
_FACTS_AND_PLACE_BITS = FACTS.bit_length() + _PLACE_BITS


def arranged(columns: Columns, side: Sought, n_titles: int, n_features: int) -> tuple[Table, Runs]:
    """Owners in order of key; rows in order of title, facts of the stint, place.

    Args:
        columns: in any order, each key once.
        side: whose they are.
        n_titles: of the dictionary; the title after the last is "not understood".
        n_features: of the vocabulary.
    """
    table = _sorted_rows(table_of(by_key(columns)))
    return table, _runs(table, side, n_titles, n_features)


def _sorted_rows(table: Table) -> Table:
    facts = (table.stint & FACTS).astype(np.int64)
    order = np.argsort(
        table.title.astype(np.int64) << _FACTS_AND_PLACE_BITS | facts << _PLACE_BITS | table.place
    )
    new_place = np.empty(len(order), dtype=np.uint32)
    new_place[order] = np.arange(len(order), dtype=np.uint32)
    of_row = {
        name: getattr(table, name)[order] for name in Table._fields if name not in ("owners", "features")
    }
    of_row["sibling"] = new_place[of_row["sibling"]]
    return table._replace(**of_row)


def _runs(table: Table, side: Sought, n_titles: int, n_features: int) -> Runs:
    facts = table.stint & FACTS
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
