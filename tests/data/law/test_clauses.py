"""The order's numbering, and its Kazakh words letter by letter."""

import importlib.util
import re
from pathlib import Path

import pytest

from data.errors import UnknownCode
from data.law.clauses import Clause, load_clauses
from data.law.terms import load_numbers
from data.packaged import Packaged

ORDER = load_clauses(Packaged())
ENTRIES = (*ORDER.clauses, *ORDER.appendices)
KAZAKH = Path(__file__).parents[4] / "shared" / "law" / "order-214.kk.txt"
LINK = re.compile(r"\d+(?:-\d+)?-?\s?(?:тармағ|тармақ|қосымша|баб|параграф|тарау)\w*|\b67-|\b10- ")
"""Links, which the print puts a few words beside their place."""


@pytest.fixture(scope="module")
def text():
    if not KAZAKH.exists():
        pytest.skip("the order's Kazakh text is not part of the project")
    return KAZAKH.read_text("utf-8")


def plain(text):
    """Words without line ends, blanks of the print and links."""
    joined = re.sub(r"(?<=\S)- (?=\S)", "-", " ".join(text.split()))
    return re.sub(r"[\s\"]", "", LINK.sub("", joined))


def words_of(entry):
    return [words for words in (entry.words, *getattr(entry, "items", ())) if words is not None]


@pytest.mark.parametrize(
    "cited",
    ["order-214:1", "order-214:81", "order-214:51.7", "order-214:67", "order-214:2.17", "order-214:app2.7"],
)
def test_a_clause_of_the_order(cited):
    assert str(Clause.parse(cited)) == cited


@pytest.mark.parametrize(
    "wrong",
    [
        "0",
        "82",
        "51.8",
        "51.0",
        "4.4",
        "1.1",
        "app0",
        "app11",
        "app3.1",
        "app1.11",
        "51.2.1",
        "051",
        "51 ",
        "",
    ],
)
def test_a_clause_that_the_order_does_not_have(wrong):
    with pytest.raises(UnknownCode, match="order-214"):
        Clause.parse("order-214:" + wrong)


def test_another_order_is_no_clause():
    with pytest.raises(UnknownCode):
        Clause.parse("order-215" + ":1")


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: f"{type(entry).__name__} {entry.number}")
def test_what_is_implemented_is_there(entry):
    assert [name for name in entry.where if importlib.util.find_spec(name) is None] == []


def test_words_are_copied_from_the_order(text):
    order = plain(text)
    numbers = load_numbers(Packaged())
    copied = [words.kk for entry in ENTRIES for words in words_of(entry)]
    copied += [number.words.kk for number in (*numbers.terms, *numbers.counts)]
    copied += [term.also.words.kk for term in numbers.terms if term.also is not None]
    assert [words for words in copied if plain(words) not in order] == []


def test_the_numbering_is_the_order_s(text):
    rules = text[text.index("1-тарау. Жалпы ережелер") :]
    rules = rules[: rules.index("1-қосымша\n\n      Ескерту")]
    starts = [*re.finditer(r"^ {6}(\d+)\. (.*)", rules, re.MULTILINE)]
    assert [int(start[1]) for start in starts] == [entry.number for entry in ORDER.clauses]
    ends = [*(start.start() for start in starts[1:]), len(rules)]
    for entry, start, end in zip(ORDER.clauses, starts, ends, strict=True):
        items = re.findall(r"^ {6}(\d+)\) ", rules[start.start() : end], re.MULTILINE)
        assert [int(item) for item in items] == list(range(1, len(entry.items) + 1)), entry.number
        assert start[2].startswith("Алып тасталды") == (entry.status == "repealed"), entry.number
