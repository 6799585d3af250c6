"""Stage `slips` and the last word on n-gram candidates: what a candidate has in common with the text.

Each of the nearest forms gets a few features; a logistic model over them (fitted on held-out forms,
`calibration.json`) gives each form its odds, and the odds of a unit group's forms add up. A second one turns
the first group's best score, its lead over the next group and its share of all odds into the probability
that it is right.
"""

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from math import exp

import numpy as np
from numpy.typing import NDArray
from rapidfuzz import fuzz
from rapidfuzz.process import cpdist

from data.understanding.words import load_words

FEATURES = (
    "cosine",
    "ratio",
    "closeness",
    "first_word",
    "last_word",
    "length",
    "surplus_trade",
    "lacking_trade",
    "role",
)
"""What is compared; the order of `Calibration.weights`."""
CLOSE_FROM = 0.75
"""Similarity from which each further step towards equality counts by itself (`closeness`)."""
SLIP_FROM = 0.85
"""Similarity (rapidfuzz ratio of the sorted words) from which a difference is called a slip."""

Floats = NDArray[np.float64]


Words = NDArray[np.object_]


@dataclass(frozen=True, slots=True)
class Shapes:
    """What of texts is compared, one entry a text: sorted words, first and last word, role and trade bits."""

    sorted_words: Words
    first: Words
    last: Words
    lengths: Floats
    roles: NDArray[np.int64]
    trades: NDArray[np.int64]

    @classmethod
    def of(cls, keys: Sequence[str]) -> "Shapes":
        """The shapes of cleaned and folded texts."""
        words = [key.split() or [""] for key in keys]
        return cls(
            np.array([" ".join(sorted(w)) for w in words], object),
            np.array([w[0] for w in words], object),
            np.array([w[-1] for w in words], object),
            np.array([len(key) for key in keys], float),
            np.array([_bits(_roles(), key) for key in keys], np.int64),
            np.array([_bits(_trades(), key) for key in keys], np.int64),
        )

    def at(self, rows: NDArray[np.int64]) -> "Shapes":
        """The shapes of some rows, in their order."""
        return Shapes(
            self.sorted_words[rows],
            self.first[rows],
            self.last[rows],
            self.lengths[rows],
            self.roles[rows],
            self.trades[rows],
        )


def _bits(beginnings: re.Pattern[str], key: str) -> int:
    bits = 0
    for match in beginnings.finditer(key):
        bits |= 1 << (match.lastindex or 0)
    return bits


@cache
def _roles() -> re.Pattern[str]:
    return _one_group_each(load_words().roles)


@cache
def _trades() -> re.Pattern[str]:
    return _one_group_each(load_words().trades)


def _one_group_each(lists: Sequence[Sequence[str]]) -> re.Pattern[str]:
    """A pattern whose group says which of the lists a word's beginning stands in."""
    groups = ("|".join(map(re.escape, beginnings)) for beginnings in lists)
    return re.compile("(?<!\\S)(?:" + "|".join(f"({group})" for group in groups) + ")")


def features(texts: Shapes, forms: Shapes, cosines: Floats) -> Floats:
    """Compare texts with forms, pair by pair.

    Args:
        texts: n_pairs texts.
        forms: the form of each pair.
        cosines: the pairs' cosines (n_pairs,).

    Returns:
        (n_pairs, n_features), all between 0 and 1.
    """
    ratio = _ratios(texts.sorted_words, forms.sorted_words)
    closeness = np.maximum(ratio - CLOSE_FROM, 0) / (1 - CLOSE_FROM)
    first = _ratios(texts.first, forms.first)
    last = _ratios(texts.last, forms.last)
    longer = np.maximum(texts.lengths, forms.lengths)
    length = np.minimum(texts.lengths, forms.lengths) / np.maximum(longer, 1)
    surplus = (forms.trades & ~texts.trades) != 0
    lacking = (texts.trades & ~forms.trades) != 0
    role = texts.roles != forms.roles
    compared = [cosines, ratio, closeness, first, last, length, surplus, lacking, role]
    return np.column_stack(compared).astype(float)


def _ratios(left: Words, right: Words) -> Floats:
    return np.asarray(cpdist(left.tolist(), right.tolist(), scorer=fuzz.ratio, dtype=np.float32), float) / 100


@dataclass(frozen=True, slots=True)
class Calibration:
    """Coefficients of the two logistic models.

    Attributes:
        weights, bias: score of a form = weights · features + bias.
        by_certainty, offset: logit of the first group's probability = by_certainty · `nearest.certainty`
            + offset.
    """

    weights: tuple[float, ...]
    bias: float
    by_certainty: tuple[float, float, float]
    offset: float

    def scores(self, compared: Floats) -> Floats:
        """Scores (n,) of features (n, n_features)."""
        return np.asarray(compared @ np.array(self.weights) + self.bias)

    def probability(self, certainty: Sequence[float]) -> float:
        """That the first group is right."""
        logit = sum(b * c for b, c in zip(self.by_certainty, certainty, strict=True)) + self.offset
        return 1 / (1 + exp(-logit))


def load_calibration() -> Calibration:
    """Read the coefficients that `fitting.py` wrote."""
    raw = json.loads((files("data.understanding") / "calibration.json").read_text("utf-8"))
    numbers = raw["coefficients"]
    weights = tuple(numbers["weights"][name] for name in FEATURES)
    return Calibration(weights, numbers["bias"], tuple(numbers["by_certainty"]), numbers["offset"])
