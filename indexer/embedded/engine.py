"""The embedded engine: columns in numpy, one numba kernel, no server (DESIGN § 5)."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from data.errors import EngineUnavailable
from indexer.embedded.columns import Columns
from indexer.embedded.counting import count, facets
from indexer.embedded.decoding import Decoder
from indexer.embedded.searching import search_best
from indexer.embedded.store import MergeRule, State, Store
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
        return Page(search_best(state, plan, search), state.position)

    def _count(self, side: Side, filters: Filters) -> int:
        return count(self.state(side), side, filters, self.dictionary)

    def _facets(self, side: Side, filters: Filters, field: FacetField) -> dict[str, int]:
        return facets(self.state(side), side, filters, field, self.dictionary)

    def _entries(self, side: Side) -> Iterator[Entry]:
        state = self.state(side)
        yield from Decoder(state.columns(), self.dictionary.titles, state.vocabulary).entries(side)
