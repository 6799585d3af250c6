"""Every rule by its cases; a rule without a clause or without cases fails."""

from collections import defaultdict
from datetime import date, datetime

import pytest

from data.law.clauses import Clause
from data.law.readings import NAMES
from matcher.law.rules.bars import check_41
from matcher.law.rules.catalogue import ALL_RULES
from matcher.law.rules.channels import ways_of_71, ways_of_notice
from matcher.law.rules.facts import birthday
from matcher.law.rules.registration import refusal_ground
from matcher.law.rules.rule import Finding, Rule
from tests.matcher.law.rules.cases import CASES, MOMENT, RULES, Case, finding, law_under, life_of

NOW = datetime.fromisoformat(MOMENT)
DATED = {
    "under_sixteen", "pensioner", "no_representative", "three_refusals", "did_not_come", "broke_visits",
    "hid_change",
}  # fmt: skip
"""Rules that a day turns."""


def of(rule):
    return [case for case in CASES if case.rule == rule.name]


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.rule} {case.it}")
def test_a_case(case):
    found = finding(case)
    assert found.result == case.finds
    assert found.missing == case.missing


def test_no_case_is_of_a_rule_that_is_not_there():
    assert {case.rule for case in CASES} - RULES.keys() == set()


@pytest.mark.parametrize("rule", ALL_RULES, ids=lambda rule: rule.name)
def test_a_rule_has_a_clause_of_the_order_and_cases_both_ways(rule):
    Clause.parse(rule.clause)
    assert {"met", "not_met"} <= {case.finds for case in of(rule)}


@pytest.mark.parametrize("rule", ALL_RULES, ids=lambda rule: rule.name)
def test_each_reading_that_a_rule_rests_on_has_a_case(rule):
    seen = defaultdict(set)
    for case in of(rule):
        readings = law_under(tuple(sorted(case.readings.items()))).readings.as_dict()
        for question in {*finding(case).rests_on, *case.readings}:
            seen[question].add(readings[question])
    missing = {
        question: sorted(set(NAMES[question]) - names)
        for question, names in seen.items()
        if set(NAMES[question]) > names
    }
    assert missing == {}


@pytest.mark.parametrize("name", sorted(DATED))
def test_a_rule_that_a_day_turns_has_the_day_before_of_and_after(name):
    assert {case.when for case in of(RULES[name])} >= {"day_before", "day_of", "day_after"}


def test_names_of_rules_are_unique():
    assert len(RULES) == len(ALL_RULES)


def test_a_rule_needs_a_clause():
    with pytest.raises(ValueError, match="cites no clause"):
        Rule("51.2", "nameless", lambda: Finding("met"))


def test_the_number_of_refusals_is_the_file_s():
    """Two refusals suffice where the number says two."""
    case = Case("three_refusals", "", "", person={"refusals": 2})
    law = law_under(())
    life = life_of(case, law)
    assert RULES["three_refusals"](life, law).result == "not_met"
    fewer = type(law)(
        law.readings, law.terms, {**law.caps, "refusals_of_suitable_work": 2}, law.calendar, law.beyond
    )
    assert RULES["three_refusals"](life, fewer).result == "met"


@pytest.mark.parametrize(
    ("facts", "born", "readings", "expected"),
    [
        ({}, None, {}, ("not_barred", (), ())),
        ({"employed": True}, date(2012, 1, 1), {}, ("barred", ("41.1", "41.2"), ())),
        ({"employed": "no_answer"}, None, {}, ("not_barred", (), ("employed",))),
        ({"employed": "no_answer"}, None, {"A11": "unknown_waits"}, ("unknown", (), ("employed",))),
        (
            {"employed": "no_answer", "sentence": "imprisonment"},
            None,
            {"A11": "unknown_waits"},
            ("barred", ("41.6",), ("employed",)),
        ),
        (
            {"income": "no_answer", "contributions": "no_answer"},
            None,
            {"A11": "unknown_waits"},
            ("not_barred", (), ()),
        ),
    ],
)
def test_the_check_of_41(facts, born, readings, expected):
    found = check_41(facts, born, NOW, law_under(tuple(sorted(readings.items()))).readings)
    assert (found.outcome, found.grounds, found.missing) == expected


def test_the_check_says_which_readings_it_rests_on():
    readings = law_under(()).readings
    assert check_41({"studies": "no_answer", "seeks_measures": True}, None, NOW, readings).rests_on == (
        "A10",
        "A11",
    )
    assert check_41({}, date(2012, 1, 1), NOW, readings).rests_on == ("A09", "A10")


@pytest.mark.parametrize(
    ("facts", "born", "representative", "ground"),
    [
        ({}, None, False, None),
        ({"employed": True, "income": True, "papers": "forged"}, date(2012, 1, 1), False, "4"),
        ({"papers": "forged"}, date(2012, 1, 1), False, "6"),
        ({"papers": "forged"}, date(2012, 1, 1), True, "8"),
        ({"papers": "no_answer", "employed": "no_answer", "income": "no_answer"}, None, False, None),
    ],
)
def test_the_first_ground_of_refusal_is_told(facts, born, representative, ground):
    assert refusal_ground(facts, born, representative, NOW, law_under(()).readings) == ground


def test_who_was_born_on_29_february_turns_on_1_march_of_a_common_year():
    assert birthday(date(2012, 2, 29), 16) == date(2028, 2, 29)
    assert birthday(date(2012, 2, 29), 63) == date(2075, 3, 1)


def test_ways_are_those_that_the_rules_allow():
    readings = law_under(()).readings
    every = ("in_person", "portal", "phone", "assistant", "akim")
    for place in ("town", "village"):
        told = {way for way in every if RULES["told_of_work"](way, place, readings).result == "met"}
        assert set(ways_of_71(place, readings)) == told
        for kind in (name.removeprefix("notice_") for name in RULES if name.startswith("notice_")):
            carried = {
                way
                for way in every
                if RULES[f"notice_{kind}"](way=way, place=place, readings=readings).result == "met"
            }
            assert set(ways_of_notice(kind, place, readings)) == carried
