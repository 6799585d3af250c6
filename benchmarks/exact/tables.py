"""A vacancy's plan as arrays over a population's columns: bound by name, without the index's binding."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from benchmarks.population.facts import OF_PERSON, OF_STINT, Names
from scoring.criteria.profession import NEARNESS
from scoring.criteria.schedule import FIT
from scoring.dictionary import Dictionary
from scoring.facts import BY_NEARNESS, SHARED
from scoring.plan import Plan
from scoring.relations.sites import PlaceTable

Slots = NDArray[np.uint8]
Points = NDArray[np.int32]
NOBODY_HAS_IT = -1
"""In place of the integer of a skill or requirement that nobody in the population states."""


@dataclass(frozen=True, eq=False)
class Item:
    """One asked skill or wish: points more where it is there, points less where it lacks."""

    feature: int
    gain: int
    loss: int


@dataclass(frozen=True, eq=False)
class Tables:
    """What a person earns from one vacancy, and who may be listed.

    Attributes:
        nearness: slot by title, the last for titles not understood.
        floor: the farthest slot of nearness that is listed.
        travel: shape (modes, places), slot of travel; `fit`: slot of fit by set of patterns.
        by_nearness: shape (slots of nearness, facts) for each part that depends on it.
        shared: shape (slots of the part's relation, facts), one row where the part has none.
        pay_limits, pay_points, pay_unknown: as `scoring.pay.PayTerm`.
        base: points of skills and wishes where nothing is known of any.
        exclude, clarify: requirements that must be met, or must not be not met.
    """

    nearness: Slots
    floor: int
    travel: Slots
    fit: Slots
    by_nearness: Mapping[str, Points]
    shared: Mapping[str, Points]
    pay_limits: NDArray[np.int64]
    pay_points: Points
    pay_unknown: int
    base: int
    items: tuple[Item, ...]
    exclude: tuple[int, ...]
    clarify: tuple[int, ...]


@dataclass(frozen=True, eq=False)
class Binding:
    """Binds plans to the names of a population."""

    dictionary: Dictionary
    names: Names

    def tables(self, plan: Plan) -> Tables:
        """The tables of a plan that looks for people."""
        (alternative,) = plan.alternatives
        (floor,) = plan.filters.floors.values()
        return Tables(
            nearness=self._nearness(alternative.title),
            floor=floor,
            travel=self.dictionary.travel.row(plan.codes.place, self._places),
            fit=self._fit(plan.codes.patterns),
            by_nearness={term.part: _rows(term.points, True) for term in alternative.terms},
            shared={term.part: _rows(term.points, term.part in _RELATED) for term in plan.shared},
            pay_limits=np.array(plan.pay.limits, np.int64),
            pay_points=np.array(plan.pay.points, np.int32),
            pay_unknown=plan.pay.unknown,
            base=plan.by_name.base,
            items=tuple(
                Item(self.names.features.get(item.id, NOBODY_HAS_IT), item.full - item.unknown, item.unknown)
                for item in plan.by_name.items
            ),
            exclude=self._requirements(plan.filters.exclude),
            clarify=self._requirements(plan.filters.clarify),
        )

    @cached_property
    def _places(self) -> PlaceTable:
        return self.dictionary.travel.table([*self.names.places])

    def _nearness(self, title: str | None) -> Slots:
        assert title is not None  # a vacancy without one has no plan
        row = self.dictionary.nearness[self.dictionary.places_of_titles[title]]
        return np.append(row, np.uint8(NEARNESS.index(None)))

    def _fit(self, asked: tuple[str, ...]) -> Slots:
        levels = [self.dictionary.fit(asked, accepted) for accepted in self.names.patterns]
        return np.array([FIT.index(level) for level in levels], np.uint8)

    def _requirements(self, names: tuple[str, ...]) -> tuple[int, ...]:
        return tuple(self.names.requirements.get(name, NOBODY_HAS_IT) for name in names)


_RELATED = {part.name for part in SHARED if part.relation is not None}
assert {part.name for part in BY_NEARNESS} == {*OF_STINT, *OF_PERSON} - {part.name for part in SHARED}


def _rows(points: Points, related: bool) -> Points:
    """Flattened over the facts: one row for each slot of the relation."""
    return points.reshape(len(points) if related else 1, -1)
