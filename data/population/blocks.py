"""Blocks of lines, made in this process or in several, always in the same order."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from functools import cache
from itertools import islice
from multiprocessing import get_context
from typing import Literal, NamedTuple, TypeVar

from data.population import people, vacancies
from data.population.request import Request
from data.population.spells import spells_before
from data.population.world import load_world

Kind = Literal["employer", "vacancy", "person"]
"""The kinds of lines (data.exchange.jsonl)."""
Lines = dict[Kind, list[bytes]]
T = TypeVar("T")

_AHEAD = 2  # blocks waiting for each process: more would only fill memory


class Task(NamedTuple):
    """A block to make: what of, which, and how many of its records are wanted."""

    request: Request
    of: Literal["vacancies", "people"]
    block: int
    wanted: int


def tasks_of_vacancies(request: Request) -> Iterator[Task]:
    """The blocks of vacancies and their employers."""
    for block, count in _parted(request.vacancies, vacancies.BLOCK):
        yield Task(request, "vacancies", block, count)


def tasks_of_people(request: Request) -> Iterator[Task]:
    """The blocks of people."""
    for block, count in _parted(request.resumes, people.BLOCK):
        yield Task(request, "people", block, count)


def make(task: Task) -> Lines:
    """Make one block; the tables are read once per process."""
    request = task.request
    spells = spells_before(request.moment)
    if task.of == "people":
        return {"person": _people().lines(request.seed, task.block, spells)[: task.wanted]}
    founded, posted = _vacancies().lines(request.seed, task.block, spells, task.wanted)
    return {"employer": founded, "vacancy": posted}


def in_order(work: Callable[[Task], T], tasks: Iterable[Task], processes: int) -> Iterator[T]:
    """What `work` gives for each task, in their order; only a few results are held at a time.

    Args:
        work: a function of a module: it is sent to the other processes by name.
        tasks: the tasks.
        processes: 1: in this process.
    """
    if processes == 1:
        yield from map(work, tasks)
        return
    with ProcessPoolExecutor(processes, mp_context=get_context("spawn")) as pool:
        tasks = iter(tasks)
        waiting: deque[Future[T]] = deque(pool.submit(work, t) for t in islice(tasks, processes * _AHEAD))
        try:
            while waiting:
                yield waiting.popleft().result()
                waiting.extend(pool.submit(work, task) for task in islice(tasks, 1))
        finally:
            pool.shutdown(cancel_futures=True)  # also when the reader stops early


def _parted(total: int, size: int) -> Iterator[tuple[int, int]]:
    for block in range(-(-total // size)):
        yield block, min(size, total - block * size)


@cache
def _people() -> people.People:
    return people.People(load_world())


@cache
def _vacancies() -> vacancies.Vacancies:
    return vacancies.Vacancies(load_world())
