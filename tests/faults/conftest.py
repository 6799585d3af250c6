"""Undisturbed runs, once a session: what a job finds, how it goes, what it leaves."""

import shutil
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

from data.population import Request, generate
from data.register import open_register
from matcher.settings import Settings, initialise
from tests.faults.accounts import Dump, dump
from tests.faults.jobs import JOBS, make_offers
from tests.faults.working import course_of

REQUEST = Request(resumes=160, vacancies=60, seed=5)
EARLIER = {"tick": "answer", "run-day": "import", "backup": "import"}
"""A job finds the home that the job before it left."""


@dataclass(frozen=True)
class Undisturbed:
    """A job that nothing disturbed.

    Attributes:
        before: the home that it found.
        course: the moments of its statements.
        after: what its register then held; `size` of its file in bytes.
    """

    before: Path
    course: Sequence[float]
    after: Dump
    size: int

    def home(self, folder: Path) -> Path:
        """A copy of the home as the job finds it."""
        shutil.rmtree(folder / "home", ignore_errors=True)
        return Path(shutil.copytree(self.before, folder / "home"))


@pytest.fixture(autouse=True)
def no_settings_of_the_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("HOME", "DATABASE", "POLICY", "WEIGHTS", "LANG"):
        monkeypatch.delenv(f"MATCHER_{name}", raising=False)


@pytest.fixture(scope="session")
def undisturbed(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Undisturbed]:
    """By the job's name."""

    @cache
    def run(job: str) -> Undisturbed:
        before = found(job)
        for _ in range(2):  # the first run may pay for what is compiled once and then kept
            home = Path(shutil.copytree(before, tmp_path_factory.mktemp("after") / "home"))
            course = course_of(JOBS[job], home)
        register = home / "register.sqlite"
        return Undisturbed(before, course, dump(register), register.stat().st_size)

    def found(job: str) -> Path:
        home = tmp_path_factory.mktemp("before") / "home"
        if (earlier := EARLIER.get(job)) is not None:
            shutil.copytree(found(earlier), home)
            course_of(JOBS[earlier], home)
            return home
        initialise(Settings(home=home, database=None))
        if job == "answer":
            with open_register(home / "register.sqlite") as register:
                make_offers(register)
        else:
            generate(REQUEST, home)
        return home

    return run


@pytest.fixture
def told(record_property: Callable[[str, object], None]) -> Callable[[str, str], None]:
    """Notes which fault struck and how, for the results of `make endure`."""

    def note(fault: str, how: str) -> None:
        record_property("fault", fault)
        record_property("how", how)

    return note
