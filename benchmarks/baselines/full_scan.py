"""The embedded engine, but every row of the epoch is looked at: the same columns, the same row function."""

import numpy as np

from indexer.embedded.binding import unpacked
from indexer.embedded.engine import EmbeddedEngine, sieves
from indexer.embedded.kernel import scan
from indexer.engine import Match, Search
from scoring.plan import Plan


class FullScan:
    """Answers plans that look for people by the kernel that scans deltas.

    Args:
        engine: opened for this way alone, with nothing changed since its epoch.
    """

    def __init__(self, engine: EmbeddedEngine) -> None:
        self._engine = engine

    def top(self, plan: Plan, n: int) -> tuple[Match, ...]:
        """See `EmbeddedEngine`."""
        state = self._engine.state("people")
        search = Search(n, None, frozenset(), "ready")
        query = state.binder.query(plan, search)
        heap = np.empty(n, dtype=np.int64)
        size = scan(state.epoch.table, query, sieves(state, plan, search)[0], heap, 0)
        return tuple(map(unpacked, np.sort(heap[:size])[::-1].tolist()))
