from dataclasses import replace

import numpy as np
import pytest

from benchmarks.baselines.frames import Frames
from benchmarks.baselines.full_scan import FullScan
from benchmarks.baselines.polars_gathers import PolarsGathers
from benchmarks.cases import TOP, without_floor
from benchmarks.exact.comparing import against_definition, differences
from benchmarks.population.indexed import Embedded
from indexer.engine import Match
from indexer.reference.engine import ReferenceEngine


@pytest.fixture(scope="module", params=["floor", "no floor"])
def weights(request, world):
    return world.program.compiler.weights if request.param == "floor" else without_floor()


@pytest.fixture(scope="module")
def plans(world, weights):
    return world.cases.plans(weights)


@pytest.fixture(scope="module")
def exact(world, plans):
    return world.exact_answers(plans)


def test_brute_force_agrees_with_the_reference_engine(world, weights, plans, exact):
    reference = ReferenceEngine(world.dictionary, [weights])
    reference.build("people", world.population.entries(), 1)
    assert [reference.top(plan, TOP).matches for plan in plans[:8]] == exact[:8]
    assert any(exact[:8])


def test_every_exact_way_agrees_with_brute_force(world, plans, exact):
    ways = [
        Embedded.opened(world.index, world.dictionary),
        FullScan(Embedded.opened(world.index, world.dictionary).engine),
        PolarsGathers(Frames(world.population), world.binding),
    ]
    for way in ways:
        assert [way.top(plan, TOP) for plan in plans] == exact


def test_the_definition_gives_each_listed_pair_its_points(world, weights, plans, exact):
    assert against_definition(exact, plans, world.population, world.dictionary, weights) == 0
    first = next(i for i, matches in enumerate(exact) if matches)
    wrong = [(replace(exact[first][0], points=exact[first][0].points + 1),)]
    assert against_definition(wrong, [plans[first]], world.population, world.dictionary, weights) == 1


def test_some_people_scored_are_the_same_people_of_all(world, plans, exact):
    for plan, matches in zip(plans[:20], exact, strict=False):
        among = sorted(match.key - 1 for match in matches)[::2]
        kept = tuple(match for match in matches if match.key - 1 in among)
        assert world.exact.top(world.binding.tables(plan), TOP, np.array(among, np.int64)) == kept


def test_differences_count_ranks():
    a, b, c = (Match(key, 100, 0) for key in range(3))
    assert differences([(a, b)], [(a, b)]) == 0
    assert differences([(a, b)], [(b, a)]) == 2
    assert differences([(a,)], [(a, b, c)]) == differences([(a, b, c)], [(a,)]) == 2
    assert differences([(a,)], [(replace(a, stint=1),)]) == 1
