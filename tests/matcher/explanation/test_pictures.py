"""Records → spec → picture: numbers stay numbers, Kazakh letters stay letters, nothing is fetched."""

import re
from xml.etree import ElementTree

import pytest

from data.records.vocabulary import Lang, names
from matcher.explanation.palette import palette
from matcher.explanation.pictures import svg
from matcher.explanation.records import CRITERIA
from matcher.explanation.waterfall import waterfall


def rows(spec):
    return spec["data"]["values"]


@pytest.fixture(scope="module")
def spec(pair, explained, speeches):
    return waterfall(explained(*pair), speeches["kk"])


def test_each_bar_begins_where_the_one_before_was_counted(spec):
    *parts, total = rows(spec)
    starts = [row["start"] for row in parts]
    assert starts == [0, *(row["counted"] for row in parts[:-1])]
    assert total["counted"] == parts[-1]["counted"] == 8050
    assert [row["next"] for row in rows(spec)] == [*(row["row"] for row in rows(spec)[1:]), None]


def test_what_is_sure_and_what_could_be(spec):
    skills = next(row for row in rows(spec) if row["row"] == "skills")
    start = skills["start"]
    assert [skills[name] - start for name in ("sure", "counted", "best", "ceiling")] == [700, 980, 1400, 1400]
    assert rows(spec)[-1]["ceiling"] == 10_000


def test_two_pictures_share_no_data(pair, explained, speeches):
    first, second = (waterfall(explained(*pair), speeches[lang]) for lang in ("ru", "en"))
    assert rows(first)[0]["label"] == "Профессия"
    assert rows(second)[0]["label"] == "Profession"


@pytest.mark.parametrize("lang", names(Lang))
def test_the_letters_are_text(lang, pair, explained, speeches):
    drawn = svg(waterfall(explained(*pair), speeches[lang]), "x")
    texts = {node.text for node in ElementTree.fromstring(drawn).iter() if node.tag.endswith("}text")}
    assert {speeches[lang].wording("criteria", name) for name in CRITERIA} <= texts


def test_every_kazakh_letter_is_drawn_as_text():
    letters = "ӘәҒғҚқҢңӨөҰұҮүҺһІі"
    spec = {
        "$schema": "https://vega.github.io/schema/vega-lite/v5.json",
        "data": {"values": [{"text": letters}]},
        "mark": "text",
        "encoding": {"text": {"field": "text"}},
    }
    assert f">{letters}</text>" in svg(spec, letters)


def test_the_title_is_escaped_and_read_aloud(spec):
    drawn = svg(spec, 'a "b" <c>')
    assert ElementTree.fromstring(drawn).attrib["aria-label"] == 'a "b" <c>'


def test_a_picture_fetches_nothing(spec):
    fetched = re.findall(r"(?:href|src|url\()\s*=?\s*[\"']?(?!#)(\S+)", svg(spec, "x"))
    assert fetched == []


def test_every_criterion_has_its_colour():
    assert {f"criterion-{name}" for name in CRITERIA} <= set(palette())
    assert all(re.fullmatch("#[0-9a-f]{6}", palette()[f"criterion-{name}"]) for name in CRITERIA)
