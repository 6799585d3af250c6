"""The law read twice: scenarios written from the order, played through the commands that users call."""

from pathlib import Path

import pytest

from data.packaged import Packaged
from matcher.scenario.files import scenario_files
from matcher.scenario.playing import play
from matcher.scenario.stage import Theatre

FOLDER = Path(__file__).parent
FILES = sorted(path.relative_to(FOLDER).as_posix() for path in FOLDER.rglob("*.yaml"))


@pytest.fixture(scope="module")
def theatre():
    return Theatre(Packaged())


def scenarios(name):
    """The scenarios of a file, which has no problem."""
    [file] = scenario_files([FOLDER / name])
    assert file.judged.problems == ()
    return file.judged.scenarios


@pytest.mark.parametrize("name", FILES)
def test_every_check_holds(theatre, name):
    for scenario in scenarios(name):
        played = play(scenario, theatre)
        failed = [
            (one.check.index, one.expected, one.told.values) for one in played.asked if one.passed is False
        ]
        assert failed == [], scenario.id


def test_there_are_enough_and_each_has_its_own_name():
    ids = [scenario.id for name in FILES for scenario in scenarios(name)]
    assert len(ids) >= 60
    assert len(ids) == len(set(ids))
