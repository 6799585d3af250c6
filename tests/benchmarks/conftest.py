from dataclasses import replace

import pytest

from benchmarks.world import World
from matcher.composition import Program


@pytest.fixture(scope="session")
def kept(tmp_path_factory):
    return tmp_path_factory.mktemp("kept")


@pytest.fixture(scope="session")
def world(kept):
    with Program() as program:
        yield replace(World.of(program, 2_000, kept), number=60)
