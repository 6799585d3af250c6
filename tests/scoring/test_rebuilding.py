"""Weights and dictionaries from their stored documents."""

import random

import orjson
import pytest

from data.errors import StateError, UnknownCode
from data.packaged import Packaged
from data.reference.places import load_places
from data.reference.places.stored import StoredPlaces
from matcher.loading import load_dictionary, load_weights
from scoring.rebuilding import dictionary_from, weights_from
from tests.indexer.worlds import weights_of


@pytest.fixture(scope="module")
def dictionary():
    return load_dictionary(Packaged())


def test_weights_have_the_same_document_again():
    for weights in (load_weights(Packaged()), *(weights_of(random.Random(seed)) for seed in range(5))):
        again = weights_from(weights.document)
        assert (again.document, again.sha256) == (weights.document, weights.sha256)
        assert [again.floor_level(str(major)) for major in range(10)] == [
            weights.floor_level(str(major)) for major in range(10)
        ]


def test_a_dictionary_has_the_same_document_and_the_same_relations_again(dictionary):
    again = dictionary_from(dictionary.document)
    assert (again.document, again.sha256) == (dictionary.document, dictionary.sha256)
    assert (again.nearness == dictionary.nearness).all()
    rng = random.Random(3)
    codes = list(load_places().hierarchy.index)
    for _ in range(300):
        pair = [
            rng.choice(codes) + rng.choice(("", "", f"@{rng.randrange(800)},{rng.randrange(1400)}"))
            for _ in "ab"
        ]
        mode = rng.choice((None, "foot", "public", "car"))
        assert again.travel.band(*pair, mode) == dictionary.travel.band(*pair, mode)
        assert again.travel.minutes(*pair, mode) == dictionary.travel.minutes(*pair, mode)


def test_every_place_is_where_it_was():
    places = load_places()
    stored = StoredPlaces(orjson.loads(orjson.dumps(places.document)))
    for code in places.hierarchy.index:
        assert stored.position(code) == places.position(code)
        assert stored.settlement(code) == places.settlement(code)
        assert stored.district(code) == places.district(code)
        assert stored.population(code) == places.population(code)
    with pytest.raises(UnknownCode):
        stored.position("999999999")


def test_a_document_that_would_be_written_otherwise_is_not_taken(dictionary):
    weights = load_weights(Packaged())
    with pytest.raises(StateError, match="weights"):
        weights_from(weights.document.replace(b":", b": ", 1))
    with pytest.raises(StateError, match="dictionary"):
        dictionary_from(dictionary.document.replace(b":", b": ", 1))
