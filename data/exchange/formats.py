"""All formats that can be read. A new one is one file with `recognises` and `read`, and one line here."""

import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from data.errors import UnknownCode
from data.exchange import jsonl, trudvsem
from data.exchange.hh import api_json, csv_shapes
from data.exchange.opening import head
from data.exchange.shapes import FindPlace, Progress, Row, Terms, Where


@dataclass(frozen=True, slots=True)
class Format:
    """A source format: its name on the command line, what it is, how it is told and read."""

    name: str
    what: str
    recognises: Callable[[bytes], bool]
    read: Callable[[Path, Terms], Iterator[Row]]


FORMATS: tuple[Format, ...] = (
    Format("jsonl", "our own lines, plain or gzip", jsonl.recognises, jsonl.read),
    Format("hh-csv", "CSV files of hh vacancies, four shapes", csv_shapes.recognises, csv_shapes.read),
    Format("hh-json", "vacancies as hh's API gives them", api_json.recognises, api_json.read),
    Format("trudvsem-csv", "résumé texts of trudvsem.ru", trudvsem.recognises, trudvsem.read),
)
"""In the order in which a file is tried."""


def detect(path: Path) -> str:
    """The name of the format of a file, told by its first bytes.

    Raises:
        InputError: the file cannot be opened.
        UnknownCode: no format knows it.
    """
    first_bytes = head(path)
    for known in FORMATS:
        if known.recognises(first_bytes):
            return known.name
    raise _unknown(f"The format of {path} is not known.", path.name)


def read(
    path: Path,
    format: str | None = None,  # noqa: A002 - the word that the command line uses
    *,
    received_at: datetime,
    find_place: FindPlace | None = None,
    progress: Progress | None = None,
) -> Iterator[Row]:
    """Read a file as a stream of accepted records and rejects, in constant memory.

    Args:
        path: the file.
        format: a name of `FORMATS`; None: told by the file's first bytes.
        received_at: an aware moment; see `Terms`.
        find_place: from a place's name to its KATO code; None: the packaged register of places.
        progress: called now and then with bytes read and bytes in all.

    Raises:
        InputError: the file cannot be opened.
        UnknownCode: the format is not known.
    """
    reader = _named(format or detect(path))
    terms = Terms(received_at=received_at, find_place=find_place or _packaged_places(), progress=progress)
    return _to_the_break(reader.read(path, terms), path)


def _to_the_break(rows: Iterator[Row], path: Path) -> Iterator[Row]:
    """All rows up to where a damaged compressed file breaks off, and a reject there."""
    line = 0
    try:
        for row in rows:
            line = row.line
            yield row
    except (EOFError, zlib.error, OSError) as error:
        where = Where(str(path), line + 1)
        yield where.reject("(file)", "", f"The file breaks off after here: {error}.", "Get the file again.")


def _named(name: str) -> Format:
    for known in FORMATS:
        if known.name == name:
            return known
    raise _unknown(f"There is no format {name!r}.", name)


def _unknown(problem: str, code: str) -> UnknownCode:
    known = [f.name for f in FORMATS]
    return UnknownCode(problem, f"Known formats: {', '.join(known)}.", kind="format", code=code, near=known)


def _packaged_places() -> FindPlace:
    from data.reference.places import load_places  # only who reads a file pays for the register of places

    return load_places().find
