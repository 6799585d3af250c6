"""Searches among so many that bounds pass over most rows; the contract's worlds are too small for that."""

import random

import pytest

from indexer.embedded import searching
from indexer.embedded.engine import EmbeddedEngine
from indexer.embedded.kernel.best import LOOK_AFTER
from indexer.engine import Entry, Match, Search
from scoring.compiling import Compiler
from tests.indexer import truth
from tests.indexer.asking import paged
from tests.indexer.worlds import DICTIONARIES, default_weights, person_of, vacancy_of, weights_of

SIZE, N = 700, 12
RNG = random.Random(5)
DICTIONARY = DICTIONARIES[1]
PEOPLE = [Entry(3 * i, person_of(RNG), RNG.random() < 0.95) for i in range(SIZE)]
VACANCIES = [Entry(i, vacancy_of(RNG), RNG.random() < 0.95) for i in range(SIZE)]
WEIGHTS = [default_weights(), *(weights_of(RNG) for _ in range(3))]


@pytest.fixture(scope="module")
def engine():
    engine = EmbeddedEngine(DICTIONARY)
    engine.build("people", PEOPLE, 1)
    engine.build("vacancies", VACANCIES, 1)
    engine.apply("people", PEOPLE[:30], 2)
    yield engine
    engine.close()


def asked(weights, n_each=3):
    compiler = Compiler.of(weights, DICTIONARY)
    titled = [v for v in VACANCIES if v.codes.title is not None]
    yield from ((compiler.vacancy(v.codes), PEOPLE) for v in titled[:n_each])
    yield from ((compiler.seeker(p.codes), VACANCIES) for p in PEOPLE[:n_each])


@pytest.mark.parametrize("weights", WEIGHTS)
@pytest.mark.parametrize("listing", ["ready", "clarify"])
def test_the_best_of_many(engine, weights, listing):
    for plan, others in asked(weights):
        expected = truth.listed(plan.codes, others, weights, DICTIONARY, listing)
        assert engine.top(plan, N, listing=listing).matches == expected[:N]
        assert tuple(paged(engine, plan, 50, listing)) == expected


@pytest.mark.parametrize("weights", WEIGHTS)
def test_a_search_without_bounds_finds_the_same(engine, weights):
    for plan, _ in asked(weights, 40):
        search = Search(N, None, frozenset(range(0, SIZE, 7)), "ready")
        state = engine.state(plan.sought)
        assert searching.search_all(state, plan, search) == searching.search_best(state, plan, search)


def test_the_world_is_large_enough_to_look_ahead():
    assert SIZE > 4 * LOOK_AFTER
    assert any(len(truth.listed(p.codes, o, WEIGHTS[0], DICTIONARY)) > N for p, o in asked(WEIGHTS[0]))


def test_a_cursor_that_stands_for_nobody_is_a_place_in_the_order(engine):
    plan, others = next(asked(WEIGHTS[1]))
    expected = truth.listed(plan.codes, others, WEIGHTS[1], DICTIONARY)
    middle = expected[len(expected) // 2]
    gone = Match(middle.key + 1, middle.points, 0)  # keys are multiples of three
    following = tuple(m for m in expected if (-m.points, m.key) > (-gone.points, gone.key))
    assert engine.top(plan, SIZE, after=gone).matches == following
