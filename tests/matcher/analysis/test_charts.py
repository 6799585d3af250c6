"""The charts' data and specs, and that they can be drawn."""

import pytest
import vl_convert

from indexer.engine import Match
from matcher.analysis.bump_chart import NOWHERE, Words, bump_chart, steps
from matcher.analysis.comparing import MOVES, compared
from matcher.analysis.points_chart import points_chart
from matcher.explanation.palette import palette

WORDS = Words("Сейчас", "Станет", {move: f"<{move}>" for move in MOVES})


def ranking(*keys):
    return tuple(Match(key, 9000 - 10 * place, 0) for place, key in enumerate(keys))


def drawn(chart):
    return vl_convert.vegalite_to_svg(chart.to_dict(), allowed_base_urls=[])


def rows_of(frame, when):
    end = frame[frame["when"] == when]
    return dict(zip(end["key"], end["slot"], strict=True))


def test_ranks_have_their_rows_and_who_is_off_stands_below_an_empty_one():
    frame = steps(compared(ranking(1, 2, 3, 4, 5), ranking(1, 5, 4, 2), 3), 3)
    assert rows_of(frame, "before") == {1: 1, 2: 2, 3: 3, 4: 5, 5: 6}
    assert rows_of(frame, "after") == {1: 1, 5: 2, 4: 3, 2: 5, 3: 6}


def test_a_list_that_ran_out_is_no_longer_than_it_is():
    frame = steps(compared(ranking(1, 2), ranking(3), 20), 20)
    assert rows_of(frame, "before") == {1: 1, 2: 2, 3: 4}
    assert rows_of(frame, "after") == {3: 1, 1: 4, 2: 5}


def test_the_bump_chart_says_names_ranks_and_moves():
    comparison = compared(ranking(1, 2, 3), ranking(1, 9, 3), 3)
    chart = bump_chart(comparison, 3, {1: "Айгүл", 2: "Болат", 3: "Ws", 9: "Дана"}, WORDS)
    picture = drawn(chart)
    for text in ("Айгүл", "Дана", "Сейчас", "Станет", "&lt;enters&gt;", "&lt;leaves&gt;", NOWHERE):
        assert text in picture
    assert "&lt;rises&gt;" not in picture
    assert palette()["good"] in picture
    assert "stroke-dasharray" in picture


def test_without_anybody_beside_the_list_there_is_no_rule():
    same = ranking(1, 2, 3)
    assert "stroke-dasharray" not in drawn(
        bump_chart(compared(same, same, 3), 3, dict.fromkeys((1, 2, 3), "x"), WORDS)
    )


@pytest.mark.parametrize(("before", "after"), [((), ()), ((1,), ()), ((), (1,))])
def test_empty_lists_can_be_drawn(before, after):
    comparison = compared(ranking(*before), ranking(*after), 5)
    assert drawn(bump_chart(comparison, 5, {1: "x"}, WORDS)).startswith("<svg")


def test_the_bars_hold_every_criterion_in_order():
    points = {"profession": 6000, "pay": 3900, "wishes": 100}
    chart = points_chart(
        {"now": points, "then": {**points, "pay": 0, "wishes": 4000}},
        {name: name.upper() for name in points},
        str,
    )
    spec = chart.to_dict()
    (rows,) = spec["datasets"].values()
    assert [(row["name"], row["left"], row["right"]) for row in rows if row["bar"] == "now"] == [
        ("PROFESSION", 0, 6000), ("PAY", 6000, 9900), ("WISHES", 9900, 10000),
    ]  # fmt: skip
    assert [row["shown"] for row in rows] == ["6000", "3900", "", "6000", "", "4000"]
    assert palette()["criterion-pay"] in drawn(chart)
