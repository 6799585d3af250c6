"""polars, as many threads as it likes: filter, gather points from the plan's tables, group, take the best."""

from collections.abc import Iterator

import polars as pl

from benchmarks.baselines.frames import Frames
from benchmarks.exact.tables import Binding, Points, Slots, Tables
from indexer.engine import Match
from scoring.plan import Plan

_RELATIONS = {"schedule": "fit", "transport": "band"}


class PolarsGathers:
    """Answers plans that look for people. Who cannot be listed is filtered out before points are added."""

    def __init__(self, frames: Frames, binding: Binding) -> None:
        self._frames = frames
        self._binding = binding

    def top(self, plan: Plan, n: int) -> tuple[Match, ...]:
        """The best n: points descending, then key ascending."""
        tables = self._binding.tables(plan)
        points = pl.col("best") // 8 + pl.col("named").fill_null(0) + tables.base
        found = (
            self._best_stints(tables)
            .join(self._named(tables), on="person", how="left")
            .select("key", points.alias("points"), (7 - pl.col("best") % 8).alias("stint"))
            .sort("points", "key", descending=[True, False])
            .head(n)
            .collect()
        )
        return tuple(Match(*row) for row in found.iter_rows())

    def _best_stints(self, tables: Tables) -> pl.LazyFrame:
        """A row for each person who may be listed; `best` is points << 3 | (7 − stint), skills left out."""
        near = pl.lit(pl.Series(tables.nearness)).gather(pl.col("title"))
        rows = self._frames.rows.lazy().with_columns(near=near).filter(pl.col("near") <= tables.floor)
        rows = self._required(rows, tables).with_columns(
            fit=pl.lit(pl.Series(tables.fit)).gather(pl.col("patterns")),
            band=_gathered(tables.travel, pl.col("mode"), pl.col("place")),
        )
        best = pl.sum_horizontal(*_points(tables)) * 8 + (7 - pl.col("number").cast(pl.Int32))
        return rows.select("person", "key", best=best).group_by("person").agg(pl.max("best"), pl.first("key"))

    def _required(self, rows: pl.LazyFrame, tables: Tables) -> pl.LazyFrame:
        met, not_met = self._frames.lists["met"], self._frames.lists["not_met"]
        for one in tables.exclude:
            rows = rows.join(met.get(one, _NOBODY).lazy(), on="person", how="semi")
        for one in (*tables.exclude, *tables.clarify):
            if one in not_met:
                rows = rows.join(not_met[one].lazy(), on="person", how="anti")
        return rows

    def _named(self, tables: Tables) -> pl.LazyFrame:
        """Points of skills and wishes that differ from not known, by person."""
        parts = [part.with_columns(named=pl.lit(points, pl.Int32)) for part, points in self._stated(tables)]
        return pl.concat([_NOBODY_NAMED, *parts]).lazy().group_by("person").agg(pl.sum("named"))

    def _stated(self, tables: Tables) -> Iterator[tuple[pl.DataFrame, int]]:
        has, lacks = self._frames.lists["features"], self._frames.lists["lacks"]
        for item in tables.items:
            if item.feature in has:
                yield has[item.feature], item.gain
            if item.feature in lacks:
                yield lacks[item.feature], -item.loss


_NOBODY = pl.DataFrame(schema={"person": pl.UInt32()})
_NOBODY_NAMED = pl.DataFrame(schema={"person": pl.UInt32(), "named": pl.Int32()})


def _points(tables: Tables) -> Iterator[pl.Expr]:
    for part, table in tables.by_nearness.items():
        yield _gathered(table, pl.col("near"), pl.col(part))
    for part, table in tables.shared.items():
        relation = pl.col(_RELATIONS[part]) if part in _RELATIONS else pl.lit(0, pl.UInt32)
        yield _gathered(table, relation, pl.col(part))
    yield _pay_points(tables)


def _pay_points(tables: Tables) -> pl.Expr:
    if not len(tables.pay_limits):
        return pl.lit(tables.pay_unknown, pl.Int32)
    asked = pl.col("pay")
    stretch = pl.sum_horizontal(asked > int(limit) for limit in tables.pay_limits)
    known = pl.lit(pl.Series(tables.pay_points)).gather(stretch)
    return pl.when(asked.is_null()).then(pl.lit(tables.pay_unknown, pl.Int32)).otherwise(known)


def _gathered(table: Points | Slots, row: pl.Expr, column: pl.Expr) -> pl.Expr:
    return pl.lit(pl.Series(table.ravel())).gather(row.cast(pl.UInt32) * table.shape[1] + column)
