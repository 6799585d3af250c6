"""A file into the register: every row is written, or told with its line, field, problem and cure."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from hashlib import sha256
from pathlib import Path

from data.errors import EncodingTooOld
from data.exchange import FindPlace, Progress, detect
from data.exchange.jsonl import Checkpoint
from data.exchange.jsonl.blocks import BLOCK_SIZE
from data.exchange.opening import is_gzip
from data.register import Register
from matcher.intake.duplicates import DuplicateSearch
from matcher.intake.encoding import Encoded
from matcher.intake.refusing import RejectsFile
from matcher.intake.report import ImportReport
from matcher.intake.sources import MakeEncoder, Step, one_process, several_processes

_WRITTEN_AT_ONCE = 4_000
_WORTH_PROCESSES = 4
"""Blocks of our own lines from which several processes are faster than one that starts at once."""


@dataclass(frozen=True, slots=True)
class Import:
    """What is to be imported and how.

    Attributes:
        path: the file.
        format: a name of `data.exchange.FORMATS`; None: told by the file's first bytes.
        as_of: the moment of the import: when records without a date were registered, and of the encoding.
        day: the day in Kazakhstan that it belongs to.
        processes: how many validate and encode where the format allows it.
        folder: where rejects and checkpoints are kept.
        block: bytes that a process takes at once.
    """

    path: Path
    format: str | None
    as_of: datetime
    day: date
    processes: int
    folder: Path
    block: int = BLOCK_SIZE

    @property
    def checkpoint(self) -> Path:
        """Where a broken import of this very file goes on; a file that was changed since begins anew."""
        seen = self.path.stat()
        name = f"{self.path.resolve()} {seen.st_size} {seen.st_mtime_ns}"
        return self.folder / f"{self.path.name}.{sha256(name.encode()).hexdigest()[:12]}.checkpoint"

    @property
    def rejects(self) -> Path:
        """The file of rejects."""
        return self.folder / f"{self.path.name}.rejects.jsonl"


def import_file(
    register: Register | None,
    make: MakeEncoder,
    find_place: FindPlace,
    asked: Import,
    progress: Progress | None = None,
) -> ImportReport:
    """Import a file; memory stays constant, and a broken import of our own lines goes on where it stopped.

    Args:
        register: where to; None: a dry run, which reads, understands and reports, and writes nothing.
        make: builds the encoder of a process.
        find_place: from a place's name to its KATO code.
        asked: what and how.
        progress: called now and then with (bytes read, bytes in all).

    Raises:
        InputError: the file cannot be opened or its format is not known.
        EncodingTooOld: the register's codes are of a later day.
    """
    format_name = asked.format or detect(asked.path)
    if register is not None:
        _see_day(register, asked.day)
    cut = asked.processes > 1 and _can_be_cut(asked, format_name)
    begin = Checkpoint.load(asked.checkpoint) if cut and register is not None else Checkpoint()
    report = ImportReport(str(asked.path), format_name, resumed_at=begin.line)
    search = DuplicateSearch()
    with RejectsFile(asked.rejects, begin.line, dry_run=register is None) as rejects:
        steps = (
            _by_blocks(make, asked, begin, progress)
            if cut
            else one_process(asked.path, format_name, asked.as_of, find_place, make, progress)
        )
        for step in steps:
            report.add(step.batch)
            rejects.write(step.batch.rejects)
            search.add(step.batch.ads)
            if register is not None:
                report.written += write(register, step.batch, asked.as_of)
                if step.after is not None:
                    step.after.save(asked.checkpoint)
        report.rejects_file = rejects.path
    asked.checkpoint.unlink(missing_ok=True)
    report.duplicates = search.found()
    return report


def _see_day(register: Register, day: date) -> None:
    last = register.encoded_to()
    if last is not None and day < last:
        raise EncodingTooOld(
            f"The register's codes are of {last}; records cannot be added as of {day}.",
            f"Import as of {last} or later.",
            last,
        )


def _can_be_cut(asked: Import, format_name: str) -> bool:
    """Whether several processes can share the file, and gain by it."""
    own = format_name == "jsonl" and not is_gzip(asked.path)
    return own and asked.path.stat().st_size >= _WORTH_PROCESSES * asked.block


def _by_blocks(
    make: MakeEncoder, asked: Import, begin: Checkpoint, progress: Progress | None
) -> Iterator[Step]:
    size = asked.path.stat().st_size
    for step in several_processes(asked.path, make, asked.processes, asked.block, begin):
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
