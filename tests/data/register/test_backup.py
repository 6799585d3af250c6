"""Backups: whole, of one moment, while others write; restored only if they add up and nothing is there."""

import sqlite3
import subprocess
import sys
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pytest
from sqlalchemy import select

from data.records import Identity
from data.register import Case, Fact, NewEvent, RegisterUnavailable, SchemaMismatch, open_register
from data.register.backup import back_up, restore
from data.register.errors import NoBackup, NotWritable, PlaceTaken
from data.register.schema import metadata
from data.register.verification import verify

HERE = Path(__file__).parent
SHA = sha256(b"body").hexdigest()


def _fill(register, person, vacancy, moment):
    """Something in every part that a verification looks at."""
    register.write_people([person(str(n), identity=Identity(name="Мысал")) for n in range(20)], moment())
    register.write_people([person("1", title="Повар", limits=("noise",))], moment(1))
    register.write_vacancies([vacancy("v")], moment())
    register.store_document("weights", bytes(range(256)))
    with register.writing_ledger(moment(2)) as writing:
        for stream, count in (("person:1", 3), ("person:2", 1), ("vacancy:v", 2)):
            writing.append(stream, 0, [NewEvent(str(n), moment(), {"n": n}) for n in range(count)], "o")
            writing.put_cases([_case(stream, count, moment)])
        writing.put_certificate(SHA, b"body", {"health": Fact(b"\0\xff", [])}, "person:1")
        writing.set_available("people", "1", False, moment(2))


@pytest.fixture
def filled(register, person, vacancy, moment):
    _fill(register, person, vacancy, moment)
    return register


def _case(stream, version, moment):
    return Case(stream, version, moment(2), None, "unemployed", True, 0, version, b"fold %d" % version)


@pytest.fixture
def backup(tmp_path):
    return tmp_path / "kept" / "night.backup"


@pytest.fixture
def elsewhere(place, tmp_path, request):
    """Where there is no register yet, on the same kind of database."""
    if place.startswith("sqlite"):
        return f"sqlite:///{tmp_path / 'elsewhere' / 'register.db'}"
    return request.getfixturevalue("new_database")()


def _all(register):
    with register._reading() as connection:
        rows = {table.name: connection.execute(select(table)).all() for table in metadata.sorted_tables}
    return {name: sorted(map(tuple, of), key=repr) for name, of in rows.items()}


def test_what_was_backed_up_is_restored(filled, backup, elsewhere, person, moment):
    made = back_up(filled, backup)
    assert (made.file, made.size) == (backup, backup.stat().st_size)
    assert (made.position, made.events) == (filled.position(), 6)
    assert [file.name for file in backup.parent.iterdir()] == [backup.name]
    before = backup.read_bytes()
    told = restore(backup, elsewhere, verified=True)
    assert (told.restored, told.position, told.events) == (True, made.position, 6)
    assert told.verification.adds_up
    with open_register(elsewhere) as restored:
        assert _all(restored) == _all(filled)
        assert restored.write_people([person("next")], moment(9)) == [21], "numbers go on"
    assert backup.read_bytes() == before


def test_a_backup_moves_from_one_database_to_the_other(filled, backup, new_database, tmp_path):
    back_up(filled, backup)
    url = f"sqlite:///{tmp_path / 'r.db'}" if filled.url.get_backend_name() != "sqlite" else new_database()
    restore(backup, url)
    with open_register(url) as restored:
        assert _all(restored) == _all(filled)
        assert restored.url.get_backend_name() != filled.url.get_backend_name()


def test_a_backup_is_of_one_moment_while_another_process_writes(register, place, backup, tmp_path):
    command = [sys.executable, str(HERE / "writing_process.py"), place, "12"]
    writer = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    writer.stdout.readline()
    told = [back_up(register, backup.with_name(str(n))).position for n in range(3)]
    assert len(writer.communicate(timeout=120)[0].split()) == 11, "it was not held back"
    assert writer.returncode == 0
    for number, position in enumerate(told):
        assert position % 500 == 0
        with open_register(backup.with_name(str(number))) as taken:
            assert (taken.position(), taken.count("people")) == (position, position)
            assert verify(taken).adds_up


def test_nothing_is_overwritten(filled, backup, elsewhere):
    back_up(filled, backup)
    before = backup.read_bytes()
    with pytest.raises(PlaceTaken, match=r"a file .*night.backup already.*overwrites nothing"):
        back_up(filled, backup)
    restore(backup, elsewhere)
    with pytest.raises(PlaceTaken, match="There is a register at") as caught:
        restore(backup, elsewhere)
    assert "Move it away" in caught.value.cure
    assert backup.read_bytes() == before


def _spoil(backup, *statements):
    database = sqlite3.connect(backup)
    with database:
        for statement in statements:
            assert database.execute(statement).rowcount > 0
    database.close()


SPOILT = {
    "changes": "DELETE FROM changes WHERE sequence = 2",
    "ledger": "UPDATE counters SET value = 7 WHERE name = 'ledger'",
    "streams": "UPDATE ledger SET version = 9 WHERE stream = 'person:1' AND version = 3",
    "record_versions": "UPDATE record_versions SET version = 3 WHERE version = 2",
    "cases": "UPDATE cases SET version = 2 WHERE stream = 'person:1'",
    "documents": "UPDATE documents SET body = x'00'",
    "certificates": "UPDATE certificates SET body = x'00'",
    "file": "INSERT INTO spells VALUES (77, 99, '2026-01-01', NULL, 1, NULL)",
    "folds": "UPDATE cases SET snapshot = x'00' WHERE stream = 'person:2'",
}


@pytest.mark.parametrize("name", SPOILT)
def test_a_backup_that_does_not_add_up_is_not_restored(
    in_file, person, vacancy, moment, backup, tmp_path, name
):
    _fill(in_file, person, vacancy, moment)
    back_up(in_file, backup)
    _spoil(backup, SPOILT[name])

    def refold(events, case):
        return replace(case, snapshot=b"fold %d" % len(events))

    told = restore(backup, tmp_path / "r.db", verified=True, refold=refold)
    assert not told.restored
    assert not (tmp_path / "r.db").exists()
    assert name in [check.name for check in told.verification.checks if check.problems]
    assert restore(backup, tmp_path / "r.db").restored, "unless nobody asks"


def test_every_check_says_how_much_it_looked_at(filled):
    told = verify(filled, lambda events, case: case)
    looked = {check.name: check.looked_at for check in told.checks}
    looked.pop("file", None)
    assert looked == {
        "changes": 23, "ledger": 6, "record_versions": 22, "streams": 6, "cases": 3, "documents": 1,
        "certificates": 1, "folds": 3,
    }  # fmt: skip
    assert told.adds_up


def test_a_backup_of_an_older_program_is_brought_up(elsewhere, tmp_path, monkeypatch):
    older = tmp_path / "older.db"
    with monkeypatch.context() as then:
        then.setattr("data.register.opening.HEAD", "0001")
        open_register(older, create=True).close()
    assert restore(older, elsewhere, verified=True).restored
    with open_register(elsewhere) as restored:
        assert restored.ledger_position() == 0
    with pytest.raises(SchemaMismatch):
        open_register(older)


@pytest.mark.parametrize(
    ("content", "error", "said"),
    [
        (b"", NoBackup, "holds no register. Name a file that `matcher backup` made"),
        (b"id;title\n1;cook\n" * 500, RegisterUnavailable, "cannot be read: file is not a database"),
        (None, NoBackup, "There is no backup"),
    ],
)
def test_what_is_no_backup_is_named_and_leaves_nothing(tmp_path, content, error, said):
    file, target = tmp_path / "night.backup", tmp_path / "r.db"
    if content is not None:
        file.write_bytes(content)
    with pytest.raises(error, match=f"night.backup {said}|{said} .*night.backup"):
        restore(file, target, verified=True)
    assert list(tmp_path.iterdir()) == ([] if content is None else [file])


def test_a_place_that_cannot_be_written_is_named(register, tmp_path):
    (tmp_path / "file").touch()
    with pytest.raises(NotWritable, match=r"file/night.backup cannot be written: .* Name another place"):
        back_up(register, tmp_path / "file" / "night.backup")
