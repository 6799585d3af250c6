"""The five verdicts of suitable work and what follows from them (order-214:2.10, 51.2)."""

from collections.abc import Mapping
from typing import Literal, NamedTuple, get_args

Criterion = Literal["training", "experience", "health", "hours", "transport"]
CRITERIA: tuple[Criterion, ...] = get_args(Criterion)
"""The criteria in the order in which clause 2.10 names them."""

Met = Literal["met", "not_met", "unknown"]
Outcome = Literal["suitable", "not_suitable", "unknown"]


class Suitable(NamedTuple):
    """Whether work is suitable; unpacks to (outcome, failing, unknown).

    Attributes:
        outcome: `suitable` only where every criterion is met.
        failing: criteria that are not met, in the order of the clause.
        unknown: criteria that nobody knows, or that nobody looked at.
    """

    outcome: Outcome
    failing: tuple[str, ...]
    unknown: tuple[str, ...]


def suitable_of(verdict: Mapping[str, str]) -> Suitable:
    """What five verdicts make together; one that is not named is unknown.

    Args:
        verdict: `met`, `not_met` or `unknown` by criterion: the five of the order, and what the law of
            another country asks besides.
    """
    criteria = (*CRITERIA, *(each for each in verdict if each not in CRITERIA))
    failing = tuple(each for each in criteria if verdict.get(each) == "not_met")
    unknown = tuple(each for each in criteria if verdict.get(each) not in ("met", "not_met"))
    if failing:
        return Suitable("not_suitable", failing, unknown)
    return Suitable("unknown" if unknown else "suitable", failing, unknown)
