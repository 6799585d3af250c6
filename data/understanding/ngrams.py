"""Stage `ngrams`: texts as weighted counts of character n-grams (TF-IDF, cosine).

The weights are fitted by scikit-learn (`fitting.py`); here they are only served, with numpy and scipy.
Weights: 1 + ln(count), times 1 + ln((1 + n) / (1 + document frequency)), rows of length 1, as
scikit-learn's `TfidfVectorizer(sublinear_tf=True, smooth_idf=True)` computes them.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from importlib.resources import files
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix

from data.errors import TableError

MODEL_FILE = "data/understanding/model.npz"
SHORTEST, LONGEST = 3, 4
"""Lengths of the n-grams, in characters, within words with a blank at both ends."""

Floats = NDArray[np.float32]
Ints = NDArray[np.int64]


def ngrams(text: str) -> list[str]:
    """The character n-grams of a cleaned and folded text, word by word, with repetitions."""
    found = []
    for word in text.split():
        padded = f" {word} "
        length = len(padded)
        for size in range(SHORTEST, min(LONGEST, length) + 1):
            found += [padded[at : at + size] for at in range(length - size + 1)]
    return found


@dataclass(frozen=True, eq=False)
class NgramModel:
    """The fitted weights and the table's forms as rows.

    Attributes:
        fitted_on: digest of the tables and rules that it was fitted on.
        vocabulary: n-gram to column.
        idf: float32 (n_ngrams,).
        by_ngram: float32 (n_ngrams, n_forms), the forms' weighted and normalised rows, transposed.
    """

    fitted_on: str
    vocabulary: dict[str, int]
    idf: Floats
    by_ngram: csr_matrix

    @classmethod
    def of_counts(
        cls, fitted_on: str, ngrams: Sequence[str], idf: Floats, counts: csr_matrix
    ) -> "NgramModel":
        """Weigh the forms' counts (n_forms, n_ngrams)."""
        weighted = _weighted(counts.astype(np.float32), idf)
        return cls(fitted_on, {ngram: at for at, ngram in enumerate(ngrams)}, idf, weighted.T.tocsr())

    def rows(self, texts: Sequence[str]) -> csr_matrix:
        """The texts as normalised rows, float32 (n_texts, n_ngrams); unknown n-grams count for nothing."""
        column = self.vocabulary.get
        indices: list[int] = []
        data: list[int] = []
        ends = [0]
        for text in texts:
            counts: dict[int, int] = {}
            for ngram in ngrams(text):
                at = column(ngram)
                if at is not None:
                    counts[at] = counts.get(at, 0) + 1
            indices += counts
            data += counts.values()
            ends.append(len(indices))
        shape = (len(texts), len(self.vocabulary))
        counted = csr_matrix((np.array(data, np.float32), np.array(indices, np.int32), ends), shape=shape)
        return _weighted(counted, self.idf)

    def nearest(self, texts: Sequence[str], n: int) -> tuple[Ints, Floats]:
        """The n forms nearest to each text.

        Returns:
            Rows of forms, int64 (n_texts, n), and their cosines, float32 (n_texts, n), in no set order.
        """
        from sparse_dot_topn import sp_matmul_topn  # only new texts pay for it

        n = min(n, self.by_ngram.shape[1])
        best = sp_matmul_topn(self.rows(texts), self.by_ngram, top_n=n, n_threads=1, sort=True)
        rows, cosines = np.empty((len(texts), n), np.int64), np.zeros((len(texts), n), np.float32)
        for at, (start, end) in enumerate(pairwise(best.indptr)):
            cosines[at, : end - start] = best.data[start:end]
            rows[at] = _filled(best.indices[start:end], n)
        return rows, cosines


def _filled(found: Ints, n: int) -> Ints:
    """`found`, and the first other forms behind it where fewer than n share an n-gram with the text."""
    if len(found) == n:
        return found
    others = np.setdiff1d(np.arange(n), found)[: n - len(found)]
    return np.concatenate([found, others])


def _weighted(counts: csr_matrix, idf: Floats) -> csr_matrix:
    data = (1 + np.log(counts.data)) * idf[counts.indices]
    lengths = np.sqrt(np.add.reduceat(np.append(data**2, 0), np.minimum(counts.indptr[:-1], len(data))))
    lengths[np.diff(counts.indptr) == 0] = 1
    scaled = (data / np.repeat(lengths, np.diff(counts.indptr))).astype(np.float32)
    return csr_matrix((scaled, counts.indices, counts.indptr), shape=counts.shape)


def load_model(expected: str) -> NgramModel:
    """Load the fitted model.

    Args:
        expected: the digest that it must have been fitted on.

    Raises:
        TableError: it is missing, or was fitted on other tables or rules.
    """
    file = files("data.understanding") / "model.npz"
    if not file.is_file():
        raise _stale("is missing")
    with file.open("rb") as stream, np.load(stream) as stored:
        if str(stored["fitted_on"]) != expected:
            raise _stale("was fitted on other tables or rules")
        names = str(stored["ngrams"]).split("\n")
        indptr, indices, counts = stored["indptr"], stored["indices"], stored["counts"]
        idf = stored["idf"]
    shape = (len(indptr) - 1, len(names))
    return NgramModel.of_counts(expected, names, idf, csr_matrix((counts, indices, indptr), shape=shape))


def _stale(what: str) -> TableError:
    cure = "Run `python -m data.understanding.fitting`."
    return TableError(f"The model {MODEL_FILE} {what}.", cure, MODEL_FILE, [])
