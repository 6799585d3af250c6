import pytest

from data.understanding.heads import head
from data.understanding.letters import unify
from data.understanding.lookup import is_vague


@pytest.mark.parametrize(
    ("text", "stage", "title"),
    [
        ("повар", "exact", "T1"),
        ("главный бухгалтер", "exact", "T7"),
        ("старший повар", "exact", "T1"),
        ("ведущий бухгалтер", "exact", "T8"),
        ("бас бухгалтер", "exact", "T7"),
        ("повара", "inflected", "T1"),
        ("консультанты продавцы", "inflected", "T3"),
        ("есепшилер", "inflected", "T8"),
        ("дәнекерлеушілерге", "inflected", "T6"),
        ("продавец и кассир", "inflected", "T5"),
        ("космонавт", "none", None),
        ("", "none", None),
    ],
)
def test_what_the_table_holds(small, text, stage, title):
    decided, found = small.find(text)
    assert decided == stage
    assert (found[0].title if found else None) == title


def test_a_form_of_two_groups_is_split_between_them(small):
    _, found = small.find("машинист")
    assert [c.isco for c in found] == ["8311", "8322"]
    assert sum(c.probability for c in found) <= small.stages.shared


def test_a_vague_title_is_trusted_less(small):
    _, found = small.find("менеджер")
    assert found[0].probability == small.stages.vague
    assert is_vague("ведущий менеджер")
    assert not is_vague("менеджер по продажам")


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("Повар / кондитер", ["T1", "T2"]),
        ("Продавец / кассир", ["T5"]),
        ("сатушы, кассир", ["T5"]),
        ("Продавец в магазин одежды", ["T3"]),
        ("Сотрудник цеха (сварщик)", ["T6"]),
        ("повар-универсал", ["T1"]),
        ("Бухгалтер со знанием 1С", ["T8"]),
        ("Менеджер в отдел", []),
        ("космонавт / пилот", []),
        ("Сварщик — Алматы, Медеуский район!", ["T6"]),
    ],
)
def test_known_titles_inside_longer_texts(small, text, titles):
    found = head(unify(text), small)
    assert [c.title for c in found] == titles
    assert sum(c.probability for c in found) <= 1


def test_the_first_of_several_titles_is_meant_most(small):
    found = head(unify("Повар / кондитер"), small)
    assert found[0].probability == small.stages.first_part
    assert found[1].probability == pytest.approx(1 - small.stages.first_part)
