"""What all tests share: a PostgreSQL of their own, started when a test first asks for it."""

from collections.abc import Callable, Iterator
from itertools import count

import pytest

from benchmarks.postgresql import APT, Postgres, installed, running


@pytest.fixture(scope="session")
def postgres() -> Iterator[Postgres]:
    """The server."""
    if (tools := installed()) is None:
        pytest.skip(f"PostgreSQL is not installed: {APT}")
    with running(tools) as server:
        yield server


@pytest.fixture(scope="session")
def new_database(postgres) -> Callable[[str], str]:
    """Makes a database, a copy of the one named (else empty), and returns its URL."""
    numbers = count(1)

    def make(template: str = "template1") -> str:
        name = f"test_{next(numbers)}"
        postgres.sql(f"CREATE DATABASE {name} TEMPLATE {template}")
        return postgres.url(name)

    return make
