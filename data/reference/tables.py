"""The reference tables as files: sorted, tab-separated, UTF-8, one header line, editable by hand."""

import hashlib
from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable

from data.errors import TableError

Row = list[str]
TABLES = "data/tables"
"""Where the tables stand in the package, as messages name them."""


def tables_folder() -> Traversable:
    """The folder of the packaged tables."""
    return files("data") / "tables"


def read_rows(path: str, columns: Sequence[str]) -> list[Row]:
    """Read one table.

    Args:
        path: the file below `data/tables`, such as `skills/skills.tsv`.
        columns: the header that the file must have.

    Returns:
        One list of `len(columns)` strings a row, in the file's order.

    Raises:
        TableError: the header differs or a row has another number of columns; all such rows are named.
    """
    lines = (tables_folder() / path).read_text("utf-8").split("\n")
    if lines[0].split("\t") != list(columns):
        raise _wrong(path, [f"line 1: the header must be {' '.join(columns)}"])
    rows = [line.split("\t") for line in lines[1:] if line]
    if any(len(row) != len(columns) for row in rows):
        raise _wrong(path, list(_misshapen(lines, len(columns))))
    return rows


def _misshapen(lines: list[str], width: int) -> Sequence[str]:
    return [
        f"line {number}: {line.count(chr(9)) + 1} columns instead of {width}"
        for number, line in enumerate(lines, 1)
        if line and line.count("\t") + 1 != width
    ]


def _wrong(path: str, problems: list[str]) -> TableError:
    return TableError(
        f"The table {TABLES}/{path} cannot be read.", "Correct these lines:", f"{TABLES}/{path}", problems
    )


def several(cell: str, separator: str = "|") -> tuple[str, ...]:
    """The entries of a cell that holds several; an empty cell holds none."""
    return tuple(cell.split(separator)) if cell else ()


@cache
def tables_digest(folder: str = "") -> str:
    """SHA-256 (hex) over the tables' paths and bytes, in the order of their paths.

    Args:
        folder: only the tables below this folder (`occupations`); empty: all of them, which is the
            version of the dictionary.
    """
    digest = hashlib.sha256()
    for path, file in sorted(_below(tables_folder(), "")):
        if path.startswith(folder):
            content = file.read_bytes()
            digest.update(f"{path}\0{len(content)}\0".encode())
            digest.update(content)
    return digest.hexdigest()


def _below(folder: Traversable, path: str) -> list[tuple[str, Traversable]]:
    found: list[tuple[str, Traversable]] = []
    for entry in folder.iterdir():
        if entry.name.startswith((".", "__")):
            continue
        here = f"{path}{entry.name}"
        found += _below(entry, f"{here}/") if entry.is_dir() else [(here, entry)]
    return found
