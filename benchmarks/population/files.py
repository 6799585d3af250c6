"""The population as files of lines, by the program's own generator."""

from pathlib import Path

from benchmarks.population.kept import GENERATING, SEED, version_of
from data.population import Request, Written, generate
from data.population.generating import FILES

VACANCIES = 1_000
"""Of these the random vacancies are drawn."""
PROCESSES = 2


def population_files(people: int, kept: Path) -> Written:
    """Files of a population of so many people; generated where they are not kept from before."""
    folder = kept / f"files-{version_of(GENERATING)}-{SEED}-{people}"
    if not (folder / FILES["person"]).exists():
        return generate(Request(people, VACANCIES, seed=SEED, processes=PROCESSES), folder)
    employers, vacancies, persons = (folder / FILES[kind] for kind in ("employer", "vacancy", "person"))
    return Written(employers, vacancies, persons, _lines(employers), _lines(vacancies), _lines(persons))


def _lines(path: Path) -> int:
    with path.open("rb") as file:
        return sum(chunk.count(b"\n") for chunk in iter(lambda: file.read(1 << 24), b""))
