"""What the readers' tests share: a moment, a small register of places, the shared folder."""

from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest

from data.exchange import Accepted, Reject, read

RECEIVED = datetime(2026, 3, 31, 9, tzinfo=timezone(timedelta(hours=5)))
PLACES = {"Астана": "710000000", "Алматы": "750000000", "Караганда": "351010000", "Аксай": "274432100"}


@pytest.fixture
def read_file(tmp_path):
    """Write content to a file of that name and read it: accepted and rejected."""

    def run(name: str, content: str | bytes, name_of_format: str | None = None):
        path = tmp_path / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        rows = list(read(path, name_of_format, received_at=RECEIVED, find_place=PLACES.get))
        accepted = [row for row in rows if isinstance(row, Accepted)]
        return accepted, [row for row in rows if isinstance(row, Reject)]

    return run


@pytest.fixture(scope="session")
def shared() -> Path:
    folder = Path(__file__).parents[3].parent / "shared" / "data"
    if not folder.is_dir():
        pytest.skip("../shared is not here")
    return folder
