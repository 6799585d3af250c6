"""`matcher demo`: the whole job on the packaged sample, or on files of your own. `make select` runs it."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from matcher.cli.options import AsOfOption, JsonOption, LangOption
from matcher.cli.terminal import Terminal

if TYPE_CHECKING:
    from rich.console import RenderableType

    from matcher.cli.answers.days import Demonstrated
    from matcher.composition import Program
    from matcher.demo import Demonstration


def demo(
    context: typer.Context,
    vacancies: Annotated[
        Path | None, typer.Option("--vacancies", help="File of vacancies instead of the sample's.")
    ] = None,
    people: Annotated[
        Path | None, typer.Option("--people", help="File of people instead of the sample's.")
    ] = None,
    out: Annotated[Path, typer.Option("--out", help="Folder of report.html.")] = Path("out"),
    as_of: AsOfOption = None,
    lang: LangOption = "en",
    as_json: JsonOption = False,
) -> None:
    """Show the whole job on a fresh register below the home folder (`sample`), which is made anew each time.

    Imports the packaged sample, builds the index, runs the day as of the sample's moment, and prints the
    shortlist of one vacancy with its reasons; the same as a page goes to report.html.
    """
    with Terminal(context, lang, as_json) as terminal:
        from data.population import default_as_of
        from matcher.composition import Program
        from matcher.demo import Asked, demonstrate, fresh
        from matcher.settings import Settings

        moment = default_as_of() if as_of is None else terminal.moment(as_of)
        settings = Settings(home=terminal.given.home / "sample", database=None, lang=lang)
        fresh(settings)
        with Program(settings, lambda: moment) as program:
            asked = Asked(vacancies, people, moment, out)
            found = demonstrate(program, asked, lambda step: terminal.progress(terminal.say("demo", step)))
            answer = _answer(program, found, terminal)
            terminal.answer(answer, _shown(answer, found, terminal))


def _answer(program: "Program", found: "Demonstration", terminal: Terminal) -> "Demonstrated":
    from matcher.cli.answers.days import Demonstrated
    from matcher.cli.answers.lists import Reported
    from matcher.cli.importing import imported
    from matcher.cli.listing import shortlist
    from matcher.cli.run_day import day

    weights = program.compiler.weights
    listed = shortlist(found.selection, weights, terminal.say.reasons, False, program.suitable)
    return Demonstrated(
        str(program.settings.home),
        tuple(imported(report, dry_run=False) for report in found.shown.imported),
        day(found.day),
        listed,
        Reported(found.selection.id, str(found.report), len(listed.listed)),
        found.shown.seconds,
    )


def _shown(answer: "Demonstrated", found: "Demonstration", terminal: Terminal) -> "Iterator[RenderableType]":
    from matcher.cli import importing, run_day, tables

    say = terminal.say
    for one in answer.imported:
        yield from importing.shown(one, say)
        yield ""
    yield from run_day.shown(answer.day, say)
    yield ""
    yield from tables.shown(answer.shortlist, found.selection.plan.codes, say)
    yield say("report", "written", file=answer.report.file, n=say.number(answer.report.listed))
    steps = (f"{say('demo', step)} {seconds:.2f}" for step, seconds in answer.seconds.items())
    yield say("demo", "seconds", steps=", ".join(steps))
    command = f"matcher --home {answer.home} explain {answer.shortlist.id} {answer.shortlist.listed[0].id}"
    yield say("demo", "next", command=command)
