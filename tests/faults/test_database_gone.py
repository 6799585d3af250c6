"""A database that is gone for a while: it is told clearly, no act is half done, and work goes on."""

import random
import time
from collections.abc import Iterator
from multiprocessing.connection import Connection

import pytest

from benchmarks.postgresql import APT, Postgres, installed, running
from data.register import RegisterUnavailable, open_register
from tests.faults.accounts import Dump, assert_sound, dump
from tests.faults.jobs import give_answers, make_offers
from tests.faults.seeds import SEEDS
from tests.faults.working import Working, await_moment, course_of, tell_statements, working

LONG, SHORT = 60, 0
"""Seconds of absence: a whole minute each 25th time."""
DONE = "done"


def answers(pipe: Connection, url: str) -> None:
    """Answers, and goes on with the same register when the database is there again."""

    def wait(away: RegisterUnavailable) -> None:
        pipe.send((away.problem, away.cure))
        pipe.recv()

    tell_statements(pipe)
    with open_register(url) as register:
        give_answers(register, wait)
    pipe.send(DONE)


def undisturbed_answers(url: str) -> None:
    with open_register(url) as register:
        give_answers(register)


@pytest.fixture(scope="module")
def server() -> Iterator[Postgres]:
    """A server of our own: no other test loses its database."""
    if (tools := installed()) is None:
        pytest.skip(f"PostgreSQL is not installed: {APT}")
    with running(tools) as server:
        server.sql("CREATE DATABASE offered")
        with open_register(server.url("offered"), create=True) as register:
            make_offers(register)
        yield server


def new_database(server: Postgres, name: str) -> str:
    """A copy of the register with offers, in the place of what had this name."""
    server.sql(f"DROP DATABASE IF EXISTS {name}")
    server.sql(f"CREATE DATABASE {name} TEMPLATE offered")
    return server.url(name)


@pytest.fixture(scope="module")
def whole(server: Postgres) -> tuple[list[float], Dump]:
    """The course of an undisturbed run, and what it leaves."""
    course = course_of(undisturbed_answers, new_database(server, "undisturbed"))
    return course, dump(server.url("undisturbed"))


@pytest.mark.parametrize("seed", SEEDS)
def test_a_database_that_is_gone(seed, server, whole, told):
    course, after = whole
    url, chance = server.url("gone"), random.Random(f"gone {seed}")
    absence = LONG if seed % 25 == 0 else SHORT
    while (told_of := go_away(server, course, chance, absence)) is None:
        pass  # the work had ended before
    assert_sound(url)
    assert dump(url) == after
    told("database gone", told_of)


def go_away(server: Postgres, course: list[float], chance: random.Random, absence: float) -> str | None:
    """Stops the server in the middle of the work and starts it again; None: it was not the middle."""
    with working(answers, new_database(server, "gone"), speaks=True) as at_work:
        if (given := await_moment(at_work, course, chance)) is None:
            return None
        server.stop()
        try:
            asked = ask_in_vain(at_work, absence)
        finally:
            server.start()
        if asked:
            at_work.tell("it is there")
            assert at_work.hear() == DONE
            assert at_work.end() == 0
    return (
        f"after {given} of {len(course)} statements, for {absence} s, asked {asked} times" if asked else None
    )


def ask_in_vain(at_work: Working, absence: float) -> int:
    """The work is told each time that the database cannot be used; how often it asked, 0: it had ended."""
    begin, asked = time.monotonic(), 0
    while (said := at_work.hear()) != DONE:
        problem, cure = said
        asked += 1
        assert "cannot be used" in problem
        assert "database runs" in cure
        if time.monotonic() - begin >= absence and asked > 1:
            return asked
        time.sleep(min(absence / 10, 5))
        at_work.tell("try again")
    return 0
