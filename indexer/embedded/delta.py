"""What changed since an epoch: rows appended to growing arrays, and who of the epoch is dead.

One thread appends; a query keeps the views that it began with, so that what is appended later stays unseen.
"""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from indexer.embedded.columns import Columns, Rare, no_columns, table_of
from indexer.embedded.kernel.table import KEY_BITS, U1, Array, Bools, Table
from scoring.plan import Sought


class _Growing:
    """An array that grows at its end; earlier views stay valid and never change."""

    def __init__(self, start: Array) -> None:
        self._held = start.copy()
        self.size = len(start)

    def extend(self, values: Array) -> None:
        end = self.size + len(values)
        if end > len(self._held):
            held = np.zeros((max(2 * end, 256), *self._held.shape[1:]), self._held.dtype)
            held[: self.size] = self._held[: self.size]
            self._held = held
        self._held[self.size : end] = values
        self.size = end

    def view(self) -> Array:
        """What there is now; not writable, as an epoch's columns are not (numba's types tell them apart)."""
        view = self._held[: self.size]
        view.flags.writeable = False
        return view


class Delta:
    """Rows since the epoch, in order of arrival."""

    def __init__(self, side: Sought) -> None:
        start = table_of(no_columns(side))
        self._columns = {name: _Growing(array) for name, array in start._asdict().items()}
        self._rare: dict[int, tuple[list[int], list[int]]] = {}
        self._owner_of: dict[int, int] = {}
        self.table = self._view()

    @property
    def size(self) -> int:
        """How many owners there are, dead ones too."""
        return len(self.table.owners) - 1

    def append(self, columns: Columns) -> None:
        """Add owners behind the others."""
        new, n_owners, n_rows = table_of(columns), self.size, len(self.table.title)
        n_features = len(self.table.features)
        owners = new.owners + np.array([0, 0, n_features << KEY_BITS])
        self._columns["owners"].size -= 1  # its last row only ended the features: the first new one does too
        new.rows["owner"] += n_owners
        moved = new._replace(sibling=new.sibling + n_rows, owners=owners)
        for name, array in moved._asdict().items():
            self._columns[name].extend(array)
        self._owner_of.update(
            zip(columns.key.tolist(), range(n_owners, n_owners + columns.size), strict=True)
        )
        for place, lists in columns.rare.items():
            held = self._rare.setdefault(place, ([], []))
            for mine, owners_of in zip(held, lists, strict=True):
                mine.extend((owners_of + n_owners).tolist())
        self.table = self._view()

    def owner_of(self, key: int) -> int | None:
        """The newest owner with this key, which may be dead."""
        return self._owner_of.get(key)

    def rare(self) -> Rare:
        """As columns have it."""
        return {
            place: (np.array(proof, np.int64), np.array(bar, np.int64))
            for place, (proof, bar) in self._rare.items()
        }

    def _view(self) -> Table:
        return Table(**{name: growing.view() for name, growing in self._columns.items()})


@dataclass(frozen=True, eq=False)
class Tombstones:
    """A bitmap of dead owners; a new one for each batch, so that a query keeps its own."""

    bits: U1
    count: int = 0

    @classmethod
    def none(cls, size: int) -> "Tombstones":
        """All are alive."""
        return cls(np.zeros((size >> 3) + 1, dtype=np.uint8))

    def with_dead(self, owners: Iterable[int], size: int) -> "Tombstones":
        """These too are dead, among so many."""
        fresh = [owner for owner in set(owners) if not self.has(owner)]
        bits = np.zeros((size >> 3) + 1, dtype=np.uint8)
        bits[: len(self.bits)] = self.bits
        for owner in fresh:
            bits[owner >> 3] |= 1 << (owner & 7)
        return Tombstones(bits, self.count + len(fresh))

    def has(self, owner: int) -> bool:
        """Whether an owner is dead."""
        return owner >> 3 < len(self.bits) and bool(self.bits[owner >> 3] >> (owner & 7) & 1)

    def alive(self, size: int) -> Bools:
        """Who is not, of so many."""
        alive: Bools = np.unpackbits(self.bits, bitorder="little", count=size) == 0
        return alive
