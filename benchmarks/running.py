"""A benchmark by name."""

from collections.abc import Callable, Mapping
from pathlib import Path

from benchmarks import growth, imports, index, register, shortlist, start
from benchmarks.exporting.writing import export
from benchmarks.results import Result
from benchmarks.world import World
from matcher.composition import Program

_OF_WORLD: Mapping[str, Callable[[World], Mapping[str, float]]] = {
    "shortlist": shortlist.measure,
    "growth": growth.measure,
    "index": index.measure,
}


def run(name: str, size: int, export_to: Path | None = None) -> Result:
    """Measure one benchmark.

    Args:
        name: of `targets.yaml`.
        size: people; `start` has those of the sample.
        export_to: folder for what `shortlist` asks and gets.
    """
    if name == "start":
        values = start.measure()
    elif name == "import":
        values = imports.measure(size)
    elif name == "register":
        values = register.measure(size)
    else:
        with Program() as program:
            world = World.of(program, size)
            values = _OF_WORLD[name](world)
            if name == "shortlist" and export_to is not None:
                export(world, export_to)
    return Result.of(name, values)
