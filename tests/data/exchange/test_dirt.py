"""Titles, HTML, and demands hidden in prose."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.exchange.dirt.abroad import country_abroad, outside
from data.exchange.dirt.demands import education, medical_book, years_asked
from data.exchange.dirt.languages import languages_asked
from data.exchange.dirt.licences import licences_asked
from data.exchange.dirt.markup import plain, sections
from data.exchange.dirt.titles import clean_title, reads_like_title


@pytest.mark.parametrize(
    ("raw", "clean"),
    [
        ("ВОДИТЕЛЬ С ЛИЧНЫМ АВТО!!🚗", "Водитель с личным авто"),
        ("ВОДИТЕЛЬ КАТЕГОРИИ С", "Водитель категории С"),
        ("IT SECURITY OFFICER", "IT security officer"),
        ("SMM-МЕНЕДЖЕР", "SMM-менеджер"),
        ("ПРОГРАММИСТ 1С", "Программист 1С"),
        ("🔥 Продавец-кассир 🔥", "Продавец-кассир"),
        ("👩\u200d🍳Повар", "Повар"),
        ("Менеджер&nbsp;по&nbsp;продажам", "Менеджер по продажам"),
        ("C++ разработчик", "C++ разработчик"),
        ("Рабочий цеха № 5", "Рабочий цеха № 5"),
        ("АСПАЗ ҚАЖЕТ", "Аспаз қажет"),
        ("!!!", None),
        ("🚗", None),
        (None, None),
    ],
)
def test_titles_keep_their_words(raw, clean):
    assert clean_title(raw) == clean


@given(st.text(st.characters(exclude_characters="&"), max_size=50))
def test_cleaning_a_title_twice_changes_nothing_more(text):
    once = clean_title(text)
    assert once is None or clean_title(once) == once


@pytest.mark.parametrize(
    "clause", ["Водитель автомобиля", "уборщик территории", "Врач-терапевт", "Оператор ЧПУ"]
)
def test_a_doer_reads_like_a_title(clause):
    assert reads_like_title(clause)


@pytest.mark.parametrize(
    "clause", ["Уборка помещений", "Контроль качества", "Ремонт машин", "Развозил товар", ""]
)
def test_a_duty_does_not(clause):
    assert not reads_like_title(clause)


def test_html_becomes_lines_of_text():
    html = "<p><b>Требования:</b></p><ul><li>опыт&nbsp;от 1 года</li><li>права</li></ul><script>x()</script>"
    assert plain(html) == "Требования:\nопыт от 1 года\nправа"
    assert plain("<p> </p>") is None


def test_a_description_is_parted_by_its_own_headings():
    text = "О нас. Обязанности: мыть посуду Требования: аккуратность Условия: 5/2"
    assert sections(text) == ("аккуратность", "мыть посуду")
    assert sections("Мы хорошие") == (None, None)


@pytest.mark.parametrize(
    ("text", "title", "licences"),
    [
        ("Водительское удостоверение категории «B» (обязательно), «С» (желательно).", "", ("B",)),
        ("Права кат. B, стаж от 3 лет", "", ("B",)),
        ("водительские права кат. С, Е", "", ("C", "CE")),
        ("Категория B, C", "Водитель", ("B", "C")),
        ("B санатты жүргізуші куәлігі", "", ("B",)),
        ("Удостоверение тракториста-машиниста", "", ("tractor",)),
        ("Удостоверение водителя погрузчика", "", ("forklift",)),
        ("права категории B или C", "", ()),
        ("Права категории B будут плюсом", "", ()),
        ("товары категории В и С", "Торговый представитель", ()),
        ("Специалист 1 категории. Права ребенка", "", ()),
        (None, "Водитель", ()),
    ],
)
def test_licences_are_read_where_nothing_leaves_a_doubt(text, title, licences):
    assert licences_asked(text, title) == licences


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("Опыт работы от 3 лет", 3),
        ("Стаж не менее 5 (пяти) лет по специальности", 5),
        ("опыт работы от двух лет", 2),
        ("Опыт работы от 1–3 лет", 1),
        ("At least 3 years of experience", None),
        ("Опыт не требуется, научим", 0),
        ("Можно без опыта", 0),
        ("Опыт от 2 лет желателен", None),
        ("Водительский стаж не менее 5 лет", None),
        ("Опыт продаж от 2 лет. Опыт управления от 5 лет.", None),
        ("Компании 10 лет", None),
        (None, None),
    ],
)
def test_years_are_read_where_nothing_leaves_a_doubt(text, years):
    assert years_asked(text) == years


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("Наличие санкнижки", True),
        ("Действующая медкнижка", True),
        ("санитарная книжка обязательна", True),
        ("Медицинская книжка будет плюсом", None),
        ("Оформляем санкнижку за счёт компании", None),
        ("Аккуратность", None),
    ],
)
def test_a_medical_book_is_asked_or_not_said(text, asked):
    assert medical_book(text) is asked


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("английский - В2 и выше", [("en", "B2")]),
        ("Английский язык не ниже Upper-Intermediate", [("en", "B2")]),
        ("Знание английского языка на уровне Intermediate", [("en", "B1")]),
        ("English B2, казахский C1", [("en", "B2"), ("kk", "C1")]),
        ("Знание казахского и русского", []),
        ("Английский B2 будет плюсом", []),
        ("Преподавание английского от A1", []),
        ("Опыт B2B продаж на английском", []),
    ],
)
def test_languages_need_a_level(text, found):
    assert [(known.language, known.level) for known in languages_asked(text)] == found


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("Высшее образование", "bachelor"),
        ("Высшее или средне-специальное образование", "vocational"),
        ("Среднее образование", "secondary"),
        ("Высшее образование желательно", None),
        ("Неоконченное высшее образование", None),
        ("образовательный центр высшего уровня", None),
    ],
)
def test_education_is_the_lowest_accepted(text, level):
    assert education(text) == level


def test_places_abroad_are_known_and_kazakhstan_is_not_among_them():
    assert country_abroad("Москва") == "RU"
    assert country_abroad("Брест (Беларусь)") == "BY"
    assert [country_abroad(name) for name in ("Астана", "Алматы", "Самарканд", "Аксай (Казахстан)")] == [
        None
    ] * 4
    assert outside(55.75, 37.6)
    assert not outside(51.13, 71.43)
