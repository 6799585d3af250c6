"""Counts and facets over columns; what each filter means stands in `indexer.filters`."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import numpy as np

from indexer.embedded.columns import Rare
from indexer.embedded.delta import Tombstones
from indexer.embedded.kernel.table import I8, KEY_BITS, NUMBER_SHIFT, Array, Bools, Rows, Table
from indexer.embedded.layout import FIRST_ITEM, ITEMS, TRAININGS, training_of
from indexer.embedded.store import State
from indexer.embedded.vocabulary import NAMED_BITS, REQUIREMENT_BITS, UNAVAILABLE, Vocabulary
from indexer.entries import Side
from indexer.filters import FacetField, Filters
from scoring.axes import UNKNOWN
from scoring.dictionary import Dictionary


def count(state: State, side: Side, filters: Filters, dictionary: Dictionary) -> int:
    """How many owners pass."""
    return sum(int(part.passing(filters).sum()) for part in _parts(state, side, dictionary))


def facets(
    state: State, side: Side, filters: Filters, field: FacetField, dictionary: Dictionary
) -> dict[str, int]:
    """How many of those who pass have each value."""
    total: Counter[str] = Counter()
    for part in _parts(state, side, dictionary):
        total.update(part.values(field, part.passing(filters)))
    return {value: n for value, n in total.items() if n}


def _parts(state: State, side: Side, dictionary: Dictionary) -> Iterator["_Part"]:
    vocabulary = state.vocabulary
    yield _Part(side, state.epoch.table, state.epoch.rare, state.dead, vocabulary, dictionary)
    if state.delta_size:
        yield _Part(side, state.delta, state.delta_rare, state.delta_dead, vocabulary, dictionary)


@dataclass(frozen=True, eq=False)
class _Part:
    """One table of a state."""

    side: Side
    table: Table
    rare: Rare
    dead: Tombstones
    vocabulary: Vocabulary
    dictionary: Dictionary

    @property
    def size(self) -> int:
        return len(self.table.owners) - 1

    @property
    def titles(self) -> tuple[str | None, ...]:
        return (*self.dictionary.titles, None)

    def passing(self, filters: Filters) -> Bools:
        """By owner."""
        passing = self.dead.alive(self.size) & self._by_row(filters)
        if filters.available is not None:
            passing &= (self.table.owners[:-1, 1] & UNAVAILABLE == 0) == filters.available
        if filters.requirement is not None:
            passing &= self._with_requirement(self.vocabulary.requirements.get(filters.requirement))
        if filters.feature is not None:
            passing &= self._with_feature(self.vocabulary.features.get(filters.feature))
        return passing

    def _by_row(self, filters: Filters) -> Bools:
        """Titles of any row; the owner's own facts are read in its first row."""
        takes = np.array([filters.takes_title(title, self.dictionary) for title in self.titles])
        titled, owned = np.zeros((2, self.size), dtype=np.bool_)
        titled[self.table.rows["owner"][takes[self.table.title]]] = True
        first = self._first_rows()
        places = [filters.takes_place(place) for place in self.vocabulary.places.since(0)]
        patterns = [filters.pattern in (None, *one[0]) for one in self.vocabulary.schedules.since(0)]
        educations = [filters.takes_education(education) for education in _educations()]
        takes_pay = filters.pay_at_most is None or (first["pay"] >= 0) & (first["pay"] <= filters.pay_at_most)
        owned[first["owner"]] = (
            np.array(places, dtype=np.bool_)[first["place"]]
            & np.array(patterns, dtype=np.bool_)[first["schedule"]]
            & np.array(educations)[first["training"]]
            & takes_pay
        )
        return titled & owned

    def _first_rows(self) -> Rows:
        """One for each owner."""
        return self.table.rows[self.table.rows["stint"] >> NUMBER_SHIFT == 0]

    def _with_requirement(self, place: int | None) -> Bools:
        if place is None:
            return np.zeros(self.size, dtype=np.bool_)
        if place < REQUIREMENT_BITS:
            with_bit: Bools = self._named_words() >> place & 1 == 1
            return with_bit
        return self._marked(self._rare_owners(place))

    def _named_words(self) -> I8:
        """Met by people; made by vacancies, of the law or to be asked about."""
        owners = self.table.owners[:-1]
        return (~owners[:, 0] if self.side == "people" else owners[:, 1]) & NAMED_BITS

    def _rare_owners(self, place: int) -> I8:
        nobody = np.empty(0, dtype=np.int64)
        return self.rare.get(place, (nobody, nobody))[0 if self.side == "people" else 1]

    def _with_feature(self, feature: int | None) -> Bools:
        if feature is None:
            return np.zeros(self.size, dtype=np.bool_)
        ids = self.table.features.astype(np.int64)
        stated = ids == 2 * feature if self.side == "people" else (ids - FIRST_ITEM) // len(ITEMS) == feature
        starts = self.table.owners[:, 2] >> KEY_BITS
        return self._marked(np.searchsorted(starts, np.flatnonzero(stated), side="right") - 1)

    def _marked(self, owners: I8) -> Bools:
        marked = np.zeros(self.size, dtype=np.bool_)
        marked[owners] = True
        return marked

    def values(self, field: FacetField, passing: Bools) -> Counter[str]:
        """How many of those passing have each value."""
        match field:
            case "title":
                return self._titles(passing, [title or UNKNOWN for title in self.titles])
            case "isco":
                return self._titles(passing, [*self.dictionary.isco, UNKNOWN])
            case "requirement":
                return self._requirements(passing)
        first = self._first_rows()
        first = first[passing[first["owner"]]]
        if field == "place":
            return _counted(first["place"], ([p or UNKNOWN] for p in self.vocabulary.places.since(0)))
        if field == "education":
            return _counted(first["training"], ([e or UNKNOWN] for e in _educations()))
        schedules = self.vocabulary.schedules.since(0)
        return _counted(first["schedule"], (patterns or [UNKNOWN] for patterns, *_ in schedules))

    def _titles(self, passing: Bools, names: list[str]) -> Counter[str]:
        distinct = {name: i for i, name in enumerate(dict.fromkeys(names))}
        value = np.array([distinct[name] for name in names])
        owner = self.table.rows["owner"].astype(np.int64)
        rows = passing[owner]
        pairs = np.sort(owner[rows] * len(distinct) + value[self.table.title[rows]])
        new = np.diff(pairs, prepend=-1) != 0  # an owner counts once under each name
        return _counted(pairs[new] % len(distinct), ([name] for name in distinct))

    def _requirements(self, passing: Bools) -> Counter[str]:
        words, counts = self._named_words()[passing], Counter[str]()
        none = words == 0
        for place, name in enumerate(self.vocabulary.requirements.since(0)):
            if place < REQUIREMENT_BITS:
                counts[name] = int(np.count_nonzero(words >> place & 1))
            else:
                rare = self._marked(self._rare_owners(place))[passing]
                none &= ~rare
                counts[name] = int(rare.sum())
        counts[UNKNOWN] = int(none.sum())
        return counts


def _educations() -> list[str | None]:
    return [training_of(code)[0] for code in range(TRAININGS)]


def _counted(codes: Array, names: Iterable[Iterable[str]]) -> Counter[str]:
    names = list(names)
    counts: Counter[str] = Counter()
    for of_code, n in zip(names, np.bincount(codes, minlength=len(names)).tolist(), strict=True):
        for name in of_code:
            counts[name] += n
    return counts
