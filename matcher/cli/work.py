"""`matcher work`: the process that selects all day by itself, until it is told to stop."""

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from threading import Event
from types import FrameType
from typing import Annotated

import typer

from matcher.cli.options import JsonOption, LangOption
from matcher.cli.terminal import Terminal

_A_LOOK = 500
"""Notices that are delivered at one look, so that selection never waits for an outbox that has grown long."""


def work(
    context: typer.Context,
    every: Annotated[float, typer.Option("--every", min=0.01, help="Seconds between two looks.")] = 5.0,
    lang: LangOption = "en",
    as_json: JsonOption = False,
) -> None:
    """Follow the register all day and select for what comes in, until SIGTERM or SIGINT.

    At each look the clocks of all cases are moved first: offers lapse, seekers become unemployed; then
    notices are delivered.
    A run that is under way ends first. Each run that did something is one line.
    """
    with Terminal(context, lang, as_json) as terminal:
        from matcher.cli.run_day import day
        from matcher.notices.opening import open_delivery
        from matcher.offers.tick import tick
        from matcher.selection.run_day import DayReport
        from matcher.selection.work import Rhythm
        from matcher.selection.work import work as work_on

        say = terminal.say

        def done(report: DayReport) -> None:
            selected = (report.vacancies.selected, report.people.selected)
            late = (len(report.vacancies.late), len(report.people.late))
            counts = zip(
                ("vacancies", "people", "vacancies_late", "people_late"), (*selected, *late), strict=True
            )
            told = {name: say.number(n) for name, n in counts}
            line = say("work", "done", moment=say.moment(report.as_of), **told)
            terminal.answer(day(report), [line])

        program = terminal.program

        def move(now: datetime) -> None:
            tick(program.register, program.law, now)
            open_delivery(program.register, program.cases, program.office).run(now, _A_LOOK)

        with _stopped_by_signals() as stop:
            work_on(
                program.renewed_desk,
                move,
                terminal.given.clock,
                stop.wait,
                Rhythm(every=timedelta(seconds=every)),
                done,
            )
        if not as_json:
            typer.echo(say("work", "stopped"), err=True)


@contextmanager
def _stopped_by_signals() -> Iterator[Event]:
    """An event that SIGTERM and SIGINT set; afterwards the signals mean what they meant before."""
    stop = Event()

    def told(_signal: int, _frame: FrameType | None) -> None:
        stop.set()

    before = {number: signal.signal(number, told) for number in (signal.SIGTERM, signal.SIGINT)}
    try:
        yield stop
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
