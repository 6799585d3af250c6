"""The play: events in the order of their times, then every question. What it is played on is a `Stage`."""

from collections.abc import Mapping
from contextlib import closing
from dataclasses import dataclass, field
from datetime import UTC, datetime, tzinfo
from typing import Literal, Protocol

from matcher.scenario.comparing import passed
from matcher.scenario.model import Check, Event, Scenario, Values

WITHOUT_TIMES = datetime(2025, 6, 13, 4, tzinfo=UTC)
"""When a file plays that names no time: 9:00 on the day of the order's last amendment."""

Standing = Literal["runs", "met", "missed"]


@dataclass(frozen=True, slots=True)
class Told:
    """What the register says to one question.

    Attributes:
        values: by the keys that the kind of check may expect; what has no value is not there.
        rests_on: questions of the order whose readings it rests on.
        standing: of a deadline: whether it still runs, was met or was missed.
    """

    values: Values
    rests_on: tuple[str, ...] = ()
    standing: Standing | None = None


class Stage(Protocol):
    """A register in memory with the law in force, on which one scenario is played."""

    @property
    def readings(self) -> Mapping[str, str]:
        """The reading in force of each of the order's open questions, in their order."""

    @property
    def zone(self) -> tzinfo:
        """Kazakhstan's time zone."""

    def do(self, event: Event) -> str:
        """Do what people did, after all that fell due; the error where it is turned down, else `none`."""

    def until(self, moment: datetime) -> None:
        """Let the clock go on."""

    def close(self) -> None:
        """Forget everything."""

    def ask(self, check: Check, as_of: datetime, moment: datetime) -> Told:
        """What the register said at `as_of` about `moment`."""


class Stages(Protocol):
    """Makes stages."""

    def __call__(self, scenario: Scenario, start: datetime) -> Stage:
        """An empty register at `start`, with the scenario's people, employers and vacancies in it."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A check after the play; `passed` is None where nothing was expected."""

    check: Check
    as_of: datetime
    moment: datetime
    expected: Values
    told: Told
    passed: bool | None

    @property
    def rests_on(self) -> tuple[str, ...]:
        """Questions that the answer or the expectation depends on, in their order."""
        named = {question for outcome in self.check.outcomes for question in outcome.when}
        return tuple(sorted({*self.told.rests_on, *self.told.values.get("rests_on", ()), *named}))


@dataclass(frozen=True, slots=True)
class Played:
    """A scenario after its play; `errors`: events that were turned down, with the error's name."""

    scenario: Scenario
    asked: tuple[Asked, ...]
    errors: Mapping[int, str] = field(default_factory=dict)
    readings: Mapping[str, str] = field(default_factory=dict)

    @property
    def failed(self) -> bool:
        """Whether a check failed."""
        return any(each.passed is False for each in self.asked)


def play(scenario: Scenario, stages: Stages) -> Played:
    """Play a scenario on an empty register and ask its checks."""
    with closing(stages(scenario, scenario.earliest or WITHOUT_TIMES)) as stage:
        done = {event.index: stage.do(event) for event in scenario.in_order}
        last = scenario.latest or WITHOUT_TIMES
        stage.until(last)
        asked = tuple(_ask(stage, check, last, done) for check in scenario.checks)
        errors = {index: error for index, error in sorted(done.items()) if error != "none"}
        return Played(scenario, asked, errors, stage.readings)


def _ask(stage: Stage, check: Check, last: datetime, done: Mapping[int, str]) -> Asked:
    as_of = check.as_of or last
    moment = check.moment or as_of
    event = check.about if check.kind == "error" else None
    told = stage.ask(check, as_of, moment) if event is None else Told({"is": done[event]})
    expected = check.expected(stage.readings)
    return Asked(check, as_of, moment, expected, told, passed(check, expected, told.values, stage.zone))
