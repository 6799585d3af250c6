"""Each thread's paper for searches: made once, as large as the largest epoch that the thread searched."""

import threading

import numpy as np

from indexer.embedded.epoch import Epoch
from indexer.embedded.kernel.best import BUCKET_SHIFT
from indexer.embedded.kernel.table import Scratch
from indexer.embedded.packing import MOST_STINTS
from scoring.criteria.profession import NEARNESS
from scoring.weights import TOTAL

_BUCKETS = (TOTAL >> BUCKET_SHIFT) + 1


class Scratches(threading.local):
    """One scratch for each thread. Pages that a search never writes to take no memory."""

    _held: Scratch | None = None

    def of(self, epoch: Epoch) -> Scratch:
        """Large enough for an epoch."""
        titles, n_runs, rows = len(epoch.runs.of_title) - 1, len(epoch.runs.stint), len(epoch.table.title)
        held = self._held
        if (
            held is None
            or len(held.next_title) < titles
            or len(held.next_run) < n_runs
            or len(held.waiting) < rows
        ):
            held = self._held = _scratch(titles, n_runs, rows)
        return held


def _scratch(titles: int, n_runs: int, rows: int) -> Scratch:
    def empty(*shape: int) -> np.ndarray[tuple[int, ...], np.dtype[np.int32]]:
        return np.empty(shape, dtype=np.int32)

    return Scratch(
        first=empty(3, _BUCKETS), next_title=empty(titles), next_run=empty(n_runs), waiting=empty(rows, 2),
        by_name=empty(titles), training=empty(NEARNESS.size), most=empty(MOST_STINTS, NEARNESS.size),
    )  # fmt: skip
