"""Every person against a vacancy, in numpy: no bounds, no order of visit, nothing left out.

Only who cannot be listed at all (floor, availability, hard requirements) is dropped before points are added
up. Points come from `Tables`; nothing of `indexer.embedded` takes part.
"""

from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
import polars as pl
from numpy.typing import NDArray

from benchmarks.exact.tables import Points, Tables
from benchmarks.population.facts import LISTS, OF_PERSON, OF_STINT
from benchmarks.population.people import Population
from indexer.engine import Match

Rows = NDArray[np.int64]
Bools = NDArray[np.bool_]
Array = NDArray[Any]
_STINT_BITS = 3
_LAST_STINT = (1 << _STINT_BITS) - 1
_KEY_BITS = 32
_LAST_KEY = (1 << _KEY_BITS) - 1
_NOBODY: Rows = np.empty(0, np.int64)


@dataclass(frozen=True, eq=False)
class BruteForce:
    """Scores all people of a population, or some of them."""

    population: Population

    def top(self, tables: Tables, n: int, among: Rows | None = None) -> tuple[Match, ...]:
        """The best n who may be listed at once: points descending, then key ascending.

        Args:
            tables: the plan's.
            n: length of the list.
            among: rows of people, ascending; None: everybody.
        """
        people, best = self._best_stints(tables, self._rows(among))
        ready = self._ready(tables, people)
        people, best = people[ready], best[ready]
        points = self._shared(tables, people) + self._pay(tables, people) + self._named(tables, people)
        return self._ranked(people, (best >> _STINT_BITS) + points, _LAST_STINT - (best & _LAST_STINT), n)

    def _ranked(self, people: Rows, points: Points, stints: Points, n: int) -> tuple[Match, ...]:
        keys = self._columns["key"][people].astype(np.int64)
        order = points.astype(np.int64) << _KEY_BITS | (_LAST_KEY - keys)
        best = np.argpartition(-order, n)[:n] if n < len(order) else np.arange(len(order))
        best = best[np.argsort(-order[best])]
        return tuple(map(Match, keys[best].tolist(), points[best].tolist(), stints[best].tolist()))

    def _rows(self, among: Rows | None) -> Rows | slice:
        """The rows of these people's stints, in order."""
        if among is None:
            return slice(None)
        first, counts = self._first_stint[among], np.diff(self._first_stint)[among]
        before = np.cumsum(counts) - counts
        return np.repeat(first - before, counts) + np.arange(counts.sum())

    def _best_stints(self, tables: Tables, rows: Rows | slice) -> tuple[Rows, Points]:
        """Those with a stint above the floor, and of the best one points << 3 | (7 − number)."""
        near = tables.nearness[self._stints["title"][rows]]
        above = near <= tables.floor
        stints = {name: column[rows][above] for name, column in self._stints.items()}
        near, person = near[above], stints["person"]
        points = np.zeros(len(near), np.int32)
        for part, table in tables.by_nearness.items():
            points += table[near, stints[part] if part in OF_STINT else self._columns[part][person]]
        if not len(near):
            return person.astype(np.int64), points
        first = np.flatnonzero(np.append(True, person[1:] != person[:-1]))
        packed = points << _STINT_BITS | (_LAST_STINT - stints["number"].astype(np.int32))
        return person[first].astype(np.int64), np.maximum.reduceat(packed, first)

    def _shared(self, tables: Tables, people: Rows) -> Points:
        columns = {name: self._columns[name][people] for name in ("patterns", "mode", "place")}
        relation = {
            "schedule": tables.fit[columns["patterns"]],
            "transport": tables.travel[columns["mode"], columns["place"]],
        }
        points = np.zeros(len(people), np.int32)
        for part, table in tables.shared.items():
            points += table[relation.get(part, 0), self._columns[part][people]]
        return points

    def _pay(self, tables: Tables, people: Rows) -> Points:
        asked = self._columns["pay"][people]
        stretch = np.searchsorted(tables.pay_limits, asked, side="left")
        return np.where(asked < 0, tables.pay_unknown, tables.pay_points[stretch]).astype(np.int32)

    def _named(self, tables: Tables, people: Rows) -> Points:
        """Points of skills and wishes."""
        points = np.full(len(people), tables.base, np.int32)
        for item in tables.items:
            points[self._stating("features", item.feature, people)] += item.gain
            points[self._stating("lacks", item.feature, people)] -= item.loss
        return points

    def _ready(self, tables: Tables, people: Rows) -> Bools:
        """Who may be listed at once."""
        ready = self._columns["available"][people]
        for requirement in tables.exclude:
            met = np.zeros(len(people), np.bool_)
            met[self._stating("met", requirement, people)] = True
            ready &= met
        for requirement in (*tables.exclude, *tables.clarify):
            ready[self._stating("not_met", requirement, people)] = False
        return ready

    def _stating(self, name: str, code: int, people: Rows) -> Rows:
        """Positions in `people` of those whose list names the code; the shorter is sought in the longer."""
        who = self._who[name].get(code, _NOBODY)
        if not len(who) or not len(people):
            return _NOBODY
        if len(who) > len(people):
            return np.flatnonzero(who[np.searchsorted(who, people).clip(max=len(who) - 1)] == people)
        found = np.searchsorted(people, who).clip(max=len(people) - 1)
        stating: Rows = found[people[found] == who]
        return stating

    @cached_property
    def _columns(self) -> dict[str, Array]:
        people = self.population.people.with_columns(pl.col("pay").fill_null(-1))
        names = ("key", "available", "place", "mode", "patterns", "pay", *OF_PERSON)
        return {name: people[name].to_numpy() for name in names}

    @cached_property
    def _stints(self) -> dict[str, Array]:
        stints = self.population.stints
        return {name: stints[name].to_numpy() for name in stints.columns}

    @cached_property
    def _first_stint(self) -> Rows:
        return np.searchsorted(self._stints["person"], np.arange(self.population.size + 1))

    @cached_property
    def _who(self) -> dict[str, dict[int, Rows]]:
        """By list (features, lacks, met, not_met) and code, those people whose list names it, ascending."""
        return {name: self._named_by(name) for name in LISTS}

    def _named_by(self, name: str) -> dict[int, Rows]:
        lists = self.population.people.select(pl.col(name)).with_row_index("person")
        pairs = lists.explode(name, empty_as_null=False)
        order = np.argsort(pairs[name].to_numpy(), kind="stable")
        codes, first = np.unique(pairs[name].to_numpy()[order], return_index=True)
        parts = np.split(pairs["person"].to_numpy()[order].astype(np.int64), first[1:])
        return dict(zip(codes.tolist(), parts, strict=False))
