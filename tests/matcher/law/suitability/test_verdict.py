"""Five verdicts together: suitable only where all are met, never by what nobody knows."""

from itertools import product

import pytest

from matcher.law.suitability.verdict import CRITERIA, suitable_of

EVERY = [dict(zip(CRITERIA, each, strict=True)) for each in product(("met", "not_met", "unknown"), repeat=5)]


def test_all_met_is_suitable() -> None:
    assert suitable_of(dict.fromkeys(CRITERIA, "met")) == ("suitable", (), ())


def test_nobody_looked_is_unknown() -> None:
    assert suitable_of({}) == ("unknown", (), CRITERIA)


@pytest.mark.parametrize("criterion", CRITERIA)
def test_one_unknown_of_five_is_unknown(criterion: str) -> None:
    verdict = dict.fromkeys(CRITERIA, "met") | {criterion: "unknown"}
    assert suitable_of(verdict) == ("unknown", (), (criterion,))


def test_every_combination_names_what_fails_and_what_is_unknown() -> None:
    for verdict in EVERY:
        outcome, failing, unknown = suitable_of(verdict)
        assert failing == tuple(name for name in CRITERIA if verdict[name] == "not_met")
        assert unknown == tuple(name for name in CRITERIA if verdict[name] == "unknown")
        assert (outcome == "suitable") == (set(verdict.values()) == {"met"})
        assert (outcome == "not_suitable") == bool(failing)


def test_a_word_that_is_no_verdict_is_never_met() -> None:
    verdict = dict.fromkeys(CRITERIA, "met") | {"health": "Met"}
    assert suitable_of(verdict) == ("unknown", (), ("health",))


def test_a_criterion_of_another_law_decides_too() -> None:
    assert suitable_of(dict.fromkeys(CRITERIA, "met") | {"pay": "not_met"}) == ("not_suitable", ("pay",), ())
