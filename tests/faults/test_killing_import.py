"""kill -9 in an import."""

import pytest

from tests.faults.killing import kill_and_go_on
from tests.faults.seeds import SEEDS


@pytest.mark.parametrize("seed", SEEDS)
def test_a_killed_import_goes_on(seed, undisturbed, tmp_path, told):
    """Now and then one that several processes read for: it goes on by its checkpoint."""
    job = "import" if seed % 10 else "import in blocks"
    told("kill -9 in import", kill_and_go_on(job, seed, undisturbed(job), tmp_path))
