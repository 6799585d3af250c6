"""`import`: résumés from lines of our own format into a fresh register, and whether memory stays constant."""

from collections.abc import Mapping
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

from benchmarks.memory import Peak
from benchmarks.population.files import PROCESSES, population_files
from benchmarks.population.kept import KEPT
from data.population import default_as_of
from data.register import open_register
from matcher.composition import Program
from matcher.intake.importing import Import, import_file
from matcher.settings import Settings


@dataclass(frozen=True, slots=True)
class Run:
    """One import: how long, how much memory at most, how many people are not where they should be."""

    seconds: float
    peak: int
    missing: int


def measure(size: int, kept: Path = KEPT) -> Mapping[str, float]:
    """See `targets.yaml`; the smaller import has a tenth of the people."""
    small, whole = _run(size // 10, kept), _run(size, kept)
    return {
        "people": size,
        "differences": small.missing + whole.missing,
        "resumes_per_s": size / whole.seconds,
        "peak_mb_100k": small.peak / 1e6,
        "peak_mb_1m": whole.peak / 1e6,
        "memory_ratio_1m_over_100k": whole.peak / small.peak,
    }


def _run(size: int, kept: Path) -> Run:
    """In a process of its own, so that nothing that is measured before counts."""
    people = population_files(size, kept).people
    with TemporaryDirectory(dir=kept) as folder:
        process = get_context("spawn").Process(target=import_people, args=(people, Path(folder)))
        begin = perf_counter()
        process.start()
        assert process.pid is not None  # it was started
        with Peak(process.pid) as peak:
            process.join()
        seconds = perf_counter() - begin
        if process.exitcode:
            raise RuntimeError(f"the import of {size} people ended with {process.exitcode}")
        return Run(seconds, peak.bytes, _missing(Path(folder), size))


def import_people(people: Path, home: Path) -> None:
    """Initialise a register in `home` and import a file into it."""
    settings = Settings(home=home)
    open_register(settings.register_url, create=True).close()
    with Program(settings, default_as_of) as program:
        import_file(
            program.register,
            program.make_encoder(default_as_of()),
            program.places.find,
            Import(people, None, default_as_of(), program.day(default_as_of()), PROCESSES, home),
        )


def _missing(home: Path, size: int) -> int:
    """People who are not in the change log, and those of it who neither are in the state nor have left it."""
    register = open_register(Settings(home=home).register_url)
    upto = register.position()
    last = {change.key: change.action for change in register.changes("people", 0, upto)}
    living = {change.key for change in register.state("people", upto)}
    register.close()
    return abs(size - len(last)) + len(living ^ {key for key, action in last.items() if action == "upsert"})
