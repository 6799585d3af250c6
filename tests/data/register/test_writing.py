"""Transactions, new codes, withdrawals, closings, employers."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from sqlalchemy import event
from sqlalchemy.exc import IntegrityError

from data.errors import NotFound, StateError
from data.records import Employer
from data.register import Recoded

DAY = date(2026, 3, 2)
BIN, OTHER_BIN = "200340001238", "990740000019"


def _recoded(register, id_, **changed):
    row = Recoded(id_, b'{"new":1}', True, DAY, DAY + timedelta(30), _version(register, id_))
    return replace(row, **changed)


def _version(register, id_):
    return max(change.version for change in register.changes("people", 0) if change.subject_id == id_)


def test_new_codes_are_a_change_of_the_same_version(register, person, moment):
    register.write_people([person("a"), person("b")], moment())
    assert register.recode("people", [_recoded(register, "b")], moment(1)) == 1
    (change,) = register.changes("people", 2)
    assert (change.key, change.version, change.action, change.codes) == (2, 1, "upsert", b'{"new":1}')
    assert [c.key for c in register.turned("people", DAY + timedelta(30))] == [2]


def test_codes_of_a_record_changed_meanwhile_are_dropped(register, person, moment):
    register.write_people([person("a"), person("b")], moment())
    encoded = [_recoded(register, "a"), _recoded(register, "b")]
    register.write_people([person("a", title="Повар")], moment(1))
    assert register.recode("people", encoded, moment(2)) == 1
    assert {c.subject_id: c.codes for c in register.latest("people")} == {
        "a": '{"title":"Повар"}'.encode(),
        "b": b'{"new":1}',
    }


def test_codes_of_who_left_or_came_back_meanwhile_are_dropped(register, dump, person, vacancy, moment):
    register.write_people([person("a"), person("b")], moment())
    register.write_vacancies([vacancy("v")], moment())
    encoded = [_recoded(register, "a"), _recoded(register, "b")]
    register.withdraw_person("a", moment(1))
    register.withdraw_person("b", moment(1))
    register.write_people([person("b", hours=30)], moment(31))
    register.close_vacancy("v", "filled", moment(1))
    before = dump()
    assert register.recode("people", encoded, moment(32)) == 0
    unversioned = Recoded("v", b"{}", True, DAY, None)
    assert register.recode("vacancies", [unversioned], moment(32)) == 0
    assert dump() == before


def test_codes_without_a_version_go_with_whatever_is_current(register, person, moment):
    register.write_people([person("a"), person("a", title="Повар")], moment())
    assert register.recode("people", [_recoded(register, "a", version=None)], moment(1)) == 1
    assert [c.version for c in register.changes("people", 2)] == [2]


def test_codes_of_an_unknown_person_write_nothing_at_all(register, dump, person, moment):
    register.write_people([person("a")], moment())
    before = dump()
    with pytest.raises(NotFound, match="no person 'zz'") as caught:
        register.recode("people", [_recoded(register, "a"), Recoded("zz", b"{}", True, DAY, None)], moment(1))
    assert (caught.value.kind, caught.value.id) == ("person", "zz")
    assert dump() == before


def test_a_withdrawal_is_a_new_version_and_twice_is_once(register, person, moment):
    register.write_people([person("a", limits=("noise",), turns_on=DAY)], moment())
    register.withdraw_person("a", moment(2))
    register.withdraw_person("a", moment(9))
    assert register.person("a").withdrawn_at == moment(2)
    assert register.person("a").health.limits == ("noise",)
    (change,) = register.changes("people", 1)
    assert (change.version, change.action, change.encoded_on) == (2, "delete", DAY)
    assert list(register.turned("people", DAY)) == []
    with pytest.raises(NotFound, match="no person 'b'"):
        register.withdraw_person("b", moment())


def test_a_closing_is_a_new_version_and_twice_is_once(register, vacancy, moment):
    register.write_vacancies([vacancy("v")], moment())
    register.close_vacancy("v", "filled", moment(2))
    register.close_vacancy("v", "filled", moment(3))
    assert register.vacancy("v").status == "filled"
    assert register.position() == 2
    for status in ("open", "lost"):
        with pytest.raises(StateError, match=f"closed as '{status}'.*filled, closed or withdrawn"):
            register.close_vacancy("v", status, moment(4))
    with pytest.raises(NotFound, match="no vacancy 'w'"):
        register.close_vacancy("w", "filled", moment())


def test_the_latest_record_of_an_employer_replaces_the_one_before(register):
    register.write_employers([Employer(bin=BIN, name="ТОО «Пример»"), Employer(bin=BIN, name="ТОО «Мысал»")])
    register.write_employers([Employer(bin=OTHER_BIN, name="АО"), Employer(bin=BIN, name="ТОО", phone="1")])
    assert register.employer(BIN) == Employer(bin=BIN, name="ТОО", phone="1")
    assert register.employer(OTHER_BIN).name == "АО"
    with pytest.raises(NotFound, match="no employer '1'"):
        register.employer("1")
    assert register.position() == 0, "selection knows nothing of employers"


@pytest.mark.parametrize("failing", ["people", "health", "spells", "record_versions", "changes", "counters"])
def test_a_transaction_that_fails_writes_nothing(register, dump, person, moment, failing):
    """Whichever table it reached."""
    register.write_people([person("a", limits=())], moment())
    before = dump()

    def fail(_connection, _cursor, statement, *_):
        if statement.startswith((f"INSERT INTO {failing} ", f"UPDATE {failing} ")):
            raise OSError("the disk is gone")

    event.listen(register._engine, "after_cursor_execute", fail)
    with pytest.raises(OSError, match="the disk is gone"):
        register.write_people([person("b", limits=("noise",)), person("a", title="Повар")], moment(1))
    event.remove(register._engine, "after_cursor_execute", fail)
    assert dump() == before
    assert register.write_people([person("b")], moment(2)) == [2], "no number was lost"
    assert register.position() == 2


def test_one_bad_record_keeps_the_whole_batch_out(register, dump, person, moment):
    before = dump()
    with pytest.raises(IntegrityError):
        register.write_people([person("a"), replace(person("b"), record=None)], moment())
    assert dump() == before
    assert register.write_people([person("a")], moment()) == [1]


def test_nothing_is_written_for_an_empty_batch(register, dump, moment):
    before = dump()
    assert register.write_people([], moment()) == register.write_vacancies([], moment()) == []
    register.write_employers([])
    assert register.recode("people", [], moment()) == 0
    assert dump() == before
