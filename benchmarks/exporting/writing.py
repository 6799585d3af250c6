"""Writes what `shortlist` asks and gets as Parquet, with a README that recomputes it."""

import shutil
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import orjson
import polars as pl

from benchmarks.cases import TOP
from benchmarks.exact.tables import Tables
from benchmarks.population.facts import LISTS
from benchmarks.population.indexed import Embedded
from benchmarks.world import World
from scoring.axes import Axis, size, unflat
from scoring.codes import to_json
from scoring.criteria.transport import MODES
from scoring.facts import BY_NEARNESS, SHARED
from scoring.plan import Plan

_README = Path(__file__).with_name("README.md")
"""It recomputes every list from the files that it comes with."""
_FIELD = "qualification.field"
_ANSWER = pl.Schema(dict.fromkeys(("plan", "rank", "key", "points", "stint"), pl.Int64()))


def export(world: World, folder: Path) -> None:
    """Write columns, plans, the engine's answers, names and the README into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    plans = world.cases.plans()
    frames = {
        "people": _people(world),
        "stints": _stints(world),
        "plans": pl.DataFrame([_plan(i, plan, world.binding.tables(plan)) for i, plan in enumerate(plans)]),
        "answers": _answers(world, plans),
    }
    for name, frame in frames.items():
        frame.write_parquet(folder / f"{name}.parquet")
    (folder / "names.json").write_bytes(orjson.dumps(_names(world), option=orjson.OPT_INDENT_2))
    shutil.copyfile(_README, folder / "README.md")


def _people(world: World) -> pl.DataFrame:
    people = world.population.people.drop("codes").with_columns(pl.col("pay").fill_null(-1))
    return people.cast({name: pl.List(pl.Int32) for name in LISTS})


def _stints(world: World) -> pl.DataFrame:
    """With the person's field of training beside each: it counts by nearness."""
    stints = world.population.stints
    field = world.population.people[_FIELD].gather(stints["person"])
    return stints.with_columns(field)


def _plan(number: int, plan: Plan, tables: Tables) -> dict[str, Any]:
    return {
        "plan": number,
        "codes": to_json(plan.codes).decode(),
        "nearness": tables.nearness.tolist(),
        "floor": tables.floor,
        "travel": tables.travel.tolist(),
        "fit": tables.fit.tolist(),
        **{part: points.tolist() for part, points in {**tables.by_nearness, **tables.shared}.items()},
        "pay_limits": tables.pay_limits.tolist(),
        "pay": [*tables.pay_points.tolist(), tables.pay_unknown],
        "base": tables.base,
        "items": [{"id": item.feature, "gain": item.gain, "loss": item.loss} for item in tables.items],
        "exclude": [*tables.exclude],
        "clarify": [*tables.clarify],
    }


def _answers(world: World, plans: Sequence[Plan]) -> pl.DataFrame:
    """By the engine."""
    engine = Embedded.opened(world.index, world.dictionary)
    rows = [
        (number, rank, match.key, match.points, match.stint)
        for number, plan in enumerate(plans)
        for rank, match in enumerate(engine.top(plan, TOP), 1)
    ]
    return pl.DataFrame(rows, _ANSWER, orient="row")


def _names(world: World) -> dict[str, Any]:
    """By column of the files: places of names, or for a part the levels of its relation and its facts."""
    parts = {
        part.name: {
            "relation": _slots(part.relation) if part.relation else [],
            "facts": [_facts(part.have, code) for code in range(size(part.have))],
        }
        for part in (*BY_NEARNESS, *SHARED)
    }
    titles = [*world.dictionary.titles, None]
    return {"titles": titles, "modes": [*MODES], **world.population.names.plain(), "parts": parts}


def _slots(axis: Axis) -> list[str]:
    return [axis.name_of(slot) for slot in range(axis.size)]


def _facts(axes: Sequence[Axis], code: int) -> dict[str, str]:
    return {axis.name: axis.name_of(slot) for axis, slot in zip(axes, unflat(axes, code), strict=True)}
