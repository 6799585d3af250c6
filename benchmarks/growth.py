"""`growth`: how much longer the same vacancies take when ten times as many people are searched."""

from collections.abc import Mapping

from benchmarks.cases import TOP
from benchmarks.population.indexed import Embedded
from benchmarks.timing import in_turn
from benchmarks.world import World

REPETITIONS = 5


def measure(world: World) -> Mapping[str, float]:
    """See `targets.yaml`."""
    tenth = world.first(world.population.size // 10)
    plans, warm_up = world.cases.plans(), world.cases.warm_up()
    timed = in_turn(
        {
            "whole": lambda: Embedded.opened(world.index, world.dictionary),
            "tenth": lambda: Embedded.opened(tenth.index, world.dictionary),
        },
        plans, warm_up, TOP, REPETITIONS,
    )  # fmt: skip
    whole, small = timed["whole"], timed["tenth"]
    return {
        "differences": world.differences(plans, None, whole.answers)
        + tenth.differences(plans, None, small.answers),
        "median_100k_ms": small.median,
        "median_1m_ms": whole.median,
        "median_1m_over_100k": small.ratio(whole),
    }
