"""Unlawful demands by sentences of advertisements (Labour Code, article 6)."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
import yaml

from data.errors import TableError, UnlawfulDemand
from data.law.unlawful import Reader, clauses, load_unlawful_demands, unlawful_demand
from data.packaged import Packaged
from data.records import Vacancy

CASES = yaml.safe_load(Path(__file__).with_name("article_6.yaml").read_text("utf-8"))
LAWFUL = CASES.pop("lawful")
UNLAWFUL = [(ground, sentence) for ground, sentences in CASES.items() for sentence in sentences]
LEFT_STANDING = "Опыт от 1 года. Ответственность; знание ПК"


@pytest.fixture(scope="module")
def demands():
    return load_unlawful_demands()


def vacancy(**fields):
    stated = {"title": "Продавец", **fields}
    return Vacancy(id="v", registered_at=datetime(2026, 3, 2, tzinfo=UTC), **stated)


@pytest.mark.parametrize(("ground", "sentence"), UNLAWFUL)
def test_a_demand_is_found_by_its_ground(demands, ground, sentence):
    assert ground in {found.id for found, _ in demands.in_text(sentence)}


@pytest.mark.parametrize(("ground", "sentence"), UNLAWFUL)
@pytest.mark.parametrize(
    "around",
    [
        "{}.",
        "Опыт работы от 1 года. {}; знание ПК",
        "ОПЫТ\n• {}\n• график 5/2",
        "{}, работа с клиентами, стрижки мужчин и женщин, группа детей от 3 до 7 лет",
    ],
)
def test_a_demand_is_found_among_other_sentences(demands, ground, sentence, around):
    text = around.format(sentence)
    assert list(demands.in_text(text)), text
    assert list(demands.in_text(text.upper())), text.upper()


@pytest.mark.parametrize("sentence", LAWFUL)
@pytest.mark.parametrize("around", ["{}", "Опыт работы от 1 года. {}; знание ПК"])
def test_what_is_lawful_passes(demands, sentence, around):
    assert list(demands.in_text(around.format(sentence))) == []


def found_by(demands, ground, sentences, /, **changed):
    """What a ground reads out of the sentences when parts of it are changed."""
    reader = Reader.of(ground.model_copy(update=changed), demands.article)
    return [reader.found_in(clause) for sentence in sentences for clause in clauses(sentence)]


def test_every_pattern_of_a_demand_finds_a_case(demands):
    for ground in demands.article.grounds:
        for pattern in ground.demands:
            assert any(found_by(demands, ground, CASES[ground.id], demands=(pattern,))), pattern


def test_every_lawful_pattern_saves_a_case(demands):
    for ground in demands.article.grounds:
        for pattern in ground.lawful:
            others = tuple(other for other in ground.lawful if other != pattern)
            assert any(found_by(demands, ground, LAWFUL, lawful=others)), pattern


def test_no_demand_escapes_what_its_ground_is_about(demands):
    for ground in demands.article.grounds:
        sentences = CASES[ground.id]
        assert found_by(demands, ground, sentences) == found_by(demands, ground, sentences, about=(".",))


@pytest.mark.parametrize("field", ["title", "requirements", "duties"])
def test_every_text_of_a_vacancy_is_read(field):
    found = unlawful_demand(vacancy(**{field: "Требуется девушка"}))
    assert isinstance(found, UnlawfulDemand)
    assert found.demand == "требуется девушка"
    assert "article 6" in found.cure


def test_a_vacancy_that_demands_nothing_unlawful_passes():
    assert unlawful_demand(vacancy(requirements=LEFT_STANDING)) is None


def test_lawful_age_minimums_pass():
    assert unlawful_demand(vacancy(title="Водитель автобуса", age_minimum=21, licences=("D",))) is None


def test_a_pattern_that_does_not_compile_is_named(tmp_path):
    raw = yaml.safe_load(Packaged().read("law/labour_code/article_6.yaml").text)
    raw["grounds"][0]["demands"] += ["(", "<nobody>"]
    folder = tmp_path / "law" / "labour_code"
    folder.mkdir(parents=True)
    (folder / "article_6.yaml").write_text(yaml.safe_dump(raw, allow_unicode=True), encoding="utf-8")
    with pytest.raises(TableError, match=r"unterminated subpattern(.|\n)*nobody"):
        load_unlawful_demands(Packaged(tmp_path))
