"""docs/scenarios.md keeps to the tables, and what it shows can be played."""

import re
from pathlib import Path

import pytest

from data.errors import InputError
from data.law.readings import NAMES
from data.packaged import Packaged
from matcher.scenario.document import renewed
from matcher.scenario.playing import play
from matcher.scenario.reading import judge
from matcher.scenario.stage import Theatre
from matcher.scenario.tables.acts import ACTS
from matcher.scenario.tables.checks import KINDS
from matcher.scenario.tables.deadlines import DEADLINES

DOCUMENT = Path(__file__).parents[3] / "docs" / "scenarios.md"


def test_the_document_is_current():
    text = DOCUMENT.read_text("utf-8")
    assert renewed(text) == text, "run `make docs`"


def test_every_name_of_the_format_stands_in_it():
    text = DOCUMENT.read_text("utf-8")
    for name in (*ACTS, *KINDS, *DEADLINES, *NAMES):
        assert f"| `{name}` |" in text, name


def test_its_example_holds():
    [example] = re.findall(r"```yaml\n(.*?)```", DOCUMENT.read_text("utf-8"), re.DOTALL)
    [scenario] = judge(example).scenarios
    assert [asked.passed for asked in play(scenario, Theatre(Packaged())).asked] == [True]


def test_a_document_without_markers_is_an_error():
    with pytest.raises(InputError, match="markers"):
        renewed("# Nothing\n")
