"""Tab-separated files with a header: named columns of every row, in constant memory."""

import csv
from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path

from data.errors import InputError

Cells = tuple[str, ...]


def rows_of(path: Path, columns: Sequence[str], at_once: int) -> Iterator[list[Cells]]:
    """The named columns of all rows, in batches; a cell that a short row lacks is empty.

    Quotes stand for themselves: the cells are texts as people wrote them.

    Raises:
        InputError: the file cannot be read, is not UTF-8, or lacks a column.
    """
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            rows = csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
            places = _places(path, next(rows, []), columns)
            while batch := list(islice(rows, at_once)):
                yield [tuple(_cell(row, place) for place in places) for row in batch]
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise InputError(f"{path} cannot be read: {error}.", "Give a tab-separated file in UTF-8.") from error


def _places(path: Path, header: list[str], columns: Sequence[str]) -> list[int]:
    names = [name.strip() for name in header]
    for column in columns:
        if column not in names:
            raise InputError(f"{path} has no column {column!r}.", f"Its columns: {', '.join(names)}.")
    return [names.index(column) for column in columns]


def _cell(row: list[str], place: int) -> str:
    return row[place] if place < len(row) else ""
