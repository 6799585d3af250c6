"""All commands under one name. Importing this opens and reads nothing; a command loads what it needs."""

from dataclasses import replace
from pathlib import Path
from typing import Annotated

import typer

from matcher.cli import certificate, index, law, notices, policy, weights
from matcher.cli.act import act
from matcher.cli.backup import backup, restore
from matcher.cli.case import case
from matcher.cli.demo import demo
from matcher.cli.due import due
from matcher.cli.eligible import eligible
from matcher.cli.erase import erase
from matcher.cli.explain import explain
from matcher.cli.given import HOME, Given
from matcher.cli.importing import import_
from matcher.cli.init import init
from matcher.cli.offer import offer
from matcher.cli.population import population
from matcher.cli.replay import replay
from matcher.cli.report import report
from matcher.cli.run_day import run_day
from matcher.cli.scenario import scenario
from matcher.cli.select import select, vacancies
from matcher.cli.tick import tick
from matcher.cli.title import title
from matcher.cli.work import work
from matcher.cli.worklist import worklist

app = typer.Typer(no_args_is_help=True, add_completion=False, rich_markup_mode=None)


@app.callback()
def matcher(
    context: typer.Context,
    home: Annotated[
        Path, typer.Option("--home", envvar="MATCHER_HOME", help="Folder of the register, index and rejects.")
    ] = HOME,
) -> None:
    """Select candidates for vacancies, and vacancies for people, with a reason for every point.

    Exit codes: 0 done; 1 done, but some rows were refused or some checks failed; 2 what was given cannot be
    used; 3 the state does not allow it (no register yet, codes of a later day, a changed plan, drift, an act
    that the order turns down); 4 the register or the engine does not answer.
    """
    context.obj = replace(context.find_object(Given) or Given(), home=home)


app.command()(init)
app.command("import")(import_)
app.command()(population)
app.add_typer(index.app, name="index")
app.command()(select)
app.command()(vacancies)
app.command()(explain)
app.command()(title)
app.command()(due)
app.command()(offer)
app.command()(act)
app.command()(case)
app.command()(eligible)
app.command()(worklist)
app.command()(tick)
app.add_typer(notices.app, name="notices")
app.add_typer(law.app, name="law")
app.add_typer(weights.app, name="weights")
app.add_typer(policy.app, name="policy")
app.command("run-day")(run_day)
app.command()(work)
app.command()(report)
app.command()(replay)
app.command()(scenario)
app.add_typer(certificate.app, name="certificate")
app.command()(backup)
app.command()(restore)
app.command()(erase)
app.command()(demo)


def main() -> None:
    """The program `matcher`."""
    app(prog_name="matcher")
