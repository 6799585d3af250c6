"""The packaged weights, dictionary and words, and the pair of scoring.md § 9."""

import pytest

from data.packaged import Packaged
from data.records.vocabulary import Lang, names
from matcher.explanation.records import reasons
from matcher.explanation.speech import load_speech
from matcher.loading import load_dictionary, load_weights
from scoring.pair import score
from tests.scoring.test_worked_pair import worked_pair


@pytest.fixture(scope="session")
def weights():
    return load_weights(Packaged())


@pytest.fixture(scope="session")
def dictionary():
    return load_dictionary(Packaged())


@pytest.fixture(scope="session")
def speeches():
    return {lang: load_speech(lang) for lang in names(Lang)}


@pytest.fixture(scope="session")
def pair(dictionary):
    return worked_pair(dictionary)


@pytest.fixture(scope="session")
def explained(weights, dictionary):
    """Codes of a pair → its reasons."""
    return lambda vacancy, person: reasons(
        vacancy, person, score(vacancy, person, weights, dictionary), weights
    )
