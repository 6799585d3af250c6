"""`python -m benchmarks`: lists the benchmarks, runs one or all, exports, writes the README's table."""

import argparse
import sys
from pathlib import Path

from benchmarks.targets import load_targets

FULL = 1_000_000
"""People for whom the targets hold; only a run of this size is kept."""


def main(arguments: list[str] | None = None) -> int:
    """Run what is asked; 1 where a figure missed what it is to reach."""
    asked = _parser().parse_args(arguments)
    if asked.name is None:
        for name, benchmark in load_targets().items():
            print(f"{name:10}{' '.join(benchmark.how.split())}")
        return 0
    if asked.name == "readme":
        from benchmarks.readme import write

        write()
        return 0
    names = [*load_targets()] if asked.name == "all" else [asked.name]
    return max(_run(name, asked) for name in names)


def _run(name: str, asked: argparse.Namespace) -> int:
    from benchmarks.running import run

    result = run(name, asked.size, asked.export)
    if asked.size == FULL:
        result.keep()
    print(result.json.decode() if asked.json else result.text, flush=True)
    return int(any(figure.met is False for figure in result.figures))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        "python -m benchmarks", description="Measures the figures of targets.yaml."
    )
    parser.add_argument("name", nargs="?", choices=[*load_targets(), "all", "readme"])
    parser.add_argument("--json", action="store_true", help="one line of JSON for each benchmark")
    parser.add_argument("--size", type=int, default=FULL, help="people (the targets hold for a million)")
    parser.add_argument(
        "--export", type=Path, metavar="DIR", help="shortlist: plans, columns, answers as Parquet"
    )
    return parser


if __name__ == "__main__":
    sys.exit(main())
