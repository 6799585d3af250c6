"""Everything that can be said has its words in Kazakh, Russian and English."""

import string
from typing import get_args

import pytest

from data.errors import TableError
from data.records.vocabulary import Clearance, Condition, Lang, Licence, names
from matcher.explanation.facts import ASKED, HAD, Fact
from matcher.explanation.missing import FACT_OF_AXIS
from matcher.explanation.records import CRITERIA
from matcher.explanation.speech import AGREED, OFFERED
from matcher.explanation.wording import FOLDER, load_texts, load_wording, plural
from scoring.criteria import PARTS
from scoring.criteria.experience import RECENCY_BANDS
from scoring.criteria.qualification import EDUCATION, FIELDS
from scoring.criteria.schedule import FIT
from scoring.criteria.transport import TRAVEL
from scoring.encoding.encoded import NoteName
from scoring.encoding.standings import AGES, LEVELS
from scoring.hard import Standing
from scoring.weights import PART_NAMES

TEXTS = load_texts(FOLDER)
UNASKED = {"wanted", "mode"}
"""Facts about which a question is never asked: one is always known, the other asked with the journey."""


def wanted():
    yield from (("criteria", name) for name in CRITERIA)
    yield from (("parts", name) for name in PART_NAMES)
    yield from (("levels", part.name, level) for part in PARTS for level in part.levels)
    yield from (("levels", part, level) for part in ("skills", "wishes") for level in ("has", "lacks"))
    yield from (("states", level) for level in ("unknown", "not_asked"))
    axes = {part.relation for part in PARTS if part.relation}
    assert {FIT, TRAVEL} < axes
    yield from (("relations", axis.name, axis.name_of(slot)) for axis in axes for slot in range(axis.size))
    yield from (("education", name) for name in EDUCATION)
    yield from (("field", name) for name in FIELDS)
    yield from (("recency", name) for name in RECENCY_BANDS)
    yield from (("agreed", name, answer) for name in AGREED for answer in ("yes", "no"))
    yield from (("offered", name) for name in OFFERED)
    yield from (("standings", name) for name in get_args(Standing))
    yield from (("notes", name) for name in get_args(NoteName))
    yield from (("facts", name) for name in FACT_OF_AXIS.values())
    yield from (("questions", name) for name in set(FACT_OF_AXIS.values()) - UNASKED)


def test_every_name_of_every_vocabulary_has_its_text():
    assert [path for path in wanted() if path not in TEXTS] == []


def test_every_level_of_pay_has_its_text(weights):
    assert [level for _, level in weights.bands if ("levels", "pay", level) not in TEXTS] == []


def test_every_pattern_and_mode_has_its_text():
    from data.records.vocabulary import Mode, Pattern, PayPeriod

    known = {"patterns": Pattern, "mode": Mode, "period": PayPeriod}
    assert [
        (kind, n) for kind, names_ in known.items() for n in names(names_) if (kind, n) not in TEXTS
    ] == []


def requirements():
    yield "medical_book"
    yield from (f"age:{age}" for age in AGES)
    yield from (f"licence:{licence}" for licence in names(Licence))
    yield from (f"clearance:{clearance}" for clearance in names(Clearance))
    yield from (f"condition:{condition}" for condition in names(Condition))
    yield from (f"language:{code}:{level}" for code in ("kk", "en", "xx") for level in LEVELS)


@pytest.mark.parametrize("lang", names(Lang))
def test_every_hard_requirement_is_said(lang, speeches):
    said = [speeches[lang].requirement(name) for name in requirements()]
    assert all(said) and len(set(said)) == len(said)
    assert not any("{" in text for text in said)


def test_a_text_has_the_same_gaps_in_each_language():
    def gaps(text):
        return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}

    odd = [path for path, text in TEXTS.items() if len({frozenset(gaps(said)) for said in text.values()}) > 1]
    assert odd == []


def test_the_parts_read_the_facts_that_are_told():
    assert set(ASKED) == set(HAD) == {part.name for part in PARTS} | {"pay"}


def test_a_text_without_a_language_is_named(tmp_path):
    (tmp_path / "some.yaml").write_text("a: {b: {kk: x, ru: y}}\nc: {d: {kk: x, ru: y, en: z}}", "utf-8")
    with pytest.raises(TableError, match=r"some\.yaml: a / b needs a text in each of kk, ru, en"):
        load_texts(tmp_path)


def test_a_text_that_stands_twice_is_named(tmp_path):
    for name in ("one", "two"):
        (tmp_path / f"{name}.yaml").write_text("a: {b: {kk: x, ru: y, en: z}}", "utf-8")
    with pytest.raises(TableError, match=r"two\.yaml: a / b stands twice"):
        load_texts(tmp_path)


@pytest.mark.parametrize(
    ("value", "form"),
    [
        (1, "one"),
        (2, "few"),
        (5, "many"),
        (11, "many"),
        (12, "many"),
        (21, "one"),
        (22, "few"),
        (111, "many"),
    ],
)
def test_russian_plurals(value, form):
    assert plural("ru", value) == form


@pytest.mark.parametrize(
    ("lang", "years", "number"),
    [("kk", "2 жыл", "12 345"), ("ru", "2 года", "12 345"), ("en", "2 years", "12,345")],
)
def test_numbers_and_counted_words(lang, years, number):
    wording = load_wording(lang)
    assert wording.counted("years", 2) == years
    assert wording.number(12_345).replace("\u00a0", " ") == number


def test_ten_years_are_ten_or_more(speeches):
    assert speeches["ru"].had(Fact("years", 10)) == "10 лет или больше"
    assert speeches["en"].asked(Fact("years", 0)) == "no experience needed"
