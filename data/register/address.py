"""Where a register is: a database URL, or the path of an SQLite file."""

from pathlib import Path

from sqlalchemy import URL, make_url

from data.register.database import in_memory


def register_url(place: str | Path) -> URL:
    """The URL of a register that is named by a URL or a path."""
    if isinstance(place, str) and "://" in place:
        return make_url(place)
    return URL.create("sqlite", database=str(place))


def register_file(url: URL) -> Path | None:
    """The SQLite file of a register; None: it is on a server or in memory."""
    return None if url.get_backend_name() != "sqlite" or in_memory(url) else Path(str(url.database))
