"""What all commands have in common."""

import subprocess
import sys

import pytest
import typer
from typer.testing import CliRunner

from data import errors
from data.register import ConcurrentChange, Erased, RegisterUnavailable, SchemaMismatch
from data.register.errors import NoBackup, NotWritable, PlaceTaken
from matcher.cli import app
from matcher.cli.exit_codes import ExitCode, exit_code
from matcher.cli.json_schema import ANSWERS
from matcher.law.turned_down import TurnedDown
from scoring.compiling import TitleNotUnderstood

HEAVY = ("numba", "scipy", "sqlalchemy", "holidays", "vl_convert", "jinja2", "alembic", "pandas", "sklearn")


def commands():
    """Every command by its name, with the group before it."""
    tree = typer.main.get_command(app).commands
    for name, command in tree.items():
        inner = getattr(command, "commands", {})
        if not inner or command.invoke_without_command:
            yield name, command
        yield from ((f"{name} {one}", inner[one]) for one in inner)


def test_importing_it_loads_nothing_heavy():
    code = f"import matcher.cli, sys; print([name for name in {HEAVY!r} if name in sys.modules])"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert loaded.stdout.strip() == "[]"


@pytest.mark.parametrize(("name", "command"), list(commands()))
def test_every_command_answers_in_json_and_in_three_languages(name, command):
    options = {option.name: option for option in command.params}
    assert "--json" in options["as_json"].opts
    assert options["lang"].envvar == "MATCHER_LANG"
    refused = CliRunner().invoke(app, [*name.split(), "--lang", "de"])
    assert refused.exit_code == ExitCode.BAD_INPUT
    assert all(f"'{lang}'" in refused.stderr for lang in ("kk", "ru", "en"))
    assert name in ANSWERS
    assert command.help


def test_every_answer_is_of_a_command():
    assert {name.removesuffix(" --file") for name in ANSWERS} == {name for name, _ in commands()}


CODES = {
    errors.InputError("", ""): 2,
    errors.RecordError("", "", "field"): 2,
    errors.UnknownCode("", "", "kind", "code"): 2,
    errors.NotFound("", "", "kind", "id"): 2,
    Erased("", "", "kind", "id"): 2,
    errors.UnlawfulDemand("", "", "demand"): 2,
    errors.TableError("", "", "file", ()): 2,
    errors.CalendarError("", "", 2030): 2,
    TitleNotUnderstood("", ""): 2,
    NotWritable("", "", "place", "reason"): 2,
    NoBackup("", "", "place"): 2,
    errors.StateError("", ""): 3,
    PlaceTaken("", "", "place"): 3,
    errors.NotInitialised("", ""): 3,
    errors.PlanChanged("", ""): 3,
    errors.EncodingTooOld("", "", None): 3,
    errors.DriftDetected("", ""): 3,
    SchemaMismatch("", "", "1", "2"): 3,
    ConcurrentChange("", "", "stream", 1, 2): 3,
    TurnedDown("", ""): 3,
    errors.EngineUnavailable("", ""): 4,
    RegisterUnavailable("", "", "url"): 4,
}


@pytest.mark.parametrize(("error", "code"), list(CODES.items()), ids=lambda value: type(value).__name__)
def test_every_error_has_its_exit_code(error, code):
    assert exit_code(error) == code


def test_no_error_of_the_tree_is_forgotten():
    def below(kind):
        return {kind} | {one for child in kind.__subclasses__() for one in below(child)}

    known = {type(error) for error in CODES}
    of_the_program = {kind for kind in below(errors.MatchingError) if not kind.__module__.startswith("tests")}
    assert of_the_program - known == {errors.MatchingError}


def test_an_unknown_command_or_option_is_bad_input():
    for arguments in (
        ["nonsense"],
        ["select"],
        ["select", "V1", "--lang", "de"],
        ["select", "V1", "-n", "0"],
    ):
        assert CliRunner().invoke(app, arguments).exit_code == ExitCode.BAD_INPUT


def test_the_home_folder_can_be_named_by_the_environment(tmp_path):
    made = CliRunner().invoke(app, ["init"], env={"MATCHER_HOME": str(tmp_path / "own")})
    assert made.exit_code == 0
    assert (tmp_path / "own" / "register.sqlite").exists()
