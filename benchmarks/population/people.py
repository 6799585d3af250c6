"""A population ready to be measured on: its people as codes and as columns, its vacancies as codes."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import orjson
import polars as pl

from benchmarks.population.facts import Facts, Names
from benchmarks.population.files import PROCESSES, population_files
from benchmarks.population.kept import ENCODING, SEED, version_of
from data.exchange.jsonl import Checkpoint
from data.exchange.jsonl.blocks import BLOCK_SIZE
from data.population import default_as_of
from indexer.engine import Entry
from matcher.composition import Program
from matcher.intake.sources import MakeEncoder, several_processes
from scoring.codes import VacancyCodes, person_from_json, vacancy_from_json


@dataclass(frozen=True, eq=False)
class Population:
    """People and vacancies of the generator, encoded as an import encodes them; `facts` names the columns."""

    people: pl.DataFrame
    stints: pl.DataFrame
    names: Names
    vacancies: tuple[VacancyCodes, ...]

    @property
    def size(self) -> int:
        """How many people there are."""
        return len(self.people)

    def first(self, size: int) -> "Population":
        """Its first people: a population's beginning does not depend on how many follow."""
        stints = self.stints.filter(pl.col("person") < size)
        return Population(self.people.head(size), stints, self.names, self.vacancies)

    def entries(self) -> Iterator[Entry]:
        """The people as an index takes them."""
        for key, available, codes in self.people.select("key", "available", "codes").iter_rows():
            yield Entry(key, person_from_json(codes), available)


def population(program: Program, size: int, kept: Path) -> Population:
    """A population of so many people; made in the folder `kept` where none there is as large."""
    folder = kept / _name(size)
    if not folder.exists():
        larger = [one for one in kept.glob(_name("*")) if _size(one) > size]
        folder = min(larger, key=_size, default=folder)
    if not folder.exists():
        _make(program, size, folder)
    whole = _read(folder)
    return whole if whole.size == size else whole.first(size)


def _name(size: int | str) -> str:
    return f"codes-{version_of(ENCODING)}-{SEED}-{size}"


def _size(folder: Path) -> int:
    number = folder.name.rpartition("-")[2]
    return int(number) if number.isdigit() else 0  # one that was not finished


def _read(folder: Path) -> Population:
    vacancies = orjson.loads((folder / "vacancies.json").read_bytes())
    return Population(
        pl.read_parquet(folder / "people.parquet"),
        pl.read_parquet(folder / "stints.parquet"),
        Names.of(orjson.loads((folder / "names.json").read_bytes())),
        tuple(vacancy_from_json(orjson.dumps(codes)) for codes in vacancies),
    )


def _make(program: Program, size: int, folder: Path) -> None:
    written = population_files(size, folder.parent)
    make = program.make_encoder(default_as_of())
    facts = Facts(dict(program.dictionary.places_of_titles))
    for step in several_processes(written.people, make, PROCESSES, BLOCK_SIZE, Checkpoint()):
        facts.add((person.codes, person.available) for person in step.batch.people)
    unfinished = folder.with_name(f"{folder.name}.new")
    unfinished.mkdir(parents=True, exist_ok=True)
    for name in ("people", "stints"):
        facts.frame(name).write_parquet(unfinished / f"{name}.parquet")
    (unfinished / "names.json").write_bytes(orjson.dumps(facts.names.plain()))
    (unfinished / "vacancies.json").write_bytes(b"[%s]" % b",".join(_vacancies(written.vacancies, make)))
    unfinished.rename(folder)


def _vacancies(path: Path, make: MakeEncoder) -> Iterator[bytes]:
    for step in several_processes(path, make, PROCESSES, BLOCK_SIZE, Checkpoint()):
        yield from (vacancy.codes for vacancy in step.batch.vacancies)
