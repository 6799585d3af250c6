"""The embedded engine: columns in numpy, one numba kernel, no server (DESIGN § 5)."""

from collections.abc import Collection, Iterable, Iterator
from pathlib import Path

import numpy as np

from data.errors import EngineUnavailable
from indexer.embedded.binding import unpacked
from indexer.embedded.columns import Columns
from indexer.embedded.counting import count, facets
from indexer.embedded.decoding import Decoder
from indexer.embedded.kernel import best, scan
from indexer.embedded.scratch import Scratches
from indexer.embedded.sieving import sieve
from indexer.embedded.store import MergeRule, State, Store
from indexer.embedded.table import ALL_KEYS, I8, Sieve, Table
from indexer.embedded.vocabulary import Vocabulary
from indexer.engine import Engine, Page, Search
from indexer.entries import SIDES, Change, Entry, Side
from indexer.filters import FacetField, Filters
from scoring.dictionary import Dictionary
from scoring.plan import Plan


class EmbeddedEngine(Engine):
    """Opens the newest epochs of a folder, or begins empty at position 0.

    Args:
        dictionary: the version that the epochs were built with.
        folder: holds a folder of epochs for each side; None keeps everything in memory.
        merge: when what changed becomes part of a new epoch.

    Raises:
        StateError: the epochs were built with another dictionary.
        EngineUnavailable: they cannot be read.
    """

    def __init__(
        self, dictionary: Dictionary, folder: Path | None = None, merge: MergeRule | None = None
    ) -> None:
        super().__init__(dictionary)
        rule = merge or MergeRule()
        self._stores: dict[Side, Store] = {
            side: Store(side, dictionary, folder and folder / side, rule) for side in SIDES
        }
        self._scratches = Scratches()
        self._open = True

    def position(self, side: Side) -> int:
        """See Engine."""
        return self.state(side).position

    def size(self, side: Side) -> int:
        """See Engine."""
        return self.state(side).size

    def build(self, side: Side, entries: Iterable[Entry], position: int) -> None:
        """See Engine."""
        self._store(side).build(entries, position)

    def build_from_columns(self, side: Side, columns: Columns, vocabulary: Vocabulary, position: int) -> None:
        """The same from integers, where a program has them at hand."""
        self._store(side).build_from_columns(columns, vocabulary, position)

    def apply(self, side: Side, changes: Iterable[Change], position: int) -> None:
        """See Engine."""
        self._store(side).apply(changes, position)

    def settle(self) -> None:
        """Wait until no merge is under way."""
        for side in SIDES:
            self._store(side).settle()

    def close(self) -> None:
        """See Engine."""
        self._open = False
        for store in self._stores.values():
            store.close()

    def state(self, side: Side) -> State:
        """What a query would see now."""
        return self._store(side).state

    def _store(self, side: Side) -> Store:
        if not self._open:
            raise EngineUnavailable("The embedded engine is closed.", "Open it again.")
        return self._stores[side]

    def _top(self, plan: Plan, search: Search) -> Page:
        state = self.state(plan.sought)
        n = min(search.n, state.size)
        if n == 0:
            return Page((), state.position)
        query = state.binder.query(plan, search)
        heap = np.empty(n, dtype=np.int64)
        in_epoch, in_delta = sieves(state, plan, search)
        scratch = self._scratches.of(state.epoch.table, state.epoch.runs)
        size = best(state.epoch.table, state.epoch.runs, query, in_epoch, scratch, heap, 0)
        if state.delta_size:
            size = scan(state.delta, query, in_delta, heap, size)
        ordered = np.sort(heap[:size])[::-1]
        return Page(tuple(map(unpacked, ordered.tolist())), state.position)

    def _count(self, side: Side, filters: Filters) -> int:
        return count(self.state(side), side, filters, self.dictionary)

    def _facets(self, side: Side, filters: Filters, field: FacetField) -> dict[str, int]:
        return facets(self.state(side), side, filters, field, self.dictionary)

    def _entries(self, side: Side) -> Iterator[Entry]:
        state = self.state(side)
        yield from Decoder(state.columns(), self.dictionary.titles, state.vocabulary).entries(side)


def sieves(state: State, plan: Plan, search: Search) -> tuple[Sieve, Sieve]:
    """For the epoch's table and the delta's."""
    in_epoch = state.epoch.owners_of(search.exclude)
    in_delta = _positions(state.delta, search.exclude)
    return (
        sieve(plan, state.vocabulary, state.epoch.rare, state.dead, in_epoch),
        sieve(plan, state.vocabulary, state.delta_rare, state.delta_dead, in_delta),
    )


def _positions(delta: Table, keys: Collection[int]) -> I8:
    """Owners with one of these keys, dead ones too, in a table of any order."""
    wanted = np.fromiter(keys, np.int64, len(keys))
    return np.flatnonzero(np.isin(delta.owners[:-1, 2] & ALL_KEYS, wanted))
