"""A certificate verifies as it was made, says what was erased, and shows every change."""

import json
from dataclasses import replace
from datetime import UTC, date, datetime
from hashlib import sha256
from random import Random
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from data.law.suitable_work import load_suitable_work
from data.records import canonical_json
from matcher.law.certificate import Fact, Problem, Subject, freeze, verify
from matcher.law.suitability.assessing import assess
from tests.matcher.law.suitability.random_facts import PAIRS, POLICIES, SUITABLE

MADE = datetime(2026, 6, 10, 12, 0, tzinfo=ZoneInfo("Asia/Almaty"))
SUBJECT = Subject("P1", 1, "V1", MADE)
POLICY = load_suitable_work()
WEIGHTS = sha256(b"weights").hexdigest()


def frozen(facts=SUITABLE, policy=POLICY, weights=WEIGHTS, seed=1):
    return freeze(SUBJECT, facts, policy, weights, Random(seed).randbytes)


def changed(body, change):
    """A forger's body: changed, canonical again, with a fitting digest."""
    said = json.loads(body)
    change(said)
    body = canonical_json(said)
    return body, sha256(body).hexdigest()


def test_what_was_made_verifies_and_is_judged_anew():
    made = frozen()
    found = verify(made.body, made.sha256, made.facts, POLICY)
    assert (found.problems, found.erased, found.recomputed) == ((), (), True)


def test_it_says_which_offer_which_policy_and_what_came_out():
    said = json.loads(frozen().body)
    assert (said["person"], said["spell"], said["vacancy"]) == ("P1", 1, "V1")
    assert said["made_at"] == "2026-06-10T12:00:00+05:00"
    assert (said["policy"]["sha256"], said["weights"]) == (POLICY.sha256, WEIGHTS)
    assert said["suitable"] == {"outcome": "suitable", "failing": [], "unknown": []}
    way = said["criteria"][4]["asked"][0][0]
    assert (way["test"], way["result"], way["threshold"]) == ("minutes_one_way", "met", {"at_most": 60})
    assert way["facts"] == ["minutes"] and way["set_by"]["en"].startswith("Project")


def test_it_holds_commitments_and_no_fact():
    made = frozen(replace(SUITABLE, minutes=57, limits=("heavy_loads",), conditions=("noise",)))
    text = made.body.decode()
    assert "57" not in "".join(each for each in text.split('"') if not set(each) <= set("0123456789abcdef"))
    assert "heavy_loads" not in text and "351010000" not in text and "7212" not in text
    assert made.facts["minutes"].value == 57
    assert json.loads(text)["facts"].keys() == made.facts.keys() == set(assess(SUITABLE, POLICY).looked_at)


def test_what_nobody_knew_is_committed_to_as_well():
    """So that no fact of a later day can be said to have been known."""
    made = frozen(replace(SUITABLE, education=None))
    later = made.facts | {"education": Fact(made.facts["education"].salt, "vocational")}
    assert made.facts["education"].value is None and made.verdict["training"] == "unknown"
    assert verify(made.body, made.sha256, later).problems == (Problem("fact_changed", "education"),)


def test_after_an_erasure_it_verifies_and_says_so():
    made = frozen()
    found = verify(made.body, made.sha256, None, POLICY)
    assert (found.problems, found.recomputed) == ((), False)
    assert found.erased == tuple(sorted(made.facts))
    health_is_gone = {name: fact for name, fact in made.facts.items() if name not in ("limits", "asked_on")}
    assert verify(made.body, made.sha256, health_is_gone).erased == ("asked_on", "limits")


def test_the_same_pair_has_other_commitments_with_other_salts():
    one, other = frozen(seed=1), frozen(seed=2)
    assert one.sha256 != other.sha256
    commitments = (json.loads(each.body)["facts"].values() for each in (one, other))
    assert not set.intersection(*map(set, commitments))


def test_equal_facts_of_one_certificate_look_different():
    said = json.loads(frozen().body)["facts"]
    assert len(set(said.values())) == len(said)


@settings(max_examples=300)
@given(PAIRS, POLICIES, st.data())
def test_a_changed_byte_is_always_found(facts, policy, data):
    made = freeze(SUBJECT, facts, policy, WEIGHTS, Random(3).randbytes)
    assert verify(made.body, made.sha256, made.facts, policy).problems == ()
    at = data.draw(st.integers(0, len(made.body) - 1))
    other = data.draw(st.integers(0, 255).filter(lambda byte: byte != made.body[at]))
    body = made.body[:at] + bytes([other]) + made.body[at + 1 :]
    assert verify(body, made.sha256, made.facts, policy).problems


@settings(max_examples=200)
@given(PAIRS, st.data())
def test_a_changed_fact_or_salt_is_always_found(facts, data):
    made = frozen(facts)
    name = data.draw(st.sampled_from(sorted(made.facts)))
    fact = made.facts[name]
    at = data.draw(st.integers(0, len(fact.salt) - 1))
    salt = bytes([*fact.salt[:at], fact.salt[at] ^ data.draw(st.integers(1, 255)), *fact.salt[at + 1 :]])
    value = data.draw(st.sampled_from([None, 1, 60, "bachelor", [], True]).filter(lambda v: v != fact.value))
    for other in (Fact(salt, fact.value), Fact(fact.salt, value)):
        found = verify(made.body, made.sha256, made.facts | {name: other})
        assert found.problems == (Problem("fact_changed", name),)


@pytest.mark.parametrize(
    ("change", "problem"),
    [
        (lambda said: said["criteria"][4].update(result="not_met"), Problem("result", "transport")),
        (lambda said: said["suitable"].update(outcome="unknown"), Problem("suitable")),
        (lambda said: said["policy"].update(version=2), Problem("policy", POLICY.sha256)),
        (
            lambda said: said["criteria"][4]["asked"][0][0].update(threshold={"at_most": 61}),
            Problem("thresholds", "transport"),
        ),
        (lambda said: said["criteria"][4].update(region="75"), Problem("verdict", "transport")),
        (lambda said: said["criteria"][0].update(after_months=6), Problem("thresholds", "training")),
        (lambda said: said["facts"].pop("minutes"), Problem("fact_not_committed", "minutes")),
        (
            lambda said: said["criteria"][4]["asked"][0][1].update(result="met"),
            Problem("verdict", "transport"),
        ),
    ],
)
def test_a_forger_who_makes_the_digest_anew_is_found(change, problem):
    made = frozen()
    body, digest = changed(made.body, change)
    assert problem in verify(body, digest, made.facts, POLICY).problems


def test_a_forged_digest_is_not_the_one_that_the_ledger_names():
    made = frozen()
    body, _ = changed(made.body, lambda said: said.update(vacancy="V2"))
    assert verify(body, made.sha256, made.facts).problems == (Problem("digest"),)


def test_what_is_no_certificate_is_told():
    for body in (b"", b"{}", b"[1]", b"\xff"):
        assert verify(body, sha256(body).hexdigest(), None).problems == (Problem("unreadable"),)


def test_blanks_are_found_though_the_digest_fits():
    body = json.dumps(json.loads(frozen().body)).encode()
    assert Problem("not_canonical") in verify(body, sha256(body).hexdigest(), None).problems


def test_a_fact_that_it_does_not_name_is_told():
    made = frozen()
    found = verify(made.body, made.sha256, made.facts | {"pay": Fact(b"s", 1)})
    assert found.problems == (Problem("fact_not_in_it", "pay"),)


def test_another_policy_is_told():
    made = frozen()
    other = POLICY.model_copy(update={"version": 9})
    assert verify(made.body, made.sha256, made.facts, other).problems == (Problem("policy", POLICY.sha256),)


@given(PAIRS, POLICIES, st.text(max_size=20), st.datetimes(timezones=st.just(UTC)))
def test_weights_and_the_moment_change_no_verdict(facts, policy, weights, moment):
    subject = replace(SUBJECT, made_at=moment)
    one, other = (
        freeze(subject, facts, policy, sha, Random(1).randbytes)
        for sha in (None, sha256(weights.encode()).hexdigest())
    )
    assert one.verdict == other.verdict == assess(facts, policy).verdict
    assert verify(other.body, other.sha256, other.facts, policy).problems == ()


def test_the_same_salts_make_the_same_bytes():
    assert frozen() == frozen()
    assert frozen(replace(SUITABLE, day=date(2026, 6, 11))).sha256 != frozen().sha256
