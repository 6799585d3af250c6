"""A small home: some hundred generated people and a few vacancies, imported and indexed as users do it."""

import importlib.util
from pathlib import Path

import pytest

from data.population import Request, default_as_of, generate
from data.register import open_register
from matcher.composition import Program
from matcher.indexing.following import follow
from matcher.intake.importing import Import, import_file
from matcher.settings import Settings

NOTEBOOKS = Path(__file__).parents[2] / "notebooks"


@pytest.fixture(scope="session")
def home(tmp_path_factory):
    folder = tmp_path_factory.mktemp("home")
    as_of = default_as_of()
    population = generate(Request(resumes=600, vacancies=30, seed=4), folder / "population")
    open_register(folder / "register.sqlite", create=True).close()
    with Program(Settings(home=folder), clock=lambda: as_of) as program:
        for path in population.paths:
            asked = Import(path, "jsonl", as_of, as_of.date(), processes=1, folder=folder)
            import_file(program.register, program.make_encoder(as_of), program.places.find, asked)
        follow(program.register, program.engine)
    return folder


@pytest.fixture(scope="session")
def notebook():
    """The module of `notebooks/weights.py`."""
    spec = importlib.util.spec_from_file_location("weights_notebook", NOTEBOOKS / "weights.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="session")
def opened(home):
    """What the notebook's cell of the program defines."""
    with Program(Settings(home=home)) as program:
        follow(program.register, program.engine)
        yield {
            "program": program,
            "day": program.register.encoded_to(),
            "weights_before": program.compiler.weights,
        }
