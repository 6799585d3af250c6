"""The index follows the change log, and says when it cannot belong to it."""

import pytest

from data.errors import DriftDetected
from indexer.digests import by_bucket
from indexer.embedded.engine import EmbeddedEngine
from matcher.indexing.following import SIDES, entry_of, follow, rebuild


@pytest.fixture
def engine(program):
    engine = EmbeddedEngine(program.dictionary)
    yield engine
    engine.close()


def same(register, engine):
    return all(by_bucket(map(entry_of, register.latest(side))) == engine.digest(side) for side in SIDES)


def test_change_by_change_it_stays_the_same_as_the_register(register, engine, at):
    assert follow(register, engine) == register.position()
    assert same(register, engine)
    people = [change.subject_id for change in register.latest("people")]
    for one in people[:20]:
        register.withdraw_person(one, at)
    register.close_vacancy(next(register.latest("vacancies")).subject_id, "filled", at)
    assert not same(register, engine)
    assert follow(register, engine) == register.position()
    assert same(register, engine)
    assert engine.position("people") == engine.position("vacancies") == register.position()


def test_building_anew_comes_to_the_same(register, engine, program):
    follow(register, engine)
    before = {side: engine.digest(side) for side in SIDES}
    rebuild(register, engine)
    assert {side: engine.digest(side) for side in SIDES} == before


def test_an_index_ahead_of_its_register_is_drift(register, engine):
    engine.build("people", [], register.position() + 1)
    with pytest.raises(DriftDetected, match="index build"):
        follow(register, engine)
