"""The long-running process: all day it follows the register and selects for what has come in."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta

from matcher.clock import Clock
from matcher.selection.desk import Desk
from matcher.selection.run_day import DayReport, run_day

Pause = Callable[[float], bool]
"""Waits for so many seconds; True when the process is to stop."""


@dataclass(frozen=True, slots=True)
class Rhythm:
    """How often the process looks, in seconds."""

    every: float = 5.0
    lacking_every: timedelta = timedelta(hours=1)


def work(desk: Desk, clock: Clock, pause: Pause, rhythm: Rhythm, done: Callable[[DayReport], None]) -> None:
    """Run until `pause` says stop. New vacancies and people are selected for within one look.

    A register that has not moved is looked at again for those that lack candidates once in
    `rhythm.lacking_every`, since a clock alone can bring nobody new.
    """
    position, looked_at = -1, None
    while True:
        now = clock()
        moved = desk.register.position() != position
        if moved or looked_at is None or now - looked_at >= rhythm.lacking_every:
            done(run_day(desk, now))
            position, looked_at = desk.register.position(), now
        if pause(rhythm.every):
            return
