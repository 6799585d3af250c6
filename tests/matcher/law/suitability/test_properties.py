"""What holds of every pair under every policy."""

from dataclasses import fields, replace

from hypothesis import given, settings
from hypothesis import strategies as st

from matcher.law.suitability.assessing import assess
from matcher.law.suitability.changing import changes
from matcher.law.suitability.facts import NAMES, Facts, facts_from
from tests.matcher.law.suitability.random_facts import KNOWN, PAIRS, POLICIES, SUITABLE

MAY_BE_HIDDEN = [
    ("education",), ("field",), ("licences",), ("former_work",), ("asked_on", "limits"), ("wished_patterns",),
    ("wished_nights",), ("birth_date",), ("occupation",), ("minutes",), ("kilometres",), ("own_minutes",),
    ("former_pay",), ("wished_pay",), ("benefit",), ("pay",), ("costs",),
]  # fmt: skip
"""Facts that may be unknown; all others either pick the stage or say something by their silence."""


def test_every_fact_has_random_values():
    assert KNOWN.keys() == NAMES


@given(POLICIES)
def test_the_pair_that_the_properties_change_is_suitable(policy):
    assert assess(SUITABLE, policy).suitable == ("suitable", (), ())


@settings(max_examples=400)
@given(PAIRS, st.sets(st.sampled_from(MAY_BE_HIDDEN)), POLICIES)
def test_what_is_unknown_never_decides(facts, hidden, policy):
    """A verdict on part of the facts is that on all of them, or unknown: unknown counts against nobody."""
    less = replace(facts, **{name: None for names in hidden for name in names})
    all_known, known = assess(facts, policy).verdict, assess(less, policy).verdict
    decided = {criterion: result for criterion, result in known.items() if result != "unknown"}
    assert decided == {criterion: all_known[criterion] for criterion in decided}


@settings(max_examples=200)
@given(PAIRS, PAIRS, POLICIES)
def test_a_verdict_depends_on_the_facts_that_it_names_and_no_others(facts, others, policy):
    assessed = assess(facts, policy)
    changed = {name: getattr(others, name) for name in NAMES - set(assessed.looked_at)}
    assert assess(replace(facts, **changed), policy) == assessed


@settings(max_examples=200)
@given(PAIRS, POLICIES)
def test_each_change_that_is_told_makes_the_work_suitable(facts, policy):
    told = changes(facts, policy)
    assert not told or assess(facts, policy).suitable.outcome != "suitable"
    for change in told:
        values = facts.values()
        assert all(values[name] == change.now[name] for name in change.then)
        assert assess(facts_from(values | change.then), policy).suitable.outcome == "suitable"


@given(PAIRS)
def test_facts_come_back_from_their_values(facts):
    assert facts_from(facts.values()) == facts


def test_no_score_has_a_way_in():
    """Neither the facts nor the judging take points, levels, weights or plans."""
    assert not {each.name for each in fields(Facts)} & {
        "score",
        "points",
        "level",
        "levels",
        "weight",
        "plan",
    }
    assert assess.__annotations__.keys() == {"facts", "policy", "return"}
