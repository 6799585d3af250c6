"""People: versions, echoes and spells."""

import pytest

from data.records import Identity


def test_a_changed_record_is_a_new_version_under_the_same_key(register, person, moment):
    first = register.write_people([person("a"), person("b")], moment())
    again = register.write_people([person("b", title="Повар"), person("a")], moment(1))
    assert (first, again) == ([1, 2], [2, 1])
    assert register.position() == 3
    assert register.person("b").wanted[0].title == "Повар"
    assert register.person("b", 1).wanted[0].title == "Сварщик"
    (changed,) = register.changes("people", after=2)
    assert (changed.key, changed.subject_id, changed.version, changed.action) == (2, "b", 2, "upsert")
    assert changed.recorded_at == moment(1)


def test_the_same_record_once_more_writes_nothing(register, dump, person, moment):
    batch = [person("a", limits=("noise",), identity=Identity(name="Мысал")), person("b", withdrawn=3)]
    keys = register.write_people(batch, moment())
    before = dump()
    assert register.write_people(batch, moment(5)) == keys
    assert dump() == before


def test_the_same_person_twice_in_a_batch_is_two_versions(register, person, moment):
    batch = [person("a"), person("a"), person("a", title="Повар")]
    assert register.write_people(batch, moment()) == [1, 1, 1]
    assert [change.version for change in register.changes("people", 0)] == [1, 2]
    assert register.count("people") == 1


def test_a_record_that_tells_of_the_withdrawal_ends_the_spell(register, person, moment):
    register.write_people([person()], moment())
    register.write_people([person(withdrawn=2)], moment(3))
    assert register.count("people") == 0
    last = list(register.changes("people", 0))[-1]
    assert (last.action, last.codes, last.available, last.turns_on) == ("delete", b"{}", False, None)
    assert register.person("a").withdrawn_at == moment(2)


@pytest.mark.parametrize("in_one_batch", [True, False])
def test_no_old_file_revives_who_was_withdrawn(register, person, moment, in_one_batch):
    """Whichever version the file holds: what was said before the withdrawal is no registration."""
    told = [person(title="Сварщик"), person(title="Повар"), person(title="Повар", withdrawn=2)]
    old = [person(title="Сварщик"), person(title="Повар"), person(title="Повар", limits=("noise",))]
    for batch in [told + old] if in_one_batch else [*([one] for one in told), old]:
        register.write_people(batch, moment())
    assert (register.count("people"), register.position()) == (0, 3)
    assert register.key_of("people", "a") == 1


def test_no_old_file_revives_whom_the_register_withdrew(register, person, moment):
    register.write_people([person(limits=("noise",))], moment())
    register.withdraw_person("a", moment(2))
    register.write_people([person(limits=("noise",)), person()], moment(3))
    assert (register.count("people"), register.position()) == (0, 2)


def test_who_registers_again_begins_a_spell_with_a_new_key(register, person, moment):
    register.write_people([person("a"), person("b")], moment())
    register.withdraw_person("a", moment(2))
    assert register.write_people([person("a", hours=30)], moment(31)) == [3]
    assert register.key_of("people", "a") == 3
    assert [register.id_of("people", key) for key in (1, 2, 3)] == ["a", "b", "a"]
    spell = {one.key: one.registered_at for one in register.people_registered()}
    assert spell == {2: moment(), 3: moment(30)}
    assert register.person("a", 1).registered_at == moment(), "the number stays, and with it the versions"
    assert [(c.key, c.version, c.action) for c in register.changes("people", 2)] == [
        (1, 2, "delete"),
        (3, 3, "upsert"),
    ]


def test_a_spell_never_begins_before_the_last_one_ended(register, person, moment):
    register.write_people([person()], moment())
    register.withdraw_person("a", moment(5))
    register.write_people([person(title="Повар", hours=1)], moment(6))
    (spell,) = register.people_registered()
    assert (spell.key, spell.registered_at) == (2, moment(5))


def test_an_old_file_does_not_end_the_next_spell(register, person, moment):
    register.write_people([person(), person(withdrawn=2), person(hours=30)], moment(31))
    register.write_people([person(withdrawn=2)], moment(32))
    assert [spell.key for spell in register.people_registered()] == [2]
    assert register.position() == 3
    register.write_people([person(hours=30, withdrawn=40)], moment(41))
    assert register.count("people") == 0


def test_who_comes_withdrawn_has_a_key_and_is_not_in_the_index(register, person, moment):
    assert register.write_people([person(withdrawn=1)], moment()) == [1]
    assert register.count("people") == 0
    assert register.person("a").withdrawn_at == moment(1)


def test_a_correction_of_a_withdrawn_record_stays_within_its_spell(register, person, moment):
    register.write_people([person(withdrawn=1)], moment())
    assert register.write_people([person(title="Повар", withdrawn=1)], moment(2)) == [1]
    assert register.person("a").wanted[0].title == "Повар"
    assert [change.action for change in register.changes("people", 0)] == ["delete", "delete"]
