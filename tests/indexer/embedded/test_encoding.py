"""What an index cannot hold is refused before it can be taken for something else."""

import pytest

from data.errors import InputError
from indexer.embedded.engine import EmbeddedEngine
from indexer.engine import Entry
from indexer.reference import ReferenceEngine
from scoring.codes import PersonCodes, Stint, VacancyCodes
from scoring.compiling import Compiler
from tests.indexer.worlds import DICTIONARIES, NO_FLOOR

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
