"""An epoch: a side's table as an immutable folder of `.npy` files, opened by mapping it into memory."""

import os
import shutil
import tempfile
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import numpy as np
import orjson

from data.errors import EngineUnavailable, StateError
from indexer.embedded.building import arranged
from indexer.embedded.columns import Columns, Rare, columns_of, no_columns
from indexer.embedded.kernel.filling import find
from indexer.embedded.kernel.table import I8, U4, Array, Bools, Runs, Table
from indexer.embedded.vocabulary import Vocabulary
from indexer.entries import Side
from scoring.dictionary import Dictionary

FORMAT = 2
"""Changes whenever a file means something else; an older epoch is then built again."""
_HEAD, _NAMES = "epoch.json", "names.json"
_KEPT = 2
"""Epochs that stay on disk: the newest, and the one that other processes may be opening."""


@dataclass(frozen=True, eq=False)
class Epoch:
    """One side as it stood at a position of the change log."""

    table: Table
    runs: Runs
    rare: Rare
    by_key: U4
    position: int

    @property
    def size(self) -> int:
        """How many owners there are."""
        return len(self.table.owners) - 1

    def owners_of(self, keys: Collection[int]) -> I8:
        """Positions of those who are here, in the order of the keys."""
        found = np.empty(len(keys), dtype=np.int64)
        find(self.table.owners, self.by_key, np.fromiter(keys, np.int64, len(keys)), found)
        return found[found >= 0]

    def columns(self, alive: Bools) -> Columns:
        """Those owners who are still there, to merge them."""
        return columns_of(self.table, self.rare, alive)


def build_from_columns(
    columns: Columns, side: Side, vocabulary: Vocabulary, dictionary: Dictionary, position: int
) -> Epoch:
    """Arrange columns of any order (each key once) as an epoch in memory."""
    built = arranged(columns, side, len(dictionary.titles), len(vocabulary.features))
    for array in (*built.table, *built.runs, built.by_key):
        array.flags.writeable = False  # as mapped files are: numba's types tell them apart
    return Epoch(*built, position)


def empty_epoch(side: Side, vocabulary: Vocabulary, dictionary: Dictionary) -> Epoch:
    """Nobody, at the beginning of the log."""
    return build_from_columns(no_columns(side), side, vocabulary, dictionary, 0)


def save(epoch: Epoch, vocabulary: Vocabulary, dictionary: Dictionary, folder: Path) -> Path:
    """Write an epoch beside those before it; it appears complete or not at all. Returns where it lies.

    Raises:
        EngineUnavailable: it cannot be written; those before it stay.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        unfinished = Path(tempfile.mkdtemp(prefix=".unfinished-", dir=folder))
        try:
            _fill(unfinished, epoch, vocabulary, dictionary)
            path = _placed(unfinished, folder)
        finally:
            shutil.rmtree(unfinished, ignore_errors=True)  # it is gone already where all went well
    except OSError as error:
        problem = f"The index in {folder} cannot be written ({error.strerror})."
        raise EngineUnavailable(problem, "See that its disk has room; then try again.") from error
    _sync(folder)
    for _, old in _epochs(folder)[:-_KEPT]:
        shutil.rmtree(old, ignore_errors=True)
    return path


def _fill(unfinished: Path, epoch: Epoch, vocabulary: Vocabulary, dictionary: Dictionary) -> None:
    for name, array in _arrays(epoch):
        _write(unfinished / f"{name}.npy", array)
    head = {"format": FORMAT, "dictionary": dictionary.sha256, "position": epoch.position, "size": epoch.size}
    (unfinished / _NAMES).write_bytes(vocabulary.json())
    (unfinished / _HEAD).write_bytes(orjson.dumps(head))
    for path in unfinished.iterdir():
        _sync(path)
    unfinished.chmod(0o755)


def _placed(unfinished: Path, folder: Path) -> Path:
    """Under the next number; another process may take it first, and then the one after that is tried."""
    while True:
        path = folder / f"{max((number for number, _ in _epochs(folder)), default=0) + 1:08d}"
        try:
            return unfinished.rename(path)
        except OSError:
            if not path.exists():
                raise


def open_newest(folder: Path, dictionary: Dictionary) -> tuple[Epoch, Vocabulary] | None:
    """Map the newest epoch of a folder; None where there is none yet.

    Raises:
        StateError: it was built with another dictionary or by another version of the program.
        EngineUnavailable: its files cannot be read.
    """
    found = _epochs(folder)
    if not found:
        return None
    return open_epoch(found[-1][1], dictionary)


def open_epoch(path: Path, dictionary: Dictionary) -> tuple[Epoch, Vocabulary]:
    """Map one epoch, with the names that were saved with it; raises like `open_newest`."""
    try:
        head = orjson.loads((path / _HEAD).read_bytes())
        _check_head(head, dictionary)
        vocabulary = Vocabulary.from_json((path / _NAMES).read_bytes())
        return _mapped(path, head["position"]), vocabulary
    except (OSError, ValueError, KeyError) as error:
        raise EngineUnavailable(
            f"The index in {path} cannot be read ({error}).", "Build it again: matcher index build."
        ) from error


def _check_head(head: dict[str, object], dictionary: Dictionary) -> None:
    if head["format"] != FORMAT or head["dictionary"] != dictionary.sha256:
        raise StateError(
            "The index was built with another dictionary or by another version of the program.",
            "Build it again: matcher index build.",
        )


def _epochs(folder: Path) -> list[tuple[int, Path]]:
    if not folder.is_dir():
        return []
    return sorted((int(path.name), path) for path in folder.iterdir() if path.name.isdigit())


def _arrays(epoch: Epoch) -> Iterator[tuple[str, Array]]:
    yield from ((f"table.{name}", array) for name, array in epoch.table._asdict().items())
    yield from ((f"runs.{name}", array) for name, array in epoch.runs._asdict().items())
    yield "by_key", epoch.by_key
    places = sorted(epoch.rare)
    yield "rare.requirements", np.array(places, dtype=np.int64)
    for which, name in enumerate(("proof", "bar")):
        lists = [epoch.rare[place][which] for place in places]
        yield f"rare.{name}_start", np.cumsum([0, *map(len, lists)])
        yield f"rare.{name}", np.concatenate([*lists, np.empty(0, dtype=np.int64)])


def _mapped(path: Path, position: int) -> Epoch:
    table = Table(*(_read(path / f"table.{name}.npy") for name in Table._fields))
    runs = Runs(*(_read(path / f"runs.{name}.npy") for name in Runs._fields))
    lists = {
        name: [
            _read(path / f"rare.{name}.npy")[a:b] for a, b in pairwise(_read(path / f"rare.{name}_start.npy"))
        ]
        for name in ("proof", "bar")
    }
    places = _read(path / "rare.requirements.npy").tolist()
    rare = dict(zip(places, zip(lists["proof"], lists["bar"], strict=True), strict=True))
    return Epoch(table, runs, rare, _read(path / "by_key.npy"), position)


def _lists(path: Path, name: str) -> list[Array]:
    starts, owners = _read(path / f"rare.{name}_start.npy"), _read(path / f"rare.{name}.npy")
    return [owners[first:end] for first, end in pairwise(starts)]


def _write(path: Path, array: Array) -> None:
    with path.open("wb") as file:
        np.lib.format.write_array(file, np.ascontiguousarray(array), allow_pickle=False)


def _read(path: Path) -> Array:
    """A plain array over the mapped file: numba knows `ndarray` best, and the kernel writes nothing.

    An empty file cannot be mapped.
    """
    try:
        array: Array = np.load(path, mmap_mode="r", allow_pickle=False).view(np.ndarray)
    except ValueError:
        array = np.load(path, allow_pickle=False)
        array.flags.writeable = False
    return array


def _sync(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
