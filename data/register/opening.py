"""Opening a register: where it is, whether it is there, and whether its tables are of this version."""

from pathlib import Path

from sqlalchemy import URL, Connection, insert, inspect, text

from data.errors import NotInitialised
from data.register.address import register_file, register_url
from data.register.database import in_memory
from data.register.errors import RegisterUnavailable, SchemaMismatch
from data.register.register import Register
from data.register.schema import COUNTERS, HEAD, counters, metadata

MIGRATIONS = Path(__file__).with_name("migrations")


def open_register(url: str | Path, create: bool = False) -> Register:
    """The register at a database URL or a file path.

    Args:
        url: `sqlite:///…`, another SQLAlchemy URL, or the path of an SQLite file. With `?timeout=5` SQLite
            waits 5 seconds for another writer instead of 30. `sqlite://` is a new one in memory.
        create: make the register where there is none, and bring an older one up to this version.

    Raises:
        NotInitialised: there is none, and `create` is false.
        SchemaMismatch: its tables are newer than this program, or older and `create` is false.
        RegisterUnavailable: the database does not answer or is no database.
    """
    target = register_url(url)
    _see_file(target, create)
    register = Register(target)
    try:
        _see_schema(register, create)
    except BaseException:
        register.close()
        raise
    return register


def _see_file(url: URL, create: bool) -> None:
    """SQLite makes the file that it cannot find, so that is looked at first."""
    if (file := register_file(url)) is None or file.exists():
        return
    if not create:
        raise _not_initialised(url)
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        problem = f"The folder of the register at {file} cannot be made: {error.strerror}."
        cure = "Give another place, or the right to write there."
        raise RegisterUnavailable(problem, cure, str(url)) from error


def _see_schema(register: Register, create: bool) -> None:
    with register._reading() as connection:
        found = _revision(connection)
    if found == HEAD:
        return
    if found is None and not create:
        raise _not_initialised(register.url)
    if found is not None:
        _see_revision(found, create)
    with register._writing() as connection:
        if in_memory(register.url):
            _make(connection)
        else:
            upgrade(connection)


def _revision(connection: Connection) -> str | None:
    if not inspect(connection).has_table("alembic_version"):
        return None
    return connection.execute(text("SELECT version_num FROM alembic_version")).scalar()


def _see_revision(found: str, create: bool) -> None:
    from alembic.script import ScriptDirectory  # slow to load, and seldom needed

    known = {script.revision for script in ScriptDirectory(str(MIGRATIONS)).walk_revisions()}
    if found not in known:
        raise SchemaMismatch(
            f"The register has revision {found}, which this program (revision {HEAD}) does not know.",
            "Install the version of the program that made it, or a later one.",
            found,
            HEAD,
        )
    if not create:
        problem = f"The register has revision {found}; this program works with {HEAD}."
        raise SchemaMismatch(problem, "Make a copy of it, then run `matcher init`.", found, HEAD)


def upgrade(connection: Connection) -> None:
    """Brings the tables up to this version within the connection's transaction."""
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, HEAD)


def _make(connection: Connection) -> None:
    """The tables as they are declared: nobody brings up a register in memory, so it needs no Alembic."""
    metadata.create_all(connection, checkfirst=False)
    connection.execute(insert(counters), [{"name": name, "value": 0} for name in COUNTERS])


def _not_initialised(url: URL) -> NotInitialised:
    place = register_file(url) or url.render_as_string(hide_password=True)
    return NotInitialised(f"There is no register at {place}.", "Run `matcher init`.")
