"""What the terminal shows of a scenario: each check, what was asked, expected and got; or all problems."""

from collections.abc import Iterator, Mapping
from datetime import date, datetime
from typing import Any

from matcher.cli.speech import CliSpeech
from matcher.scenario.files import ScenarioFile
from matcher.scenario.model import Check, Values
from matcher.scenario.playing import Asked, Played
from matcher.scenario.problems import Problem

MARKS = {True: "✓", False: "✗", None: "·"}


def scenario_shown(played: Played, say: CliSpeech) -> Iterator[str]:
    """A scenario after its play, line by line."""
    scenario = played.scenario
    yield say("scenario", "heading", id=scenario.id, title=scenario.title)
    if scenario.readings:
        yield say("scenario", "set", readings=_readings(tuple(scenario.readings), scenario.readings))
    for index, error in played.errors.items():
        act = scenario.events[index].act
        yield say("scenario", "turned_down", event=index, act=act, error=error)
    for asked in played.asked:
        yield from _check(asked, played.readings, say)
    results = [asked.passed for asked in played.asked]
    held, failed, nothing = (results.count(result) for result in (True, False, None))
    yield say("scenario", "sum", checks=len(results), held=held, failed=failed, open=nothing)


def total(scenarios: int, failed: int, refused: int, say: CliSpeech) -> str:
    """The last line after several scenarios."""
    return say("scenario", "total", scenarios=scenarios, failed=failed, refused=refused)


def problems_shown(file: ScenarioFile, say: CliSpeech) -> Iterator[str]:
    """All that is wrong with a file."""
    yield say("scenario_problems", "heading", file=file.path)
    several = any(number for number, _ in file.judged.problems)
    for number, problem in file.judged.problems:
        text = _problem(problem, say)
        if several:
            text = say("scenario_problems", "document", number=number + 1, text=text)
        kind = "line" if problem.line else "no_line"
        yield say("scenario_problems", kind, line=problem.line, text=text)


def _problem(problem: Problem, say: CliSpeech) -> str:
    known = problem.wrong != "missing" and say.words.has("scenario_wanted", problem.wanted)  # keys stay keys
    wanted = say("scenario_wanted", problem.wanted) if known else problem.wanted
    text = say("scenario_problems", problem.wrong, found=problem.found, wanted=wanted)
    if problem.path:
        text = say("scenario_problems", "at", place=problem.place, text=text)
    if problem.allowed:
        text = say("scenario_problems", "allowed", text=text, names=", ".join(problem.allowed))
    return text


def _check(asked: Asked, readings: Mapping[str, str], say: CliSpeech) -> Iterator[str]:
    check = asked.check
    when = "as_of" if asked.moment == asked.as_of else "moment"
    yield say(
        "scenario",
        "check",
        mark=MARKS[asked.passed],
        index=check.index,
        asked=_asked(check, say),
        as_of=say("scenario", when, as_of=say.moment(asked.as_of), moment=say.moment(asked.moment)),
    )
    if asked.expected:
        yield say("scenario", "expected", values=_values(asked.expected, say))
    told = _values(asked.told.values, say)
    if asked.told.standing:
        told = f"{told} ({say('scenario_standings', asked.told.standing)})"
    yield say("scenario", "told", values=told)
    if asked.rests_on:
        yield say("scenario", "rests_on", readings=_readings(asked.rests_on, readings))


def _asked(check: Check, say: CliSpeech) -> str:
    kind, about = say("scenario_kinds", check.kind), _value(check.about, say)
    beside = ", ".join(_value(value, say) for value in check.beside.values())
    return say("scenario", "of" if beside else "about", kind=kind, about=about, of=beside)


def _values(values: Values, say: CliSpeech) -> str:
    named = (f"{key} {_value(value, say)}" for key, value in values.items())
    return ", ".join(named) or say("scenario", "nothing")


def _value(value: Any, say: CliSpeech) -> str:
    """A value as the file would write it; times in Kazakhstan's."""
    if isinstance(value, datetime):
        return say.moment(value)
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, list | tuple):
        return f"[{', '.join(_value(part, say) for part in value)}]"
    if isinstance(value, Mapping):
        return f"{{{', '.join(f'{key}: {_value(part, say)}' for key, part in value.items())}}}"
    return value.isoformat() if isinstance(value, date) else str(value)


def _readings(questions: tuple[str, ...], readings: Mapping[str, str]) -> str:
    return ", ".join(f"{question} = {readings[question]}" for question in questions)
