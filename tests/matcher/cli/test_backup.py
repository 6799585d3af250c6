"""`matcher backup` and `matcher restore`: in words and in JSON, in three languages."""

import json
import shutil
import sqlite3

import orjson
import pytest
from pydantic import TypeAdapter

from matcher.cli.json_schema import ANSWERS
from matcher.composition import Program
from matcher.settings import Settings

CHECKS = [
    "file",
    "changes",
    "ledger",
    "record_versions",
    "streams",
    "cases",
    "documents",
    "certificates",
    "folds",
]


@pytest.fixture
def backup(run, ids, tmp_path):
    """A backup of the home's register, in which a person's case was opened."""
    _, person = ids
    acted = run("act", "set_visit", f"person={person}", "until=2026-03-27")
    assert acted.exit_code == 0, acted.stderr
    file = tmp_path / "night.backup"
    made = run("backup", file)
    assert made.exit_code == 0, made.stderr
    assert f"{file} (" in made.stdout
    return file


def test_a_restored_register_goes_on_where_the_backup_was_made(run, answer, backup, ids, home, tmp_path):
    elsewhere = tmp_path / "elsewhere"
    told = answer("restore", backup, "--verify", folder=elsewhere)
    assert json.loads(orjson.dumps(TypeAdapter(ANSWERS["restore"]).validate_python(told))) == told
    assert (told["restored"], told["register"]) == (True, f"sqlite:///{elsewhere / 'register.sqlite'}")
    assert [check["name"] for check in told["checks"]] == CHECKS
    assert {check["name"]: check["looked_at"] for check in told["checks"]}["folds"] >= 1
    assert answer("case", ids[1], folder=elsewhere) == answer("case", ids[1])
    with Program(Settings(home=home)) as old, Program(Settings(home=elsewhere)) as new:
        assert new.register.position() == old.register.position() == told["position"]


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("kk", "Істер өз оқиғаларына сәйкес: қайшылық бар"),
        ("ru", "Дела равны своим событиям: есть расхождения"),
        ("en", "Cases are what their events say: does not add up"),
    ],
)
def test_a_case_that_is_not_what_its_events_say_is_found(run, backup, tmp_path, lang, said):
    database = sqlite3.connect(backup)
    with database:
        database.execute("UPDATE cases SET counted = counted + 1")
    database.close()
    done = run("restore", backup, "--verify", "--lang", lang, folder=tmp_path / "elsewhere")
    assert done.exit_code == 1
    assert said in done.stdout
    assert not (tmp_path / "elsewhere" / "register.sqlite").exists()


@pytest.mark.parametrize("lang", ["kk", "ru", "en"])
def test_nothing_is_overwritten(run, backup, home, tmp_path, lang):
    before = shutil.copy(backup, tmp_path / "before")
    for asked in (("backup", backup), ("restore", backup)):
        done = run(*asked, "--lang", lang)
        assert done.exit_code == 3
        assert str(backup if asked[0] == "backup" else home) in done.stderr
    assert backup.read_bytes() == before.read_bytes()


@pytest.mark.parametrize("lang", ["kk", "ru", "en"])
def test_a_file_that_is_no_backup_is_named(run, tmp_path, lang):
    done = run("restore", tmp_path / "none", "--lang", lang, folder=tmp_path / "elsewhere")
    assert done.exit_code == 2
    assert str(tmp_path / "none") in done.stderr
