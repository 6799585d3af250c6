"""`matcher due`: the deadline of a term in working days, and the days off that it passes over."""

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import typer

from data.calendar import (
    Deadline,
    Receiver,
    WorkingCalendar,
    due_file,
    load_calendar,
    read_start,
    read_working_days,
)
from data.errors import InputError
from matcher.cli.answers.terms import DayPassedOver, Due
from matcher.cli.exit_codes import ExitCode
from matcher.cli.options import JsonOption, LangOption
from matcher.cli.speech import CliSpeech
from matcher.cli.terminal import Terminal


def due(
    context: typer.Context,
    start: Annotated[
        str | None, typer.Argument(help="ISO date-time; a bare date is its first moment.")
    ] = None,
    working_days: Annotated[str | None, typer.Argument(help="Length of the term in working days.")] = None,
    to: Annotated[Receiver, typer.Option("--to", help="Who receives what starts the term.")] = "centre",
    file: Annotated[
        str | None, typer.Option("--file", help="TSV of start, working days (- is stdin); adds due.")
    ] = None,
    lang: LangOption = "en",
    as_json: JsonOption = False,
) -> None:
    """Tell when a term ends: matcher due 2026-03-20T19:00 3.

    A row of --file that cannot be answered gets its error instead of a deadline; then the exit code is 1.
    """
    with Terminal(context, lang, as_json) as terminal:
        alone = file is not None and start is None and working_days is None and not as_json
        if alone and file is not None:
            _answer_file(file, to, load_calendar(), terminal)
        elif file is None and start is not None and working_days is not None:
            length = read_working_days(working_days)
            deadline = load_calendar().due(read_start(start), length, to)
            terminal.answer(_answer(deadline, length, to), _lines(deadline, to, terminal.say))
        else:
            raise InputError(terminal.say("due", "usage"), "")


def _answer_file(file: str, to: Receiver, calendar: WorkingCalendar, terminal: Terminal) -> None:
    rows = due_file(_rows(file, terminal.say), calendar, to, terminal.say.reason)
    out = typer.get_binary_stream("stdout")
    for row in rows:
        out.write(row.encode("utf-8", "surrogateescape") + b"\n")
    out.flush()
    terminal.end(ExitCode.PARTLY if rows.failed else ExitCode.DONE)


def _rows(file: str, say: CliSpeech) -> Iterator[str]:
    """Lines of the file; bytes that are not UTF-8 come out again as they went in."""
    try:
        with typer.get_binary_stream("stdin") if file == "-" else Path(file).open("rb") as stream:
            for line in stream:
                yield line.decode("utf-8", "surrogateescape")
    except OSError as error:
        reason = error.strerror or str(error)
        raise InputError(say("due", "file", value=file, reason=reason), "") from error


def _answer(deadline: Deadline, working_days: int, to: Receiver) -> Due:
    passed = tuple(
        DayPassedOver(off.day, {"kk": off.reason.kk, "ru": off.reason.ru, "en": off.reason.en})
        for off in deadline.passed_over
    )
    return Due(deadline.start, working_days, to, deadline.counted_from, deadline.due, passed)


def _lines(deadline: Deadline, to: Receiver, say: CliSpeech) -> Iterator[str]:
    received = deadline.counted_from
    yield say("due", "due", due=f"{deadline.due:%Y-%m-%d %H:%M}", weekday=say.weekday(deadline.due.date()))
    yield say("due", to, day=received, weekday=say.weekday(received))
    if not deadline.passed_over:
        yield say("due", "none_passed_over")
        return
    yield say("due", "passed_over")
    width = max(len(say.weekday(off.day)) for off in deadline.passed_over)
    for off in deadline.passed_over:
        name, weekday = off.reason.in_language(say.lang), say.weekday(off.day)
        yield f"  {off.day}  {weekday}" if name == weekday else f"  {off.day}  {weekday:<{width}}  {name}"
