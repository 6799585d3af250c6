"""The long-running process: all day it follows the register and selects for what has come in."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from matcher.clock import Clock
from matcher.selection.desk import Desk
from matcher.selection.run_day import DayReport, run_day

Pause = Callable[[float], bool]
"""Waits for so many seconds; True when the process is to stop."""


@dataclass(frozen=True, slots=True)
class Rhythm:
    """How often the process looks, and how often it looks again for vacancies that lack candidates."""

    every: timedelta = timedelta(seconds=5)
    lacking_every: timedelta = timedelta(hours=1)


def work(
    open_desk: Callable[[], Desk],
    tick: Callable[[datetime], object],
    clock: Clock,
    pause: Pause,
    rhythm: Rhythm,
    done: Callable[[DayReport], None],
) -> None:
    """Run until `pause` says stop. What comes in is selected for within one look.

    The desk is opened at each look, so that versions are taken up when they come into force. Then
    `tick` makes visible what has happened by itself, so that it is selected for in the same look.
    """
    position, looked_again = -1, None
    while True:
        now, desk = clock(), open_desk()
        tick(now)
        again = looked_again is None or now - looked_again >= rhythm.lacking_every
        if again or desk.register.position() != position:
            report = run_day(desk, now, again=again)
            position, looked_again = report.position, now if again else looked_again
            done(report)
        if pause(rhythm.every.total_seconds()):
            return
