"""A vacancy's plan and a seeker's plan give a pair the points of its definition."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from scoring.codes import VacancyCodes, person_from_json, to_json, vacancy_from_json
from scoring.compiling import TitleNotUnderstood
from scoring.pair import score
from tests.scoring.conftest import people, vacancies
from tests.scoring.evaluating import points_of_plan

FIXTURES = [HealthCheck.function_scoped_fixture]


@st.composite
def pairs(draw, dictionary):
    near = [i for i, isco in enumerate(dictionary.isco) if isco[:3] in ("721", "911", "522")]
    titles = [dictionary.titles[i] for i in near]
    return draw(vacancies(titles)), draw(people(titles))


@given(data=st.data())
@settings(max_examples=250, deadline=None, suppress_health_check=FIXTURES)
def test_plans_agree_with_the_definition_from_both_sides(data, compiler, weights, dictionary):
    vacancy, person = data.draw(pairs(dictionary))
    found = score(vacancy, person, weights, dictionary)
    from_vacancy = points_of_plan(compiler.vacancy(vacancy), person, dictionary)
    from_seeker = points_of_plan(compiler.seeker(person), vacancy, dictionary)
    assert from_vacancy == from_seeker
    if found.listing == "ready":
        assert from_vacancy == found.points == sum(line.points for line in found.lines)
    assert all(line.worst <= line.points <= line.best for line in found.lines)


@given(data=st.data())
@settings(max_examples=100, deadline=None, suppress_health_check=FIXTURES)
def test_codes_come_back_from_json_and_plans_hash_what_they_hold(data, compiler, dictionary):
    vacancy, person = data.draw(pairs(dictionary))
    assert vacancy_from_json(to_json(vacancy)) == vacancy
    assert person_from_json(to_json(person)) == person
    again = compiler.vacancy(vacancy_from_json(to_json(vacancy)))
    assert again.hash == compiler.vacancy(vacancy).hash
    assert compiler.seeker(person).hash == compiler.seeker(person_from_json(to_json(person))).hash


def test_codes_of_an_untitled_vacancy_come_back_from_json():
    assert vacancy_from_json(to_json(VacancyCodes(title=None, years=3))) == VacancyCodes(None, 3)


def test_a_plan_says_everything_that_points_depend_on(compiler, dictionary):
    title = dictionary.titles[0]
    plans = [compiler.vacancy(VacancyCodes(title=title, years=years)) for years in (None, 0, 3)]
    assert len({plan.hash for plan in plans}) == 3


def test_no_plan_without_a_title(compiler):
    with pytest.raises(TitleNotUnderstood, match="by hand"):
        compiler.vacancy(VacancyCodes(title=None))
