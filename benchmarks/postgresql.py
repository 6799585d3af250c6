"""A PostgreSQL of one's own, started from what Debian installs: for tests and for measuring."""

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

APT = "apt-get install --yes postgresql"
PORT = "5432"  # names the socket, which lies in a folder of the server's own: no other server is met
AS_OTHERS_HAVE_IT = ("--encoding=UTF8", "--locale=C.UTF-8", "--locale-provider=icu", "--icu-locale=kk-KZ")
WITHOUT_CARE = "-c fsync=off -c full_page_writes=off -c max_connections=50"
PATIENCE = 60


def installed() -> Path | None:
    """The folder of the newest PostgreSQL that is installed: on the path, or where Debian puts versions."""
    on_path = [Path(found).resolve().parent for name in ("initdb",) if (found := shutil.which(name))]
    versions = Path("/usr/lib/postgresql").glob("*/bin/initdb")
    newest_first = sorted(versions, key=lambda tool: float(tool.parts[-3]), reverse=True)
    return next(iter([*on_path, *(tool.parent for tool in newest_first)]), None)


@dataclass(frozen=True)
class Postgres:
    """A running server: a folder with its data and its socket, and the user it runs as."""

    tools: Path
    folder: Path
    user: str | None

    def run(self, tool: str, *arguments: str) -> None:
        """Runs a tool of the server; what it says is shown if it fails."""
        log = self.folder / f"{tool}.log"
        with log.open("w") as said:
            done = subprocess.run(
                [self.tools / tool, *arguments], stdout=said, stderr=said, cwd=self.folder, user=self.user,
                group=self.user, extra_groups=[] if self.user else None, timeout=PATIENCE,
            )  # fmt: skip
        assert done.returncode == 0, log.read_text()

    def start(self) -> None:
        """Starts it and waits until it answers."""
        options = f"-p {PORT} -k {self.folder} -c listen_addresses='' {WITHOUT_CARE}"
        self.run("pg_ctl", "start", "-w", "-D", f"{self.folder}/data", "-l", "server.log", "-o", options)

    def stop(self) -> None:
        """Stops it at once, as a power cut would."""
        self.run("pg_ctl", "stop", "-w", "-m", "immediate", "-D", f"{self.folder}/data")

    def url(self, database: str) -> str:
        """The SQLAlchemy URL of a database."""
        return f"postgresql+psycopg://matcher@/{database}?host={self.folder}&port={PORT}"

    def sql(self, statement: str) -> None:
        """Runs a statement that belongs to no database of a test."""
        at = ("-h", str(self.folder), "-p", PORT, "-U", "matcher", "-d", "postgres")
        self.run("psql", *at, "-v", "ON_ERROR_STOP=1", "-q", "-c", statement)


@contextmanager
def running(tools: Path) -> Iterator[Postgres]:
    """A new server, gone with all it holds at the end. As root it runs as `postgres`: it refuses root.

    A socket's path may be some hundred characters long, so the folder lies at the top of the temporary ones.
    """
    user = "postgres" if os.getuid() == 0 else None
    folder = Path(tempfile.mkdtemp(prefix="pg"))
    if user:
        shutil.chown(folder, user, user)
    server = Postgres(tools, folder, user)
    server.run("initdb", "-D", f"{folder}/data", "-U", "matcher", "-A", "trust", "-N", *AS_OTHERS_HAVE_IT)
    server.start()
    try:
        yield server
    finally:
        server.stop()
        shutil.rmtree(folder)
