"""Titles as people write them: cases, slips, Kazakh without its letters."""

import random

import pytest

from data.population.inflecting import inflected
from data.population.parameters import load_parameters
from data.population.slips import slipped, with_latin_letters, without_kazakh_letters
from data.population.writing import TitleWriter
from data.reference.occupations import load_occupations


@pytest.mark.parametrize(
    ("title", "as_", "plural"),
    [
        ("повар", "поваром", "повары"),
        ("водитель автобуса", "водителем автобуса", "водители автобуса"),
        ("продавец-кассир", "продавцом-кассиром", "продавцы-кассиры"),
        ("уборщица", "уборщицей", "уборщицы"),
        ("медсестра", "медсестрой", "медсестры"),
        ("разнорабочий", "разнорабочим", "разнорабочие"),
        ("дворник", "дворником", "дворники"),
        ("няня", "няней", "няни"),
        ("портье", "портье", "портье"),
    ],
)
def test_russian_heads_are_inflected(title: str, as_: str, plural: str) -> None:
    assert inflected(title, "ru", "as") == as_
    assert inflected(title, "ru", "plural") == plural


@pytest.mark.parametrize(
    ("title", "plural"),
    [
        ("жүргізуші", "жүргізушілер"),
        ("аспаз", "аспаздар"),
        ("тігінші", "тігіншілер"),
        ("дәнекерлеуші", "дәнекерлеушілер"),
        ("слесарь", "слесарьлар"),
        ("кеңесші маман", "кеңесші мамандар"),
        ("есепші", "есепшілер"),
        ("СТО", "СТОлар"),
    ],
)
def test_kazakh_plurals_follow_the_vowels(title: str, plural: str) -> None:
    assert inflected(title, "kk", "plural") == plural
    assert inflected(title, "kk", "as") == f"{title} болып"


def test_a_slip_changes_little() -> None:
    chance = random.Random(4)
    for _ in range(500):
        text = slipped("электрогазосварщик", chance)
        assert abs(len(text) - 18) <= 1
    assert len({slipped("сварщик", chance) for _ in range(500)}) > 20


def test_letters_are_replaced_by_their_neighbours() -> None:
    assert without_kazakh_letters("Жүргізуші қоймаға") == "Жургизуши коймага"
    assert with_latin_letters("повар") == "пoвap"


@pytest.fixture(scope="module")
def writer() -> TitleWriter:
    return TitleWriter(load_occupations().titles, load_parameters("writing"))


def test_a_title_is_written_in_many_ways_most_often_plainly(writer: TitleWriter) -> None:
    titles = load_occupations().titles
    welder = next(place for place, title in enumerate(titles) if title.labels["ru"] == "сварщик")
    chance = random.Random(1)
    written = [writer.write(welder, "ru", chance, grade=4) for _ in range(3_000)]
    assert len(set(written)) > 300
    assert 0.25 < sum(text in ("Сварщик", "сварщик") for text in written) / 3_000 < 0.7
    assert any("4 разряда" in text for text in written)
    assert any(text.isupper() for text in written)
    assert any("/дәнекерлеуші" in text.lower() for text in written)
    assert all(0 < len(text) <= 300 and text == text.strip() for text in written)


def test_an_employer_slips_less_and_qualifies_more(writer: TitleWriter) -> None:
    titles = load_occupations().titles
    cook = next(place for place, title in enumerate(titles) if title.labels["ru"] == "повар")
    forms = {form.casefold() for form in titles[cook].written()}
    chance = random.Random(1)

    def plain(employer: bool) -> int:
        return sum(writer.write(cook, "ru", chance, None, employer).casefold() in forms for _ in range(2_000))

    assert plain(employer=True) < plain(employer=False)
