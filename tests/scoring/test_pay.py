"""Pay is decided in whole tenge, alike from both sides."""

from bisect import bisect_left

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from scoring.pay import asked_limits, level, offered_limits

TENGE = st.integers(min_value=1, max_value=5_000_000)
SETTINGS = settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@given(offered=TENGE, asked=TENGE)
@SETTINGS
def test_both_sides_find_the_level_of_the_pair(offered, asked, weights):
    name = level(weights, offered, asked)
    for term, value in ((asked_limits(weights, offered), asked), (offered_limits(weights, asked), offered)):
        stretch = bisect_left(term.limits, value)
        assert term.names[stretch] == name
        assert term.points[stretch] == weights.points["pay"][name]


def test_a_bit_less_than_asked_does_not_meet(weights):
    assert level(weights, 298_000, 300_000) == "close"
    assert level(weights, 300_000, 300_000) == "met"


def test_less_asked_earns_no_more(weights):
    points = [weights.points["pay"][level(weights, 300_000, asked)] for asked in (1, 150_000, 300_000)]
    assert len(set(points)) == 1


def test_unknown_on_either_side_earns_the_same(weights):
    assert asked_limits(weights, None).points == offered_limits(weights, None).points == (480,)
