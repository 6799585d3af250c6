"""Identity and health lie apart: nothing that is kept for ever holds a byte of them."""

import sqlite3

import pytest

from data.errors import NotFound
from data.records import HealthStatement, Identity, Person
from data.register import PersonIntake, Shortlist, ShortlistRow

IIN = "850315300128"
WHO = Identity(
    name="Құпияев Құпия", iin=IIN, phone="+7 701 555 44 33", email="qupia@mail.kz", address="Абай 1"
)
HEALTH = ("o-health-17", "heavy_loads", "2026-02-27")
APART = {"identities", "health"}


def _traces(content: bytes) -> list[str]:
    secrets = [*WHO.model_dump().values(), *HEALTH, "asked_on", "limits"]
    return [secret for secret in secrets if secret.encode() in content]


def _fill(register, moment):
    """A person with everything to hide, through every kind of change, and a shortlist with them on it."""
    limits = HealthStatement(asked_on=HEALTH[2], officer=HEALTH[0], limits=(HEALTH[1],))
    record = Person(id="a", registered_at=moment(), health=limits)
    register.write_people([PersonIntake.of(record, WHO, b'{"c":1}', True, moment().date(), None)], moment())
    changed = record.model_copy(update={"education": "vocational"})
    register.write_people([PersonIntake.of(changed, WHO, b'{"c":2}', True, moment().date(), None)], moment(1))
    sha = register.store_document("weights", b"weights")
    rows = (ShortlistRow(1, 10, 0),)
    register.store_shortlist(
        Shortlist("vacancies", "v", 1, 1, 2, moment(), "h", b"{}", sha, sha, (), 5, moment(), rows)
    )
    register.withdraw_person("a", moment(2))


@pytest.fixture
def filled(register, moment):
    _fill(register, moment)
    return register


def test_no_table_but_their_own_holds_identity_or_health(filled, dump):
    held = {}
    for table, rows in dump().items():
        cells = [cell for row in rows for cell in row]
        text = b"\0".join(cell if isinstance(cell, bytes) else str(cell).encode() for cell in cells)
        held[table] = _traces(text)
    assert {table for table, traces in held.items() if traces} == APART
    assert set(held["identities"]) == set(WHO.model_dump().values())
    assert set(held["health"]) == {*HEALTH, "asked_on", "limits"}


def test_the_file_holds_no_trace_once_those_tables_are_emptied(in_file, path, moment):
    _fill(in_file, moment)
    assert _traces(path.read_bytes() + path.with_name("register.db-wal").read_bytes()) != []
    in_file.close()
    database = sqlite3.connect(path)
    for table in APART:
        with database:
            database.execute(f"DELETE FROM {table}")
    database.execute("VACUUM")
    database.close()
    assert [file.name for file in path.parent.iterdir()] == [path.name]
    assert _traces(path.read_bytes()) == []
    assert in_file.person("a", 1).health is None, "the versions stay, without what was erased"
    assert in_file.identity("a") is None


def test_health_is_put_back_into_the_version_that_stated_it(register, person, moment):
    for turn, limits in enumerate((None, (), ("noise",))):
        register.write_people([person("a", limits=limits)], moment(turn))
    health = [register.person("a", version).health for version in (1, 2, 3)]
    assert [None if one is None else one.limits for one in health] == [None, (), ("noise",)]
    assert register.by_keys("people", [1])[1].health.limits == ("noise",)
    assert register.position() == 3, "what was asked and answered is a change"


def test_identity_has_no_versions_and_none_leaves_what_is_known(register, person, moment):
    register.write_people([person("a", identity=WHO), person("b")], moment())
    moved = WHO.model_copy(update={"phone": "+7 702 000 00 00", "email": None})
    register.write_people([person("a", identity=moved), person("b", identity=WHO)], moment(1))
    register.write_people([person("a"), person("a", title="Повар")], moment(2))
    assert register.identity("a") == moved
    assert register.identity("b") == WHO
    assert [c.subject_id for c in register.changes("people", 2)] == ["a"], "only the new title is a change"
    with pytest.raises(NotFound, match="no person 'c'"):
        register.identity("c")


def test_a_person_without_identity_has_none(register, person, moment):
    register.write_people([person("a")], moment())
    assert register.identity("a") is None
