"""Stages `slips` and `ngrams`: the forms that resemble a text, ranked, with a probability."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import exp, log
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from data.reference.occupations import Title
from data.understanding.lookup import Form, Lookup
from data.understanding.ngrams import NgramModel, load_model
from data.understanding.rescoring import (
    SLIP_FROM,
    Calibration,
    Floats,
    Shapes,
    features,
    load_calibration,
)
from data.understanding.result import Candidate, Found
from data.understanding.rules import fitted_on

NEAREST = 20
"""Forms that are compared closely, of those that the n-grams find nearest."""
RANKED = 10
"""Unit groups that are kept, of those that the nearest forms belong to."""
_RATIO = 1


class Evidence(NamedTuple):
    """What speaks for one unit group: its best form, and the odds of all its forms near the text, summed."""

    odds: float
    place: int
    score: float
    ratio: float


@dataclass(frozen=True, eq=False)
class Nearest:
    """The fitted stages over the table's forms."""

    model: NgramModel
    calibration: Calibration
    titles: tuple[Title, ...]
    places: tuple[int, ...]
    shapes: Shapes

    @classmethod
    def of(
        cls, model: NgramModel, calibration: Calibration, titles: tuple[Title, ...], forms: Sequence[Form]
    ) -> "Nearest":
        """Join a model with the forms whose rows it holds."""
        places = tuple(form.place for form in forms)
        return cls(model, calibration, titles, places, Shapes.of([form.key for form in forms]))

    def rank(self, keys: Sequence[str]) -> list[tuple[str, Found]]:
        """The stage and the candidates of each cleaned and folded text, most probable first."""
        rows, compared, cosines = self.compare(keys)
        scores = self.calibration.scores(compared).reshape(rows.shape)
        ratios = compared[:, _RATIO].reshape(rows.shape)
        alike: list[bool] = (cosines > 0).max(axis=1).tolist()
        best = (self.by_group(*near) for near in zip(rows, scores, ratios, strict=True))
        return [
            self._ranked(of_one) if any_alike else ("none", ())
            for any_alike, of_one in zip(alike, best, strict=True)
        ]

    def compare(self, keys: Sequence[str]) -> tuple[NDArray[np.int64], Floats, NDArray[np.float32]]:
        """Rows of the nearest forms (n, k), their features (n · k, n_features) and cosines (n, k)."""
        rows, cosines = self.model.nearest(keys, NEAREST)
        asked = np.repeat(np.arange(len(keys)), rows.shape[1])
        texts, forms = Shapes.of(keys).at(asked), self.shapes.at(rows.ravel())
        return rows, features(texts, forms, cosines.ravel().astype(float)), cosines

    def by_group(self, rows: NDArray[np.int64], scores: Floats, ratios: Floats) -> list[Evidence]:
        """The evidence for each unit group, strongest first; ties: the lower title first."""
        groups: dict[str, Evidence] = {}
        for minus, row, ratio in sorted(zip((-scores).tolist(), rows.tolist(), ratios.tolist(), strict=True)):
            isco = self.titles[self.places[row]].isco
            if isco in groups:
                known = groups[isco]
                groups[isco] = known._replace(odds=known.odds + exp(-minus))
            else:
                groups[isco] = Evidence(exp(-minus), self.places[row], -minus, ratio)
        return sorted(groups.values(), key=lambda evidence: (-evidence.odds, evidence.place))

    def _ranked(self, groups: list[Evidence]) -> tuple[str, Found]:
        first, others = groups[0], groups[1:RANKED]
        probability = self.calibration.probability(certainty(groups))
        rest = (1 - probability) / (1 + sum(evidence.odds for evidence in others))
        shares = [probability, *(min(probability, rest * evidence.odds) for evidence in others)]
        titles = [self.titles[evidence.place] for evidence in groups]
        stage = "slips" if first.ratio >= SLIP_FROM else "ngrams"
        return stage, tuple(Candidate(t.id, t.isco, p) for t, p in zip(titles, shares, strict=False))


def certainty(groups: Sequence[Evidence]) -> tuple[float, float, float]:
    """What the probability of the first group is told from.

    Returns:
        Its best form's score; the logarithm of its odds against the next group's (none: 5); its share of all.
    """
    first = groups[0]
    lead = log(first.odds / groups[1].odds) if len(groups) > 1 else 5.0
    return first.score, lead, first.odds / sum(evidence.odds for evidence in groups)


def load_nearest(lookup: Lookup) -> Nearest:
    """Load the fitted stages for the packaged tables.

    Raises:
        TableError: the model is missing, or was fitted on other tables or rules.
    """
    return Nearest.of(load_model(fitted_on()), load_calibration(), lookup.occupations.titles, lookup.distinct)
