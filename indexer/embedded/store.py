"""One side of the index: an epoch and what changed since, as a state that is swapped by one reference."""

from collections.abc import Iterable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from threading import RLock

from indexer.embedded.binding import Binder
from indexer.embedded.columns import Columns, Rare, columns_of, joined
from indexer.embedded.delta import Delta, Tombstones
from indexer.embedded.encoding import encoded, vocabulary_for
from indexer.embedded.epoch import Epoch, build_from_columns, empty_epoch, open_epoch, open_newest, save
from indexer.embedded.kernel.table import Table
from indexer.embedded.vocabulary import Vocabulary
from indexer.engine import check_forward
from indexer.entries import Change, Entry, Side
from scoring.dictionary import Dictionary


@dataclass(frozen=True, slots=True)
class MergeRule:
    """When the delta becomes part of a new epoch: more owners than `least` and than this share of the epoch.

    Every query scans the delta in full. Measured: 10,000 rows cost a query 20 % (performance.md).
    """

    least: int = 5_000
    share: float = 0.01

    def is_due(self, delta: int, epoch: int) -> bool:
        """Whether to merge now."""
        return delta > max(self.least, self.share * epoch)


@dataclass(frozen=True, eq=False)
class State:
    """What a query sees from its beginning to its end."""

    epoch: Epoch
    dead: Tombstones
    delta: Table
    delta_rare: Rare
    delta_dead: Tombstones
    vocabulary: Vocabulary
    binder: Binder
    position: int

    @property
    def delta_size(self) -> int:
        """Owners in the delta, dead ones too."""
        return len(self.delta.owners) - 1

    @property
    def size(self) -> int:
        """Who is there."""
        return self.epoch.size - self.dead.count + self.delta_size - self.delta_dead.count

    def columns(self) -> Columns:
        """All who are there: first the epoch's, then the delta's."""
        base = self.epoch.columns(self.dead.alive(self.epoch.size))
        fresh = columns_of(self.delta, self.delta_rare, self.delta_dead.alive(self.delta_size))
        return joined(base, fresh)


class Store:
    """Changes come from one thread at a time and wait for each other; reading `state` never waits."""

    def __init__(self, side: Side, dictionary: Dictionary, folder: Path | None, rule: MergeRule) -> None:
        self._side: Side = side
        self._dictionary = dictionary
        self._folder = folder
        self._rule = rule
        self._lock = RLock()
        self._merger = ThreadPoolExecutor(1, thread_name_prefix=f"merge-{side}")
        self._merging: Future[None] | None = None
        self._since_merge: list[tuple[list[Change], int]] = []
        opened = open_newest(folder, dictionary) if folder else None
        vocabulary = opened[1] if opened else Vocabulary()
        self._begin(opened[0] if opened else empty_epoch(side, vocabulary, dictionary), vocabulary)

    def build(self, entries: Iterable[Entry], position: int) -> None:
        """A new epoch from entries."""
        vocabulary, entries = vocabulary_for(entries)
        columns = encoded(self._side, entries, self._dictionary.places_of_titles, vocabulary)
        self.build_from_columns(columns, vocabulary, position)

    def build_from_columns(self, columns: Columns, vocabulary: Vocabulary, position: int) -> None:
        """A new epoch from integers (each key once)."""
        epoch = build_from_columns(columns, self._side, vocabulary, self._dictionary, position)
        with self._lock:
            self._begin(self._saved(epoch, vocabulary), vocabulary)

    def apply(self, changes: Iterable[Change], position: int) -> None:
        """Append what is new, bury what is old; the next query sees it."""
        changes = list(changes)
        with self._lock:
            check_forward(position, self.state.position)
            if (merging := self._merging) is not None and merging.done():
                self._merging = None
                merging.result()  # a merge that failed is not passed over in silence, once
            self._apply(changes, position)
            if self._merging is not None:
                self._since_merge.append((changes, position))
            elif self._rule.is_due(self.state.delta_size, self.state.epoch.size):
                self._since_merge = []
                self._merging = self._merger.submit(self._merge, self.state)

    def settle(self) -> None:
        """Wait for a merge that is under way."""
        if (merging := self._merging) is not None:
            merging.result()

    def close(self) -> None:
        """Let a merge come to its end."""
        self._merger.shutdown(wait=True)

    def _begin(self, epoch: Epoch, vocabulary: Vocabulary) -> None:
        self._delta = Delta(self._side)
        self.state = State(
            epoch, Tombstones.none(epoch.size), self._delta.table, {}, Tombstones.none(0),
            vocabulary, Binder(self._dictionary, vocabulary, self._side), epoch.position,
        )  # fmt: skip

    def _saved(self, epoch: Epoch, vocabulary: Vocabulary) -> Epoch:
        """The epoch as it was written: another process may have put a newer one beside it."""
        if self._folder is None:
            return epoch
        return open_epoch(save(epoch, vocabulary, self._dictionary, self._folder), self._dictionary)[0]

    def _apply(self, changes: list[Change], position: int) -> None:
        state, delta = self.state, self._delta
        last = {change.key: change for change in changes}
        new = [change for change in last.values() if isinstance(change, Entry)]
        columns = encoded(self._side, new, self._dictionary.places_of_titles, state.vocabulary)
        replaced = state.epoch.owners_of(last).tolist()
        buried = [owner for owner in map(delta.owner_of, last) if owner is not None]
        delta.append(columns)
        self.state = State(
            state.epoch, state.dead.with_dead(replaced, state.epoch.size),
            delta.table, delta.rare(), state.delta_dead.with_dead(buried, delta.size),
            state.vocabulary, state.binder, position,
        )  # fmt: skip

    def _merge(self, before: State) -> None:
        """In a thread of its own: a new epoch of what was there, then the changes that came meanwhile."""
        vocabulary = before.vocabulary
        epoch = build_from_columns(
            before.columns(), self._side, vocabulary, self._dictionary, before.position
        )
        with self._lock:
            if self.state.epoch is not before.epoch:
                return  # the side was built anew meanwhile: nothing older may be saved after it
            self._begin(self._saved(epoch, vocabulary), vocabulary)
            for changes, position in self._since_merge:
                self._apply(changes, position)
