"""kill -9 at a moment of a job's course, and what is then to be seen."""

import random
from collections.abc import Callable
from pathlib import Path

from tests.faults.accounts import assert_sound, dump
from tests.faults.conftest import Undisturbed
from tests.faults.jobs import JOBS
from tests.faults.working import await_moment, course_of, working

Left = Callable[[Path], None]
"""Looks at the home folder that a killed job left."""


def killed(job: str, whole: Undisturbed, folder: Path, chance: random.Random) -> tuple[Path, int]:
    """The home that a killed job left, and after how many statements; one that was too quick begins anew."""
    while True:
        home = whole.home(folder)
        with working(JOBS[job], home) as at_work:
            given = await_moment(at_work, whole.course, chance)
            if given is not None and at_work.kill():
                return home, given


def nothing_more(home: Path) -> None:
    """There is nothing to see beside the register."""


def kill_and_go_on(job: str, seed: int, whole: Undisturbed, folder: Path, see: Left = nothing_more) -> str:
    """Kills a job, looks at what it left, lets it go on, and compares; tells when the blow fell."""
    home, given = killed(job, whole, folder, random.Random(f"{job} {seed}"))
    assert_sound(home / "register.sqlite")
    see(home)
    course_of(JOBS[job], home)
    assert_sound(home / "register.sqlite")
    assert dump(home / "register.sqlite") == whole.after
    assert not [*home.rglob("*.part*"), *home.rglob("*.checkpoint*")]
    return f"after {given} of {len(whole.course)} statements"
