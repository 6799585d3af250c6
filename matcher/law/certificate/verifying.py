"""Verifying a certificate: everything in it is computed anew from what is still there."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256
from typing import Literal

from pydantic import ValidationError

from data.law.suitable_work import SuitableWork, alternatives
from matcher.law.certificate.body import Body, SaidCriterion, criteria_said, policy_said
from matcher.law.certificate.commitments import Opening, commitment
from matcher.law.suitability.assessing import assess
from matcher.law.suitability.facts import facts_from
from matcher.law.suitability.measures import looks_at
from matcher.law.suitability.three_valued import all_met, any_met
from matcher.law.suitability.verdict import suitable_of

Code = Literal[
    "digest", "unreadable", "not_canonical", "fact_not_in_it", "fact_changed", "fact_not_committed", "result",
    "suitable", "policy", "thresholds", "verdict", "file",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong, and with which fact or criterion; `about` is "" where it is the whole."""

    code: Code
    about: str = ""


@dataclass(frozen=True, slots=True)
class Verification:
    """What verifying found.

    Attributes:
        problems: none: the certificate is as it was made.
        erased: names of facts that are there no more; the commitments to them remain.
        recomputed: the verdict was judged anew from all facts and the policy.
    """

    problems: tuple[Problem, ...]
    erased: tuple[str, ...] = ()
    recomputed: bool = False


def verify(
    body: bytes, digest: str, facts: Mapping[str, Opening] | None, policy: SuitableWork | None = None
) -> Verification:
    """Computes everything anew that can be.

    Args:
        body: the certificate.
        digest: its SHA-256 as the offer in the ledger names it.
        facts: what is left of the facts with their salts; None: nothing.
        policy: the version that the certificate names, from where documents are kept; None: not at hand.
    """
    broken = [Problem("digest")] * (sha256(body).hexdigest() != digest)
    try:
        said = Body.model_validate_json(body)
    except ValidationError:
        return Verification((*broken, Problem("unreadable")))
    openings = facts or {}
    erased = tuple(sorted(said.facts.keys() - openings.keys()))
    problems = [*broken, *_in_itself(said, body), *_facts(said, openings)]
    if policy is None:
        return Verification(tuple(problems), erased)
    problems += _by_the_policy(said, policy)
    recomputed = not erased and not problems
    if recomputed:
        problems += _judged_anew(said, openings, policy)
    return Verification(tuple(problems), erased, recomputed)


def _in_itself(said: Body, body: bytes) -> Iterator[Problem]:
    if said.written() != body:
        yield Problem("not_canonical")
    for each in said.criteria:
        if each.result != all_met(any_met(test.result for test in some) for some in each.asked):
            yield Problem("result", each.criterion)
        for name in sorted({name for some in each.asked for test in some for name in test.facts}):
            if name not in said.facts:
                yield Problem("fact_not_committed", name)
    together = suitable_of({each.criterion: each.result for each in said.criteria})
    if together != (said.suitable.outcome, said.suitable.failing, said.suitable.unknown):
        yield Problem("suitable")


def _facts(said: Body, openings: Mapping[str, Opening]) -> Iterator[Problem]:
    for name, opening in sorted(openings.items()):
        if name not in said.facts:
            yield Problem("fact_not_in_it", name)
        elif commitment(opening) != said.facts[name]:
            yield Problem("fact_changed", name)


def _by_the_policy(said: Body, policy: SuitableWork) -> Iterator[Problem]:
    """Thresholds and sources are those of the policy's stage, also where the facts are erased."""
    if said.policy != policy_said(policy) or tuple(each.criterion for each in said.criteria) != policy.asked:
        yield Problem("policy", said.policy.sha256)
        return
    for each in said.criteria:
        if not _as_set(each, policy):
            yield Problem("thresholds", each.criterion)


def _as_set(said: SaidCriterion, policy: SuitableWork) -> bool:
    stage, region = policy.in_force(said.criterion, said.after_months, said.region)
    asked = [
        [(ask.test, looks_at(ask), ask.bounds(), ask.set_by_in_words()) for ask in alternatives(each)]
        for each in stage.asks
    ]
    told = [[(test.test, test.facts, test.threshold, test.set_by) for test in some] for some in said.asked]
    return (stage.after_months, region, asked) == (said.after_months, said.region, told)


def _judged_anew(said: Body, openings: Mapping[str, Opening], policy: SuitableWork) -> Iterator[Problem]:
    values = {name: opening.value for name, opening in openings.items()}
    anew = criteria_said(assess(facts_from(values), policy))
    for was, now in zip(said.criteria, anew, strict=True):
        if was != now:
            yield Problem("verdict", was.criterion)
