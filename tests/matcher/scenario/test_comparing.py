"""What is expected and what was told: lists as sets, times to the minute, outcomes by readings."""

from datetime import UTC, date, datetime

import pytest

from data.calendar import load_calendar
from matcher.scenario.comparing import passed
from matcher.scenario.model import Check, Outcome

ZONE = load_calendar().zone


def check(about="S1", *outcomes):
    return Check(0, "deadline", about, {}, None, None, outcomes)


def at(text):
    return datetime.fromisoformat(f"{text}+05:00")


HOLDS = [
    ({"is": ["S1", "S2"]}, {"is": ["S2", "S1"]}),
    ({"is": []}, {"is": []}),
    ({"failing": []}, {"is": "suitable"}),
    ({"is": "open", "posts": 2}, {"is": "open", "posts": 2, "more": 1}),
    ({"via": ["akim", "phone"]}, {"via": ["akim"]}),
    ({"rests_on": ["A24"]}, {"rests_on": ["A27", "A24"]}),
    ({"rests_on": []}, {}),
    ({"due": at("2026-11-05T18:30")}, {"due": at("2026-11-05T18:30:59")}),
    ({"due": datetime(2026, 11, 5, 13, 30, tzinfo=UTC)}, {"due": at("2026-11-05T18:30")}),
    ({"due": "none"}, {"due": "none"}),
    ({"valid_until": date(2026, 12, 4)}, {"valid_until": date(2026, 12, 4)}),
    ({"left_out": {"S1": ["licence"]}}, {"left_out": {"S1": "licence"}}),
    ({"left_out": {}}, {}),
]
FAILS = [
    ({"is": ["S1"]}, {"is": ["S1", "S2"]}),
    ({"is": ["S1"]}, {}),
    ({"posts": 1}, {"posts": True}),
    ({"is": "open", "posts": 2}, {"is": "open"}),
    ({"via": ["phone"]}, {"via": ["akim"]}),
    ({"via": ["phone"]}, {}),
    ({"rests_on": []}, {"rests_on": ["A27"]}),
    ({"due": at("2026-11-05T18:30")}, {"due": at("2026-11-05T18:31")}),
    ({"due": at("2026-11-05T18:30")}, {"due": "none"}),
    ({"due": at("2026-11-05T18:30")}, {}),
    ({"due": "none"}, {"due": at("2026-11-05T18:30")}),
    ({"left_out": {"S1": ["licence"]}}, {"left_out": {"S2": "licence"}}),
    ({"left_out": {"S1": ["licence"]}}, {}),
]


@pytest.mark.parametrize(("expected", "got"), HOLDS)
def test_it_holds(expected, got):
    assert passed(check(), expected, got, ZONE) is True


@pytest.mark.parametrize(("expected", "got"), FAILS)
def test_it_fails(expected, got):
    assert passed(check(), expected, got, ZONE) is False


def test_a_reply_is_compared_by_its_day_in_kazakhstan():
    expected = {"due": at("2026-11-05T18:30")}
    assert passed(check("reply"), expected, {"due": at("2026-11-05T23:59:59")}, ZONE) is True
    assert passed(check("reply"), expected, {"due": datetime(2026, 11, 4, 20, tzinfo=UTC)}, ZONE) is True
    assert passed(check("reply"), expected, {"due": at("2026-11-06T00:00")}, ZONE) is False


def test_where_nothing_is_expected_nothing_is_judged():
    assert passed(check(), {}, {"is": "open"}, ZONE) is None


def test_the_outcome_whose_readings_are_in_force_is_expected():
    post = Outcome({"A20": ("post",)}, {"is": "open"})
    both = Outcome({"A20": ("posting", "post"), "A24": ("void",)}, {"is": "removed"})
    asked = check("V1", post, both)
    assert asked.expected({"A20": "post", "A24": "void"}) == {"is": "open"}
    assert asked.expected({"A20": "posting", "A24": "void"}) == {"is": "removed"}
    assert asked.expected({"A20": "posting", "A24": "silence_counts"}) == {}
