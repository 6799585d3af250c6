"""What each criterion is worth before and after: bars of 10,000 points, one above the other."""

from collections.abc import Callable, Iterator, Mapping

import altair as alt
import pandas as pd

from matcher.explanation.palette import palette

WIDTH = 700
ROW = 30
"""Width and height of a bar in pixels."""
_LEAST = 0.04
"""Of the whole: a narrower field has no room for its number."""


def points_chart(
    weights: Mapping[str, Mapping[str, int]], names: Mapping[str, str], number: Callable[[int], str]
) -> alt.LayerChart:
    """A bar for each weights file, cut by criterion.

    Args:
        weights: points by criterion, by what the bar is called, in the order of the bars.
        names: what to call each criterion, in the order of the fields.
        number: how the reader's language writes points.
    """
    data = pd.DataFrame([field for bar in weights for field in _fields(bar, weights[bar], names, number)])
    colours = alt.Scale(domain=list(names.values()), range=[palette()[f"criterion-{one}"] for one in names])
    bars = alt.Chart(data).encode(
        y=alt.Y(
            "bar:N",
            sort=list(weights),
            axis=alt.Axis(title=None, domain=False, ticks=False, labelFontSize=12),
        ),
        tooltip=[alt.Tooltip("name:N", title=" "), alt.Tooltip("said:N", title="  ")],
    )
    fields = bars.mark_bar(stroke="white").encode(
        x=alt.X("left:Q", axis=None, scale=alt.Scale(nice=False)),
        x2="right:Q",
        color=alt.Color("name:N", scale=colours, legend=alt.Legend(title=None, orient="bottom", columns=4)),
    )
    numbers = bars.mark_text(fontSize=11).encode(x="middle:Q", text="shown:N", color=alt.value("white"))
    sized = alt.layer(fields, numbers).properties(width=WIDTH, height=ROW * len(weights))
    chart: alt.LayerChart = sized.configure_view(stroke=None)
    return chart


def _fields(
    bar: str, points: Mapping[str, int], names: Mapping[str, str], number: Callable[[int], str]
) -> Iterator[dict[str, str | float]]:
    left, least = 0, sum(points.values()) * _LEAST
    for criterion, name in names.items():
        right = left + points[criterion]
        said = number(points[criterion])
        shown = said if right - left >= least else ""
        yield {
            "bar": bar,
            "name": name,
            "left": left,
            "middle": (left + right) / 2,
            "right": right,
            "said": said,
            "shown": shown,
        }
        left = right
