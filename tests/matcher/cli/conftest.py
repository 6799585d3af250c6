"""The command line as its users call it, over the register of generated people and vacancies."""

import json

import pytest
from typer.testing import CliRunner

from matcher.cli import app
from matcher.cli.given import Given
from scoring.codes import vacancy_from_json


@pytest.fixture
def run(home, at):
    """Runs a command in the home folder, at the moment of the population."""

    def run(*arguments, now=at, folder=home, **options):
        given = Given(clock=lambda: now)
        return CliRunner().invoke(app, ["--home", str(folder), *map(str, arguments)], obj=given, **options)

    return run


@pytest.fixture
def answer(run):
    """Runs a command with --json; its answer, after it ended well."""

    def answer(*arguments, code=0, **options):
        result = run(*arguments, "--json", **options)
        assert result.exit_code == code, result.stderr
        [line] = result.stdout.splitlines()
        return json.loads(line)

    return answer


@pytest.fixture
def ids(program):
    """(a vacancy that was understood, a person), by id; the register is closed again."""
    vacancy = next(
        change.subject_id
        for change in program.register.latest("vacancies")
        if change.available and vacancy_from_json(change.codes).title is not None
    )
    person = next(change.subject_id for change in program.register.latest("people") if change.available)
    program.__exit__()
    return vacancy, person
