"""CSV files as rows of named cells; a damaged row is a reject, the rest goes on."""

import csv
from collections.abc import Iterator
from pathlib import Path

from data.exchange.opening import MAX_LINE, numbered_lines
from data.exchange.shapes import Progress, Reject, Where

Cells = dict[str, str]
"""Cells by column; an empty cell is absent."""

_CURE = "Write the row again as UTF-8 CSV with the header's columns."


def header(first_bytes: bytes) -> tuple[str, ...]:
    """The column names in the first line of a CSV file, or () where there is none."""
    line = first_bytes.split(b"\n", 1)[0].decode(errors="replace").rstrip("\r")
    try:
        return tuple(name.strip() for name in next(csv.reader([line]), []))
    except csv.Error:
        return ()


def csv_rows(path: Path, progress: Progress | None) -> Iterator[tuple[Where, Cells] | Reject]:
    """Rows below the header, each with the line on which it begins."""
    rows = csv.reader(_text(path, progress))
    columns: list[str] | None = None
    while True:
        where = Where(str(path), rows.line_num + 1)
        try:
            row = next(rows, None)
        except csv.Error as error:
            yield where.reject("(row)", "", f"The row is not CSV: {error}.", _CURE)
            continue
        if row is None:
            return
        if columns is None:
            columns = [name.strip() for name in row]
        elif row:
            yield _cells(where, columns, row)


def _text(path: Path, progress: Progress | None) -> Iterator[str]:
    for _, line in numbered_lines(path, progress):
        yield line[:MAX_LINE].decode(errors="replace") + "\n"


def _cells(where: Where, columns: list[str], row: list[str]) -> tuple[Where, Cells] | Reject:
    if len(row) != len(columns):
        problem = f"The row has {len(row)} cells, the header {len(columns)}."
        return where.reject("(row)", "", problem, _CURE)
    cells = {name: cell.strip() for name, cell in zip(columns, row, strict=True) if cell.strip()}
    if broken := next((name for name, cell in cells.items() if "\ufffd" in cell), None):
        return where.reject(broken, cells[broken], "The text is not UTF-8.", "Save the file as UTF-8.")
    return where, cells
