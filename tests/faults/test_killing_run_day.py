"""kill -9 in the day's run."""

import pytest

from tests.faults.killing import kill_and_go_on
from tests.faults.seeds import SEEDS


@pytest.mark.parametrize("seed", SEEDS)
def test_a_killed_run_goes_on(seed, undisturbed, tmp_path, told):
    whole = undisturbed("run-day")
    told("kill -9 in run-day", kill_and_go_on("run-day", seed, whole, tmp_path))
