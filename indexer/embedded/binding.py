"""A plan's tables, bound to the integers of an epoch's vocabulary."""

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from math import prod
from typing import TypedDict

import numpy as np

from indexer.embedded.kernel.filling import fill_stint_points
from indexer.embedded.kernel.table import I2, I4, I8, MOST_PAY, PAY_LIMITS, PROFILES, Query
from indexer.embedded.layout import COUNTS, FIRST_ITEM, ITEMS
from indexer.embedded.packing import packed
from indexer.embedded.relations import Relations
from indexer.embedded.vocabulary import NAMED_BITS, UNAVAILABLE, Vocabulary
from indexer.engine import Search
from scoring.criteria.profession import NEARNESS
from scoring.criteria.transport import TRAVEL
from scoring.dictionary import Dictionary
from scoring.identity import Rule
from scoring.pay import PayTerm
from scoring.plan import Alternative, ByName, Filters, Plan, Sought, Term
from scoring.tabulation import Points


class Binder:
    """Binds plans that look for one side. Safe in several threads."""

    def __init__(self, dictionary: Dictionary, vocabulary: Vocabulary, sought: Sought) -> None:
        self._vocabulary = vocabulary
        self._relations = Relations(dictionary, vocabulary, sought)

    def query(self, plan: Plan, search: Search) -> Query:
        """The plan and the arguments as integers."""
        columns = [self._relations.nearness(a.title, plan, search.listing) for a in plan.alternatives]
        shared = _by_part(plan.shared)
        required, barred = _words(plan, self._vocabulary)
        return Query(
            near=np.stack([column.near for column in columns]),
            above=np.bitwise_or.reduce([column.above for column in columns]),
            stint_points=_stint_points(plan.alternatives),
            training_points=_training_points(plan.alternatives[0], shared["qualification.level"]),
            schedule_points=self._schedule_points(plan, shared["schedule"]),
            bands=self._relations.bands(plan),
            transport_points=_transport_points(shared["transport"]),
            pay_limits=_pay_limits(plan.pay),
            further_limits=np.array(plan.pay.limits[PAY_LIMITS:], dtype=np.int64),
            pay_points=np.array([*plan.pay.points, plan.pay.unknown], dtype=np.int32),
            numbers=np.array([a.stint for a in plan.alternatives], dtype=np.uint8),
            required=required,
            barred=barred,
            clarify=search.listing == "clarify",
            after=packed(search.after),
            **_by_name(plan.by_name, self._vocabulary),
        )

    def _schedule_points(self, plan: Plan, points: Points) -> I4:
        fits, facts = self._relations.fits(plan.codes.patterns)
        by_schedule: I4 = points.reshape(len(points), -1)[fits, facts]
        return by_schedule


def _by_part(terms: tuple[Term, ...]) -> Mapping[str, Points]:
    return {term.part: term.points for term in terms}


def _pay_limits(pay: PayTerm) -> tuple[int, int, int, int]:
    """No pay in an index is above the largest number, so that a limit which stands there is never passed."""
    first, second, third, fourth, *_ = (*pay.limits, *[MOST_PAY] * PAY_LIMITS)
    return first, second, third, fourth


_OF_STINT = ("profession", "experience.years", "experience.recency", "qualification.grade")
"""In the order of the axes that `layout` makes a stint's number of."""


def _stint_points(alternatives: Sequence[Alternative]) -> I2:
    tables = [_by_part(alternative.terms) for alternative in alternatives]
    terms = [[table[name].reshape(NEARNESS.size, -1) for name in _OF_STINT] for table in tables]
    points = np.empty((len(terms), NEARNESS.size, prod(one.shape[1] for one in terms[0])), dtype=np.int16)
    for (profession, years, recency, grade), one in zip(terms, points, strict=True):
        fill_stint_points(profession, years, recency, grade, one)
    return points


def _training_points(alternative: Alternative, level: Points) -> I4:
    """Field, by nearness, and level; every alternative has the same person's (or asks the same)."""
    field = _by_part(alternative.terms)["qualification.field"]
    return (field[:, None, :] + level[None, :, None]).reshape(len(field), -1)


def _transport_points(points: Points) -> I4:
    by_profile = np.zeros((TRAVEL.size, PROFILES), dtype=np.int32)
    flat = points.reshape(TRAVEL.size, -1)
    by_profile[:, : flat.shape[1]] = flat
    return by_profile


def _words(plan: Plan, vocabulary: Vocabulary) -> tuple[int, int]:
    """Against `proof` and `bar`. Requirements without a bit are for the sieve."""
    filters: Filters = plan.filters
    if plan.sought == "people":
        required = vocabulary.word(filters.exclude)
        return required, required | vocabulary.word(filters.clarify) | UNAVAILABLE
    return NAMED_BITS & ~vocabulary.word(filters.met), vocabulary.word(filters.not_met) | UNAVAILABLE


class _ByName(TypedDict):
    """The part of a query that skills and wishes make."""

    feature_points: I2
    base: int
    wanted: I8
    gains: I4
    most_base: int
    most_by_name: int


def _by_name(by_name: ByName, vocabulary: Vocabulary) -> _ByName:
    if by_name.rule is None:
        return _of_vacancy(by_name, vocabulary)
    return _of_seeker(by_name, by_name.rule, vocabulary)


def _of_vacancy(by_name: ByName, vocabulary: Vocabulary) -> _ByName:
    points = np.zeros(2 * len(vocabulary.features), dtype=np.int16)
    gains: dict[int, int] = {}
    for item in by_name.items:
        feature = vocabulary.features.get(item.id)
        if feature is not None:
            points[2 * feature] += item.full - item.unknown
            points[2 * feature + 1] -= item.unknown
            gains[feature] = gains.get(feature, 0) + item.full - item.unknown
    base = by_name.base
    return _with_bounds(points, base, gains, base, base + sum(gains.values()))


def _of_seeker(by_name: ByName, rule: Rule, vocabulary: Vocabulary) -> _ByName:
    worth = _worth(rule)
    points = np.zeros(FIRST_ITEM + len(vocabulary.features) * len(ITEMS), dtype=np.int16)
    points[:FIRST_ITEM] = worth.base
    by_item = points[FIRST_ITEM:].reshape(-1, len(ITEMS))
    most = rule.skills + rule.wishes
    by_item[_known(by_name.lacks, vocabulary)] = worth.lacks
    has = _known(by_name.has, vocabulary)  # who has it does not lack it
    by_item[has] = worth.has
    # one vacancy may ask a thing in several ways: no less than everything bounds what it can earn
    return _with_bounds(points, 0, dict.fromkeys(has, most), int(worth.base.max()), most)


def _known(names: Iterable[str], vocabulary: Vocabulary) -> list[int]:
    found = map(vocabulary.features.get, names)
    return [feature for feature in found if feature is not None]


def _with_bounds(points: I2, base: int, gains: dict[int, int], most_base: int, most: int) -> _ByName:
    return {
        "feature_points": points,
        "base": base,
        "wanted": np.array([*gains], dtype=np.int64),
        "gains": np.array([*gains.values()], dtype=np.int32),
        "most_base": most_base,
        "most_by_name": most,
    }


class _Worth:
    """Points of every item code, where it is there, and where it lacks, against not known; and of counts."""

    def __init__(self, rule: Rule) -> None:
        self.base = np.array([rule.base(*counts) for counts in COUNTS], dtype=np.int16)
        both = [_full_and_unknown(rule, *item) for item in ITEMS]
        self.has = np.array([full - unknown for full, unknown in both], dtype=np.int16)
        self.lacks = np.array([-unknown for _, unknown in both], dtype=np.int16)


_worth = lru_cache(maxsize=64)(_Worth)


def _full_and_unknown(rule: Rule, kind: str, n: int, other: bool, r: int) -> tuple[int, int]:
    counts = {"must": (n, int(other), 0), "nice": (int(other), n, 0), "wish": (0, 0, n)}[kind]
    return rule.worth(kind, *counts, r)  # type: ignore[arg-type]
