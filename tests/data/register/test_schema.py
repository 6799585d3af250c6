"""The revisions make the tables that the program works with, and every look-up goes by an index."""

import sqlite3

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import create_engine, event, inspect
from sqlalchemy.dialects import postgresql
from sqlalchemy.schema import CreateTable

from data.errors import NotFound
from data.register import Attempt, Case, DutyRow, Fact, NewEvent, NoticeRow, OfferRow, Recoded, ShortlistRow
from data.register.opening import MIGRATIONS
from data.register.schema import HEAD, metadata


def _index(index):
    where = index["dialect_options"].get("sqlite_where")
    return index["name"], index["column_names"], index["unique"], None if where is None else str(where)


def _shape(engine):
    """Tables with columns, keys, constraints and indexes, as the database itself tells them."""
    seen = inspect(engine)
    return {
        table: {
            "columns": {c["name"]: (str(c["type"]), c["nullable"]) for c in seen.get_columns(table)},
            "key": seen.get_pk_constraint(table),
            "foreign": sorted(map(repr, seen.get_foreign_keys(table))),
            "unique": sorted(map(repr, seen.get_unique_constraints(table))),
            "checks": sorted(map(repr, seen.get_check_constraints(table))),
            "indexes": sorted(map(_index, seen.get_indexes(table))),
        }
        for table in seen.get_table_names()
        if table != "alembic_version"
    }


@pytest.fixture
def empty(register, request, tmp_path) -> str:
    """The URL of an empty database of the register's kind."""
    if register.url.get_backend_name() == "sqlite":
        return f"sqlite:///{tmp_path / 'declared.db'}"
    return request.getfixturevalue("new_database")()


def test_the_revisions_make_the_schema(register, empty):
    with register._reading() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, metadata) == []
    declared = create_engine(empty)
    metadata.create_all(declared)
    assert _shape(register._engine) == _shape(declared)
    declared.dispose()


def test_the_last_revision_is_the_one_the_program_works_with():
    assert ScriptDirectory(str(MIGRATIONS)).get_heads() == [HEAD]


def test_the_numbers_begin_at_one(register, person, vacancy, moment):
    assert register.write_people([person()], moment()) == [1]
    assert register.write_vacancies([vacancy()], moment()) == [1]
    assert register.position() == 2


def test_the_tables_can_be_made_on_postgresql():
    made = {
        table.name: str(CreateTable(table).compile(dialect=postgresql.dialect()))
        for table in metadata.tables.values()
    }
    assert "sequence BIGINT NOT NULL" in made["changes"]
    assert "TIMESTAMP WITH TIME ZONE" in made["spells"]
    assert "SERIAL" not in made["changes"], "a sequence is given before the commit"


def _use_everything(register, person, vacancy, moment):
    register.write_people([person("a"), person("b", limits=("noise",))], moment())
    register.write_people([person(str(i)) for i in range(2_000)], moment())
    register.write_vacancies([vacancy(str(i)) for i in range(2_000)], moment())
    register.write_people([person("a", title="Повар"), person("c", withdrawn=1)], moment(1))
    register.write_vacancies([vacancy("v"), vacancy("w", status="closed")], moment())
    register.write_vacancies([vacancy("v", posts=2)], moment(1))
    register.recode("people", [Recoded("a", b"{}", True, moment().date(), moment().date())], moment())
    register.recode("vacancies", [Recoded("v", b"{}", True, moment().date(), moment().date())], moment())
    register.withdraw_person("b", moment(2))
    register.close_vacancy("v", "filled", moment(2))
    for side in ("people", "vacancies"):
        for rows in (
            register.changes(side, 0),
            register.latest(side),
            register.turned(side, moment().date()),
        ):
            list(rows)
        subject = {"people": "a", "vacancies": "v"}[side]
        register.by_keys(side, [1, 2])
        assert register.id_of(side, register.key_of(side, subject)) == subject
        register.shortlist_times(side)
        register.shortlists_of(side, subject)
    register.at("people", [1, 2], 5)
    register.keys_of("people", ["a", "b"])
    register.unmarked([ShortlistRow(1, 10, 0)])
    register.person("a", 1)
    register.vacancy("v", 1)
    register.identity("a")
    list(register.vacancies_open(moment(5)))
    list(register.people_registered(moment(-1), moment(5)))
    for missing in (
        lambda: register.shortlist(1),
        lambda: register.employer("0"),
        lambda: register.document(""),
    ):
        with pytest.raises(NotFound):
            missing()


def _use_the_ledger(register, moment):
    at = moment()
    with register.writing_ledger(at) as writing:
        streams = [f"person:{n}" for n in range(2_000)]
        writing.append_many({stream: (0, [NewEvent("apply", at, {})]) for stream in streams}, "o")
        writing.put_cases([Case(s, 1, at, at, "unemployed", True, 0, 0, b"") for s in streams])
        writing.put_offers("person:1", [OfferRow("1", "v", 1, "centre", True, at)])
        plans = {s: [DutyRow(s, "plan", "", "specialist", "c", at, at)] for s in streams}
        writing.put_duties(plans, ("plan",))
        writing.put_duties({"person:1": []}, ("plan",))
        writing.put_notices([NoticeRow(s, "k", at, s, ("sms",), "f", {}) for s in streams])
        writing.record_attempt(1, Attempt(at, "sms", "busy"), "told", at)
        writing.try_again(1, None)
        writing.put_certificate("s", b"", {"f": Fact(b"", 1)}, "person:1")
        writing.keep_command("k", "d", b"")
        writing.set_available("people", "c", False, at)
        writing.set_available("vacancies", "w", False, at)
    register.events("person:1", at)
    register.events_of(streams)
    register.version("person:1")
    register.streams("person:")
    register.recorded(0)
    register.cases(streams)
    register.cases_due(moment(1))
    register.open_offers("v", "centre")
    register.open_offers("v")
    register.offered("v")
    register.offered_to("1")
    register.command("k")
    register.notices_of("person:1")
    register.notices_waiting()
    register.notices_to_try(at)
    register.duties_of_role("specialist", at, 50)
    register.certificate("s")
    register.certificates_of("person:1")
    with register.writing_ledger(at) as writing:
        writing.set_available("people", "c", True, at)
    register.erased([1, 2])


def test_nothing_reads_a_whole_table(in_file, path, person, vacancy, moment):
    """An import once slowed down as the register grew: the planner read all versions of one side."""
    asked = {}

    def note(_connection, _cursor, statement, parameters, _context, many):
        if statement.startswith(("SELECT", "UPDATE", "DELETE")) and "sqlite_master" not in statement:
            asked[statement] = parameters[0] if many else parameters

    event.listen(in_file._engine, "before_cursor_execute", note)
    _use_everything(in_file, person, vacancy, moment)
    _use_the_ledger(in_file, moment)
    assert len(asked) > 60
    database = sqlite3.connect(path)
    plans = {
        step[3]: statement
        for statement, parameters in asked.items()
        for step in database.execute(f"EXPLAIN QUERY PLAN {statement}", parameters)
    }
    database.close()
    small = ("counters", "anon_")  # the counters, and what a query itself has gathered
    whole = [step for step in plans if step.startswith("SCAN") and not any(s in step for s in small)]
    assert whole == []
    one_side = [step for step in plans if step.endswith("(side=?)")]
    assert all("COVERING INDEX" in step for step in one_side), "only where all of a side is asked for"
