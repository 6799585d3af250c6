"""The README's table of figures, from the kept results."""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from benchmarks.results import kept_results, written
from benchmarks.targets import load_targets

README = Path(__file__).parents[1] / "README.md"
_MARKED = re.compile(r"(<!-- figures[^\n]*-->\n).*?(<!-- /figures -->)", re.DOTALL)
_VERDICTS = {None: "", True: "yes", False: "**no**"}


def write() -> None:
    """Put the table between the README's markers."""
    README.write_text(with_figures(README.read_text("utf-8")), "utf-8")


def with_figures(text: str) -> str:
    """A README's text with the table of the last runs.

    Raises:
        ValueError: the markers are missing.
    """
    table = "\n".join(_lines(kept_results()))
    replaced, found = _MARKED.subn(lambda marked: f"{marked[1]}{table}\n{marked[2]}", text)
    if not found:
        raise ValueError("the README has no markers <!-- figures --> and <!-- /figures -->")
    return replaced


def _lines(results: Mapping[str, Mapping[str, Any]]) -> Iterator[str]:
    if not results:
        yield "Nothing is measured yet."
        return
    machines = {_machine(result["machine"]) for result in results.values()}
    yield f"Measured by `make bench` on: {'; '.join(sorted(machines))}."
    yield from ("", "| benchmark | figure | value | to reach | reached |", "|---|---|---:|---:|---|")
    for name, result in results.items():
        for figure in result["figures"]:
            yield _row(name, figure)
    yield ""
    for name in results:
        yield f"- `{name}`: {' '.join(load_targets()[name].how.split())}"


def _machine(machine: Mapping[str, Any]) -> str:
    versions = ", ".join(
        f"{name} {machine[name]}" for name in ("python", "numpy", "numba", "polars", "tantivy")
    )
    return f"{machine['cpu']}, {machine['cores']} cores, {machine['memory_gb']} GB, {versions}"


def _row(benchmark: str, figure: Mapping[str, Any]) -> str:
    value, met = f"{written(figure['value'])} {figure['unit']}", _VERDICTS[figure["met"]]
    return f"| {benchmark} | `{figure['name']}` | {value} | {figure['target'] or ''} | {met} |"
