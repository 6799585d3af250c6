"""A file cut on line ends: several processes validate it, a broken import goes on where it stopped.

One process cuts (`blocks`), several validate (`read_block`), one writes and after each block saves
`block.after` as its checkpoint.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO

import orjson

from data.errors import InputError
from data.exchange.jsonl.lines import rows_of
from data.exchange.opening import is_gzip, numbered_lines
from data.exchange.shapes import Row

BLOCK_SIZE = 4 << 20


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """Where reading goes on: byte offset at the beginning of a line, and that line's number."""

    offset: int = 0
    line: int = 1

    def save(self, path: Path) -> None:
        """Write it beside the old one, then put it in its place: a crash leaves one or the other, whole."""
        new = path.with_name(path.name + ".new")
        new.write_bytes(orjson.dumps({"offset": self.offset, "line": self.line}))
        new.replace(path)

    @classmethod
    def load(cls, path: Path) -> "Checkpoint":
        """Read it; the beginning of the file where none was saved.

        Raises:
            InputError: the file is no checkpoint.
        """
        if not path.exists():
            return cls()
        try:
            stored = orjson.loads(path.read_bytes())
            return cls(offset=int(stored["offset"]), line=int(stored["line"]))
        except (orjson.JSONDecodeError, KeyError, TypeError, ValueError) as error:
            raise InputError(f"{path} is no checkpoint.", "Delete it to read from the beginning.") from error


@dataclass(frozen=True, slots=True)
class Block:
    """Bytes `start` ≤ … < `end` of a file, whole lines, the first of them number `line`.

    `end` None: all of a compressed file, which cannot be cut.
    """

    start: int
    end: int | None
    line: int
    after: Checkpoint


def blocks(path: Path, size: int = BLOCK_SIZE, begin: Checkpoint | None = None) -> Iterator[Block]:
    """Cut a file into blocks of about `size` bytes (at least one line each), in order, each byte once.

    Raises:
        InputError: `begin` does not stand at the beginning of a line of this file, or is not 0 for gzip.
    """
    begin = begin or Checkpoint()
    if is_gzip(path):
        _check(begin.offset in (0, path.stat().st_size), path)
        if begin.offset == 0:
            yield Block(0, None, 1, Checkpoint(path.stat().st_size, 1))
        return
    with path.open("rb") as file:
        _check(_starts_line(file, begin.offset), path)
        file.seek(begin.offset)
        at = begin
        while lines := _advance(file, size):
            after = Checkpoint(file.tell(), at.line + lines)
            yield Block(at.offset, after.offset, at.line, after)
            at = after


def read_block(path: Path, block: Block) -> Iterator[Row]:
    """The rows of one block, with the line numbers of the whole file."""
    if block.end is None:
        return rows_of(numbered_lines(path), str(path))
    with path.open("rb") as file:
        file.seek(block.start)
        content = file.read(block.end - block.start)
    if block.start == 0:
        content = content.removeprefix(b"\xef\xbb\xbf")
    return rows_of(enumerate(content.split(b"\n"), block.line), str(path))


def _advance(file: IO[bytes], size: int) -> int:
    """Move to the first line end at or after `size` bytes; the number of lines passed, 0 at the end."""
    content = file.read(max(1, size))
    lines = content.count(b"\n")
    if content and not content.endswith(b"\n"):
        lines += 1
        while (rest := file.readline(1 << 20)) and not rest.endswith(b"\n"):
            pass
    return lines


def _starts_line(file: IO[bytes], offset: int) -> bool:
    if offset == 0:
        return True
    file.seek(max(0, offset - 1))
    return file.read(1) == b"\n" or (file.seek(0, 2) == offset)


def _check(right: bool, path: Path) -> None:
    if not right:
        raise InputError(f"The checkpoint does not fit {path}.", "The file has changed: begin without it.")
