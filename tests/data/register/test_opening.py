"""Opening: there or not, of this version or not, usable or not."""

import sqlite3
from concurrent.futures import ThreadPoolExecutor

import pytest
from sqlalchemy import inspect

from data.errors import NotInitialised
from data.register import Case, NewEvent, RegisterUnavailable, SchemaMismatch, open_register
from data.register.schema import HEAD


def _set_revision(path, revision):
    database = sqlite3.connect(path)
    with database:
        database.execute("UPDATE alembic_version SET version_num = ?", (revision,))
    database.close()


def test_what_is_not_there_is_not_made_by_looking(path):
    with pytest.raises(NotInitialised, match=f"no register at {path}. Run `matcher init`."):
        open_register(path)
    assert not path.exists()


def test_a_register_is_made_with_its_folders_and_opened_again(tmp_path, person, moment):
    path = tmp_path / "a" / "b" / "register.db"
    with open_register(path, create=True) as register:
        register.write_people([person()], moment())
    for place, create in ((path, False), (str(path), True), (f"sqlite:///{path}", False)):
        with open_register(place, create) as register:
            assert register.position() == 1


def test_an_empty_file_and_another_programs_database_hold_no_register(path):
    path.touch()
    with pytest.raises(NotInitialised):
        open_register(path)
    database = sqlite3.connect(path)
    database.execute("CREATE TABLE songs (name TEXT)")
    database.close()
    with pytest.raises(NotInitialised):
        open_register(path)


@pytest.mark.parametrize("create", [False, True])
def test_a_newer_register_is_left_alone(in_file, path, create):
    _set_revision(path, "9999")
    with pytest.raises(SchemaMismatch, match=r"revision 9999.*Install the version") as caught:
        open_register(path, create)
    assert (caught.value.found, caught.value.expected) == ("9999", HEAD)


def test_an_older_register_is_brought_up_only_on_request(in_file, path, monkeypatch):
    monkeypatch.setattr("data.register.opening.HEAD", "9999")
    with pytest.raises(SchemaMismatch, match=rf"revision {HEAD}; this program works with 9999.*matcher init"):
        open_register(path)


@pytest.mark.parametrize("create", [False, True])
def test_a_file_that_is_no_database_is_named(path, create):
    path.write_bytes(b"id;title\n1;cook\n" * 500)
    with pytest.raises(RegisterUnavailable, match="file is not a database") as caught:
        open_register(path, create)
    assert str(path) in caught.value.url
    assert path.read_bytes().startswith(b"id;title"), "and left as it was"


def test_a_folder_cannot_be_opened(tmp_path):
    with pytest.raises(RegisterUnavailable, match="unable to open"):
        open_register(tmp_path)


def test_a_folder_that_cannot_be_made_is_named(tmp_path):
    (tmp_path / "file").touch()
    with pytest.raises(RegisterUnavailable, match=r"folder of the register.*cannot be made: "):
        open_register(tmp_path / "file" / "register.db", create=True)


def test_several_may_make_the_same_register_at_once(path, person, moment):
    def write(name):
        with open_register(path, create=True) as register:
            return register.write_people([person(name)], moment())

    with ThreadPoolExecutor(4) as pool:
        keys = list(pool.map(write, "abcd"))
    assert sorted(keys) == [[1], [2], [3], [4]]


def test_a_percent_sign_in_the_path_is_a_letter_like_any_other(tmp_path):
    with open_register(tmp_path / "100%" / "register.db", create=True) as register:
        assert register.position() == 0


@pytest.mark.parametrize("database", ["sqlite", "postgresql"])
def test_cases_of_a_register_without_duties_are_put_anew_by_the_next_tick(
    database, request, path, moment, monkeypatch
):
    place = str(path) if database == "sqlite" else request.getfixturevalue("new_database")()
    with monkeypatch.context() as then:
        then.setattr("data.register.opening.HEAD", "0003")
        with open_register(place, create=True) as before, before.writing_ledger(moment()) as writing:
            writing.put_cases([Case("person:a", 1, moment(), None, "unemployed", True, 0, 0, b"")])
    with open_register(place, create=True) as register:
        assert [case.stream for case in register.cases_due(moment(1))] == ["person:a"]
        assert register.duties_of(["person:a"]) == []


@pytest.mark.parametrize("database", ["sqlite", "postgresql"])
def test_a_register_of_the_first_revision_is_brought_up_and_goes_on(
    database, request, path, person, moment, monkeypatch
):
    place = str(path) if database == "sqlite" else request.getfixturevalue("new_database")()
    with monkeypatch.context() as then:
        then.setattr("data.register.opening.HEAD", "0001")
        with open_register(place, create=True) as first, first._writing() as connection:
            tables = inspect(connection).get_table_names()
            connection.exec_driver_sql("UPDATE counters SET value = 41 WHERE name IN ('people', 'sequence')")
    assert {"people", "changes"} < set(tables)
    assert "ledger" not in tables
    with pytest.raises(SchemaMismatch, match=rf"revision 0001; this program works with {HEAD}.*matcher init"):
        open_register(place)
    with open_register(place, create=True) as register:
        assert register.write_people([person("a")], moment()) == [42], "what was there is there"
        assert register.position() == 42
        with register.writing_ledger(moment()) as writing:
            assert writing.append("person:a", 0, [NewEvent("apply", moment(), {})], "o") == 1
            writing.set_available("people", "a", False, moment())
        assert (register.ledger_position(), register.position()) == (1, 43)
