"""`shortlist`: the best 50 of all people for random vacancies, beside other ways to the same list."""

from collections.abc import Mapping

from benchmarks.baselines.bm25 import Bm25, recall
from benchmarks.baselines.frames import Frames
from benchmarks.baselines.full_scan import FullScan
from benchmarks.baselines.polars_gathers import PolarsGathers
from benchmarks.cases import TOP, without_floor
from benchmarks.population.indexed import Embedded
from benchmarks.timing import Opening, Timed, in_turn
from benchmarks.world import World
from scoring.weights import Weights

REPETITIONS = {"": 3, "no_floor_": 2}
"""Without a floor the other ways take a quarter of a second each time."""
EXACT_WAYS = ("embedded", "full_scan", "polars")


def measure(world: World) -> Mapping[str, float]:
    """See `targets.yaml`."""
    ways = _ways(world)
    values: dict[str, float] = {
        "people": world.population.size,
        "stints_per_person": len(world.population.stints) / world.population.size,
        "differences": 0,
    }
    for prefix, weights in (("", None), ("no_floor_", without_floor())):
        timed = _timed(world, ways, weights, REPETITIONS[prefix])
        plans = world.cases.plans(weights)
        answers = [timed[name].answers for name in EXACT_WAYS]
        values["differences"] += world.differences(plans, weights, *answers)
        values |= {f"{prefix}{name}": value for name, value in _figures(timed).items()}
    bm25 = _timed(world, {"bm25": _bm25(world)}, None, REPETITIONS[""])["bm25"]
    return values | _text_first(world, bm25)


def _ways(world: World) -> dict[str, Opening]:
    frames = Frames(world.population)
    return {
        "embedded": lambda: Embedded.opened(world.index, world.dictionary),
        "full_scan": lambda: FullScan(Embedded.opened(world.index, world.dictionary).engine),
        "polars": lambda: PolarsGathers(frames, world.binding),
    }


def _bm25(world: World) -> Opening:
    indexed = Bm25(world.exact, world.binding)
    return lambda: indexed


def _timed(
    world: World, ways: Mapping[str, Opening], weights: Weights | None, repetitions: int
) -> dict[str, Timed]:
    return in_turn(ways, world.cases.plans(weights), world.cases.warm_up(weights), TOP, repetitions)


def _figures(timed: Mapping[str, Timed]) -> dict[str, float]:
    embedded, full_scan, polars = (timed[name] for name in EXACT_WAYS)
    return {
        "median_ratio_full_scan": embedded.ratio(full_scan),
        "median_ratio_polars": embedded.ratio(polars),
        "median_ms": embedded.median,
        "p95_ms": embedded.p95,
        "spread_ms": embedded.spread,
        "full_scan_median_ms": full_scan.median,
        "polars_median_ms": polars.median,
    }


def _text_first(world: World, bm25: Timed) -> dict[str, float]:
    exact = world.exact_answers(world.cases.plans())
    shares = [recall(found, wanted) for found, wanted in zip(bm25.answers, exact, strict=True) if wanted]
    return {
        "bm25_median_ms": bm25.median,
        "bm25_p95_ms": bm25.p95,
        "bm25_recall_at_50": sum(shares) / max(len(shares), 1),
    }
