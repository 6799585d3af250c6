import subprocess
from pathlib import Path

import pytest


@pytest.fixture(scope="session")
def root():
    return Path(__file__).parents[2]


@pytest.fixture(scope="session")
def tracked(root):
    """Paths of all tracked files, relative to the root."""
    if not (root / ".git").exists():
        pytest.skip("not a git checkout: nobody can say which files belong to the project")
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=root, capture_output=True, check=True)
    paths = map(Path, listed.stdout.decode().rstrip("\0").split("\0"))
    return [path for path in paths if (root / path).is_file()]
