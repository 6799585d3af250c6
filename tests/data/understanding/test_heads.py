import pytest

from data.understanding.heads import head
from data.understanding.letters import unify


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


@pytest.mark.parametrize(
    ("text", "limit"),
    [
        ("Повар в столовую", "head"),
        ("Набор в цех: сварщик", "bracket"),
        ("Сотрудник (сварщик)", "bracket"),
    ],
)
def test_how_far_a_part_is_trusted_depends_on_where_it_stands(small, text, limit):
    assert head(unify(text), small)[0].probability == getattr(small.stages, limit)


@pytest.mark.parametrize("text", ["Кассир-продавец", "кассир/продавец", "Продавец & кассир"])
def test_the_parts_of_a_hybrid_in_any_order_are_the_hybrid(small, text):
    assert [(c.title, c.probability) for c in head(unify(text), small)] == [("T5", small.stages.head)]


@pytest.mark.parametrize("text", ["специалист в отдел кадров", "менеджер / консультант", "", "( )", "- / -"])
def test_vague_words_and_signs_alone_say_nothing(small, text):
    assert head(unify(text), small) == ()


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("Менеджер по продажам туристических услуг", ["T10"]),
        ("менеджер по продаже корпусной мебели, офис", ["T10"]),
        ("Менеджер по работе с партнерами", []),
        ("Повар холодных закусок", []),
    ],
)
def test_a_long_title_at_the_beginning_is_meant_whatever_follows(small, text, titles):
    found = head(unify(text), small)
    assert [c.title for c in found] == titles
    assert all(c.probability == small.stages.beginning for c in found)


@pytest.mark.parametrize(
    ("text", "titles"), [("су-повар", ["T1"]), ("Ассистент бренд-повара", []), ("Помощник бренд-повара", [])]
)
def test_words_before_a_hyphen_may_change_whose_work_it_is(small, text, titles):
    assert [c.title for c in head(unify(text), small)] == titles
