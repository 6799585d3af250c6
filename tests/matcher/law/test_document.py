"""docs/law.md keeps to the data of the law."""

from pathlib import Path

from data.packaged import Packaged
from matcher.law.document import document
from matcher.law.rules.catalogue import ALL_RULES

WRITTEN = Path(__file__).parents[3] / "docs" / "law.md"


def test_the_document_is_current():
    assert WRITTEN.read_text("utf-8") == document(Packaged()), "run `make docs`"


def test_every_clause_and_every_rule_has_its_line():
    lines = document(Packaged()).splitlines()
    assert all(any(line.startswith(f"| {number} | ") for line in lines) for number in range(1, 82))
    assert all(any(f"| `{rule.name}` |" in line for line in lines) for rule in ALL_RULES)


def test_a_row_has_as_many_cells_as_its_table():
    """A bar within a cell would begin another."""
    width = 0
    for line in document(Packaged()).splitlines():
        if set(line) == {"|", "-"}:
            width = line.count("|")
        elif line.startswith("|") and width:
            assert line.count("|") == width
        elif not line.startswith("|"):
            width = 0
