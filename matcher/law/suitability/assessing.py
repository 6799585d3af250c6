"""The verdict on a pair: each criterion met, not met or unknown, with fact, threshold and source."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from data.law.suitable_work import Criterion, Leaf, SuitableWork, alternatives
from data.records.vocabulary import Lang
from matcher.law.suitability.facts import Facts
from matcher.law.suitability.measures import judged, looks_at
from matcher.law.suitability.months import whole_months
from matcher.law.suitability.three_valued import all_met, any_met
from matcher.law.suitability.verdict import Met, Suitable, suitable_of

PICK_THE_STAGE = ("day", "place", "unemployed_since")
"""Facts that say which stage of which region holds."""


@dataclass(frozen=True, slots=True)
class Tested:
    """One test as it came out.

    Attributes:
        name: of the test.
        result: its answer.
        facts: names of all facts that it looked at.
        bounds: the policy's thresholds.
        set_by: who set them, in each language.
    """

    name: str
    result: Met
    facts: tuple[str, ...]
    bounds: Mapping[str, Any]
    set_by: Mapping[Lang, str]


@dataclass(frozen=True, slots=True)
class Judgement:
    """One criterion as it came out.

    Attributes:
        after_months: the stage that held.
        region: prefix of KATO whose stages held; "" the national ones.
        asked: what was asked, all of which must hold; of several tests in one place one is enough.
    """

    criterion: Criterion
    result: Met
    after_months: int
    region: str
    asked: tuple[tuple[Tested, ...], ...]


@dataclass(frozen=True, slots=True)
class Assessment:
    """All criteria of the policy as they came out, in its order."""

    judgements: tuple[Judgement, ...]

    @property
    def verdict(self) -> dict[str, Met]:
        """The results by criterion."""
        return {each.criterion: each.result for each in self.judgements}

    @property
    def suitable(self) -> Suitable:
        """What they make together."""
        return suitable_of(self.verdict)

    @property
    def looked_at(self) -> tuple[str, ...]:
        """The facts that the verdict can depend on, sorted: those that a certificate commits to."""
        tests = (test for each in self.judgements for some in each.asked for test in some)
        return tuple(sorted({*PICK_THE_STAGE, *(name for test in tests for name in test.facts)}))


def assess(facts: Facts, policy: SuitableWork) -> Assessment:
    """Judges a pair. It is given facts and the policy and nothing else: no score can change a verdict.

    Args:
        facts: of the pair, on a day.
        policy: in force on that day.
    """
    months = months_without_work(facts, policy)
    return Assessment(tuple(_judgement(each, months, facts, policy) for each in policy.asked))


def months_without_work(facts: Facts, policy: SuitableWork) -> int:
    """Whole months of registration as unemployed; 0 for who is not, or of whom it is not known."""
    if facts.unemployed_since is None:
        return 0
    counts = policy.first_day == "counted"
    return whole_months(facts.unemployed_since, facts.day, first_day_counts=counts)


def _judgement(criterion: Criterion, months: int, facts: Facts, policy: SuitableWork) -> Judgement:
    stage, region = policy.in_force(criterion, months, facts.place)
    asked = tuple(tuple(_test(ask, facts) for ask in alternatives(each)) for each in stage.asks)
    result = all_met(any_met(test.result for test in some) for some in asked)
    return Judgement(criterion, result, stage.after_months, region, asked)


def _test(ask: Leaf, facts: Facts) -> Tested:
    return Tested(ask.test, judged(ask, facts), looks_at(ask), ask.bounds(), ask.set_by_in_words())
