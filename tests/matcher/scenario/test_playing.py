"""The order of a play, and the moments that are asked about."""

from datetime import UTC, datetime, timedelta, timezone

import pytest

from matcher.scenario.playing import WITHOUT_TIMES, Told, play
from matcher.scenario.reading import judge

ZONE = timezone(timedelta(hours=5))


class Listener:
    """A stage that writes down what it is asked to do."""

    zone = ZONE

    def __init__(self, readings):
        self.readings, self.heard = {"A20": "post", **readings}, []

    def do(self, event):
        self.heard.append((event.at, event.act))
        return "other" if event.act == "select" else "none"

    def until(self, moment):
        self.heard.append((moment, "until"))

    def ask(self, check, as_of, moment):
        self.heard.append((as_of, moment, check.kind))
        return Told({"is": "open"})

    def close(self):
        self.heard.append("closed")


@pytest.fixture
def played(document):
    """Plays a document: what the stage heard, the start, and the result."""

    def played(**parts):
        stages = []

        def make(scenario, start):
            stages.append((Listener(scenario.readings), start))
            return stages[0][0]

        [scenario] = judge(document(**parts)).scenarios
        result = play(scenario, make)
        [(stage, start)] = stages
        return stage.heard, start, result

    return played


def at(hour):
    return datetime(2026, 11, 4, hour, tzinfo=ZONE)


def written(hour):
    return f'"2026-11-04T{hour:02}:00:00+05:00"'


EVENTS = (
    f"[{{at: {written(12)}, act: close_vacancy, vacancy: V1}},"
    f" {{at: {written(11)}, act: select, vacancy: V1}},"
    f' {{at: "2026-11-04T07:00:00Z", act: post_vacancy, vacancy: V2}}]'
)


def test_events_are_played_by_their_time_and_equal_ones_in_the_order_of_the_file(played):
    heard, start, _ = played(events=EVENTS, checks="[]")
    assert start == at(11)
    assert [act for _, act in heard[:-1]] == ["select", "close_vacancy", "post_vacancy", "until"]
    assert heard[-1] == "closed"


def test_the_clock_stops_at_the_latest_time_that_no_expectation_names(played):
    checks = (
        f"[{{deadline: plan, of: S1, due: {written(23)}}}, {{state: S1, as_of: {written(9)}}},"
        f" {{vacancy: V1, as_of: {written(13)}, moment: {written(14)}}}, {{count: S1}}]"
    )
    heard, start, _ = played(events=EVENTS, checks=checks)
    assert start == at(9)
    assert heard[3:-1] == [
        (at(14), "until"),
        (at(14), at(14), "deadline"),
        (at(9), at(9), "state"),
        (at(13), at(14), "vacancy"),
        (at(14), at(14), "count"),
    ]


def test_times_of_the_setup_count(played):
    setup = (
        f"{{persons: {{S1: {{status: unemployed, since: {written(8)}}}}}, "
        f"vacancies: {{V1: {{arose: {written(15)}}}}}}}"
    )
    heard, start, _ = played(setup=setup, events="[]", checks="[]")
    assert (start, heard[0]) == (at(8), (at(15), "until"))


def test_a_file_without_times_is_played_on_a_fixed_day(played):
    heard, start, _ = played(events="", checks="[{vacancy: V1}]")
    assert start == WITHOUT_TIMES == datetime(2025, 6, 13, 4, tzinfo=UTC)
    assert heard[1] == (WITHOUT_TIMES, WITHOUT_TIMES, "vacancy")


def test_an_act_that_is_turned_down_is_told_and_the_play_goes_on(played):
    _, _, result = played(
        events=EVENTS, checks="[{error: 1, is: other}, {error: 0}, {error: 2, is: exempt_post}]"
    )
    assert result.errors == {1: "other"}
    assert [asked.told.values for asked in result.asked] == [{"is": "other"}, {"is": "none"}, {"is": "none"}]
    assert [asked.passed for asked in result.asked] == [True, None, False]
    assert result.failed


def test_what_is_told_does_not_depend_on_what_is_expected(played):
    accept = "[{when: {A20: posting}, is: removed}]"
    checks = f"[{{vacancy: V1, accept: {accept}}}, {{vacancy: V1, is: open}}, {{vacancy: V1, is: removed}}]"
    _, _, result = played(checks=checks)
    assert [asked.told.values for asked in result.asked] == [{"is": "open"}] * 3
    assert [asked.passed for asked in result.asked] == [None, True, False]
    assert result.asked[0].rests_on == ("A20",)
    _, _, other = played(checks=checks, readings="{A20: posting}")
    assert other.asked[0].passed is False
