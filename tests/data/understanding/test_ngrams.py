import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from sklearn.feature_extraction.text import TfidfVectorizer

from data.errors import TableError
from data.understanding.fitting import calibrate, fit
from data.understanding.ngrams import LONGEST, SHORTEST, load_model, ngrams
from data.understanding.rescoring import Shapes, features, load_calibration
from data.understanding.rules import fitted_on

words = st.text(alphabet="абв ", max_size=12)


@given(words)
def test_ngrams_are_those_of_scikit_learn(text):
    theirs = TfidfVectorizer(analyzer="char_wb", ngram_range=(SHORTEST, LONGEST)).build_analyzer()
    assert sorted(ngrams(text)) == sorted(theirs(text))


def test_weights_are_those_of_scikit_learn(lookup):
    forms = lookup.distinct[::20]
    model, _ = fit(forms, "")
    keys = [form.key for form in forms]
    texts = [*keys[:50], "", "щщщщ", "повар повар повар"]
    theirs = TfidfVectorizer(analyzer=ngrams, sublinear_tf=True).fit(keys)
    assert theirs.get_feature_names_out().tolist() == list(model.vocabulary)
    np.testing.assert_allclose(model.rows(texts).toarray(), theirs.transform(texts).toarray(), atol=1e-6)
    cosines = (theirs.transform(texts) @ theirs.transform(keys).T).toarray()
    rows, ours = model.nearest(texts, 5)
    np.testing.assert_allclose(np.sort(ours), np.sort(np.take_along_axis(cosines, rows, 1)), atol=1e-6)
    np.testing.assert_allclose(ours.min(axis=1), np.sort(cosines)[:, -5], atol=1e-6)


def test_the_committed_model_is_current(lookup):
    model = load_model(fitted_on())
    assert model.by_ngram.shape == (len(model.vocabulary), len(lookup.distinct))
    refitted, _ = fit(lookup.distinct, fitted_on())
    assert refitted.vocabulary == model.vocabulary
    np.testing.assert_allclose((refitted.by_ngram - model.by_ngram).data, 0, atol=1e-6)


def test_the_committed_calibration_is_current(lookup):
    fitted = calibrate(lookup)["coefficients"]
    committed = load_calibration()
    assert list(fitted["weights"].values()) == pytest.approx(list(committed.weights), abs=0.05)
    assert fitted["by_certainty"] == pytest.approx(list(committed.by_certainty), abs=0.05)


def test_a_model_of_other_tables_is_refused():
    with pytest.raises(TableError, match=r"data\.understanding\.fitting"):
        load_model("another digest")


def test_more_resemblance_is_more_probable():
    calibration = load_calibration()
    weak, strong = calibration.probability((-2, 0.2, 0.3)), calibration.probability((2, 3, 0.9))
    assert 0 < weak < 0.5 < strong < 1


def test_features_of_equal_texts_and_of_a_helper():
    texts, forms = ["повар", "помощник повара", "повар"], ["повар", "повар", "помощник повара"]
    compared = features(Shapes.of(texts), Shapes.of(forms), np.array([1.0, 0.5, 0.5]))
    np.testing.assert_allclose(compared[0], [1, 1, 1, 1, 1, 1, 0, 0, 0])
    assert compared[1:, -1].tolist() == [1, 1]


def test_each_form_of_the_table_is_nearest_to_itself(lookup, nearest):
    forms = lookup.distinct[::40]
    _, cosines = nearest.model.nearest([form.key for form in forms], 20)
    assert cosines.max(axis=1) == pytest.approx(np.ones(len(forms)), abs=1e-5)
