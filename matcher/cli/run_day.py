"""`matcher run-day`: select for all that is due on both sides, and say who is late."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import TYPE_CHECKING

import typer

from matcher.cli.options import AsOfOption, JsonOption, LangOption
from matcher.cli.speech import CliSpeech
from matcher.cli.terminal import Terminal

if TYPE_CHECKING:
    from rich.console import RenderableType

    from matcher.cli.answers.days import Day, DaySide
    from matcher.selection.run_day import DayReport, Owed, SideReport

_COUNTED = ("open", "selected", "again", "listed", "lacking", "empty", "to_clarify")
_NAMED = ("needs_person", "late", "in_time")
_SHOWN = 5


def run_day(
    context: typer.Context, as_of: AsOfOption = None, lang: LangOption = "en", as_json: JsonOption = False
) -> None:
    """Select for every vacancy and seeker that has no list, or too short a one (order-214:69, 23, 36).

    Codes that change by their date are turned first. Tells who is late, which are due when, and whose title
    needs a person.
    """
    with Terminal(context, lang, as_json) as terminal:
        from matcher.selection.run_day import run_day as run

        with terminal.progress(terminal.say("day", "progress")) as told:
            report = run(terminal.program.desk, terminal.moment(as_of), told)
        answer = day(report)
        terminal.answer(answer, shown(answer, terminal.say))


def day(report: "DayReport") -> "Day":
    """The report as `--json` prints it."""
    from matcher.cli.answers.days import Day

    sides = (_side(report.vacancies), _side(report.people))
    return Day(report.as_of, report.position, report.turned, *sides)


def _side(side: "SideReport") -> "DaySide":
    from matcher.cli.answers.days import DaySide

    counts = (getattr(side, name) for name in _COUNTED)
    return DaySide(*counts, *(tuple(getattr(side, name)) for name in _NAMED))


def shown(answer: "Day", say: CliSpeech) -> "Iterator[RenderableType]":
    """The day in words: a table of both sides, then who is late and what is due when."""
    from rich.box import SIMPLE_HEAD
    from rich.table import Table

    yield say("day", "heading", moment=say.moment(answer.as_of), turned=say.number(answer.turned))
    table = Table("", say("sides", "vacancies"), say("sides", "people"), box=SIMPLE_HEAD, pad_edge=False)
    for column in table.columns[1:]:
        column.justify = "right"
    sides = (answer.vacancies, answer.people)
    for name in _COUNTED:
        table.add_row(say("day", name), *(say.number(getattr(side, name)) for side in sides))
    for name in _NAMED:
        table.add_row(say("day", name), *(say.number(len(getattr(side, name))) for side in sides))
    yield table
    for name, side in zip(("vacancies", "people"), sides, strict=True):
        yield from _named(say("sides", name), side, say)


def _named(name: str, side: "DaySide", say: CliSpeech) -> Iterator[str]:
    if side.needs_person:
        yield say("day", "who_needs_person", side=name, ids=_ids(side.needs_person))
    if side.late:
        yield say("day", "who_is_late", side=name)
        yield from _by_due(side.late, say)
    if side.in_time:
        yield say("day", "who_is_due", side=name)
        yield from _by_due(side.in_time, say)


def _by_due(owed: "Sequence[Owed]", say: CliSpeech) -> Iterator[str]:
    """A line for each end of a term, the nearest to now of those that are past first."""
    ends = [
        (due, [one.id for one in same])
        for due, same in groupby(sorted(owed, key=lambda one: (one.due, one.id)), key=lambda one: one.due)
    ]
    for due, ids in ends[-_SHOWN:]:
        yield say("day", "due", due=say.moment(due), n=say.number(len(ids)), ids=_ids(ids))
    if len(ends) > _SHOWN:
        yield say("day", "earlier", n=say.number(len(ends) - _SHOWN))


def _ids(ids: Sequence[str]) -> str:
    return ", ".join(ids[:_SHOWN]) + (", …" if len(ids) > _SHOWN else "")
