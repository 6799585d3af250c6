"""Erasure: what tells of a person goes, in every table and in the file; what counts stays."""

from dataclasses import replace
from datetime import timedelta
from hashlib import sha256

import pytest

from data.errors import NotFound
from data.records import HealthStatement, Identity, Person
from data.register import (
    Attempt,
    Case,
    DutyRow,
    Erased,
    Fact,
    NewEvent,
    NoticeRow,
    OfferRow,
    PersonIntake,
    Shortlist,
    ShortlistRow,
    open_register,
)
from data.register.marks import salts_of
from data.register.shortlists import list_digest

IIN = "850315300128"
WHO = Identity(name="Құпияев", iin=IIN, phone="+7 701 555 44 33", email="qupia@mail.kz", address="Абай 1")
SECRETS = [*WHO.model_dump().values(), "o-health-17", "heavy_loads", "СекретныйТокарь", "тайна", "z-salt-z"]
BODY = b'{"health":"commitment"}'
SHA = sha256(BODY).hexdigest()


def _intake(moment, hours=0, **changed):
    limits = HealthStatement(asked_on="2026-02-27", officer="o-health-17", limits=("heavy_loads",))
    record = Person(id="a", registered_at=moment(hours), health=limits, wanted=({"title": SECRETS[-3]},))
    codes = f'{{"title":"{SECRETS[-3]}"}}'.encode()
    return PersonIntake.of(record.model_copy(update=changed), WHO, codes, True, moment().date(), None)


def _fill(register, person, moment):
    """A person `a` with all that can be told of them, beside a person `b`."""
    register.write_people([_intake(moment), person("b")], moment())
    register.write_people([_intake(moment, education="vocational")], moment(1))
    sha = register.store_document("weights", b"weights")
    rows = (ShortlistRow(2, 10, 0),)
    made = Shortlist(
        "people", "a", 1, 1, 2, moment(), "h", SECRETS[-3].encode(), sha, sha, (), 5, moment(), rows
    )
    register.store_shortlist(made)
    with register.writing_ledger(moment(2)) as writing:
        events = [
            NewEvent("apply", moment(), {"person": "a"}),
            NewEvent("refuse", moment(2), {"note": "тайна"}),
        ]
        writing.append_many({"person:a": (0, events), "person:b": (0, events)}, "officer:7")
        writing.append("person:a", 2, [NewEvent("reply", moment(2), {"code": "no"})], "officer:7")
        turns = moment(30)
        plan = DutyRow("person:a", "plan", "", "specialist", "c", moment(), None)
        writing.put_duties({"person:a": [plan]}, ("plan",))
        writing.put_cases([Case("person:a", 3, moment(2), turns, "unemployed", True, 1, 1, "тайна".encode())])
        writing.put_offers("person:a", [OfferRow("a", "v", 1, "centre", True, moment())])
        facts = {"health": Fact(b"z-salt-z", ["heavy_loads"])}
        writing.put_certificate(SHA, BODY, facts, "person:a")
        notice = NoticeRow("person:a", "offer", moment(), "person:a", ("sms",), "f", {"said": "тайна"})
        writing.put_notices([notice])
        writing.record_attempt(1, Attempt(moment(), "sms", "busy", WHO.phone), "waiting")
        writing.set_available("people", "a", False, moment(2))


@pytest.fixture
def filled(register, person, moment):
    _fill(register, person, moment)
    return register


def _traces(tables):
    text = repr(tables) + "".join(
        cell.decode("utf-8", "replace")
        for rows in tables.values()
        for row in rows
        for cell in row
        if isinstance(cell, bytes)
    )
    return {secret for secret in SECRETS if secret in text}


def test_no_table_tells_of_the_person_any_more(filled, dump, moment):
    assert _traces(dump()) == set(SECRETS)
    filled.erase_person("a", moment(5))
    assert _traces(dump()) == {"тайна"}, "of another's stream, which stays"
    assert filled.events("person:b")[1].body == {"note": "тайна"}


def test_the_file_tells_of_nobody_either(in_file, path, person, moment):
    _fill(in_file, person, moment)
    secrets = [secret.encode() for secret in SECRETS if secret != "тайна"]
    journal = path.with_name("register.db-wal")
    read = lambda: path.read_bytes() + journal.read_bytes()  # noqa: E731
    assert all(secret in read() for secret in secrets)
    in_file.erase_person("a", moment(5))
    assert [secret for secret in secrets if secret in read()] == []


def test_what_counts_stays(filled, dump, moment):
    before = dump()
    filled.erase_person("a", moment(5))
    after = dump()
    changed = [table for table in after if after[table] != before[table]]
    assert {table: len(after[table]) - len(before[table]) for table in changed} == {
        "identities": -1, "health": -2, "certificate_facts": -1, "cases": -1, "duties": -1,
        "record_versions": 1, "changes": 1, "spells": 0, "people": 0, "counters": 0, "ledger": 0,
        "notices": 0, "offers": 0, "shortlists": 0, "withheld": 0,
    }  # fmt: skip
    told = filled.events("person:a")
    assert [(e.version, e.kind, e.body) for e in told] == [
        (1, "apply", {"person": "a"}), (2, "refuse", {"note": "erased"}), (3, "reply", {"code": "no"}),
    ]  # fmt: skip
    stored = filled.certificate(SHA)
    assert (sha256(stored.body).hexdigest(), stored.facts) == (SHA, {})
    assert (filled.offered("v"), filled.open_offers("v")) == (["a"], 0)
    assert filled.cases_due(moment(10_000)) == []
    assert (filled.notices_waiting(), filled.notice(1).state) == ([], "failed")
    (made,) = filled.shortlists_of("people", "a")
    assert (made.digest, made.rows) == (list_digest(made.rows), (ShortlistRow(2, 10, 0),))


def test_a_list_verifies_although_nobody_can_tell_who_was_on_it(filled, moment):
    made = filled.shortlists_of("people", "a")[0]
    listed = replace(
        made, side="vacancies", subject_id="v", rows=(ShortlistRow(1, 9, 0), ShortlistRow(2, 8, 0))
    )
    before = filled.shortlist(filled.store_shortlist(listed))
    filled.erase_person("a", moment(5))
    after = filled.shortlist(before.id)
    assert after.digest == before.digest == list_digest(after.rows)
    with filled._reading() as connection:
        assert salts_of(connection, [1, 2]).keys() == {2}
    assert filled.unmarked(after.rows) == []


def test_what_stays_of_an_event_is_for_the_law_to_say(filled, moment):
    filled.erase_person("a", moment(5), lambda kind, body: {"of": kind, "had": sorted(body)})
    assert [e.body for e in filled.events("person:a")][1] == {"of": "refuse", "had": ["note"]}


def test_selection_meets_a_deletion_wherever_it_begins_to_read(filled, moment):
    filled.erase_person("a", moment(5))
    changes = [c for c in filled.changes("people", 0) if c.subject_id == "a"]
    assert {(c.action, c.available, c.codes) for c in changes} == {("delete", False, b'{"erased":true}')}
    assert len({c.sequence for c in changes}) == len(changes) == 4
    for upto in range(filled.position() + 1):
        assert [c.subject_id for c in filled.state("people", upto)] == (["b"] if upto >= 2 else [])
    assert filled.erased([1, 2, 99]) == {1}
    assert filled.count("people") == 1


def test_an_erased_person_is_told_from_one_who_was_never_there(filled, moment):
    filled.erase_person("a", moment(5))
    for version in (None, 1, 2, 3):
        with pytest.raises(Erased, match="'a' was erased"):
            filled.person("a", version)
    assert list(filled.by_keys("people", [1, 2])) == [2]
    assert filled.identity("a") is None
    with pytest.raises(NotFound, match="no person 'c'"):
        filled.erase_person("c", moment(5))


def test_twice_is_once(filled, dump, moment):
    filled.erase_person("a", moment(5))
    before = dump()
    filled.erase_person("a", moment(6))
    assert dump() == before


def test_a_file_from_before_revives_nobody(filled, dump, moment):
    filled.erase_person("a", moment(5))
    before = dump()
    gone = _intake(moment, withdrawn_at=moment(4))
    assert (
        filled.write_people([_intake(moment), _intake(moment, education="bachelor"), gone], moment(9))
        == [1] * 3
    )
    assert dump() == before


def test_who_registers_anew_begins_anew(filled, moment):
    filled.erase_person("a", moment(5))
    assert filled.write_people([_intake(moment, 40)], moment(40)) == [3]
    assert filled.person("a").registered_at == moment(40)
    assert filled.identity("a") == WHO
    assert filled.erased([1, 2, 3]) == {1}
    filled.write_people([_intake(moment, 40, education="bachelor")], moment(41))
    with pytest.raises(Erased):
        filled.person("a", 1)
    filled.erase_person("a", moment(42))
    assert filled.erased([1, 2, 3]) == {1, 3}


def test_a_certificate_put_once_more_brings_no_fact_back(filled, moment):
    filled.erase_person("a", moment(5))
    with filled.writing_ledger(moment(6)) as writing:
        writing.put_certificate(SHA, BODY, {"health": Fact(b"z-salt-z", ["heavy_loads"])}, "person:a")
    assert filled.certificate(SHA).facts == {}


def test_a_register_in_memory_erases_too(person, moment):
    with open_register("sqlite://", create=True) as register:
        _fill(register, person, moment)
        register.erase_person("a", moment(5) + timedelta(1))
        assert register.erased([1]) == {1}
