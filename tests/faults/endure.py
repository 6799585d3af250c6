"""What `make endure` keeps: `pytest -p tests.faults.endure` writes how each fault went, every time."""

import time
from collections import defaultdict

import orjson
import pytest

from benchmarks.machine import machine
from benchmarks.results import KEPT

FILE = KEPT / "endure.json"


class Endured:
    """Collects the reports of a session. A test names its fault and tells how it went."""

    def __init__(self) -> None:
        self.begin = time.monotonic()
        self.held: dict[str, list[str]] = defaultdict(list)
        self.failed: list[str] = []

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Notes what a test told."""
        told = dict(report.user_properties)
        if report.failed:
            self.failed.append(report.nodeid)
        elif report.when == "call" and "fault" in told:
            self.held[str(told["fault"])].append(str(told["how"]))

    def pytest_sessionfinish(self) -> None:
        """Keeps the results as those of the last run."""
        stated = {
            "machine": machine(),
            "minutes": round((time.monotonic() - self.begin) / 60, 1),
            "failed": sorted(self.failed),
            "held": {fault: len(self.held[fault]) for fault in sorted(self.held)},
            "how": {fault: self.held[fault] for fault in sorted(self.held)},
        }
        written = orjson.dumps(stated, option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE)
        FILE.write_bytes(written)


def pytest_configure(config: pytest.Config) -> None:
    """One process of the session collects, the one that all others report to."""
    if not hasattr(config, "workerinput"):
        config.pluginmanager.register(Endured())
