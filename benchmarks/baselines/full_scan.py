"""The embedded engine, but every row of the epoch is looked at: the same columns, the same row function."""

from indexer.embedded.engine import EmbeddedEngine
from indexer.embedded.searching import search_all
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
        return search_all(self._engine.state("people"), plan, Search(n, None, frozenset(), "ready"))
