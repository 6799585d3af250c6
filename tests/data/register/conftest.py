"""What the register's tests share: a register of their own and intakes made from real records."""

import shutil
from collections.abc import Callable, Iterator
from datetime import date, datetime, timedelta, timezone
from pathlib import Path

import pytest
from sqlalchemy import select

from data.records import HealthStatement, Identity, Person, Vacancy, Wanted
from data.register import PersonIntake, Register, VacancyIntake, open_register
from data.register.schema import metadata

ZONE = timezone(timedelta(hours=5))
MORNING = datetime(2026, 3, 2, 9, 30, tzinfo=ZONE)
DAY = date(2026, 3, 2)


@pytest.fixture(scope="session")
def fresh(tmp_path_factory) -> Callable[[Path], Register]:
    """Opens a new register at a path: a copy of one that was made once."""
    first = tmp_path_factory.mktemp("register") / "fresh.db"
    open_register(first, create=True).close()

    def make(path: Path) -> Register:
        shutil.copy(first, path)
        return open_register(path)

    return make


@pytest.fixture(scope="session")
def fresh_on_postgresql(new_database) -> Callable[[], str]:
    """Makes a new register on PostgreSQL, a copy of one that was made once, and returns its URL."""
    first = new_database()
    open_register(first, create=True).close()
    template = first.split("?")[0].rpartition("/")[2]
    return lambda: new_database(template)


@pytest.fixture
def path(tmp_path) -> Path:
    """Where a register in an SQLite file is, or may be."""
    return tmp_path / "register.db"


@pytest.fixture(params=["sqlite", "postgresql"])
def place(request) -> str:
    """The URL of a new register on either database: a test that asks for it runs on both."""
    if request.param == "postgresql":
        return request.getfixturevalue("fresh_on_postgresql")()
    path = request.getfixturevalue("path")
    request.getfixturevalue("fresh")(path).close()
    return f"sqlite:///{path}"


@pytest.fixture
def register(place) -> Iterator[Register]:
    """A new register, on either database."""
    with open_register(place) as opened:
        yield opened


@pytest.fixture
def in_file(path, fresh) -> Iterator[Register]:
    """A new register in the SQLite file at `path`."""
    with fresh(path) as opened:
        yield opened


@pytest.fixture
def dump(register) -> Callable[[], dict[str, list[tuple]]]:
    """All that the register holds, by table; nothing is told of the order in which it lies there."""

    def read() -> dict[str, list[tuple]]:
        with register._reading() as connection:
            return {
                table.name: sorted(map(tuple, connection.execute(select(table))), key=repr)
                for table in metadata.sorted_tables
            }

    return read


@pytest.fixture(scope="session")
def moment() -> Callable[[float], datetime]:
    """So many hours after a Monday morning in Astana."""
    return lambda hours=0: MORNING + timedelta(hours=hours)


@pytest.fixture(scope="session")
def person() -> Callable[..., PersonIntake]:
    """A person who wants to weld, unless told otherwise; `hours` after the Monday morning."""

    def make(
        id: str = "a",  # noqa: A002
        title: str = "Сварщик",
        hours: float = 0,
        withdrawn: float | None = None,
        limits: tuple[str, ...] | None = None,
        identity: Identity | None = None,
        codes: bytes | None = None,
        turns_on: date | None = None,
        available: bool = True,
    ) -> PersonIntake:
        record = Person(
            id=id,
            registered_at=MORNING + timedelta(hours=hours),
            withdrawn_at=None if withdrawn is None else MORNING + timedelta(hours=withdrawn),
            wanted=(Wanted(title=title),),
            health=None if limits is None else HealthStatement(asked_on=DAY, officer="o-17", limits=limits),
        )
        codes = b'{"title":"%s"}' % title.encode() if codes is None else codes
        return PersonIntake.of(record, identity, codes, available, DAY, turns_on)

    return make


@pytest.fixture(scope="session")
def vacancy() -> Callable[..., VacancyIntake]:
    """A vacancy for a welder, unless told otherwise."""

    def make(
        id: str = "v",  # noqa: A002
        title: str = "Сварщик",
        hours: float = 0,
        status: str = "open",
        posts: int = 1,
        turns_on: date | None = None,
    ) -> VacancyIntake:
        record = Vacancy(
            id=id, registered_at=MORNING + timedelta(hours=hours), title=title, status=status, posts=posts
        )
        return VacancyIntake.of(record, b'{"title":"%s"}' % title.encode(), True, DAY, turns_on)

    return make
