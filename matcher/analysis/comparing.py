"""Two shortlists of one vacancy: who enters, who leaves, who moves, and how far they agree."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, get_args

import pandas as pd
from pandas.api.extensions import ExtensionDtype
from scipy.stats import kendalltau

from indexer.engine import Match

Move = Literal["enters", "leaves", "rises", "falls", "stays"]
MOVES: tuple[Move, ...] = get_args(Move)
SCHEMA: dict[str, ExtensionDtype] = {
    "key": pd.Int64Dtype(),
    "rank_before": pd.Int64Dtype(),
    "rank_after": pd.Int64Dtype(),
    "points_before": pd.Int64Dtype(),
    "points_after": pd.Int64Dtype(),
    "move": pd.CategoricalDtype(list(MOVES)),
}
"""Columns of `compared` and their types; the same for empty lists."""

Place = tuple[int | None, int | None]
"""Rank and points; None beyond the end of the list."""
BEYOND: Place = (None, None)


@dataclass(frozen=True, slots=True)
class Agreement:
    """How far two shortlists agree.

    Attributes:
        kept: how many stand in both.
        overlap: `kept` of the longer list, 0 to 1; 1 where both are empty.
        tau: Kendall's tau of the order of those in both, -1 to 1; None below two of them.
    """

    kept: int
    overlap: float
    tau: float | None


def compared(before: Sequence[Match], after: Sequence[Match], n: int) -> pd.DataFrame:
    """The first n of either list, one row a person, of the types of `SCHEMA`.

    Lists longer than n tell where those who leave have gone and those who enter have come from; a rank that
    is missing lies beyond the end of the list given.

    Args:
        before: best first, from rank 1 on.
        after: the same vacancy under other weights.
        n: length of the shortlist.

    Returns:
        Those on the list after by rank, then those who leave it by rank before.
    """
    was, now = _places(before), _places(after)
    listed = dict.fromkeys(match.key for match in (*after[:n], *before[:n]))
    rows = [_row(key, was.get(key, BEYOND), now.get(key, BEYOND), n) for key in listed]
    return pd.DataFrame(rows, columns=list(SCHEMA)).astype(SCHEMA)


def agreement(before: Sequence[Match], after: Sequence[Match], n: int) -> Agreement:
    """How far the first n of two lists agree."""
    was, now = _places(before[:n]), _places(after[:n])
    kept = [key for key in was if key in now]
    longer = max(len(was), len(now))
    overlap = len(kept) / longer if longer else 1.0
    if len(kept) < 2:
        return Agreement(len(kept), overlap, None)
    tau = kendalltau([was[key][0] for key in kept], [now[key][0] for key in kept]).statistic
    return Agreement(len(kept), overlap, float(tau))


def _places(matches: Sequence[Match]) -> dict[int, Place]:
    return {match.key: (rank, match.points) for rank, match in enumerate(matches, 1)}


def _row(key: int, was: Place, now: Place, n: int) -> tuple[object, ...]:
    return key, was[0], now[0], was[1], now[1], _move(was[0], now[0], n)


def _move(was: int | None, now: int | None, n: int) -> Move:
    if was is None or was > n:
        return "enters"
    if now is None or now > n:
        return "leaves"
    return "stays" if now == was else "rises" if now < was else "falls"
