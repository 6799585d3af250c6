"""Each proposed change brings what it promises, and nothing that hurts is proposed."""

from dataclasses import replace

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from scoring.counterfactual import changes
from scoring.pair import score
from tests.scoring.test_compiling import pairs
from tests.scoring.test_worked_pair import worked_pair


def test_the_worked_pair_is_told_what_is_missing(weights, dictionary):
    told = {(c.side, c.fact, c.then): c.gain for c in changes(*worked_pair(dictionary), weights, dictionary)}
    assert told["person", "features", "S0002"] == 420
    assert told["person", "years", "3"] == 330
    assert told["vacancy", "years", "2"] == 330


def test_a_missing_licence_is_what_stands_between(weights, dictionary):
    vacancy, person = worked_pair(dictionary)
    barred = replace(person, not_met=("licence:B",))
    first = changes(vacancy, barred, weights, dictionary)[0]
    assert score(vacancy, barred, weights, dictionary).listing is None
    assert (first.fact, first.listing) == ("hard", "ready")


@given(data=st.data())
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_no_change_is_idle(data, weights, dictionary):
    vacancy, person = data.draw(pairs(dictionary))
    before = score(vacancy, person, weights, dictionary)
    ranks = {None: 0, "clarify": 1, "ready": 2}
    for change in changes(vacancy, person, weights, dictionary):
        assert change.now != change.then
        assert change.gain > 0 or ranks[change.listing] > ranks[before.listing]
        assert ranks[change.listing] >= ranks[before.listing]
