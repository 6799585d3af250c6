"""A register in memory and its office, for tests that say in acts what happened."""

from collections.abc import Callable, Iterator
from datetime import datetime

import pytest

from data.packaged import Packaged
from data.register import Register, open_register
from matcher.law.acts import Act
from matcher.law.law import Law
from matcher.law.loading import load_law
from matcher.offers.office import Office
from matcher.offers.selecting import from_ledger


@pytest.fixture(scope="session")
def law() -> Law:
    return load_law(Packaged())


@pytest.fixture
def ledger() -> Iterator[Register]:
    with open_register("sqlite://", create=True) as opened:
        yield opened


@pytest.fixture
def do(ledger: Register, law: Law) -> Callable[..., None]:
    """Does acts at a moment, written without its zone as one of November 2026 ("10T12:00")."""
    office = Office(ledger, law, from_ledger)

    def do(at: str, *acts: Act, by: str = "specialist") -> None:
        for act in acts:
            office.do(act, of_november(at), by)

    return do


@pytest.fixture
def november() -> Callable[[str], datetime]:
    return of_november


def of_november(at: str) -> datetime:
    return datetime.fromisoformat(f"2026-11-{at}:00+05:00")
