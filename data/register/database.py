"""The connection to the register's database: one transaction a call, errors in our own words."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event
from sqlalchemy.exc import DatabaseError, IntegrityError, ProgrammingError, StatementError
from sqlalchemy.pool import StaticPool

from data.register.errors import RegisterUnavailable

_PRAGMAS = (
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = NORMAL",
    "PRAGMA foreign_keys = ON",
    "PRAGMA cache_size = -65536",
    "PRAGMA wal_autocheckpoint = 8192",
)


_WAIT = "30"
"""Seconds for which SQLite waits for another writer, unless the URL has a `timeout` of its own."""


def _sqlite(engine: Engine) -> None:
    """Sets up each SQLite connection, and begins transactions ourselves.

    The driver would begin one only before the first write, which lets two writers read the same state and
    then fail; a writer takes the lock at once instead, and waits for it.
    """

    def connected(connection: Any, _record: object) -> None:
        connection.isolation_level = None
        for pragma in _PRAGMAS:
            connection.execute(pragma)

    def begun(connection: Connection) -> None:
        writes = connection.get_execution_options().get("writes", False)
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")

    event.listen(engine, "connect", connected)
    event.listen(engine, "begin", begun)


def in_memory(url: URL) -> bool:
    """Whether the database lives as long as its one connection."""
    return url.get_backend_name() == "sqlite" and url.database in (None, "", ":memory:")


def _engine(url: URL) -> Engine:
    if url.get_backend_name() != "sqlite":
        return create_engine(url, pool_pre_ping=True)  # a connection may have died with the server
    if in_memory(url):
        engine = create_engine(url, poolclass=StaticPool, connect_args={"check_same_thread": False})
    else:
        engine = create_engine(url.update_query_dict({"timeout": _WAIT, **url.query}))
    _sqlite(engine)
    return engine


class Database:
    """An open database. A call holds a connection only while it runs.

    Safe to share between threads, unless it is in memory: there all share one connection.
    """

    def __init__(self, url: URL) -> None:
        self.url = url
        self._engine = _engine(url)
        self._reader = self._engine
        if url.get_backend_name() != "sqlite":  # whose readers see one state by themselves
            self._reader = self._engine.execution_options(isolation_level="REPEATABLE READ")
        self._writer = self._engine.execution_options(writes=True)

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        """A connection that sees one state of the register."""
        with self._own_words(), self._reader.connect() as connection:
            yield connection

    @contextmanager
    def _writing(self) -> Iterator[Connection]:
        """A transaction: all of it is written at the end, or on any error nothing."""
        with self._own_words(), self._writer.begin() as connection:
            yield connection

    @contextmanager
    def _own_words(self) -> Iterator[None]:
        try:
            yield
        except (IntegrityError, ProgrammingError):
            raise  # a defect of the program, not a state of the database
        except DatabaseError as error:
            url = self.url.render_as_string(hide_password=True)
            problem = f"The register at {url} cannot be used: {error.orig}."
            cure = "See that the database runs, is a register and that its disk has room; then try again."
            raise RegisterUnavailable(problem, cure, url) from error
        except StatementError as error:  # a value that was refused on the way to the database
            raise error.orig or error from None

    def close(self) -> None:
        """Closes all connections."""
        self._engine.dispose()
