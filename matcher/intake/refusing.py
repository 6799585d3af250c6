"""The file of rejects of an import: one JSON object a line, made with the first of them."""

from collections.abc import Iterable, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import IO, Self

import orjson

from data.exchange import Reject


class RejectsFile:
    """Opens with the first reject. A broken import that goes on keeps what was refused before its line.

    Args:
        path: the file; an older one of the same name is replaced.
        begin: line of the source at which reading begins.
        dry_run: write nothing.
    """

    def __init__(self, path: Path, begin: int, dry_run: bool) -> None:
        self._path = path
        self._dry_run = dry_run
        self._file: IO[bytes] | None = None
        self._earlier = [] if dry_run else _before(path, begin)

    @property
    def path(self) -> Path | None:
        """The file, or None where there is none."""
        return self._path if self._file is not None else None

    def __enter__(self) -> Self:
        if not self._dry_run:
            self._path.unlink(missing_ok=True)
            self._add(self._earlier)
        return self

    def __exit__(self, *_: object) -> None:
        if self._file is not None:
            self._file.close()

    def write(self, rejects: Sequence[Reject]) -> None:
        """Add rejects; on the disk before their rows count as read."""
        if not self._dry_run:
            self._add(orjson.dumps(asdict(reject)) for reject in rejects)

    def _add(self, lines: Iterable[bytes]) -> None:
        for line in lines:
            if self._file is None:
                self._path.parent.mkdir(parents=True, exist_ok=True)
                self._file = self._path.open("wb")
            self._file.write(line + b"\n")
        if self._file is not None:
            self._file.flush()


def _before(path: Path, begin: int) -> list[bytes]:
    """The rejects of lines before `begin`; a last line that was cut off is of a later one."""
    if begin == 1 or not path.exists():
        return []
    whole = path.read_bytes().rpartition(b"\n")[0].splitlines()
    return [line for line in whole if orjson.loads(line)["line"] < begin]
