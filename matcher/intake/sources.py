"""A file as a stream of encoded batches: in this process, or cut into blocks for several."""

import os
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from dataclasses import dataclass
from datetime import datetime
from itertools import islice
from multiprocessing import get_context, parent_process
from pathlib import Path
from threading import Thread

from data.exchange import Accepted, FindPlace, Progress, Row, read
from data.exchange.jsonl import Block, Checkpoint, blocks, read_block
from matcher.intake.encoding import Encoded, Encoder

BATCH = 2_000
_AHEAD = 2
"""Blocks under way for each process: enough to keep it busy, few enough to keep memory constant."""

MakeEncoder = Callable[[], Encoder]
"""Builds the encoder of a process; must be picklable."""


@dataclass(frozen=True, slots=True)
class Step:
    """A batch and, where the source can be resumed, the checkpoint after it."""

    batch: Encoded
    after: Checkpoint | None = None


def one_process(
    path: Path, named: str, received_at: datetime, find_place: FindPlace, make: MakeEncoder,
    progress: Progress | None,
) -> Iterator[Step]:  # fmt: skip
    """A file of the named format, read here."""
    encoder = make()
    rows = read(path, named, received_at=received_at, find_place=find_place, progress=progress)
    while batch := list(islice(rows, BATCH)):
        yield Step(_encoded(encoder, batch))


def several_processes(
    path: Path, make: MakeEncoder, processes: int, size: int, begin: Checkpoint
) -> Iterator[Step]:
    """Our own lines, validated and encoded by several processes; blocks come in the file's order."""
    pool = ProcessPoolExecutor(
        processes, mp_context=get_context("spawn"), initializer=_start, initargs=(make,)
    )
    with pool:
        waiting: list[tuple[Block, Future[Encoded]]] = []
        for block in blocks(path, size, begin):
            waiting.append((block, pool.submit(_block, path, block)))
            if len(waiting) > processes * _AHEAD:
                yield _finished(waiting)
        while waiting:
            yield _finished(waiting)


def _finished(waiting: list[tuple[Block, Future[Encoded]]]) -> Step:
    block, future = waiting.pop(0)
    return Step(future.result(), after=block.after)


_encoder: Encoder


def _start(make: MakeEncoder) -> None:
    global _encoder  # one for each process of the pool
    Thread(target=_end_with_parent, daemon=True).start()
    _encoder = make()


def _end_with_parent() -> None:
    """A pool's processes would wait for work for ever, should the import be killed."""
    importing = parent_process()
    assert importing is not None  # this runs in a pool
    importing.join()
    os._exit(1)


def _block(path: Path, block: Block) -> Encoded:
    rows = read_block(path, block)
    whole = Encoded()
    while batch := list(islice(rows, BATCH)):
        whole.extend(_encoded(_encoder, batch))
    return whole


def _encoded(encoder: Encoder, rows: list[Row]) -> Encoded:
    encoded = encoder.encode([row for row in rows if isinstance(row, Accepted)])
    refused = [row for row in rows if not isinstance(row, Accepted)]
    encoded.rejects = sorted([*refused, *encoded.rejects], key=lambda reject: reject.line)
    return encoded
