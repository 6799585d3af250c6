"""Differences between answers and the exact ones, and between those and the definition of the score."""

from collections.abc import Sequence

import polars as pl

from benchmarks.population.people import Population
from benchmarks.timing import Answers
from indexer.engine import Match
from scoring.codes import VacancyCodes, person_from_json
from scoring.dictionary import Dictionary
from scoring.pair import score
from scoring.plan import Plan
from scoring.weights import Weights


def differences(answers: Answers, exact: Answers) -> int:
    """Ranks at which key, points or stint differ, missing and surplus ones too."""
    return sum(_differing(one, other) for one, other in zip(answers, exact, strict=True))


def _differing(one: tuple[Match, ...], other: tuple[Match, ...]) -> int:
    at_same_rank = sum(a != b for a, b in zip(one, other, strict=False))
    return at_same_rank + abs(len(one) - len(other))


def against_definition(
    answers: Answers, plans: Sequence[Plan], people: Population, dictionary: Dictionary, weights: Weights
) -> int:
    """Listed pairs to which `scoring.pair` gives other points, another stint or another listing."""
    found = 0
    codes = _codes(people, answers)
    for plan, matches in zip(plans, answers, strict=True):
        assert isinstance(plan.codes, VacancyCodes)  # people are sought
        for match in matches:
            pair = score(plan.codes, person_from_json(codes[match.key]), weights, dictionary)
            found += (pair.points, pair.stint, pair.listing) != (match.points, match.stint, "ready")
    return found


def _codes(people: Population, answers: Answers) -> dict[int, bytes]:
    keys = {match.key for matches in answers for match in matches}
    listed = people.people.filter(pl.col("key").is_in([*keys])).select("key", "codes")
    return dict(listed.iter_rows())
