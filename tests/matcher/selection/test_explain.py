"""Explaining one pair from the register alone."""

import pytest

from data.errors import NotFound
from matcher.selection.explain import explain
from matcher.selection.select import select
from scoring.compiling import TitleNotUnderstood


def test_it_tells_the_points_of_the_list(desk, at, vacancy):
    for one in select(desk, "vacancies", vacancy, at, n=3).listed:
        explained = explain(desk.register, desk.compiler, vacancy, one.id)
        assert explained.score == one.score
        assert (explained.vacancy, explained.person) == one.codes


def test_each_change_would_bring_what_it_says(desk, at, vacancy):
    worst = select(desk, "vacancies", vacancy, at).listed[-1]
    explained = explain(desk.register, desk.compiler, vacancy, worst.id)
    assert explained.changes
    assert all(change.gain > 0 or change.listing == "ready" for change in explained.changes)


def test_who_is_not_listed_is_explained_too(desk, at, vacancy, register):
    listed = {one.id for one in select(desk, "vacancies", vacancy, at, n=1000).listed}
    other = next(c.subject_id for c in register.latest("people") if c.subject_id not in listed)
    assert explain(register, desk.compiler, vacancy, other).score.listing in (None, "clarify")


def test_a_vacancy_that_was_not_understood_needs_a_person(desk, register, at, person, not_understood):
    with pytest.raises(TitleNotUnderstood):
        explain(register, desk.compiler, not_understood, person)


def test_an_unknown_id_is_named(desk, vacancy, person):
    with pytest.raises(NotFound, match="P-none"):
        explain(desk.register, desk.compiler, vacancy, "P-none")
    with pytest.raises(NotFound, match="V-none"):
        explain(desk.register, desk.compiler, "V-none", person)
