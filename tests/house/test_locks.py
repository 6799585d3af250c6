"""The lock files: hashed, and true to `pyproject.toml`."""

import re
import tomllib

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ENTRY = re.compile(
    r"^(?P<entry>\S+==[^\\\n]+?)\s*\\\n(?P<hashes>(?:\s+--hash=sha256:[0-9a-f]{64}(?: \\)?\n)+)", re.M
)


@pytest.fixture(scope="module")
def locks(root):
    return {name: (root / "locks" / f"{name}.txt").read_text("utf-8") for name in ("core", "dev")}


@pytest.fixture(scope="module")
def pinned(locks):
    """Pinned versions of each lock by canonical name; several where they differ by Python's version."""
    pins = {}
    for lock, text in locks.items():
        pins[lock] = {}
        for one in (Requirement(found["entry"]) for found in ENTRY.finditer(text)):
            versions = pins[lock].setdefault(canonicalize_name(one.name), set())
            versions |= {pin.version for pin in one.specifier}
    return pins


@pytest.fixture(scope="module")
def project(root):
    return tomllib.loads((root / "pyproject.toml").read_text("utf-8"))


def test_nothing_stands_in_a_lock_but_hashed_pins(locks):
    assert {name: ENTRY.sub("", text).strip() for name, text in locks.items()} == {"core": "", "dev": ""}


def test_the_locks_meet_what_the_project_asks_for(pinned, project):
    core = [*project["project"]["dependencies"], *project["dependency-groups"]["build"]]
    extras = [one for extra in project["project"]["optional-dependencies"].values() for one in extra]
    for lock, wanted in (("core", core), ("dev", [*core, *extras])):
        for requirement in map(Requirement, wanted):
            versions = pinned[lock].get(canonicalize_name(requirement.name))
            assert versions, f"locks/{lock}.txt lacks {requirement}: run `make lock`"
            assert all(requirement.specifier.contains(version) for version in versions), requirement


def test_developers_run_what_users_run(pinned):
    assert {name: pinned["dev"].get(name) for name in pinned["core"]} == pinned["core"]
