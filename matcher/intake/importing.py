"""A file into the register: every row is written, or told with its line, field, problem and cure."""

from collections.abc import Iterator
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path
from typing import IO, Self

import orjson

from data.exchange import FindPlace, Progress, detect, find_duplicates
from data.exchange.jsonl import Checkpoint
from data.exchange.opening import is_gzip
from data.records import Vacancy
from data.register import Register
from matcher.intake.encoding import Encoded
from matcher.intake.report import ImportReport
from matcher.intake.sources import MakeEncoder, Step, one_process, several_processes

_WRITTEN_AT_ONCE = 4_000
_WORTH_PROCESSES = 16 << 20
"""Bytes of our own lines from which several processes are faster than one that starts at once."""


@dataclass(frozen=True, slots=True)
class Import:
    """What is to be imported and how.

    Attributes:
        path: the file.
        format: a name of `data.exchange.FORMATS`; None: told by the file's first bytes.
        as_of: the moment of the import: when records without a date were registered, and of the encoding.
        processes: how many validate and encode where the format allows it.
        dry_run: read, understand and report, and write nothing.
        folder: where rejects and checkpoints are kept.
    """

    path: Path
    format: str | None
    as_of: datetime
    processes: int
    dry_run: bool
    folder: Path


def import_file(
    register: Register,
    make: MakeEncoder,
    find_place: FindPlace,
    asked: Import,
    progress: Progress | None = None,
) -> ImportReport:
    """Import a file; memory stays constant, and a broken import of our own lines goes on where it stopped.

    Raises:
        InputError: the file cannot be opened or its format is not known.
    """
    format_name = asked.format or detect(asked.path)
    report = ImportReport(str(asked.path), format_name)
    checkpoint = asked.folder / f"{asked.path.name}.checkpoint"
    ads: list[Vacancy] = []
    with _Rejects(asked, report) as rejects:
        for step in _steps(make, find_place, asked, format_name, checkpoint, report, progress):
            report.add(step.batch)
            rejects.write(step.batch)
            ads += [row.record for row in step.accepted if isinstance(row.record, Vacancy)]
            if not asked.dry_run:
                report.written += write(register, step.batch, asked.as_of)
                if step.after is not None:
                    step.after.save(checkpoint)
    checkpoint.unlink(missing_ok=True)
    report.duplicates = find_duplicates(ads)
    return report


def _steps(
    make: MakeEncoder, find_place: FindPlace, asked: Import, format_name: str, checkpoint: Path,
    report: ImportReport, progress: Progress | None,
) -> Iterator[Step]:  # fmt: skip
    size = asked.path.stat().st_size
    if format_name != "jsonl" or is_gzip(asked.path) or size < _WORTH_PROCESSES or asked.processes < 2:
        yield from one_process(asked.path, format_name, asked.as_of, find_place, make, progress)
        return
    begin = Checkpoint() if asked.dry_run else Checkpoint.load(checkpoint)
    report.resumed_at = begin.line
    for step in several_processes(asked.path, make, asked.processes, begin):
        if progress is not None and step.after is not None:
            progress(step.after.offset, size)
        yield step


def write(register: Register, batch: Encoded, at: datetime) -> int:
    """Write a batch; employers first, since vacancies name them."""
    register.write_employers(batch.employers)
    for start in range(0, len(batch.vacancies), _WRITTEN_AT_ONCE):
        register.write_vacancies(batch.vacancies[start : start + _WRITTEN_AT_ONCE], at)
    for start in range(0, len(batch.people), _WRITTEN_AT_ONCE):
        register.write_people(batch.people[start : start + _WRITTEN_AT_ONCE], at)
    return len(batch.employers) + len(batch.vacancies) + len(batch.people)


class _Rejects:
    """The file of rejects: one JSON object a line, made with the first of them."""

    def __init__(self, asked: Import, report: ImportReport) -> None:
        self._path = asked.folder / f"{asked.path.name}.rejects.jsonl"
        self._report = report
        self._dry_run = asked.dry_run
        self._file: IO[bytes] | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self._file is not None:
            self._file.close()

    def write(self, batch: Encoded) -> None:
        """Add a batch's rejects to the report and to the file."""
        for reject in batch.rejects:
            self._report.refuse(reject)
            if not self._dry_run:
                self._open().write(orjson.dumps(asdict(reject)) + b"\n")

    def _open(self) -> IO[bytes]:
        if self._file is None:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            self._file = self._path.open("wb" if self._report.resumed_at == 1 else "ab")
            self._report.rejects_file = self._path
        return self._file
