"""`matcher worklist`: what is due for a specialist, an assistant or an officer."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated

import typer

from matcher.cli.options import AsOfOption, JsonOption, LangOption
from matcher.cli.speech import CliSpeech
from matcher.cli.terminal import Terminal
from matcher.law.questions.duties import Role

if TYPE_CHECKING:
    from rich.console import RenderableType

    from matcher.cli.answers.worklists import TaskTold, WorklistTold
    from matcher.offers.worklist import Task, Worklist


def worklist(
    context: typer.Context,
    role: Annotated[
        Role, typer.Option("--role", help="Whose: a specialist's, an assistant's, an officer's.")
    ],
    as_of: AsOfOption = None,
    limit: Annotated[int, typer.Option("--limit", min=1, max=10_000, help="Rows at most.")] = 50,
    lang: LangOption = "en",
    as_json: JsonOption = False,
) -> None:
    """Tell what is to be done, the earliest end of a term first, with its clause and the time that is left.

    Time is counted while the office is open. What the order sets no term for comes last. What is done by now
    is not listed, whichever moment --as-of names; it may lie ahead: what will be missed by then.
    """
    with Terminal(context, lang, as_json) as terminal:
        from matcher.offers.tick import tick
        from matcher.offers.worklist import worklist as due

        program, moment = terminal.program, terminal.moment(as_of)
        tick(program.register, program.law, min(moment, terminal.given.clock()))
        answer = told(due(program.register, program.calendar, role, moment, limit))
        terminal.answer(answer, shown(answer, terminal.say))


def told(found: "Worklist") -> "WorklistTold":
    """The worklist as `--json` prints it."""
    from matcher.cli.answers.worklists import WorklistTold

    return WorklistTold(found.role, found.as_of, tuple(map(_told, found.tasks)), found.more)


def _told(task: "Task") -> "TaskTold":
    from matcher.cli.answers.worklists import TaskTold

    duty, time = task.duty, task.time
    return TaskTold(
        name=duty.name,
        clause=duty.clause,
        person=task.person,
        vacancy=task.vacancy,
        notice=task.notice,
        since=duty.begins,
        due=duty.due,
        missed=task.missed,
        working_days=None if time is None else time.working_days,
        hours=None if time is None else time.hours,
    )


def shown(answer: "WorklistTold", say: CliSpeech) -> "Iterator[RenderableType]":
    """The worklist as a table."""
    from rich.box import SIMPLE_HEAD
    from rich.table import Table

    role = say("worklist_roles", answer.role)
    yield say("worklist", "heading", role=role, moment=say.moment(answer.as_of))
    if not answer.tasks:
        yield say("worklist", "nothing")
        return
    names = ("due", "left", "todo", "clause", "person", "vacancy")
    table = Table(*(say("worklist", name) for name in names), box=SIMPLE_HEAD, pad_edge=False)
    for task in answer.tasks:
        table.add_row(*_row(task, say))
    yield table
    if answer.more:
        yield say("worklist", "more")


def _row(task: "TaskTold", say: CliSpeech) -> Iterator[str]:
    yield say("worklist", "no_term") if task.due is None else say.moment(task.due)
    yield _left(task, say)
    yield say("worklist_duties", task.name) + ("" if task.notice is None else f" № {task.notice}")
    yield task.clause
    yield task.person or ""
    yield task.vacancy or ""


def _left(task: "TaskTold", say: CliSpeech) -> str:
    if task.working_days is None:
        return say("worklist", "missed") if task.missed else ""
    kind = "late_by" if task.missed else "time_left"
    return say("worklist", kind, days=task.working_days, hours=task.hours)
