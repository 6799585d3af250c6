"""Files as numbered lines: plain or gzip, in constant memory, with progress."""

import gzip
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, cast

from data.errors import InputError
from data.exchange.shapes import Progress

MAX_LINE = 4 << 20
"""No honest record is longer than this many bytes; a longer line is cut, so memory stays constant."""

_BOM = b"\xef\xbb\xbf"
_GZIP = b"\x1f\x8b"
_HEAD = 1 << 16
_EVERY = 1 << 20


def is_gzip(path: Path) -> bool:
    """Whether the file is compressed: told by what its beginning unpacks to, not by its name."""
    with _opened(path) as file:
        return _unpacked_head(file.read(_HEAD)) is not None


def head(path: Path) -> bytes:
    """The first bytes of what the file says, unpacked and without a byte-order mark."""
    with _opened(path) as file:
        first = file.read(_HEAD)
    unpacked = _unpacked_head(first)
    return (first if unpacked is None else unpacked).removeprefix(_BOM)


def _unpacked_head(first: bytes) -> bytes | None:
    """What the beginning of a gzip file unpacks to; None where it is none."""
    if not first.startswith(_GZIP):
        return None
    unpacking = zlib.decompressobj(wbits=31)
    try:
        unpacked = unpacking.decompress(first, _HEAD)
    except zlib.error:
        return None
    return unpacked if unpacked or unpacking.eof else None


def numbered_lines(path: Path, progress: Progress | None = None) -> Iterator[tuple[int, bytes]]:
    """Lines with their numbers (1 = first), without their ends; too long ones cut to `MAX_LINE + 1` bytes.

    Raises:
        InputError: the file cannot be opened.
        EOFError, OSError, zlib.error: a compressed file is damaged from here on.
    """
    with _opened(path) as file:
        total, told = path.stat().st_size, 0
        stream = _unpacked(path, file)
        number = 0
        while line := stream.readline(MAX_LINE + 1):
            number += 1
            whole = line.endswith(b"\n")
            yield number, (line.removeprefix(_BOM) if number == 1 else line).rstrip(b"\r\n")
            if not whole:
                _skip_line(stream)
            if progress is not None and (done := file.tell()) - told >= _EVERY:
                told = done
                progress(done, total)
        if progress is not None:
            progress(total, total)


def _skip_line(stream: IO[bytes]) -> None:
    while rest := stream.readline(MAX_LINE):
        if rest.endswith(b"\n"):
            return


def _unpacked(path: Path, file: IO[bytes]) -> IO[bytes]:
    return cast("IO[bytes]", gzip.GzipFile(fileobj=file)) if is_gzip(path) else file


@contextmanager
def _opened(path: Path) -> Iterator[IO[bytes]]:
    try:
        file = path.open("rb")
    except OSError as error:
        raise InputError(f"{path} cannot be read: {error.strerror}.", "Name a file that exists.") from error
    with file:
        yield file
