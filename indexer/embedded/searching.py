"""A search of one state: the epoch best bound first, then the delta row by row, into one heap."""

from collections.abc import Collection

import numpy as np

from indexer.embedded.kernel.best import best
from indexer.embedded.kernel.scanning import scan
from indexer.embedded.kernel.table import ALL_KEYS, I8, Query, Sieve, Table
from indexer.embedded.packing import matches
from indexer.embedded.scratch import Scratches
from indexer.embedded.sieving import sieve
from indexer.embedded.store import State
from indexer.engine import Match, Search
from scoring.plan import Plan

_scratches = Scratches()


def search_best(state: State, plan: Plan, search: Search) -> tuple[Match, ...]:
    """The best n."""
    query, heap = _bound(state, plan, search)
    if not len(heap):
        return ()
    epoch, passed_over = state.epoch, _sieve_of_epoch(state, plan, search)
    size = best(epoch.table, epoch.runs, query, passed_over, _scratches.of(epoch), heap, 0)
    return matches(heap[: _search_delta(state, plan, search, query, heap, size)])


def search_all(state: State, plan: Plan, search: Search) -> tuple[Match, ...]:
    """The same without any bound on titles or runs: every row is looked at. To compare with."""
    query, heap = _bound(state, plan, search)
    if not len(heap):
        return ()
    size = scan(state.epoch.table, query, _sieve_of_epoch(state, plan, search), heap, 0)
    return matches(heap[: _search_delta(state, plan, search, query, heap, size)])


def _bound(state: State, plan: Plan, search: Search) -> tuple[Query, I8]:
    return state.binder.query(plan, search), np.empty(min(search.n, state.size), dtype=np.int64)


def _search_delta(state: State, plan: Plan, search: Search, query: Query, heap: I8, size: int) -> int:
    if not state.delta_size:
        return size
    excluded = _positions(state.delta, search.exclude)
    passed_over = sieve(plan, state.vocabulary, state.delta_rare, state.delta_dead, excluded)
    return scan(state.delta, query, passed_over, heap, size)  # type: ignore[no-any-return]


def _sieve_of_epoch(state: State, plan: Plan, search: Search) -> Sieve:
    excluded = state.epoch.owners_of(search.exclude)
    return sieve(plan, state.vocabulary, state.epoch.rare, state.dead, excluded)


def _positions(delta: Table, keys: Collection[int]) -> I8:
    """Owners with one of these keys, dead ones too, in a table of any order."""
    wanted = np.fromiter(keys, np.int64, len(keys))
    return np.flatnonzero(np.isin(delta.owners[:-1, 2] & ALL_KEYS, wanted))
