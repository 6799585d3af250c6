"""Backups: a register in one SQLite file, taken while others write, whichever database it is on."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import URL

from data.errors import NotInitialised
from data.register.address import register_file, register_url
from data.register.copying import copy_rows
from data.register.database import Database
from data.register.errors import NoBackup, NotWritable, PlaceTaken, RegisterUnavailable, SchemaMismatch
from data.register.opening import open_register, upgrade
from data.register.register import Register
from data.register.verification import Refold, Verification, verify


@dataclass(frozen=True, slots=True)
class BackedUp:
    """A backup: its file, its size in bytes, and up to where change log and ledger go in it."""

    file: Path
    size: int
    position: int
    events: int


@dataclass(frozen=True, slots=True)
class Restored:
    """Where a backup is restored to and how far it goes; `verification` None: it was not asked for."""

    place: str
    restored: bool
    position: int
    events: int
    verification: Verification | None


def back_up(register: Register, file: Path) -> BackedUp:
    """Writes all that is committed at one moment into a new file; readers and writers go on meanwhile.

    The file has its name only once it is complete.

    Raises:
        PlaceTaken: there is a file of this name already.
        NotWritable: it cannot be written.
    """
    if file.exists():
        cure = "Name a new one: a backup overwrites nothing."
        raise PlaceTaken(f"There is a file {file} already.", cure, str(file))
    with _becoming(file) as part:
        if register.url.get_backend_name() == "sqlite":
            _copy_file(register, part)
        else:
            _copy_tables(register, part)
        with open_register(part) as written:
            position, events = written.position(), written.ledger_position()
        with closing(sqlite3.connect(part)) as whole:
            whole.execute("PRAGMA journal_mode = DELETE")  # one file, to be read on any medium
        part.rename(file)
    return BackedUp(file, file.stat().st_size, position, events)


def restore(file: Path, place: str | Path, verified: bool = False, refold: Refold | None = None) -> Restored:
    """Makes the register of a backup where there is none; one of an older program is brought up.

    Args:
        file: the backup.
        place: where the register is to be, as for `open_register`.
        verified: look first whether the backup adds up; one that does not is not restored.
        refold: folds cases anew from their events, for the verification.

    Raises:
        NoBackup: there is no such file, or it holds no register.
        PlaceTaken: there is a register already.
        NotWritable: there is no room.
        SchemaMismatch: the backup was made by a later version of the program.
        RegisterUnavailable: a database does not answer, or the file is damaged.
    """
    if not file.is_file():
        raise NoBackup(f"There is no backup {file}.", "Look at its name.", str(file))
    url = register_url(place)
    named = url.render_as_string(hide_password=True)
    _see_no_register(url, named)
    target = register_file(url)
    with _becoming(target or file) as part:
        with _brought_up(file, part) as found:
            verification = verify(found, refold) if verified else None
            position, events = found.position(), found.ledger_position()
            sound = verification is None or verification.adds_up
            if sound and target is None:
                _fill(found, url)
        if sound and target is not None:
            part.rename(target)
    return Restored(named, sound, position, events, verification)


@contextmanager
def _becoming(file: Path) -> Iterator[Path]:
    """A file beside the one that it is to become; it is gone at the end, unless it was renamed."""
    part = file.with_name(file.name + ".part")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        _remove(part)
        try:
            yield part
        finally:
            _remove(part)
    except (OSError, sqlite3.OperationalError) as error:
        reason = str(getattr(error, "strerror", None) or error)
        cure = "Name another place, or make room there."
        raise NotWritable(f"{file} cannot be written: {reason}.", cure, str(file), reason) from error


def _remove(part: Path) -> None:
    for end in ("", "-wal", "-shm", "-journal"):
        part.with_name(part.name + end).unlink(missing_ok=True)


def _copy_file(source: Register, part: Path) -> None:
    with source._own_words(), closing(source._engine.raw_connection()) as connection:
        own = connection.driver_connection
        assert isinstance(own, sqlite3.Connection)
        _into(own, part)


def _copy_tables(source: Register, part: Path) -> None:
    with (
        open_register(part, create=True) as target,
        source._reading() as seen,
        target._writing() as connection,
    ):
        copy_rows(seen, connection)


def _fill(source: Register, url: URL) -> None:
    """Tables and rows in one transaction: a restoration that breaks off leaves nothing."""
    with closing(Database(url)) as target, source._reading() as seen, target._writing() as connection:
        upgrade(connection)
        copy_rows(seen, connection)


def _see_no_register(url: URL, named: str) -> None:
    try:
        open_register(str(url.render_as_string(hide_password=False))).close()
    except NotInitialised:
        return
    except SchemaMismatch:
        pass
    raise PlaceTaken(f"There is a register at {named}.", "Move it away, or name another place.", named)


def _brought_up(file: Path, part: Path) -> Register:
    """A copy of the backup, opened; the backup itself stays as it is."""
    with (
        _damage_told(file),
        closing(sqlite3.connect(f"{file.absolute().as_uri()}?mode=ro", uri=True)) as source,
    ):
        _into(source, part)
    try:
        return open_register(part)
    except NotInitialised:
        cure = "Name a file that `matcher backup` made."
        raise NoBackup(f"{file} holds no register.", cure, str(file)) from None
    except SchemaMismatch:
        return open_register(part, create=True)


def _into(source: sqlite3.Connection, part: Path) -> None:
    """SQLite's online backup in one step: it holds back no writer, and none makes it begin again."""
    with closing(sqlite3.connect(part)) as target:
        source.backup(target)


@contextmanager
def _damage_told(file: Path) -> Iterator[None]:
    try:
        yield
    except sqlite3.OperationalError:
        raise  # no room, no right: not the backup's fault
    except sqlite3.DatabaseError as error:
        problem = f"The backup {file} cannot be read: {error}."
        raise RegisterUnavailable(problem, "Take another backup.", str(file)) from error
