"""Fits the n-gram model and its calibration on the table's own forms: `python -m data.understanding.fitting`.

The only module that imports scikit-learn. Two files come out, both equal byte for byte from equal tables:
`model.npz` (counts and weights of all forms) and `calibration.json`.

**How the probability is calibrated.** A part of the forms is held out (`held_out.py`): every fifth form, and
all forms of every tenth unit group, so that the right answer is not always there to be found. A model of the
rest answers for them, as written, with a slip, and with words of other titles added, and for slips of some
forms that it holds; what the exact stages of the rest already know is left out. Half of these texts fit the
ranking of forms, the other half the probability of the first unit group. The shares in `calibration.json` are
measured on every second text of it, unseen by that fit.
"""

import json
from collections.abc import Sequence
from importlib.resources import files
from pathlib import Path

import numpy as np
from sklearn.feature_extraction.text import TfidfVectorizer  # type: ignore[import-untyped]
from sklearn.linear_model import LogisticRegression  # type: ignore[import-untyped]

from data.reference.occupations import load_occupations
from data.understanding.held_out import Query, hold_out
from data.understanding.lookup import Form, Lookup
from data.understanding.nearest import Nearest, certainty
from data.understanding.ngrams import NgramModel, ngrams
from data.understanding.rescoring import FEATURES, Calibration, Floats
from data.understanding.rules import fitted_on as current
from data.understanding.settings import load_settings

_UNFITTED = Calibration((0.0,) * len(FEATURES), 0.0, (0.0, 0.0, 0.0), 0.0)


def fit(forms: Sequence[Form], fitted_on: str) -> tuple[NgramModel, dict[str, np.ndarray]]:
    """Fit the n-gram model of some forms; also its arrays as `model.npz` stores them."""
    vectorizer = TfidfVectorizer(analyzer=ngrams, sublinear_tf=True, min_df=1, dtype=np.float32)
    keys = [form.key for form in forms]
    vectorizer.fit(keys)
    names = vectorizer.get_feature_names_out().tolist()
    counting = TfidfVectorizer(
        analyzer=ngrams, vocabulary=vectorizer.vocabulary_, use_idf=False, norm=None, dtype=np.float32
    )
    counts = counting.fit_transform(keys).tocsr()
    counts.sort_indices()
    idf = vectorizer.idf_.astype(np.float32)
    stored = {
        "fitted_on": np.array(fitted_on),
        "ngrams": np.array("\n".join(names)),
        "idf": idf,
        "indptr": counts.indptr.astype(np.int32),
        "indices": counts.indices.astype(np.uint16 if len(names) < 1 << 16 else np.int32),
        "counts": counts.data.astype(np.uint8),
    }
    return NgramModel.of_counts(fitted_on, names, idf, counts), stored


def calibrate(lookup: Lookup) -> dict[str, object]:
    """Fit both logistic models on held-out forms; the content of `calibration.json`."""
    kept, queries = hold_out(lookup)
    titles = lookup.occupations.titles
    model, _ = fit(kept, "")
    ranking, measuring = ([query for query in queries if query.half == half] for half in (0, 1))
    nearest = Nearest.of(model, _UNFITTED, titles, kept)
    weights, bias = _fit_forms(nearest, ranking)
    scored = Nearest.of(model, Calibration(weights, bias, (0.0, 0.0, 0.0), 0.0), titles, kept)
    inputs, right = _fit_inputs(scored, measuring)
    groups = LogisticRegression(C=1e4).fit(inputs[::2], right[::2])
    return {
        "coefficients": {
            "weights": {name: round(w, 4) for name, w in zip(FEATURES, weights, strict=True)},
            "bias": round(bias, 4),
            "by_certainty": [round(float(c), 4) for c in groups.coef_[0]],
            "offset": round(float(groups.intercept_[0]), 4),
        },
        "measured": _measured(groups.predict_proba(inputs[1::2])[:, 1], right[1::2]),
    }


def _fit_forms(nearest: Nearest, queries: Sequence[Query]) -> tuple[tuple[float, ...], float]:
    rows, compared, _ = nearest.compare([query.key for query in queries])
    isco = np.array([nearest.titles[place].isco for place in nearest.places])
    right = isco[rows] == np.array([query.isco for query in queries])[:, None]
    fitted = LogisticRegression(C=1e4, max_iter=1000).fit(compared, right.ravel())
    weights = dict(zip(FEATURES, map(float, fitted.coef_[0]), strict=True))
    weights["role"] = min(weights["role"], load_settings().role)
    return tuple(weights.values()), float(fitted.intercept_[0])


def _fit_inputs(nearest: Nearest, queries: Sequence[Query]) -> tuple[Floats, np.ndarray]:
    rows, compared, cosines = nearest.compare([query.key for query in queries])
    scores = nearest.calibration.scores(compared).reshape(rows.shape)
    inputs, right = [], []
    for at, query in enumerate(queries):
        groups = nearest.by_group(rows[at], scores[at], cosines[at].astype(float))
        inputs.append(certainty(groups))
        right.append(nearest.titles[groups[0].place].isco == query.isco)
    return np.array(inputs), np.array(right)


def _measured(probability: Floats, right: np.ndarray) -> dict[str, object]:
    sure = probability >= load_settings().sure_from
    bands = [(low, low + 0.1) for low in np.arange(0, 1, 0.1)]
    return {
        "texts": len(right),
        "right_at_1": round(float(right.mean()), 3),
        "sure": round(float(sure.mean()), 3),
        "right_of_sure": round(float(right[sure].mean()), 3),
        "right_by_band": {
            f"{low:.1f}-{high:.1f}": [int(band.sum()), round(float(right[band].mean()), 3)]
            for low, high in bands
            if (band := (probability >= low) & (probability < high)).any()
        },
    }


def main() -> None:
    """Fit on the packaged tables and write both files beside this module."""
    lookup = Lookup.of(load_occupations(), load_settings().stages)
    folder = Path(str(files("data.understanding")))
    _, stored = fit(lookup.distinct, current())
    np.savez_compressed(folder / "model.npz", **stored)  # type: ignore[arg-type]  # the stub takes any name for `allow_pickle`
    content = json.dumps(calibrate(lookup), indent=2, ensure_ascii=False)
    (folder / "calibration.json").write_text(content + "\n", "utf-8")
    print(content)


if __name__ == "__main__":
    main()
