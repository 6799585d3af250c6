"""Merging: what changed becomes part of a new epoch in a thread, while changes and queries go on."""

import threading
from contextlib import closing

import pytest

from indexer.digests import by_bucket
from indexer.embedded import store
from indexer.embedded.engine import EmbeddedEngine
from indexer.embedded.store import MergeRule
from indexer.engine import Entry, Removed
from tests.indexer import truth
from tests.indexer.asking import plans
from tests.indexer.worlds import world_of

WORLD = world_of(8, 40)
AT_ONCE = MergeRule(least=0, share=0)


def test_a_delta_is_merged_when_it_is_a_share_of_the_epoch(tmp_path):
    with closing(EmbeddedEngine(WORLD.dictionary, tmp_path, MergeRule(least=2, share=0.1))) as engine:
        engine.build("people", WORLD.people, 1)
        engine.apply("people", WORLD.people[:4], 2)
        assert engine.state("people").delta_size == 4
        engine.apply("people", WORLD.people[4:5], 3)
        engine.settle()
        state = engine.state("people")
        assert (state.delta_size, state.epoch.size, state.epoch.position) == (0, 40, 3)
    with closing(EmbeddedEngine(WORLD.dictionary, tmp_path)) as opened:
        assert opened.position("people") == 3
        assert opened.digest("people") == by_bucket(WORLD.people)


def test_changes_during_a_merge_come_after_it(monkeypatch):
    started, go_on = threading.Event(), threading.Event()
    build = store.build_from_columns

    def slow(*arguments):
        started.set()
        assert go_on.wait(20)
        return build(*arguments)

    with closing(EmbeddedEngine(WORLD.dictionary, merge=AT_ONCE)) as engine:
        engine.build("people", WORLD.people[:30], 1)
        monkeypatch.setattr(store, "build_from_columns", slow)
        engine.apply("people", WORLD.people[30:35], 2)
        assert started.wait(20)
        engine.apply("people", [*WORLD.people[35:], Removed(WORLD.people[0].key)], 3)
        changed = Entry(WORLD.people[1].key, WORLD.people[2].codes, True)
        engine.apply("people", [changed, Removed(WORLD.people[31].key)], 4)
        go_on.set()
        engine.settle()
        removed = {WORLD.people[0].key, WORLD.people[31].key}
        now = [changed if p.key == changed.key else p for p in WORLD.people if p.key not in removed]
        assert engine.state("people").epoch.position == 2
        assert engine.position("people") == 4
        assert engine.digest("people") == by_bucket(now)


def test_a_build_during_a_merge_wins(monkeypatch):
    started, go_on = threading.Event(), threading.Event()
    columns = store.State.columns

    def slow(state):
        started.set()
        assert go_on.wait(20)
        return columns(state)

    monkeypatch.setattr(store.State, "columns", slow)
    with closing(EmbeddedEngine(WORLD.dictionary, merge=AT_ONCE)) as engine:
        engine.apply("people", WORLD.people[:5], 2)
        assert started.wait(20)
        engine.build("people", WORLD.people[7:9], 9)
        go_on.set()
        engine.settle()
        monkeypatch.undo()
        assert engine.digest("people") == by_bucket(WORLD.people[7:9])


def test_a_merge_that_fails_is_an_error_at_the_next_change(monkeypatch):
    def full(*_):
        raise OSError("no space left")

    with closing(EmbeddedEngine(WORLD.dictionary, merge=AT_ONCE)) as engine:
        monkeypatch.setattr(store, "build_from_columns", full)
        engine.apply("people", WORLD.people[:5], 2)
        with pytest.raises(OSError, match="no space"):
            engine.settle()
        with pytest.raises(OSError, match="no space"):
            engine.apply("people", WORLD.people[5:6], 3)
        assert engine.digest("people") == by_bucket(WORLD.people[:5])


def test_queries_from_threads_see_a_whole_batch_or_none():
    """Half of the people is replaced by the other half and back; a page shows one of the two."""
    halves = WORLD.people[:20], WORLD.people[20:]
    swaps = [[*(Removed(e.key) for e in gone), *come] for gone, come in (halves, halves[::-1])]
    plan, _ = next(pair for pair in plans(WORLD) if pair[0].sought == "people")
    allowed = [truth.listed(plan.codes, half, WORLD.weights, WORLD.dictionary) for half in halves]
    assert allowed[0] != allowed[1]
    found, done = [], threading.Event()

    with closing(EmbeddedEngine(WORLD.dictionary, merge=MergeRule(least=60, share=0))) as engine:
        engine.build("people", halves[0], 1)
        engine.top(plan, 50)

        def ask():
            while not done.is_set():
                found.append(engine.top(plan, 50).matches)

        threads = [threading.Thread(target=ask) for _ in range(3)]
        for thread in threads:
            thread.start()
        for position in range(2, 42):
            engine.apply("people", swaps[position % 2], position)
        done.set()
        for thread in threads:
            thread.join()
    assert {page in allowed for page in found} == {True}
    assert len(found) > 3


def test_an_index_built_anew_during_a_merge_is_the_one_that_stays(tmp_path, monkeypatch):
    started, go_on = threading.Event(), threading.Event()
    build = store.build_from_columns

    def slow(*arguments):
        if threading.current_thread() is not threading.main_thread():
            started.set()
            assert go_on.wait(20)
        return build(*arguments)

    with closing(EmbeddedEngine(WORLD.dictionary, tmp_path, AT_ONCE)) as engine:
        engine.build("people", WORLD.people[:30], 1)
        monkeypatch.setattr(store, "build_from_columns", slow)
        engine.apply("people", WORLD.people[30:35], 2)
        assert started.wait(20)
        engine.build("people", WORLD.people, 7)
        go_on.set()
        engine.settle()
        assert engine.position("people") == 7
    with closing(EmbeddedEngine(WORLD.dictionary, tmp_path)) as opened:
        assert opened.position("people") == 7
        assert opened.digest("people") == by_bucket(WORLD.people)


def test_two_engines_of_one_folder_keep_their_own_names(tmp_path):
    """Each has a vocabulary of its own; what one saves the other must not take for its own."""
    one, other = WORLD.people[:20], WORLD.people[20:]
    with (
        closing(EmbeddedEngine(WORLD.dictionary, tmp_path)) as first,
        closing(EmbeddedEngine(WORLD.dictionary, tmp_path)) as second,
    ):
        first.build("people", one, 1)
        second.build("people", other, 2)
        first.build("people", one, 3)
        assert first.digest("people") == by_bucket(one)
        assert second.digest("people") == by_bucket(other)
