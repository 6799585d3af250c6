"""`matcher scenario FILE`: play a life under the order on an empty register in memory, and ask about it."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from matcher.cli.exit_codes import ExitCode
from matcher.cli.options import JsonOption, LangOption
from matcher.cli.terminal import Terminal

if TYPE_CHECKING:
    from matcher.cli.answers.scenarios import ScenarioPlayed
    from matcher.scenario.model import Scenario
    from matcher.scenario.playing import Played


def scenario(
    context: typer.Context,
    files: Annotated[list[Path], typer.Argument(help="Files of scenarios, or folders of them.")],
    lang: LangOption = "en",
    as_json: JsonOption = False,
) -> None:
    """Play scenarios, and tell what each check got: matcher scenario life.yaml.

    docs/scenarios.md says how to write one. Nothing is stored. The exit code is 1 where a check failed, 2
    where a file has problems: all of them are told, and nothing of that file is played.
    """
    with Terminal(context, lang, as_json) as terminal:
        from matcher.cli.played import problems_shown, total
        from matcher.scenario.files import scenario_files

        judged = list(scenario_files(files))
        refused = [file for file in judged if file.judged.problems]
        for file in refused:
            typer.echo("\n".join(problems_shown(file, terminal.say)), err=True)
        scenarios = [scenario for file in judged for scenario in file.judged.scenarios]
        failed = sum(played.failed for played in _played(scenarios, terminal))
        if len(scenarios) > 1 and not as_json:
            terminal.answer(None, [total(len(scenarios), failed, len(refused), terminal.say)])
        terminal.end(ExitCode.BAD_INPUT if refused else ExitCode.PARTLY if failed else ExitCode.DONE)


def _played(scenarios: "Sequence[Scenario]", terminal: Terminal) -> "Iterator[Played]":
    """Plays one after another, and answers each as soon as it is played."""
    if not scenarios:
        return
    from matcher.cli.played import scenario_shown
    from matcher.scenario.playing import play
    from matcher.scenario.stage import Theatre

    theatre = Theatre(terminal.program.packaged)
    for scenario in scenarios:
        played = play(scenario, theatre)
        terminal.answer(_answer(played), scenario_shown(played, terminal.say))
        yield played


def _answer(played: "Played") -> "ScenarioPlayed":
    from matcher.cli.answers.scenarios import CheckAnswered, EventTurnedDown, ScenarioPlayed

    return ScenarioPlayed(
        played.scenario.id,
        tuple(CheckAnswered(one.check.index, dict(one.told.values), one.passed) for one in played.asked),
        tuple(EventTurnedDown(event, error) for event, error in played.errors.items()),
        dict(played.readings),
    )
