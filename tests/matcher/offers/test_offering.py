"""An offer of the centre in production: eligible, rescored, judged and certified in its own transaction."""

from dataclasses import replace

import pytest

from data.errors import DriftDetected
from data.register import ShortlistRow
from matcher.law.acts import CloseVacancy, Offer
from matcher.law.turned_down import TurnedDown
from matcher.selection.rescoring import rescored
from matcher.selection.select import select


@pytest.fixture
def listed(reference_program, at):
    """A vacancy, the shortlist that was made for it, and the first who may be offered on it."""
    program = reference_program
    for change in program.register.latest("vacancies"):
        if not change.available:
            continue
        for candidate in select(program.desk, "vacancies", change.subject_id, at, 5).listed:
            if program.cases.life(candidate.id, at).status == "unemployed":
                return program, change.subject_id, candidate
    raise AssertionError("nobody is listed")


def altered(program, vacancy, key, points):
    """The latest list of the vacancy, but for the points of one row, is stored once more."""
    made = program.register.shortlists_of("vacancies", vacancy)[-1]
    rows = tuple(ShortlistRow(r.key, points if r.key == key else r.points, r.stint) for r in made.rows)
    program.register.store_shortlist(replace(made, rows=rows))


def test_who_is_listed_is_offered_with_a_certificate(listed, at):
    program, vacancy, candidate = listed
    program.office.do(Offer(candidate.id, vacancy), at, "officer")
    [made] = program.cases.life(candidate.id, at).offers
    assert program.register.certificate(made.certificate).stream == f"person:{candidate.id}"


def test_points_that_differ_from_the_register_stop_the_offer(listed, at):
    program, vacancy, candidate = listed
    altered(program, vacancy, candidate.key, candidate.points - 1)
    with pytest.raises(DriftDetected, match=candidate.id) as raised:
        program.office.do(Offer(candidate.id, vacancy), at, "officer")
    assert raised.value.keys == (candidate.key,)
    assert program.register.events(f"person:{candidate.id}") == []


def test_a_list_from_before_a_change_is_no_drift(listed, at):
    program, vacancy, candidate = listed
    altered(program, vacancy, candidate.key, candidate.points - 1)
    with program.register.writing_ledger(at) as writing:
        writing.set_available("people", candidate.id, False, at)
    program.office.do(Offer(candidate.id, vacancy), at, "officer")


def test_a_pair_is_scored_as_the_list_scored_it(listed):
    program, vacancy, candidate = listed
    found = rescored(program.register, program.compiler, vacancy, candidate.id)
    assert (found.points, found.stint) == (candidate.points, candidate.score.stint)
    assert rescored(program.register, program.compiler, vacancy, "nobody") is None


def test_the_law_is_asked_again_in_the_transaction(listed, at):
    program, vacancy, candidate = listed
    program.office.do(CloseVacancy(vacancy), at, "employer")
    with pytest.raises(TurnedDown, match="not open") as raised:
        program.office.do(Offer(candidate.id, vacancy), at, "officer")
    assert raised.value.clause == "order-214:76"


def test_the_same_vacancy_is_not_offered_twice(listed, at):
    program, vacancy, candidate = listed
    program.office.do(Offer(candidate.id, vacancy), at, "officer", key="once")
    program.office.do(Offer(candidate.id, vacancy), at, "officer", key="once")
    with pytest.raises(TurnedDown, match="offered"):
        program.office.do(Offer(candidate.id, vacancy), at, "officer")
    assert len(program.cases.life(candidate.id, at).offers) == 1
