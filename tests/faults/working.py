"""A job in a process of its own: what it says while it works, and the blow that ends it."""

import random
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from multiprocessing import get_context
from multiprocessing.connection import Connection
from multiprocessing.context import ForkServerProcess
from typing import Any

from sqlalchemy import Engine, event

PATIENCE = 120
_STATEMENT = None

_processes = get_context("forkserver")
_processes.set_forkserver_preload(
    ["tests.faults.jobs", "indexer.embedded.engine", "data.understanding.understander"]
)
"""Processes come from one that has read the program already and opened nothing."""


@dataclass(frozen=True)
class Working:
    """A process at work, and what it says."""

    process: ForkServerProcess
    pipe: Connection

    def statements(self) -> Iterator[float]:
        """The moments of its statements, until it ends or says something else."""
        try:
            while self.pipe.poll(PATIENCE) and self.pipe.recv() is _STATEMENT:
                yield time.monotonic()
        except EOFError:
            return

    def hear(self) -> Any:
        """What it says next beside its statements; raises EOFError: it has ended."""
        while self.pipe.poll(PATIENCE):
            if (said := self.pipe.recv()) is not _STATEMENT:
                return said
        raise TimeoutError("it says nothing")

    def tell(self, said: Any) -> None:
        """Tells it something."""
        self.pipe.send(said)

    def end(self) -> int | None:
        """Waits for its end; its exit code."""
        for _ in self.statements():
            pass
        self.process.join(PATIENCE)
        return self.process.exitcode

    def kill(self) -> bool:
        """As `kill -9` does; False: it had ended before."""
        if self.process.is_alive():
            self.process.kill()
        self.process.join(PATIENCE)
        return self.process.exitcode == -9


@contextmanager
def working(job: Callable[..., None], *arguments: Any, speaks: bool = False) -> Iterator[Working]:
    """Starts `job(*arguments)`; nothing of it is left at the end.

    It tells its statements, unless it speaks for itself: then it is given its end of the pipe first.
    """
    here, there = _processes.Pipe()
    target, given = (job, (there, *arguments)) if speaks else (_telling, (there, job, *arguments))
    process = _processes.Process(target=target, args=given)
    process.start()
    there.close()
    begun = Working(process, here)
    try:
        yield begun
    finally:
        begun.kill()
        here.close()


def _telling(pipe: Connection, job: Callable[..., None], *arguments: Any) -> None:
    tell_statements(pipe)
    job(*arguments)


def tell_statements(pipe: Connection) -> None:
    """Has this process tell each statement from now on; unless somebody listens, it will wait in one."""
    for moment in ("before_cursor_execute", "commit"):
        event.listen(Engine, moment, lambda *_: pipe.send(_STATEMENT))


def course_of(job: Callable[..., None], *arguments: Any) -> list[float]:
    """Lets a job do all its work; the moments of its statements in seconds after the first."""
    with working(job, *arguments) as undisturbed:
        moments = list(undisturbed.statements())
        assert undisturbed.end() == 0
    return [moment - moments[0] for moment in moments]


def await_moment(at_work: Working, course: Sequence[float], chance: random.Random) -> int | None:
    """Waits for a moment of the job's course; how many statements it had given, None: it has ended.

    A statement is drawn, then a moment before the next one. The moment is waited for by the statements before
    it, so that a machine that is slower now strikes at the same place.
    """
    given = chance.randrange(1, len(course))
    told = at_work.statements()
    if sum(1 for _, _ in zip(range(given), told, strict=False)) < given:
        return None
    time.sleep(chance.uniform(0, course[given] - course[given - 1]))
    return given
