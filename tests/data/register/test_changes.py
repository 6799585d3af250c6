"""The change log: between positions, folded at every position, and what turns by a day."""

from dataclasses import replace
from datetime import date, timedelta
from itertools import chain
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import data.register.changes as log_module
from data.register import Recoded

DAY = date(2026, 3, 2)
IDS = "abcd"
SIDES = ("people", "vacancies")

steps = st.one_of(
    st.tuples(st.just("write"), st.lists(st.tuples(st.sampled_from(IDS), st.integers(0, 2)), max_size=4)),
    st.tuples(st.just("end"), st.sampled_from(IDS)),
    st.tuples(st.just("recode"), st.sampled_from(IDS)),
)


@pytest.fixture
def small_blocks(monkeypatch):
    monkeypatch.setattr(log_module, "_BLOCK", 3)


class _People:
    """Takes steps on people, and remembers by itself which codes should be known of whom."""

    def __init__(self, register, person, moment):
        self.register, self.person, self.moment = register, person, moment
        self.hour = 0.0
        self.known = {}
        self.living = {}

    def write(self, rows):
        self.hour += 1
        batch = [self.person(id_, title=f"T{n}", hours=self.hour) for id_, n in rows]
        self.register.write_people(batch, self.moment(self.hour))
        for one in batch:
            self.known[one.person_id] = self.living[one.person_id] = one.codes

    def end(self, id_):
        self.hour += 1
        if id_ in self.known:
            self.register.withdraw_person(id_, self.moment(self.hour))
            self.living.pop(id_, None)

    def recode(self, id_):
        codes = b'{"hour":%d}' % self.hour
        if id_ in self.known:
            self.register.recode("people", [Recoded(id_, codes, True, DAY, None)], self.moment(self.hour))
            if id_ in self.living:
                self.living[id_] = codes


class _Vacancies(_People):
    """The same on vacancies, which keep their keys."""

    def write(self, rows):
        self.hour += 1
        batch = [self.person(id_, title=f"T{n}", hours=self.hour) for id_, n in rows]
        self.register.write_vacancies(batch, self.moment(self.hour))
        for one in batch:
            self.known[one.vacancy_id] = self.living[one.vacancy_id] = one.codes

    def end(self, id_):
        if id_ in self.known:
            self.register.close_vacancy(id_, "closed", self.moment(self.hour))
            self.living.pop(id_, None)

    def recode(self, id_):
        codes = b'{"hour":%d}' % self.hour
        if id_ in self.known:
            self.register.recode("vacancies", [Recoded(id_, codes, True, DAY, None)], self.moment(self.hour))
            if id_ in self.living:
                self.living[id_] = codes


def _fold(changes, upto):
    """What a consumer holds who took every change up to a position."""
    held = {}
    for change in changes:
        if change.sequence <= upto:
            held[change.key] = change
    return [held[key] for key in sorted(held) if held[key].action == "upsert"]


@settings(deadline=None, max_examples=40)
@given(taken=st.lists(st.tuples(st.sampled_from(SIDES), steps), max_size=12))
def test_the_state_is_a_fold_of_the_log_at_every_position(fresh, person, vacancy, moment, taken):
    with TemporaryDirectory() as folder, fresh(Path(folder) / "r.db") as register:
        models = {
            "people": _People(register, person, moment),
            "vacancies": _Vacancies(register, vacancy, moment),
        }
        for side, (step, argument) in taken:
            getattr(models[side], step)(argument)
        logs = {side: list(register.changes(side, 0)) for side in SIDES}
        last = register.position()
        assert sorted(c.sequence for c in chain(*logs.values())) == list(range(1, last + 1))
        for side, model in models.items():
            for upto in range(last + 1):
                assert list(register.state(side, upto)) == _fold(logs[side], upto)
            assert {c.subject_id: c.codes for c in register.latest(side)} == model.living
            assert register.count(side) == len(model.living)
            owners = {(c.key, c.subject_id) for c in logs[side]}
            assert len(owners) == len({key for key, _ in owners}), "a key is nobody else's ever after"
        ended = [change.key for change in logs["people"] if change.action == "delete"]
        assert len(ended) == len(set(ended)), "nor is a spell's key used for the next spell"


def test_changes_between_positions(register, person, vacancy, moment, small_blocks):
    register.write_people([person(f"p{i}") for i in range(7)], moment())
    register.write_vacancies([vacancy(f"v{i}") for i in range(4)], moment())
    register.write_people([person("p3", title="Повар")], moment())

    def sequences(*asked):
        return [change.sequence for change in register.changes(*asked)]

    assert sequences("people", 0) == [1, 2, 3, 4, 5, 6, 7, 12]
    assert sequences("vacancies", 0) == [8, 9, 10, 11]
    assert sequences("people", 2, 6) == [3, 4, 5, 6]
    assert sequences("people", 7, 11) == sequences("people", 12) == sequences("vacancies", 11) == []
    assert sequences("people", 6, 99) == [7, 12]


def test_what_is_written_while_it_is_read_comes_with_the_next_reading(register, person, moment, small_blocks):
    register.write_people([person(f"p{i}") for i in range(5)], moment())
    reading = register.changes("people", 0)
    seen = [next(reading).sequence]
    register.write_people([person("new")], moment())
    seen += [change.sequence for change in reading]
    assert seen == [1, 2, 3, 4, 5]
    assert [change.subject_id for change in register.changes("people", 5)] == ["new"]


def test_a_change_comes_back_as_it_was_written(register, person, moment):
    register.write_people([person("a", codes=b'{"z":1}', turns_on=DAY, available=False)], moment(3))
    (change,) = register.latest("people")
    assert change == log_module.Change(
        sequence=1, side="people", key=1, subject_id="a", version=1, action="upsert", codes=b'{"z":1}',
        available=False, encoded_on=DAY, turns_on=DAY, recorded_at=moment(3),
    )  # fmt: skip


def test_turned_finds_whose_codes_turn_by_the_day(register, person, moment, small_blocks):
    days = (5, 1, 3, None, 2, 1, 4, 3)
    register.write_people(
        [person(f"p{i}", turns_on=None if n is None else DAY + timedelta(n)) for i, n in enumerate(days)],
        moment(),
    )
    register.withdraw_person("p4", moment(1))
    found = [change.subject_id for change in register.turned("people", DAY + timedelta(3))]
    assert found == ["p1", "p5", "p2", "p7"], "those first that turned first"
    assert list(register.turned("people", DAY)) == []
    assert list(register.turned("vacancies", DAY + timedelta(9))) == []


def test_what_is_recoded_on_the_way_is_not_met_twice(register, person, moment, small_blocks):
    register.write_people([person(f"p{i}", turns_on=DAY) for i in range(8)], moment())
    met = []
    for change in register.turned("people", DAY):
        met.append(change.subject_id)
        row = Recoded(change.subject_id, b"{}", True, DAY, DAY + timedelta(9), change.version)
        assert register.recode("people", [row], moment(1)) == 1
    assert met == [f"p{i}" for i in range(8)]
    assert list(register.turned("people", DAY)) == []
    assert len(list(register.turned("people", DAY + timedelta(9)))) == 8


def test_the_day_of_encoding_never_goes_back(register, person, moment):
    assert register.encoded_to() is None
    first = person("a")
    later = replace(person("b"), encoded_on=first.encoded_on + timedelta(90))
    register.write_people([first, later], moment())
    register.withdraw_person("a", moment(2))
    assert register.encoded_to() == later.encoded_on
