"""What an index cannot hold is refused before it can be taken for something else."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from data.errors import InputError, StateError, UnknownCode
from indexer.embedded.decoding import Decoder
from indexer.embedded.encoding import encoded
from indexer.embedded.engine import EmbeddedEngine
from indexer.embedded.epoch import build_from_columns
from indexer.embedded.vocabulary import Names, Vocabulary
from indexer.engine import Entry
from indexer.entries import canonical
from indexer.reference import ReferenceEngine
from scoring.codes import PersonCodes, Stint, VacancyCodes
from scoring.compiling import Compiler
from tests.indexer.worlds import DICTIONARIES, NO_FLOOR, world_of

DICTIONARY = DICTIONARIES[0]
OTHER_WORK = Stint("t02", False, 0, "never")
BEST = Stint("t01", True, 10, "up_to_6")


def person_with(stints: int) -> Entry:
    return Entry(5, PersonCodes((*[OTHER_WORK] * (stints - 1), BEST)), True)


def test_the_last_stint_that_fits_is_told_like_the_first():
    plan = Compiler.of(NO_FLOOR, DICTIONARY).vacancy(VacancyCodes("t01"))
    engines = EmbeddedEngine(DICTIONARY), ReferenceEngine(DICTIONARY, [NO_FLOOR])
    for engine in engines:
        engine.build("people", [person_with(8)], 1)
    found, true = (engine.top(plan, 1).matches for engine in engines)
    assert found == true
    assert found[0].stint == 7


def test_more_stints_than_a_match_can_tell_are_refused():
    """They would run into the key: somebody else would be listed."""
    with pytest.raises(InputError, match="9 stints"):
        EmbeddedEngine(DICTIONARY).build("people", [person_with(9)], 1)


@settings(max_examples=60, deadline=None)
@given(seed=st.integers(0, 2**32))
def test_what_is_encoded_is_decoded(seed):
    """Through columns, a table in the epoch's order, and columns again."""
    world = world_of(seed, 6)
    for side, entries in (("people", world.people), ("vacancies", world.vacancies)):
        names = Vocabulary()
        columns = encoded(side, entries, world.dictionary.places_of_titles, names)
        epoch = build_from_columns(columns, side, names, world.dictionary, 1)
        again = epoch.columns(np.ones(len(entries), dtype=np.bool_))
        for held in (columns, again):
            found = {e.key: e for e in Decoder(held, world.dictionary.titles, names).entries(side)}
            assert found == {e.key: Entry(e.key, canonical(e.codes), e.available) for e in entries}


def test_a_title_that_the_dictionary_does_not_know_is_named():
    with pytest.raises(UnknownCode, match="'t99'") as caught:
        EmbeddedEngine(DICTIONARY).build("vacancies", [Entry(1, VacancyCodes("t99"), True)], 1)
    assert caught.value.code == "t99"


@pytest.mark.parametrize(
    ("side", "codes", "message"),
    [
        ("people", VacancyCodes("t01"), "does not belong to people"),
        ("vacancies", VacancyCodes("t01", must=tuple(f"s{i}" for i in range(11))), "more than 10"),
        ("people", PersonCodes(()), "0 stints"),
        ("people", PersonCodes((BEST,), pay=2**31), "2147483648 tenge"),
    ],
)
def test_what_does_not_fit_is_refused(side, codes, message):
    with pytest.raises(InputError, match=message):
        EmbeddedEngine(DICTIONARY).build(side, [Entry(7, codes, True)], 1)


def test_names_without_end_are_refused():
    names = Names("places", limit=2)
    assert [names.add(name) for name in ("a", "b", "a")] == [0, 1, 0]
    with pytest.raises(StateError, match="no room for 'c'"):
        names.add("c")
