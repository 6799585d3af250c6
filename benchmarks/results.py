"""A benchmark's result: figures beside what they are to reach; as JSON, as text, and kept as the last run."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import orjson

from benchmarks.machine import machine
from benchmarks.targets import load_targets

KEPT = Path(__file__).with_name("results")


@dataclass(frozen=True, slots=True)
class Figure:
    """One measured value; `target` and `met` are None where nothing is to be reached."""

    name: str
    value: float
    unit: str
    target: str | None
    met: bool | None


@dataclass(frozen=True, slots=True)
class Result:
    """What one run measured. `differences` are answers that were not the exact ones."""

    benchmark: str
    machine: Mapping[str, str | int]
    differences: int
    figures: tuple[Figure, ...]

    @classmethod
    def of(cls, benchmark: str, values: Mapping[str, float]) -> "Result":
        """From all of the benchmark's values by name.

        Raises:
            KeyError: a value that `targets.yaml` names is missing.
        """
        targets = load_targets()[benchmark].figures
        if unknown := values.keys() - targets.keys():
            raise KeyError(f"targets.yaml does not name {', '.join(sorted(unknown))} of {benchmark}")
        figures = tuple(
            Figure(name, _rounded(values[name]), one.unit, one.written, one.met(values[name]))
            for name, one in targets.items()
        )
        return cls(benchmark, machine(), int(values["differences"]), figures)

    @property
    def json(self) -> bytes:
        """One line."""
        return orjson.dumps(asdict(self))

    @property
    def text(self) -> str:
        """A line for each figure."""
        return "\n".join(f"{self.benchmark:10}{line_of(asdict(figure))}" for figure in self.figures)

    def keep(self) -> None:
        """Write it as the benchmark's last run."""
        body = orjson.dumps(asdict(self), option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE)
        KEPT.mkdir(exist_ok=True)
        (KEPT / f"{self.benchmark}.json").write_bytes(body)


def kept_results() -> dict[str, dict[str, Any]]:
    """The last runs by benchmark, in the order of `targets.yaml`; those never run are left out."""
    paths = {name: KEPT / f"{name}.json" for name in load_targets()}
    return {name: orjson.loads(path.read_bytes()) for name, path in paths.items() if path.exists()}


def line_of(figure: Mapping[str, Any]) -> str:
    """A figure in a line of text."""
    verdict = {None: "", True: "reached", False: "MISSED"}[figure["met"]]
    value, target = written(figure["value"]), figure["target"] or ""
    return f"{figure['name']:34}{value:>12} {figure['unit']:12}{target:>8}  {verdict}".rstrip()


def written(value: float) -> str:
    """A value as people write it."""
    return f"{int(value):,}" if float(value).is_integer() else f"{value:,g}"


def _rounded(value: float) -> float:
    """Three digits that say something; whole numbers stay whole."""
    return value if float(value).is_integer() else float(f"{value:.3g}")
