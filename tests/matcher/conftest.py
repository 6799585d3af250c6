"""A small register: generated people and vacancies, imported once; each test works on a copy of its own."""

import shutil
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest

from data.packaged import Packaged
from data.population import Request, Written, default_as_of, generate
from data.register import Register
from indexer.reference import ReferenceEngine
from matcher.composition import Program
from matcher.intake.importing import Import, import_file
from matcher.loading import load_dictionary
from matcher.selection.desk import Desk
from matcher.settings import Settings, initialise
from scoring.dictionary import Dictionary

REQUEST = Request(resumes=300, vacancies=60, seed=5)


@pytest.fixture(autouse=True)
def no_settings_of_the_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("HOME", "DATABASE", "POLICY", "WEIGHTS", "LANG"):
        monkeypatch.delenv(f"MATCHER_{name}", raising=False)


@pytest.fixture(scope="session")
def at() -> datetime:
    """The moment that the population is seen at: Friday, 20 March 2026, 9:00 in Kazakhstan."""
    return default_as_of()


@pytest.fixture(scope="session")
def files(tmp_path_factory: pytest.TempPathFactory) -> Written:
    return generate(REQUEST, tmp_path_factory.mktemp("population"))


@pytest.fixture(scope="session")
def shared_dictionary() -> Dictionary:
    return load_dictionary(Packaged())


def opened(home: Path, at: datetime, dictionary: Dictionary) -> Program:
    """A program in a home folder; the dictionary, which no test changes, is read once."""
    program = Program(Settings(home=home, database=None), clock=lambda: at)
    program.dictionary = dictionary
    return program


@pytest.fixture(scope="session")
def imported_home(
    files: Written, at: datetime, shared_dictionary: Dictionary, tmp_path_factory: pytest.TempPathFactory
) -> Path:
    home = tmp_path_factory.mktemp("imported") / "home"
    initialise(Settings(home=home, database=None))
    with opened(home, at, shared_dictionary) as program:
        for path in files.paths:
            asked = Import(path, None, at, program.day(at), processes=1, folder=home)
            import_file(program.register, program.make_encoder(at), program.places.find, asked)
    return home


@pytest.fixture
def home(imported_home: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(imported_home, tmp_path / "home"))


@pytest.fixture
def program(home: Path, at: datetime, shared_dictionary: Dictionary) -> Iterator[Program]:
    with opened(home, at, shared_dictionary) as program:
        yield program


@pytest.fixture
def register(program: Program) -> Register:
    return program.register


@pytest.fixture
def reference_program(program: Program) -> Program:
    """The same with the reference engine: no numba, and the truth."""
    program.engine = ReferenceEngine(program.dictionary, [program.compiler.weights])
    return program


@pytest.fixture
def desk(reference_program: Program) -> Desk:
    return reference_program.desk
