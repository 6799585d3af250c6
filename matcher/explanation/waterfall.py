"""Records → Vega-Lite spec: how the points of each criterion add up to the score, and what is still open.

The idea is Splink's waterfall of match weights (Ministry of Justice, UK): records fill the data of a spec
that stands in a file. Solid is what is sure, light what could still turn out, the track what it is worth.
"""

import json
from collections.abc import Iterable, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from matcher.explanation.palette import palette
from matcher.explanation.records import Reason, Total, totals
from matcher.explanation.speech import Speech

Spec = dict[str, Any]
"""A Vega-Lite specification as plain JSON."""
Row = dict[str, str | int | None]

TOTAL = "total"
_FILE = Path(__file__).with_name("waterfall.json")


def waterfall(reasons: Iterable[Reason], speech: Speech) -> Spec:
    """The spec of one pair's waterfall: a row for each criterion that is worth points, then the score."""
    kept = [total for total in totals(reasons) if total.of]
    spec: Spec = json.loads(_template())
    spec["data"]["values"] = _rows(kept, speech)
    spec["layer"][0]["encoding"]["x"]["scale"]["domain"] = [0, sum(total.of for total in kept)]
    return spec


def _rows(kept: Sequence[Total], speech: Speech) -> list[Row]:
    rows, start = [], 0
    for place, total in enumerate(kept):
        following = kept[place + 1].criterion if place + 1 < len(kept) else TOTAL
        rows.append(_row(total, start, following, speech.wording("criteria", total.criterion), speech))
        start += total.points
    whole = Total(
        TOTAL,
        sum(one.points for one in kept),
        sum(one.of for one in kept),
        sum(one.worst for one in kept),
        sum(one.best for one in kept),
    )
    return [*rows, _row(whole, 0, None, speech.wording("total"), speech)]


def _row(total: Total, start: int, following: str | None, label: str, speech: Speech) -> Row:
    number, colours = speech.wording.number, palette()
    return {
        "row": total.criterion,
        "next": following,
        "label": label,
        "value": speech.wording("points_of", points=number(total.points), of=number(total.of)),
        "start": start,
        "sure": start + total.worst,
        "counted": start + total.points,
        "best": start + total.best,
        "ceiling": start + total.of,
        "colour": colours.get(f"criterion-{total.criterion}", colours["ink"]),
        "track": colours["track"],
        "ink": colours["ink"],
        "soft": colours["ink-soft"],
        "halo": colours["paper"],
    }


@cache
def _template() -> str:
    return _FILE.read_text("utf-8")
