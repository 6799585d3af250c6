"""Columns of the relations for one query: nearness by title, bands by place, fit by schedule.

They depend on the dictionary and the names alone, so each is kept for the next vacancy of the same title, of
the same place, of the same patterns.
"""

from collections.abc import Callable
from functools import cached_property, lru_cache
from typing import NamedTuple

import numpy as np

from indexer.embedded.kernel.table import I8, NOT_COUNTED, U1
from indexer.embedded.layout import UNSTATED
from indexer.embedded.vocabulary import Vocabulary
from scoring.axes import Axis, flat
from scoring.codes import VacancyCodes
from scoring.criteria.profession import NEARNESS
from scoring.criteria.schedule import FIT, SCHEDULE
from scoring.criteria.transport import MODES
from scoring.dictionary import Dictionary
from scoring.parts import Part
from scoring.plan import Listing, Plan, Sought
from scoring.relations.sites import PlaceTable

_KEPT = 1024
_NEARNESS_KEPT = 4096


class Nearness(NamedTuple):
    """Shape (n_titles + 1,): slots of nearness, NOT_COUNTED below the floor; and which pass the floor."""

    near: U1
    above: U1


class Relations:
    """The columns for one side of one epoch's vocabulary. Safe in several threads."""

    def __init__(self, dictionary: Dictionary, vocabulary: Vocabulary, sought: Sought) -> None:
        self._dictionary = dictionary
        self._vocabulary = vocabulary
        self._sought = sought
        if sought == "people":  # a vacancy takes rows of [vacancy's, person's], a seeker columns
            self._levels = dictionary.nearness
        else:
            self._levels = np.ascontiguousarray(dictionary.nearness.T)
        self._majors = np.array([int(isco[0]) for isco in dictionary.isco], dtype=np.intp)
        self._near = lru_cache(_NEARNESS_KEPT)(self._nearness)
        self._floor = lru_cache(8)(self._floors)
        self._band = lru_cache(_KEPT)(self._bands)
        self._fit = lru_cache(_KEPT)(self._fits)
        self._flag: Callable[[int], I8] = lru_cache(2)(self._flags)

    @cached_property
    def _table(self) -> PlaceTable:
        return self._dictionary.travel.table(self._vocabulary.places.since(0))

    def nearness(self, title: str | None, plan: Plan, listing: Listing) -> Nearness:
        """Of one alternative, by the other side's titles."""
        return self._near(title, tuple(plan.filters.floors.items()), listing)

    def bands(self, plan: Plan) -> U1:
        """Shape (modes, places); one mode, the seeker's own, where vacancies are sought."""
        bands = self._band(plan.codes.place, len(self._vocabulary.places))
        if isinstance(plan.codes, VacancyCodes):
            return bands
        mode = UNSTATED if plan.codes.mode is None else MODES.index(plan.codes.mode)
        return bands[mode : mode + 1]

    def fits(self, patterns: tuple[str, ...]) -> tuple[U1, I8]:
        """By schedule: the slot of its fit with the patterns, and its other facts."""
        n = len(self._vocabulary.schedules)
        return self._fit(patterns, n), self._flag(n)

    def _nearness(self, title: str | None, floors: tuple[tuple[str, int], ...], listing: Listing) -> Nearness:
        unknown = NEARNESS.index(None)
        slots = np.full(len(self._dictionary.titles) + 1, unknown, dtype=np.uint8)
        if title is not None:
            slots[:-1] = self._levels[self._dictionary.places_of_titles[title]]
        if self._sought == "people":
            above = slots <= floors[0][1]
            counted = above.copy()
            counted[-1] |= listing == "clarify"
        else:
            above = slots <= self._floor(floors)
            counted = above | (title is None and listing == "clarify")
            above[-1] = counted[-1] = False
        return Nearness(np.where(counted, slots, np.uint8(NOT_COUNTED)), above.view(np.uint8))

    def _floors(self, floors: tuple[tuple[str, int], ...]) -> I8:
        """The floor of each vacancy's title; a vacancy without one is never listed."""
        by_major = np.zeros(10, dtype=np.int64)
        for major, level in floors:
            by_major[int(major)] = level
        return np.append(by_major[self._majors], -1)

    def _bands(self, place: str | None, n: int) -> U1:
        """Names that came after the epoch are looked up beside its table."""
        travel, since = self._dictionary.travel, len(self._table.places)
        parts = [self._table]
        if n > since:
            parts.append(travel.table(self._vocabulary.places.since(since)[: n - since]))
        look_up = travel.row if self._sought == "people" else travel.column
        return np.concatenate([look_up(place, part) for part in parts], axis=1)

    def _fits(self, patterns: tuple[str, ...], n: int) -> U1:
        fit = self._dictionary.fit
        others = [schedule[0] for schedule in self._vocabulary.schedules.since(0)[:n]]
        if self._sought == "people":
            levels = [fit(patterns, accepted) for accepted in others]
        else:
            levels = [fit(asked, patterns) for asked in others]
        return np.array([FIT.index(level) for level in levels], dtype=np.uint8)

    def _flags(self, n: int) -> I8:
        axes = others_axes(SCHEDULE, self._sought)
        schedules = self._vocabulary.schedules.since(0)[:n]
        return np.array([flat(axes, facts) for _, *facts in schedules], dtype=np.intp)


def others_axes(part: Part, sought: Sought) -> tuple[Axis, ...]:
    """The axes of the side that a plan looks for."""
    return part.have if sought == "people" else part.ask
