import pytest

from data.errors import NotFound
from indexer.engine import Engine
from indexer.entries import Entry
from indexer.reference import ReferenceEngine
from scoring.codes import PersonCodes, Stint, VacancyCodes
from scoring.dictionary import Dictionary
from scoring.weights import Weights
from tests.indexer.asking import plan_of
from tests.indexer.contract import EngineContract
from tests.indexer.worlds import DICTIONARIES, default_weights


class TestReferenceEngine(EngineContract):
    def engine(self, dictionary: Dictionary, weights: Weights) -> Engine:
        return ReferenceEngine(dictionary, [weights])


def test_unknown_weights_are_named():
    title = DICTIONARIES[0].titles[0]
    engine = ReferenceEngine(DICTIONARIES[0], [default_weights()])
    engine.build("people", [Entry(1, PersonCodes((Stint(title, True),)), True)], 1)
    plan = plan_of(VacancyCodes(title=title))
    with pytest.raises(NotFound, match="weights") as caught:
        engine.top(plan, 5)
    assert caught.value.id == plan.weights
