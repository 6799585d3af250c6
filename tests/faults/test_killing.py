"""kill -9 in answers, in the clocks and in a backup: what an undisturbed run leaves comes out."""

from pathlib import Path

import pytest

from tests.faults.accounts import assert_sound, dump
from tests.faults.killing import kill_and_go_on
from tests.faults.seeds import SEEDS


def backup_is_absent_or_whole(home: Path) -> None:
    """A file that has the backup's name holds all of the register."""
    if (home / "backup.sqlite").exists():
        whole_backup(home)


def whole_backup(home: Path) -> None:
    assert_sound(home / "backup.sqlite")
    assert dump(home / "backup.sqlite") == dump(home / "register.sqlite")


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("job", ["answer", "tick"])
def test_a_killed_job_goes_on(job, seed, undisturbed, tmp_path, told):
    told(f"kill -9 in {job}", kill_and_go_on(job, seed, undisturbed(job), tmp_path))


@pytest.mark.parametrize("seed", SEEDS)
def test_a_killed_backup_is_absent_or_whole(seed, undisturbed, tmp_path, told):
    whole = undisturbed("backup")
    told("kill -9 in backup", kill_and_go_on("backup", seed, whole, tmp_path, backup_is_absent_or_whole))
    whole_backup(tmp_path / "home")
