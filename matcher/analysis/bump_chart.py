"""The bump chart of a comparison: a line for each person from the place before to the place after."""

from collections.abc import Mapping
from dataclasses import dataclass

import altair as alt
import pandas as pd

from matcher.analysis.comparing import Move
from matcher.explanation.palette import palette

COLOURS: dict[Move, str] = {
    "enters": "good",
    "leaves": "bad",
    "rises": "criterion-qualification",
    "falls": "criterion-wishes",
    "stays": "map-ring",
}
"""Names of the palette."""
ROW = 22
"""Height of a row in pixels."""
WIDTH = 260
"""Between the two lists, in pixels."""
_LABEL = 230
NOWHERE = "–"
"""Instead of a rank that is not known: not listed, or beyond the end of the list that was compared."""


@dataclass(frozen=True, slots=True)
class Words:
    """What the chart says, in one language: the two lists and what each move is called."""

    before: str
    after: str
    moves: Mapping[Move, str]


def steps(comparison: pd.DataFrame, n: int) -> pd.DataFrame:
    """The two ends of every line.

    Args:
        comparison: from `matcher.analysis.comparing.compared`.
        n: length of the shortlist.

    Returns:
        key, move, when ("before", "after"), rank, points (missing where the person is not found), and slot,
        the row to draw in: those who are not on the list follow in their order after an empty row.
    """
    ends = [_ends(comparison, "before"), _ends(comparison, "after")]
    longest = max(int((end["rank"] <= n).sum()) for end in ends)
    return pd.concat([end.assign(slot=_slots(end["rank"], n, longest)) for end in ends], ignore_index=True)


def _ends(comparison: pd.DataFrame, when: str) -> pd.DataFrame:
    end = comparison[["key", "move", f"rank_{when}", f"points_{when}"]].set_axis(
        ["key", "move", "rank", "points"], axis="columns"
    )
    return end.assign(when=when).sort_values("rank", ignore_index=True)


def _slots(ranks: "pd.Series[int]", n: int, longest: int) -> list[int]:
    """Slots of ranks in their order, those that are missing last."""
    on_list = int((ranks <= n).sum())
    return [*range(1, on_list + 1), *range(longest + 2, longest + 2 + len(ranks) - on_list)]


def bump_chart(comparison: pd.DataFrame, n: int, labels: Mapping[int, str], words: Words) -> alt.LayerChart:
    """Lines from before to after; below the rule stand those who are not on that list, with their rank.

    Args:
        comparison: from `matcher.analysis.comparing.compared`.
        n: length of the shortlist.
        labels: what to call each key.
        words: in the reader's language.
    """
    data = _said(steps(comparison, n), labels, words)
    last = max(data["slot"], default=1)
    y = alt.Y("slot:Q", axis=None, scale=alt.Scale(domain=[0.5, last + 0.5], nice=False, reverse=True))
    below = pd.DataFrame({"slot": sorted(set(range(1, last)) - set(data["slot"]))})
    rule = alt.Chart(below).mark_rule(color=palette()["ink-soft"], strokeDash=[4, 4]).encode(y=y)
    people = alt.Chart(data).encode(x=_columns(words), y=y, color=_colours(data, words))
    layered = alt.layer(rule, _lines(people), _dots(people), _ranks(people), *_names(people))
    sized = layered.properties(width=WIDTH, height=ROW * last)
    chart: alt.LayerChart = sized.configure_view(stroke=None)
    return chart


def _said(data: pd.DataFrame, labels: Mapping[int, str], words: Words) -> pd.DataFrame:
    return data.assign(
        label=data["key"].map(labels),
        said=data["rank"].map(str, na_action="ignore").fillna(NOWHERE),
        moves=data["move"].astype("object").map(words.moves),
        column=data["when"].map({"before": words.before, "after": words.after}),
    )


def _columns(words: Words) -> alt.X:
    axis = alt.Axis(orient="top", title=None, domain=False, ticks=False, labelAngle=0, labelFontSize=13)
    return alt.X(
        "column:N", sort=[words.before, words.after], axis=axis, scale=alt.Scale(type="point", padding=0)
    )


def _colours(data: pd.DataFrame, words: Words) -> alt.Color:
    shown = [move for move in COLOURS if (data["move"] == move).any()]
    scale = alt.Scale(
        domain=[words.moves[move] for move in shown], range=[palette()[COLOURS[move]] for move in shown]
    )
    return alt.Color("moves:N", scale=scale, legend=alt.Legend(title=None, orient="bottom"))


def _lines(people: alt.Chart) -> alt.Chart:
    lines: alt.Chart = people.mark_line(strokeWidth=2.5, opacity=0.7).encode(detail="key:N")
    return lines


def _dots(people: alt.Chart) -> alt.Chart:
    told = [alt.Tooltip(name, title="") for name in ("label:N", "column:N", "said:N", "points:Q")]
    dots: alt.Chart = people.mark_circle(size=340, opacity=1).encode(tooltip=told)
    return dots


def _ranks(people: alt.Chart) -> alt.Chart:
    numbers: alt.Chart = people.mark_text(fontSize=10, fontWeight="bold").encode(
        text="said:N", color=alt.value("white")
    )
    return numbers


def _names(people: alt.Chart) -> tuple[alt.Chart, alt.Chart]:
    calm = alt.value(palette()["ink-soft"])
    colour = (
        alt.when("datum.move == 'enters' || datum.move == 'leaves'")
        .then(people.encoding.color)
        .otherwise(calm)
    )
    named = people.encode(text="label:N", color=colour)
    left = named.transform_filter("datum.when == 'before'").mark_text(align="right", dx=-16, limit=_LABEL)
    right = named.transform_filter("datum.when == 'after'").mark_text(align="left", dx=16, limit=_LABEL)
    return left, right
