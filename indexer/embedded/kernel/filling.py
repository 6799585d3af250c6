"""Small loops around a search: tables of a plan, titles of features, owners of keys."""

import numpy as np

from indexer.embedded.kernel.compiling import Int, compiled
from indexer.embedded.kernel.points import NOBODY
from indexer.embedded.kernel.table import ALL_KEYS, I2, I4, I8, KEY_BITS, U1, U4, Table


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
        owner = np.int64(table.rows[row].owner)
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
