"""Codes have a date: turned to a later day they are what a fresh encoding of that day gives."""

from datetime import date, timedelta

import pytest

from data.errors import EncodingTooOld, InputError
from matcher.intake.importing import Import, import_file
from matcher.settings import Settings, initialise
from tests.matcher.conftest import opened

DAYS = 400


def in_index(register, side):
    return {change.subject_id: (change.codes, change.available) for change in register.latest(side)}


@pytest.fixture
def later(at):
    return at + timedelta(days=DAYS)


def test_turned_equals_freshly_encoded(program, files, later, shared_dictionary, tmp_path):
    program.clock = lambda: later
    before = in_index(program.register, "people")
    turned = program.turn(later)
    after = in_index(program.register, "people")
    assert turned > 100
    assert sum(after[one] != before[one] for one in before) > 50

    settings = Settings(home=tmp_path / "later", database=None)
    initialise(settings)
    with opened(settings.home, later, shared_dictionary) as fresh:
        for path in files.paths:
            asked = Import(path, None, later, fresh.day(later), 1, settings.home)
            import_file(fresh.register, fresh.make_encoder(later), fresh.places.find, asked)
        for side in ("people", "vacancies"):
            assert in_index(program.register, side) == in_index(fresh.register, side)


def test_step_by_step_comes_to_the_same(program, at, later, home, shared_dictionary, tmp_path):
    import shutil

    program.clock = lambda: later
    other_home = shutil.copytree(home, tmp_path / "other")
    for days in (1, 30, 31, 200, DAYS):
        program.turn(at + timedelta(days=days))
    with opened(other_home, later, shared_dictionary) as other:
        other.turn(later)
        for side in ("people", "vacancies"):
            assert in_index(program.register, side) == in_index(other.register, side)


def test_turning_twice_turns_nothing(program, later):
    program.clock = lambda: later
    assert program.turn(later) > 0
    position = program.register.position()
    assert program.turn(later) == 0
    assert program.register.position() == position


def test_nothing_is_due_before_its_day(program, at):
    due = program.register.turned("people", date.max)
    first = min(change.turns_on for change in due)
    assert first > program.day(at)
    program.clock = lambda: at + timedelta(days=DAYS)
    assert program.turn(at + (first - timedelta(days=1) - program.day(at))) == 0
    assert program.turn(at + (first - program.day(at))) > 0


def test_an_earlier_day_is_refused(program, at):
    with pytest.raises(EncodingTooOld, match="2026-03-20") as refused:
        program.turn(at - timedelta(days=1))
    assert refused.value.encoded_to == date(2026, 3, 20)


def test_a_day_after_today_is_refused(program, at):
    with pytest.raises(InputError, match="2026-03-21"):
        program.turn(at + timedelta(days=1))
    assert program.register.encoded_to() == date(2026, 3, 20)
