"""Cases as sentences: what each criterion gives, in Kazakhstan and in three other countries."""

from pathlib import Path

import pytest
import yaml

from data.law.suitable_work import load_suitable_work
from matcher.law.suitability.assessing import assess
from matcher.law.suitability.facts import NAMES, facts_from

FILES = sorted(Path(__file__).with_name("cases").glob("*.yaml"))
READ = {file.stem: yaml.safe_load(file.read_text("utf-8")) for file in FILES}
CASES = [(country, case) for country, read in READ.items() for case in read["cases"]]
POLICIES = {country: load_suitable_work(None, read["policy"]) for country, read in READ.items()}


@pytest.mark.parametrize(
    ("country", "case"), CASES, ids=lambda one: one if isinstance(one, str) else one["says"]
)
def test_the_sentence_holds(country, case):
    expected = {name: result for name, result in case.items() if name not in ("says", "but")}
    facts = READ[country]["of"] | case.get("but", {})
    assert expected and facts.keys() <= NAMES
    verdict = assess(facts_from(facts), POLICIES[country]).verdict
    assert {name: verdict[name] for name in expected} == expected


@pytest.mark.parametrize("country", READ)
def test_the_pair_that_cases_change_is_suitable(country):
    assert assess(facts_from(READ[country]["of"]), POLICIES[country]).suitable.outcome == "suitable"


@pytest.mark.parametrize("country", READ)
def test_every_criterion_that_asks_has_a_case_of_each_answer(country):
    """A threshold without cases fails here."""
    policy = POLICIES[country]
    asking = [each for each in policy.asked if any(s.asks for s in getattr(policy.criteria, each))]
    said = {
        (name, result) for case in READ[country]["cases"] for name, result in case.items() if name in asking
    }
    lacking = [(name, result) for name in asking for result in ("met", "not_met", "unknown")]
    assert [pair for pair in lacking if pair not in said] == []


def test_every_stage_of_every_policy_decides_a_case():
    reached = {
        (country, each.criterion, each.region, each.after_months)
        for country, case in CASES
        for each in assess(
            facts_from(READ[country]["of"] | case.get("but", {})), POLICIES[country]
        ).judgements
    }
    regions = {country: {"": policy.criteria, **policy.regions} for country, policy in POLICIES.items()}
    stages = {
        (country, criterion, prefix, stage.after_months)
        for country, places in regions.items()
        for prefix, asks in places.items()
        for criterion in POLICIES[country].asked
        for stage in getattr(asks, criterion) or ()
    }
    assert stages - reached <= {("kazakhstan", "transport", "71", 0), ("kazakhstan", "transport", "71", 6)}
