"""A match as one integer whose order is the order of the list: points descending, then key ascending.

points << 35 | (2³² − 1 − key) << 3 | stint. Keys are unique, so the stint decides nothing.
"""

import numpy as np

from indexer.embedded.kernel.table import ALL_KEYS, I8, POINTS_SHIFT, STINT_SHIFT
from indexer.engine import Match

MOST_STINTS = 1 << STINT_SHIFT
"""A row has room for more, a packed match has not."""
BEFORE_ALL = int(np.iinfo(np.int64).max)


def packed(match: Match | None) -> int:
    """Where a page ends; None is before the first one."""
    if match is None:
        return BEFORE_ALL
    return match.points << POINTS_SHIFT | (ALL_KEYS - match.key) << STINT_SHIFT


def matches(heap: I8) -> tuple[Match, ...]:
    """The list, best first."""
    ordered = np.sort(heap)[::-1]
    keys = ALL_KEYS - (ordered >> STINT_SHIFT & ALL_KEYS)
    stints = ordered & (MOST_STINTS - 1)
    return tuple(map(Match, keys.tolist(), (ordered >> POINTS_SHIFT).tolist(), stints.tolist()))
