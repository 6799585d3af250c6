"""Availability by law reaches selection through the change log, and neither import nor recoding undoes it."""

from datetime import timedelta

import pytest

from data.register import Recoded


@pytest.fixture
def tell(register, moment):
    """Says in one transaction what the law says of some subjects."""

    def tell(hours=5, side="people", **said):
        with register.writing_ledger(moment(hours)) as writing:
            for subject_id, available in said.items():
                writing.set_available(side, subject_id, available, moment(hours))

    return tell


def _log(register, side="people"):
    return [(c.sequence, c.subject_id, c.action, c.available) for c in register.changes(side, 0)]


def _available(register, side="people"):
    return {change.subject_id: change.available for change in register.latest(side)}


@pytest.mark.parametrize("side", ["people", "vacancies"])
def test_who_may_not_be_offered_is_a_change_with_the_codes_as_they_are(
    register, person, vacancy, moment, tell, side
):
    day = moment().date() + timedelta(9)
    register.write_people([person("a", turns_on=day)], moment())
    register.write_vacancies([vacancy("a", turns_on=day)], moment())
    (before,) = register.changes(side, 0)
    tell(side=side, a=False)
    (change,) = register.changes(side, 2)
    assert (change.sequence, change.available, change.recorded_at) == (3, False, moment(5))
    kept = ("key", "subject_id", "version", "action", "codes", "encoded_on", "turns_on")
    assert [getattr(change, name) for name in kept] == [getattr(before, name) for name in kept]
    assert next(register.latest(side)) == change
    assert register.current(side, [change.key]) == {change.key: change}
    assert list(register.turned(side, day)) == [change]
    tell(side=side, a=True)
    assert _available(register, side) == {"a": True}


def test_only_what_is_new_is_told(register, person, moment, tell):
    register.write_people([person("a"), person("b")], moment())
    tell(a=True, b=True)
    assert register.position() == 2
    for _ in range(2):
        tell(a=False, b=True)
    tell(a=False)
    assert _log(register)[2:] == [(3, "a", "upsert", False)]


def test_the_last_word_of_a_transaction_counts(register, person, moment):
    register.write_people([person("a")], moment())
    with register.writing_ledger(moment(1)) as writing:
        writing.set_available("people", "a", False, moment(1))
        writing.set_available("people", "a", True, moment(1))
    assert register.position() == 1


def test_what_is_imported_or_recoded_meanwhile_stays_withheld(register, person, moment, tell):
    register.write_people([person("a")], moment())
    tell(a=False)
    register.write_people([person("a", title="Повар")], moment(6))
    register.recode("people", [Recoded("a", b"{}", True, moment().date(), None)], moment(7))
    assert [available for *_, available in _log(register)] == [True, False, False, False]
    tell(hours=8, a=True)
    assert _available(register) == {"a": True}
    assert next(register.latest("people")).codes == b"{}"


def test_whom_the_record_itself_keeps_out_the_law_does_not_let_in(register, person, moment, tell):
    register.write_people([person("a", available=False)], moment())
    tell(a=True)
    tell(a=False)
    tell(a=True)
    assert _log(register) == [(1, "a", "upsert", False)]
    tell(a=False)
    register.recode("people", [Recoded("a", b"{}", True, moment().date(), None)], moment(7))
    assert _available(register) == {"a": False}
    tell(a=True)
    assert _available(register) == {"a": True}, "by now the record lets them in"


def test_who_has_left_the_index_is_remembered_and_not_told(register, person, moment, tell):
    register.write_people([person("a")], moment())
    register.withdraw_person("a", moment(1))
    tell(a=False)
    assert register.position() == 2
    register.write_people([person("a", hours=30)], moment(31))
    assert _available(register) == {"a": False}


def test_who_is_in_no_record_is_remembered_for_when_it_comes(register, person, moment, tell):
    tell(a=False, b=True)
    assert register.position() == 0
    register.write_people([person("a"), person("b")], moment(6))
    assert _available(register) == {"a": False, "b": True}


def test_thousands_at_once(register, person, moment, tell):
    ids = [f"p{n}" for n in range(2_500)]
    register.write_people([person(of) for of in ids], moment())
    tell(**dict.fromkeys(ids, False))
    assert register.position() == 5_000
    assert set(_available(register).values()) == {False}
