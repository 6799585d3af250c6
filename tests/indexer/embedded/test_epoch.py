"""Epochs on disk: complete or not there, read as they were written, refused when they do not fit."""

import json
import resource
from contextlib import closing

import numpy as np
import pytest

from data.errors import EngineUnavailable, InputError, StateError
from indexer.digests import by_bucket
from indexer.embedded.engine import EmbeddedEngine
from indexer.engine import Entry
from tests.indexer.asking import plans
from tests.indexer.worlds import DICTIONARIES, world_of

WORLD = world_of(11, 30)
OTHER = next(d for d in DICTIONARIES if d is not WORLD.dictionary)


@pytest.fixture
def folder(tmp_path):
    with closing(EmbeddedEngine(WORLD.dictionary, tmp_path)) as engine:
        engine.build("people", WORLD.people, 41)
        engine.build("vacancies", WORLD.vacancies, 42)
    return tmp_path


def newest(folder, side="people"):
    return sorted(path for path in (folder / side).iterdir() if path.name.isdigit())[-1]


def test_a_new_process_finds_the_same(folder):
    in_memory = EmbeddedEngine(WORLD.dictionary)
    in_memory.build("people", WORLD.people, 41)
    in_memory.build("vacancies", WORLD.vacancies, 42)
    with closing(EmbeddedEngine(WORLD.dictionary, folder)) as opened:
        assert (opened.position("people"), opened.position("vacancies")) == (41, 42)
        for plan, _ in plans(WORLD):
            assert opened.top(plan, 50) == in_memory.top(plan, 50)
        assert opened.digest("people") == by_bucket(WORLD.people)
        assert opened.digest("vacancies") == by_bucket(WORLD.vacancies)


def test_columns_are_mapped_and_cannot_be_written(folder):
    with closing(EmbeddedEngine(WORLD.dictionary, folder)) as engine:
        title = engine.state("people").epoch.table.title
        assert isinstance(title.base, np.memmap)
        with pytest.raises(ValueError, match="read-only"):
            title[0] = 1


def test_a_full_disk_is_told_and_leaves_the_epochs_before(folder):
    listed = sorted((folder / "people").iterdir())
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    with closing(EmbeddedEngine(WORLD.dictionary, folder)) as engine:
        resource.setrlimit(resource.RLIMIT_FSIZE, (200, before[1]))
        try:
            with pytest.raises(EngineUnavailable, match=r"cannot be written \(File too large\).*room"):
                engine.build("people", WORLD.people[:3], 50)
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, before)
        assert sorted((folder / "people").iterdir()) == listed
        engine.build("people", WORLD.people[:3], 50)
        assert engine.position("people") == 50


def test_an_old_reader_keeps_its_epoch(folder):
    with closing(EmbeddedEngine(WORLD.dictionary, folder)) as engine:
        before = engine.state("people").epoch.columns(np.ones(len(WORLD.people), dtype=np.bool_))
        with closing(EmbeddedEngine(WORLD.dictionary, folder)) as writer:
            for position in (50, 51, 52):
                writer.build("people", WORLD.people[:3], position)
        again = engine.state("people").epoch.columns(np.ones(len(WORLD.people), dtype=np.bool_))
        assert (before.key == again.key).all()
        assert engine.size("people") == len(WORLD.people)


def test_two_epochs_are_kept_and_nothing_unfinished(folder):
    with closing(EmbeddedEngine(WORLD.dictionary, folder)) as engine:
        for position in (50, 51, 52):
            engine.build("people", WORLD.people, position)
    assert [path.name for path in sorted((folder / "people").iterdir())] == ["00000003", "00000004"]


def test_what_was_not_finished_is_not_opened(folder):
    unfinished = folder / "people" / ".unfinished-x"
    newest(folder).rename(unfinished)
    with closing(EmbeddedEngine(WORLD.dictionary, folder)) as engine:
        assert (engine.size("people"), engine.position("people")) == (0, 0)


@pytest.mark.parametrize("name", ["epoch.json", "names.json", "table.title.npy", "runs.first.npy"])
def test_a_missing_file_is_an_error_and_no_empty_list(folder, name):
    (newest(folder) / name).unlink()
    with pytest.raises(EngineUnavailable, match=r"Build it again"):
        EmbeddedEngine(WORLD.dictionary, folder)


def test_a_torn_file_is_an_error(folder):
    path = newest(folder) / "table.owners.npy"
    path.write_bytes(path.read_bytes()[:-7])
    with pytest.raises(EngineUnavailable):
        EmbeddedEngine(WORLD.dictionary, folder)


def test_another_dictionary_is_refused(folder):
    with pytest.raises(StateError, match="another dictionary"):
        EmbeddedEngine(OTHER, folder)


def test_another_format_is_refused(folder):
    path = newest(folder) / "epoch.json"
    head = json.loads(path.read_text())
    path.write_text(json.dumps(head | {"format": 0}))
    with pytest.raises(StateError, match="another version"):
        EmbeddedEngine(WORLD.dictionary, folder)


def test_an_entry_that_cannot_be_encoded_leaves_the_index_as_it_was(folder):
    other_side = Entry(1, WORLD.vacancies[0].codes, True)
    with closing(EmbeddedEngine(WORLD.dictionary, folder)) as engine:
        with pytest.raises(InputError, match="does not belong"):
            engine.apply("people", [WORLD.people[0], other_side], 60)
        assert engine.position("people") == 41
        assert engine.digest("people") == by_bucket(WORLD.people)
