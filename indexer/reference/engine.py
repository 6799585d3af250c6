"""Dictionaries of entries, and `scoring.pair.score` on each: never the plan's tables."""

from collections import Counter
from collections.abc import Iterable, Iterator
from heapq import nsmallest
from types import MappingProxyType

from data.errors import EngineUnavailable, NotFound
from indexer.engine import Engine, Match, Page, Search, check_forward
from indexer.entries import SIDES, Change, Entry, Removed, Side, canonical
from indexer.filters import FacetField, Filters, passes, values
from scoring.codes import PersonCodes, VacancyCodes
from scoring.dictionary import Dictionary
from scoring.pair import PairScore, score
from scoring.plan import Plan
from scoring.weights import Weights

_NOTHING: MappingProxyType[int, Entry] = MappingProxyType({})


class ReferenceEngine(Engine):
    """Scores by definition, from the codes that a plan was compiled from.

    Args:
        dictionary: how things stand to each other.
        weights: all weights whose plans may come; a plan names its own by hash.
    """

    def __init__(self, dictionary: Dictionary, weights: Iterable[Weights]) -> None:
        super().__init__(dictionary)
        self._weights = {one.sha256: one for one in weights}
        self._sides = dict.fromkeys(SIDES, (_NOTHING, 0))
        self._open = True

    def position(self, side: Side) -> int:
        """See Engine."""
        return self._side(side)[1]

    def size(self, side: Side) -> int:
        """See Engine."""
        return len(self._side(side)[0])

    def build(self, side: Side, entries: Iterable[Entry], position: int) -> None:
        """See Engine."""
        self._swap(side, {entry.key: entry for entry in entries}, position)

    def apply(self, side: Side, changes: Iterable[Change], position: int) -> None:
        """See Engine."""
        held, last = self._side(side)
        check_forward(position, last)
        after = dict(held)
        for change in changes:
            if isinstance(change, Removed):
                after.pop(change.key, None)
            else:
                after[change.key] = change
        self._swap(side, after, position)

    def close(self) -> None:
        """See Engine."""
        self._open = False

    def _swap(self, side: Side, held: dict[int, Entry], position: int) -> None:
        self._sides[side] = (MappingProxyType(held), position)

    def _side(self, side: Side) -> tuple[MappingProxyType[int, Entry], int]:
        if not self._open:
            raise EngineUnavailable("The reference engine is closed.", "Open it again.")
        return self._sides[side]

    def _top(self, plan: Plan, search: Search) -> Page:
        held, position = self._side(plan.sought)
        matches = (match for entry in held.values() for match in self._matches(entry, plan, search))
        return Page(tuple(nsmallest(search.n, matches, key=_order)), position)

    def _matches(self, entry: Entry, plan: Plan, search: Search) -> Iterator[Match]:
        if not entry.available or entry.key in search.exclude:
            return
        pair = self._score(entry, plan)
        if pair is None or pair.listing != search.listing:
            return
        match = Match(entry.key, pair.points, pair.stint)
        if search.after is None or _order(match) > _order(search.after):
            yield match

    def _score(self, entry: Entry, plan: Plan) -> PairScore | None:
        vacancy, person = (plan.codes, entry.codes) if plan.sought == "people" else (entry.codes, plan.codes)
        assert isinstance(vacancy, VacancyCodes) and isinstance(person, PersonCodes)
        if vacancy.title is None:
            return None
        return score(vacancy, person, self._weights_of(plan), self.dictionary)

    def _weights_of(self, plan: Plan) -> Weights:
        found = self._weights.get(plan.weights)
        if found is None:
            raise NotFound(
                "The plan's weights are not known here.", "Give them to the engine.", "weights", plan.weights
            )
        return found

    def _count(self, side: Side, filters: Filters) -> int:
        return sum(passes(entry, filters, self.dictionary) for entry in self._side(side)[0].values())

    def _facets(self, side: Side, filters: Filters, field: FacetField) -> dict[str, int]:
        passing = (e for e in self._side(side)[0].values() if passes(e, filters, self.dictionary))
        return dict(Counter(value for e in passing for value in values(e, field, self.dictionary)))

    def _entries(self, side: Side) -> Iterator[Entry]:
        for entry in self._side(side)[0].values():
            yield Entry(entry.key, canonical(entry.codes), entry.available)


def _order(match: Match) -> tuple[int, int]:
    return (-match.points, match.key)
