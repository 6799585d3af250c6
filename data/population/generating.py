"""A population as lines or as files of our own format (data.exchange.jsonl), in constant memory."""

import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import ExitStack
from pathlib import Path
from typing import IO, NamedTuple

from data.errors import InputError
from data.population.blocks import Kind, Task, in_order, make, tasks_of_people, tasks_of_vacancies
from data.population.request import Request, Written

Progress = Callable[[int, int], None]
"""Called now and then with (records written so far, vacancies and people in all)."""

FILES: dict[Kind, str] = {
    "employer": "employers.jsonl",
    "vacancy": "vacancies.jsonl",
    "person": "people.jsonl",
}
"""Employers come before their vacancies."""

_LEVEL = 6
_GZIP = 31  # zlib writes gzip's header, without name and time: equal lines are equal bytes


class Packed(NamedTuple):
    """The bytes of one kind of line, and how many lines they hold."""

    kind: Kind
    content: bytes
    lines: int


def people_lines(request: Request) -> Iterator[bytes]:
    """The lines of the people, each with its newline."""
    for block in in_order(make, tasks_of_people(request), request.processes):
        yield from block["person"]


def vacancy_lines(request: Request) -> Iterator[bytes]:
    """The lines of the vacancies."""
    for block in in_order(make, tasks_of_vacancies(request), request.processes):
        yield from block["vacancy"]


def employer_lines(request: Request) -> Iterator[bytes]:
    """The lines of the vacancies' employers."""
    for block in in_order(make, tasks_of_vacancies(request), request.processes):
        yield from block["employer"]


def generate(request: Request, folder: Path, progress: Progress | None = None) -> Written:
    """Write a population into a folder: `employers.jsonl`, `vacancies.jsonl`, `people.jsonl`, or `.jsonl.gz`.

    Args:
        request: how large, by which seed, at which moment, in how many processes.
        folder: made where it does not exist; files of these names are replaced once all is written.
        progress: called after each block.

    Raises:
        InputError: the folder cannot be written to.
        CalendarError: the calendar does not know the year before the moment.
    """
    ending = ".gz" if request.gzip else ""
    paths = {kind: folder / f"{name}{ending}" for kind, name in FILES.items()}
    try:
        folder.mkdir(parents=True, exist_ok=True)
        counts = _write(request, paths, progress)
    except OSError as error:
        raise InputError(
            f"The population cannot be written to {folder}: {error.strerror}.", "Give another folder."
        ) from error
    return Written(
        paths["employer"],
        paths["vacancy"],
        paths["person"],
        counts["employer"],
        counts["vacancy"],
        counts["person"],
    )


def pack(task: Task) -> list[Packed]:
    """One block as bytes, compressed where the request says so: gzip files may be of several members."""
    lines = make(task)
    return [Packed(kind, _bytes(of, task.request.gzip), len(of)) for kind, of in lines.items()]


def _write(request: Request, paths: dict[Kind, Path], progress: Progress | None) -> dict[Kind, int]:
    counts: dict[Kind, int] = dict.fromkeys(paths, 0)
    beside = {kind: path.with_name(path.name + ".new") for kind, path in paths.items()}
    with ExitStack() as stack:
        files = {kind: stack.enter_context(path.open("wb")) for kind, path in beside.items()}
        for tasks in (tasks_of_vacancies(request), tasks_of_people(request)):
            for block in in_order(pack, tasks, request.processes):
                _append(block, files, counts)
                if progress is not None:
                    progress(counts["vacancy"] + counts["person"], request.vacancies + request.resumes)
    for kind, path in paths.items():
        beside[kind].replace(path)
    return counts


def _append(block: Iterable[Packed], files: Mapping[Kind, IO[bytes]], counts: dict[Kind, int]) -> None:
    for packed in block:
        files[packed.kind].write(packed.content)
        counts[packed.kind] += packed.lines


def _bytes(lines: list[bytes], gzip: bool) -> bytes:
    return packed(lines) if gzip else b"".join(lines)


def packed(lines: list[bytes]) -> bytes:
    """Lines as one member of a gzip file."""
    return zlib.compress(b"".join(lines), _LEVEL, wbits=_GZIP)
