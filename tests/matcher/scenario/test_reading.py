"""Documents are judged as a whole: all that is wrong comes together, what is sound becomes a scenario."""

from pathlib import Path

import pytest

from data.law.readings import NAMES as QUESTIONS
from matcher.scenario.problems import written
from matcher.scenario.reading import judge
from matcher.scenario.tables.acts import ACTS
from matcher.scenario.tables.checks import KINDS
from matcher.scenario.tables.deadlines import DEADLINES

EXAMPLES = Path(__file__).with_name("examples") / "format.yaml"
TIME = '"2026-11-04T10:00:00+05:00"'


def test_the_examples_of_the_format_are_sound():
    judged = judge(EXAMPLES.read_text("utf-8"))
    assert judged.problems == ()
    assert [scenario.id for scenario in judged.scenarios] == [f"EX-{n}" for n in range(1, 7)]


def test_a_sound_document_has_no_problem(document):
    [scenario] = judge(document()).scenarios
    assert (scenario.id, scenario.title, list(scenario.persons)) == ("T-1", "One sentence.", ["S1", "S2"])


def test_all_problems_of_all_documents_come_together(document):
    first = document(id="T_1", checks="[{state: S9}]")
    text = f"{first}---\n{document(title='', events=f'[{{at: {TIME}, act: aply}}]')}"
    told = [(number, problem.place, problem.wrong) for number, problem in judge(text).problems]
    assert told == [
        (0, "id", "wrong_type"),
        (0, "checks[0].state", "no_such"),
        (1, "", "missing"),
        (1, "events[0].act", "unknown_name"),
    ]
    assert judge(text).scenarios == ()


def test_a_key_that_stands_twice_is_told_with_its_line(document):
    text = document() + 'events: []\nreadings: {A20: post, "A20": posting}\n'
    doubled = [(p.wrong, p.place, p.found, p.line) for _, p in judge(text).problems]
    assert doubled == [("doubled", "", "events", 6), ("doubled", "readings", "A20", 7)]


@pytest.mark.parametrize(
    "text",
    ["id: [", "id: T-1\n\ttitle: x", "{[a]: b}", "id: !python/object:os.system x", "id: 0b_", "a: *nothing"],
)
def test_what_is_no_yaml_is_one_problem(text):
    [(_, problem)] = judge(text).problems
    assert problem.wrong == "no_yaml"
    assert problem.found


@pytest.mark.parametrize("text", ["", "# nothing\n", "---\n---\n"])
def test_a_file_without_a_scenario_says_so(text):
    assert [problem.wrong for _, problem in judge(text).problems] == ["no_scenario"]


def test_a_document_that_is_no_mapping_is_a_problem():
    assert [(p.place, p.wrong) for _, p in judge("[1, 2]").problems] == [("", "wrong_type")]


def test_a_list_of_the_setup_that_cannot_be_read_is_told_once(problems):
    assert [(p.place, p.wrong) for p in problems(setup="{persons: [S1]}")] == [
        ("setup.persons", "wrong_type")
    ]


def test_the_same_work_may_not_lead_in_a_circle(problems):
    found = problems(
        setup="{persons: {S1: {}}, vacancies: {V1: {same_as: V3}, V2: {same_as: V1}, V3: {same_as: V2}}}"
    )
    assert [(p.place, p.wrong) for p in found] == [
        (f"setup.vacancies.V{n}.same_as", "circle") for n in (1, 2, 3)
    ]


def test_every_act_names_itself_in_its_problem(problems):
    for act in ACTS:
        missing = {p.wanted for p in problems(events=f"[{{act: {act}}}]") if p.wrong == "missing"}
        assert missing & {"person", "vacancy"}, act


def test_a_part_without_values_is_an_empty_one(document):
    [scenario] = judge(document(setup="{persons: {S1: }}")).scenarios
    assert scenario.persons == {"S1": {}}


def test_keys_that_two_kinds_share_do_not_confuse(document):
    [scenario] = judge(
        document(
            checks='[{notice: deregistration, to: S1, is: sent, form: 5, ground: "51.2", via: akim}, '
            '{bar: S1, is: barred, ground: "41.1"}, {form: 9, of: S1, is: none}, '
            "{deadline: plan, of: S1, error: calendar_unknown, year: 2028}, "
            "{suitable: [S1, V1], unknown: []}]"
        )
    ).scenarios
    assert [each.kind for each in scenario.checks] == ["notice", "bar", "form", "deadline", "suitable"]
    assert scenario.checks[0].expected({})["via"] == ["akim"]


def test_the_lists_have_as_many_names_as_the_format():
    assert (len(ACTS), len(DEADLINES), len(KINDS), len(QUESTIONS)) == (36, 19, 22, 35)


def test_long_values_are_shortened_in_problems():
    assert len(written({"key": ["x" * 100]})) == 60
    assert written([True, None, {"a": 1}]) == "[true, null, {a: 1}]"
