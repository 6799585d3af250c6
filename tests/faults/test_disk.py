"""A full disk: it is told clearly, nothing is half written, and work goes on when there is room."""

import random
import resource
from multiprocessing.connection import Connection
from pathlib import Path

import pytest

from data.errors import MatchingError
from data.register import RegisterUnavailable, open_register
from data.register.errors import NotWritable
from tests.faults.accounts import assert_sound, dump
from tests.faults.jobs import JOBS, give_answers
from tests.faults.seeds import SEEDS
from tests.faults.working import working

LEAST = 8_192
"""Bytes that are left at the least."""


def answers(pipe: Connection, home: Path, most: int) -> None:
    """Answers until no file may grow any more, and goes on with the same register when there is room."""
    with open_register(home / "register.sqlite") as register:
        limit(most)
        give_answers(register, wait=lambda full: wait_for_room(pipe, full))


def once_more(pipe: Connection, job: str, home: Path, most: int) -> None:
    """Does a job until no file may grow any more, and once more when there is room."""
    limit(most)
    try:
        JOBS[job](home)
    except MatchingError as full:
        wait_for_room(pipe, full)
        JOBS[job](home)


def wait_for_room(pipe: Connection, full: MatchingError) -> None:
    pipe.send((type(full), full.problem, full.cure))
    pipe.recv()
    limit(resource.RLIM_INFINITY)


def limit(most: int) -> None:
    """No file of this process grows beyond so many bytes: what a full disk is to it."""
    resource.setrlimit(resource.RLIMIT_FSIZE, (most, resource.RLIM_INFINITY))


@pytest.mark.parametrize("seed", SEEDS)
def test_a_full_disk(seed, undisturbed, tmp_path, told):
    job = ("answer", "import", "backup")[seed % 3]
    whole = undisturbed(job)
    home, most = whole.home(tmp_path), random.Random(f"disk {seed}").randrange(LEAST, whole.size)
    begun = (answers, home, most) if job == "answer" else (once_more, job, home, most)
    with working(*begun, speaks=True) as at_work:
        kind, problem, cure = at_work.hear()
        assert kind in (RegisterUnavailable, NotWritable)
        assert "cannot be" in problem
        assert "room" in cure
        assert_sound(home / "register.sqlite")
        assert not (home / "backup.sqlite").exists()
        at_work.tell("there is room")
        assert at_work.end() == 0
    assert_sound(home / "register.sqlite")
    assert dump(home / "register.sqlite") == whole.after
    assert job != "backup" or dump(home / "backup.sqlite") == whole.after
    told("disk full", f"{job}, no file beyond {most} bytes")
