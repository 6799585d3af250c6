"""`index`: what an epoch of people weighs, and how fast it is built and opened."""

from collections.abc import Callable, Mapping
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter

from benchmarks.cases import TOP
from benchmarks.population.indexed import Embedded
from benchmarks.world import World
from indexer.embedded.engine import EmbeddedEngine
from indexer.embedded.epoch import save

BUILDS = 5
OPENINGS = 20


def measure(world: World) -> Mapping[str, float]:
    """See `targets.yaml`."""
    millions = world.population.size / 1e6
    built, build_s = _built(world)
    plans = world.cases.plans()
    answers = [Embedded(built).top(plan, TOP) for plan in plans]
    return {
        "differences": world.differences(plans, None, answers),
        "bytes_per_person": _bytes(world.index / "people") / world.population.size,
        "build_s_per_million": build_s / millions,
        "save_s_per_million": _seconds_to_save(built, world) / millions,
        "open_ms": _seconds(lambda: EmbeddedEngine(world.dictionary, world.index), OPENINGS) * 1e3,
    }


def _built(world: World) -> tuple[EmbeddedEngine, float]:
    """An engine in memory, built anew from the kept epoch's columns; and how long that took."""
    state = EmbeddedEngine(world.dictionary, world.index).state("people")
    columns, fresh = state.columns(), EmbeddedEngine(world.dictionary)

    def build() -> None:
        fresh.build_from_columns("people", columns, state.vocabulary, state.position)

    build()  # compiles what is not compiled yet
    return fresh, _seconds(build, BUILDS)


def _seconds_to_save(built: EmbeddedEngine, world: World) -> float:
    state = built.state("people")
    with TemporaryDirectory(dir=world.kept) as folder:
        return _seconds(lambda: save(state.epoch, state.vocabulary, world.dictionary, Path(folder)), BUILDS)


def _seconds(work: Callable[[], object], times: int) -> float:
    """The median."""
    taken = []
    for _ in range(times):
        begin = perf_counter()
        work()
        taken.append(perf_counter() - begin)
    return median(taken)


def _bytes(folder: Path) -> int:
    """Of the newest epoch."""
    newest = max(path for path in folder.iterdir() if path.name.isdigit())
    return sum(path.stat().st_size for path in newest.iterdir())
