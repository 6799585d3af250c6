"""Two shortlists compared: who enters, leaves and moves; figures computed by hand."""

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from indexer.engine import Match
from matcher.analysis.comparing import SCHEMA, Agreement, agreement, compared


def ranking(*keys):
    return tuple(Match(key, 9000 - 10 * place, 0) for place, key in enumerate(keys))


lists = st.lists(st.integers(1, 30), unique=True, max_size=20).map(lambda keys: ranking(*keys))


def test_each_move():
    frame = compared(ranking(1, 2, 3, 4, 5), ranking(1, 3, 2, 5, 4), 4)
    assert dict(zip(frame["key"], frame["move"], strict=True)) == {
        1: "stays", 3: "rises", 2: "falls", 5: "enters", 4: "leaves",
    }  # fmt: skip


def test_ranks_beyond_the_list_are_kept_and_those_beyond_the_ranking_are_missing():
    frame = compared(ranking(1, 2, 3), ranking(4, 3, 1), 2).set_index("key")
    assert frame.loc[1, ["rank_before", "rank_after", "points_after"]].tolist() == [1, 3, 8980]
    assert frame.loc[3, ["rank_before", "rank_after"]].tolist() == [3, 2]
    assert pd.isna(frame.loc[2, "rank_after"])
    assert pd.isna(frame.loc[2, "points_after"])
    assert pd.isna(frame.loc[4, "rank_before"])


def test_those_on_the_list_come_first_then_those_who_leave():
    assert compared(ranking(1, 2, 3, 4), ranking(3, 9, 4, 1), 2)["key"].tolist() == [3, 9, 1, 2]


@given(lists, lists, st.integers(1, 20))
def test_the_schema_is_stable_and_nobody_is_lost(before, after, n):
    frame = compared(before, after, n)
    assert dict(frame.dtypes) == SCHEMA
    assert sorted(frame["key"]) == sorted({one.key for one in (*before[:n], *after[:n])})
    entered, left = (int((frame["move"] == move).sum()) for move in ("enters", "leaves"))
    assert len(before[:n]) + entered - left == len(after[:n])
    assert agreement(before, after, n).kept == len(frame) - entered - left


def test_agreement_by_hand():
    # In both are 1, 2, 3 of four; against 2, 1, 3 two pairs stand alike and one is turned: (2 - 1) / 3.
    found = agreement(ranking(1, 2, 3, 4), ranking(2, 9, 1, 3), 4)
    assert (found.kept, found.overlap) == (3, 0.75)
    assert found.tau == pytest.approx(1 / 3)


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ((1, 2, 3), (1, 2, 3), Agreement(3, 1.0, 1.0)),
        ((1, 2, 3), (3, 2, 1), Agreement(3, 1.0, -1.0)),
        ((1, 2), (1, 3), Agreement(1, 0.5, None)),
        ((1, 2), (3, 4), Agreement(0, 0.0, None)),
        ((1, 2, 3, 4), (1, 2), Agreement(2, 0.5, 1.0)),
        ((), (1,), Agreement(0, 0.0, None)),
        ((), (), Agreement(0, 1.0, None)),
    ],
)
def test_agreement_at_the_edges(before, after, expected):
    assert agreement(ranking(*before), ranking(*after), 5) == expected


def test_agreement_looks_at_the_first_n_only():
    assert agreement(ranking(1, 2, 3, 4), ranking(1, 2, 4, 3), 2) == Agreement(2, 1.0, 1.0)
