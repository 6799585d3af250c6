"""Values as they may be written, and how the document of the format names them."""

from datetime import date, datetime

import pytest

from matcher.scenario.composed import ListOf, MapOf, Maybe, Pair, Record, record
from matcher.scenario.problems import Names, Place
from matcher.scenario.shapes import Clause, Day, EventIndex, Moment, Number, Or, Reference, Text, one_of


def read(shape, value, **names):
    """The value, and the kinds of what is wrong with it."""
    place = Place(Names(**names))
    return shape.read(value, place), [problem.wrong for problem in place.problems]


@pytest.mark.parametrize(
    "text",
    [
        "2026-11-04T10:00:00+05:00",
        "2026-11-04T10:00+05:00",
        "2026-11-04T10:00:00.000+0500",
        "2026-11-04T05:00:00Z",
        "2026-11-04T00:00:00-05:00",
    ],
)
def test_one_moment_may_be_written_in_several_ways(text):
    assert read(Moment(), text) == (datetime.fromisoformat("2026-11-04T10:00:00+05:00"), [])


@pytest.mark.parametrize("text", ["2026-11-04 10:00+05:00", "0001-01-01T00:00:00+05:00", "now", "", 5, None])
def test_what_is_no_moment(text):
    assert read(Moment(), text) == (None, ["wrong_type"])


def test_days():
    assert read(Day(), "2026-11-04") == (date(2026, 11, 4), [])
    assert [read(Day(), wrong)[1] for wrong in ("4.11.2026", 20261104, None)] == [["wrong_type"]] * 3


def test_true_is_not_one():
    assert read(one_of(5, 6), 5) == (5, [])
    assert read(one_of(1), True) == (None, ["unknown_name"])
    assert read(one_of(True, False), 1) == (None, ["unknown_name"])
    assert read(Number(), True)[1] == ["wrong_type"]
    assert read(EventIndex(), True, events=2)[1] == ["wrong_type"]


def test_numbers():
    assert read(Number(fractions=True), 2.5) == (2.5, [])
    assert read(Number(), 2.5)[1] == ["wrong_type"]
    assert read(Number(fractions=True), float("nan"))[1] == ["wrong_type"]
    assert read(Number(least=1), 0)[1] == ["too_small"]


@pytest.mark.parametrize(
    ("written", "wrong"),
    [("51.2", []), ("8", []), ("81", []), (51.2, ["unquoted"]), (8, ["unquoted"])]
    + [(other, ["wrong_type"]) for other in ("82", "0", "51.", "51.2.1", "order-214:8", True)],
)
def test_clauses(written, wrong):
    assert read(Clause(), written)[1] == wrong


def test_a_name_instead_of_a_value():
    due = Or("none", Moment())
    assert read(due, "none") == ("none", [])
    assert read(due, "never")[1] == ["wrong_type"]


def test_references_are_not_judged_against_a_list_that_cannot_be_read():
    assert read(Reference(("person",)), "S1", person=["S1"]) == ("S1", [])
    assert read(Reference(("person",)), "S2", person=["S1"])[1] == ["no_such"]
    assert read(Reference(("person",)), "S2") == ("S2", [])
    assert read(Reference(("person", "employer")), "E1", person=[], employer=["E1"]) == ("E1", [])


def test_lists_pairs_and_maps():
    numbers = ListOf(Number(), or_one=True)
    assert read(numbers, [1, 2]) == ([1, 2], [])
    assert read(numbers, 3) == ([3], [])
    assert read(numbers, {})[1] == ["wrong_type"]
    assert read(ListOf(Number()), 3)[1] == ["wrong_type"]
    assert read(Pair(), ["S1"])[1] == ["wrong_type"]
    assert read(MapOf(Text(), Number()), {"a": 1, "b": -1})[1] == ["too_small"]
    assert read(MapOf(Text(), record()), {"a": None})[1] == ["wrong_type"]


def test_shapes_in_words():
    shape = Record({"at": Moment(), "of": Maybe(ListOf(one_of("a", True), or_one=True))})
    assert shape.said == "{at, [of]}"
    assert shape.keys["of"].said == "a, true or a list"
    assert MapOf(Text(name="name"), Or("none", Day())).said == "{name: date or none}"
