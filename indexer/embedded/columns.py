"""Columns by owner: what codes become before they are arranged, and what an epoch is merged from."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from indexer.embedded.kernel.table import (
    ALL_KEYS,
    FEATURE_DTYPE,
    I4,
    I8,
    KEY_BITS,
    NUMBER_SHIFT,
    ROW,
    STINT_SHIFT,
    U1,
    U2,
    U4,
    Array,
    Bools,
    Table,
)  # fmt: skip
from scoring.plan import Sought

Rare = Mapping[int, tuple[I8, I8]]
"""By requirement: owners that have it in `proof` (people: met), and those that have it in `bar`."""


@dataclass(frozen=True, eq=False)
class Columns:
    """n owners and their rows, in the order of owners; see `Table` for what each column means.

    Attributes:
        row_start: shape (n + 1,), an owner's first row in `title` and `stint`.
        feature_start: shape (n + 1,), an owner's first entry in `features`.
        rare: sorted positions of owners, for requirements without a bit.
    """

    key: U4
    proof: I8
    bar: I8
    training: U1
    schedule: U2
    place: U2
    profile: U1
    pay: I4
    feature_start: I8
    features: U2 | U4
    row_start: I8
    title: U2
    stint: U2
    rare: Rare

    @property
    def size(self) -> int:
        """How many owners there are."""
        return len(self.key)


DTYPES: Mapping[str, type[np.generic]] = {
    "key": np.uint32, "proof": np.int64, "bar": np.int64, "training": np.uint8, "schedule": np.uint16,
    "place": np.uint16, "profile": np.uint8, "pay": np.int32, "feature_start": np.int64,
    "row_start": np.int64, "title": np.uint16, "stint": np.uint16,
}  # fmt: skip
OF_OWNER = ("training", "schedule", "place", "profile", "pay")


def table_of(columns: Columns) -> Table:
    """The rows in the order of owners, as the kernel reads them."""
    counts = np.diff(columns.row_start)
    owner = np.repeat(np.arange(columns.size, dtype=np.uint32), counts)
    sibling = np.arange(1, len(owner) + 1, dtype=np.uint32)
    sibling[columns.row_start[1:] - 1] = columns.row_start[:-1]
    owners = np.zeros((columns.size + 1, 3), dtype=np.int64)
    owners[:-1, 0], owners[:-1, 1] = columns.proof, columns.bar
    owners[:, 2] = columns.feature_start << KEY_BITS
    owners[:-1, 2] |= columns.key
    rows = np.empty(len(owner), dtype=ROW)
    rows["owner"], rows["stint"] = owner, columns.stint
    for name in OF_OWNER:
        rows[name] = getattr(columns, name)[owner]
    return Table(rows, columns.title, sibling, owners, columns.features)


def columns_of(table: Table, rare: Rare, alive: Bools) -> Columns:
    """The owners of a table that are still there, in the table's order."""
    number = table.rows["stint"] >> NUMBER_SHIFT
    order = np.argsort(table.rows["owner"].astype(np.int64) << STINT_SHIFT | number)
    rows, first = table.rows[order], table.rows[order[number[order] == 0]]
    every = Columns(
        key=(table.owners[:-1, 2] & ALL_KEYS).astype(np.uint32),
        proof=table.owners[:-1, 0],
        bar=table.owners[:-1, 1],
        feature_start=table.owners[:, 2] >> KEY_BITS,
        features=table.features,
        row_start=np.searchsorted(rows["owner"], np.arange(len(table.owners))).astype(np.int64),
        title=table.title[order],
        stint=rows["stint"],
        rare=rare,
        **{name: first[name] for name in OF_OWNER},
    )
    return taken(every, np.flatnonzero(alive))


def taken(columns: Columns, which: I8) -> Columns:
    """Some owners, in the given order."""
    row_start, rows = sliced(columns.row_start, which)
    feature_start, features = sliced(columns.feature_start, which)
    place = np.full(columns.size, -1, dtype=np.int64)
    place[which] = np.arange(len(which))
    return Columns(
        row_start=row_start, title=columns.title[rows], stint=columns.stint[rows],
        feature_start=feature_start, features=columns.features[features],
        rare={i: (_moved(a, place), _moved(b, place)) for i, (a, b) in columns.rare.items()},
        **{name: getattr(columns, name)[which] for name in ("key", "proof", "bar", *OF_OWNER)},
    )  # fmt: skip


def _moved(owners: I8, place: I8) -> I8:
    new = place[owners]
    return np.sort(new[new >= 0])


def sliced(start: I8, which: I8) -> tuple[I8, I8]:
    """Starts of the chosen stretches laid end to end, and the positions that they take."""
    counts = start[which + 1] - start[which]
    ends = np.concatenate([[0], np.cumsum(counts)])
    positions = np.arange(ends[-1]) - np.repeat(ends[:-1] - start[which], counts)
    return ends, positions


def joined(one: Columns, other: Columns) -> Columns:
    """Both, one after the other."""

    def together(name: str) -> Array:
        return np.concatenate([getattr(one, name), getattr(other, name)])

    def starts(name: str) -> I8:
        a, b = getattr(one, name), getattr(other, name)
        return np.concatenate([a, b[1:] + a[-1]])

    nothing: tuple[I8, I8] = (np.empty(0, dtype=np.int64), np.empty(0, dtype=np.int64))
    rare = {
        i: (
            np.concatenate([one.rare.get(i, nothing)[0], other.rare.get(i, nothing)[0] + one.size]),
            np.concatenate([one.rare.get(i, nothing)[1], other.rare.get(i, nothing)[1] + one.size]),
        )
        for i in {*one.rare, *other.rare}
    }
    plain = ("key", "proof", "bar", "features", "title", "stint", *OF_OWNER)
    return Columns(
        row_start=starts("row_start"), feature_start=starts("feature_start"),
        rare=rare, **{name: together(name) for name in plain},
    )  # fmt: skip


def no_columns(side: Sought) -> Columns:
    """Nobody."""
    empty: dict[str, Array] = {
        name: np.zeros(int(name.endswith("_start")), dtype) for name, dtype in DTYPES.items()
    }
    return Columns(features=np.zeros(0, FEATURE_DTYPE[side]), rare={}, **empty)
