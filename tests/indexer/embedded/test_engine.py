"""The contract, however the entries came into the index."""

from collections.abc import Sequence

import pytest

from indexer.embedded.engine import EmbeddedEngine
from indexer.embedded.store import MergeRule
from indexer.engine import Engine, Entry, Side
from scoring.dictionary import Dictionary
from scoring.weights import Weights
from tests.indexer.contract import EngineContract


class TestInAnEpoch(EngineContract):
    def engine(self, dictionary: Dictionary, weights: Weights) -> Engine:
        return EmbeddedEngine(dictionary)


class TestOnDisk(EngineContract):
    @pytest.fixture(autouse=True)
    def _folders(self, tmp_path_factory: pytest.TempPathFactory) -> None:
        self.folders = tmp_path_factory

    def engine(self, dictionary: Dictionary, weights: Weights) -> Engine:
        return EmbeddedEngine(dictionary, self.folders.mktemp("index"))


class TestInTheDelta(EngineContract):
    def engine(self, dictionary: Dictionary, weights: Weights) -> Engine:
        return EmbeddedEngine(dictionary)

    def fill(self, engine: Engine, side: Side, entries: Sequence[Entry]) -> None:
        for entry in entries:
            engine.apply(side, [entry], 6)
        engine.apply(side, [], 7)


class TestHalfInTheDelta(EngineContract):
    def engine(self, dictionary: Dictionary, weights: Weights) -> Engine:
        return EmbeddedEngine(dictionary)

    def fill(self, engine: Engine, side: Side, entries: Sequence[Entry]) -> None:
        half = len(entries) // 2
        engine.build(side, entries[: half + 2], 6)
        engine.apply(side, entries[half:], 7)


class TestAfterMerges(TestHalfInTheDelta):
    """Every change leads to a new epoch, built in a thread while others come in."""

    def engine(self, dictionary: Dictionary, weights: Weights) -> Engine:
        return EmbeddedEngine(dictionary, merge=MergeRule(least=0, share=0))
