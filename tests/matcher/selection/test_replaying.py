"""A stored list is computed anew from what is stored, whatever has changed since."""

import random
from dataclasses import replace
from datetime import timedelta

import pytest

from data.errors import NotFound
from data.register import ShortlistRow
from data.register.shortlists import list_digest
from indexer.reference import ReferenceEngine
from matcher.selection.replaying import replay
from matcher.selection.run_day import run_day
from matcher.selection.select import select
from scoring.compiling import TitleNotUnderstood
from tests.indexer.worlds import weights_of

SIDES = ("vacancies", "people")


@pytest.fixture
def made(desk, at):
    """Number of a list with some rows, by its side."""
    found = {}
    for side in SIDES:
        for change in desk.register.latest(side):
            if change.available and side not in found:
                try:
                    listed = select(desk, side, change.subject_id, at)
                except TitleNotUnderstood:
                    continue
                if len(listed.listed) >= 3:
                    found[side] = listed.shortlist
    return found


@pytest.mark.parametrize("side", SIDES)
def test_a_list_comes_out_the_same(register, made, side):
    found = replay(register, made[side], whole=True)
    stored = register.shortlist(made[side])
    assert (found.problems, found.digest) == ((), stored.digest)
    assert {row.state for row in found.rows} == {"same"}
    assert [(row.points, row.stint) for row in found.rows] == [(r.points, r.stint) for r in stored.rows]


def test_every_list_of_a_day_comes_out_the_same(desk, register, at):
    run_day(desk, at)
    replayed = 0
    for side in SIDES:
        for change in list(register.latest(side))[:40]:
            for stored in register.shortlists_of(side, change.subject_id):
                assert replay(register, stored.id).problems == ()
                replayed += 1
    assert replayed > 40


def test_what_changes_later_changes_nothing(program, register, made, at):
    stored = register.shortlist(made["vacancies"])
    before = replay(register, made["vacancies"], whole=True)
    first = register.id_of("people", stored.rows[0].key)
    register.withdraw_person(first, at + timedelta(days=1))
    weights = weights_of(random.Random(1))
    program.__dict__.update(weights=weights, engine=ReferenceEngine(program.dictionary, [weights]))
    for name in ("compiler", "desk"):
        program.__dict__.pop(name)
    select(program.desk, "vacancies", stored.subject_id, at)
    register.close_vacancy(stored.subject_id, "filled", at + timedelta(days=2))
    assert replay(register, made["vacancies"], whole=True) == before


def test_who_is_erased_shows_as_erased_and_the_list_verifies(register, made, at):
    stored = register.shortlist(made["vacancies"])
    register.erase_person(register.id_of("people", stored.rows[1].key), at + timedelta(days=1))
    found = replay(register, made["vacancies"], whole=True)
    assert (found.problems, found.digest) == ((), stored.digest)
    assert [row.state for row in found.rows][:3] == ["same", "erased", "same"]
    assert found.rows[1].id is None


def test_the_list_of_an_erased_person_is_not_computed_but_verifies(register, made, at):
    stored = register.shortlist(made["people"])
    register.erase_person(stored.subject_id, at + timedelta(days=1))
    found = replay(register, made["people"])
    assert found.subject_erased
    assert (found.problems, found.digest) == ((), stored.digest)


@pytest.mark.parametrize(
    ("changed", "problems"),
    [
        (
            lambda made: {"rows": (replace(made.rows[0], points=made.rows[0].points - 1), *made.rows[1:])},
            ("rows",),
        ),
        (lambda made: {"plan_hash": "0" * 64}, ("plan",)),
        (lambda made: {"rows": made.rows[1:]}, ("left_out",)),
        (lambda made: {"rows": (made.rows[1], made.rows[0], *made.rows[2:])}, ("left_out",)),
    ],
)
def test_what_was_made_otherwise_is_found(register, made, changed, problems):
    stored = register.shortlist(made["vacancies"])
    wrong = register.store_shortlist(replace(stored, **changed(stored)))
    assert replay(register, wrong, whole=True).problems == problems


def test_a_digest_or_a_mark_that_does_not_fit_is_found(register, made):
    def alter(statement):
        with register._writing() as connection:
            connection.exec_driver_sql(statement)

    number = made["vacancies"]
    alter(f"UPDATE shortlist_rows SET points = points - 1 WHERE shortlist_id = {number} AND rank = 2")
    assert replay(register, number).problems == ("digest", "rows")
    alter(f"UPDATE shortlist_rows SET points = points + 1 WHERE shortlist_id = {number} AND rank = 2")
    alter(f"UPDATE shortlist_rows SET mark = zeroblob(32) WHERE shortlist_id = {number} AND rank = 1")
    assert replay(register, number).problems == ("digest", "marks")


def test_a_list_from_before_marks_verifies_too(register, made):
    stored = register.shortlist(made["vacancies"])
    old = replace(
        stored, side="vacancies", rows=tuple(ShortlistRow(r.key, r.points, r.stint) for r in stored.rows)
    )
    with register._writing() as connection:
        connection.exec_driver_sql(f"UPDATE shortlist_rows SET mark = NULL WHERE shortlist_id = {stored.id}")
        connection.exec_driver_sql(
            f"UPDATE shortlists SET digest = '{list_digest(old.rows)}' WHERE id = {stored.id}"
        )
    assert replay(register, stored.id).problems == ()


def test_a_list_that_was_never_made_is_named(register):
    with pytest.raises(NotFound, match="'999'"):
        replay(register, 999)
