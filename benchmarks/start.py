"""`start`: from the command to the last line of the first shortlist, on the shipped sample."""

import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter

import orjson

from benchmarks.cases import TOP
from benchmarks.exact.comparing import differences
from benchmarks.population.kept import KEPT
from data.population import default_as_of
from data.population.sample import sample_files
from data.register import open_register
from indexer.engine import Match
from indexer.entries import Entry
from indexer.reference.engine import ReferenceEngine
from matcher.composition import Program
from matcher.indexing.following import codes_of, follow
from matcher.intake.importing import Import, import_file
from matcher.settings import Settings
from scoring.codes import VacancyCodes

WARM, COLD = 5, 3
_NOT_OURS = {"PYTHONDONTWRITEBYTECODE", "PYTHONUNBUFFERED"}
"""Habits of this shell that no user's start has: the first would compile every module each time."""


def measure(kept: Path = KEPT) -> Mapping[str, float]:
    """See `targets.yaml`."""
    kept.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(dir=kept) as folder, Program(Settings(home=Path(folder))) as program:
        vacancy, exact = prepare(program, sample_files())
        asked = Asked(Path(folder), vacancy)
        told = asked.answer()
        return {
            "differences": differences([told], [exact]),
            "warm_s": median(asked.seconds() for _ in range(WARM)),
            "cold_s": median(_cold(asked, kept) for _ in range(COLD)),
        }


def _cold(asked: "Asked", kept: Path) -> float:
    with TemporaryDirectory(dir=kept) as no_kernels:
        seconds = asked.seconds(NUMBA_CACHE_DIR=no_kernels)
        if not any(Path(no_kernels).rglob("*.nbi")):
            raise RuntimeError("the start was not cold: nothing was compiled")
        return seconds


@dataclass(frozen=True, slots=True)
class Asked:
    """The command that selects for one vacancy, as a user starts it."""

    home: Path
    vacancy: str

    def seconds(self, **environment: str) -> float:
        """Wall time of the whole process."""
        begin = perf_counter()
        self._run(environment)
        return perf_counter() - begin

    def answer(self) -> tuple[Match, ...]:
        """What it lists."""
        listed = orjson.loads(self._run({}, "--json"))["listed"]
        return tuple(Match(row["key"], row["points"], row["stint"]) for row in listed)

    def _run(self, environment: Mapping[str, str], *options: str) -> bytes:
        command: list[str | Path] = [
            Path(sys.executable).with_name("matcher"), "--home", self.home, "select", self.vacancy,
            "--as-of", default_as_of().isoformat(), "--number", str(TOP), *options,
        ]  # fmt: skip
        users = {name: value for name, value in os.environ.items() if name not in _NOT_OURS}
        return subprocess.run(command, env={**users, **environment}, capture_output=True, check=True).stdout


def prepare(program: Program, paths: Sequence[Path]) -> tuple[str, tuple[Match, ...]]:
    """Files in a fresh register and index; a vacancy's id and its list by definition."""
    home, as_of = program.settings.home, default_as_of()
    open_register(program.settings.register_url, create=True).close()
    for path in paths:
        asked = Import(path, None, as_of, program.day(as_of), 1, home)
        import_file(program.register, program.make_encoder(as_of), program.places.find, asked)
    position = follow(program.register, program.engine)
    vacancy, codes = _first_understood(program, position)
    reference = ReferenceEngine(program.dictionary, [program.compiler.weights])
    people = program.register.state("people", position)
    reference.build("people", (Entry(one.key, codes_of(one), one.available) for one in people), position)
    return vacancy, reference.top(program.compiler.vacancy(codes), TOP).matches


def _first_understood(program: Program, position: int) -> tuple[str, VacancyCodes]:
    for change in program.register.state("vacancies", position):
        codes = codes_of(change)
        if isinstance(codes, VacancyCodes) and codes.title is not None:
            return change.subject_id, codes
    raise LookupError("no vacancy of the sample has a title that was understood")
