from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.understanding.letters import fold, unify


@pytest.mark.parametrize(
    ("text", "unified"),
    [
        ("Монтёр", "монтер"),
        ("ПОВАР", "повар"),
        ("Пoвap", "повар"),
        ("сатушы-kассир", "сатушы-кассир"),
        ("әкiмшi", "әкімші"),
        ("ə ɵ ӊ", "ә ө ң"),
        ("SMM-менеджер", "smm-менеджер"),
        ("C# разработчик", "c# разработчик"),
        ("повар — универсал", "повар - универсал"),
        ("ТОО «Дән»", 'тоо "дән"'),
        ("[сварщик]", "(сварщик)"),
        ("повар\u00adуниверсал", "поваруниверсал"),
        ("й", "й"),
    ],
)
def test_one_spelling(text: str, unified: str) -> None:
    assert unify(text) == unified


@pytest.mark.parametrize("text", ["<b>Повар</b>", "Повар&nbsp;", "🔥Повар🔥", "Повар\u200b"])
def test_mark_up_emoji_and_invisible_characters_go(text: str) -> None:
    assert unify(text).strip() == "повар"


def test_signs_that_part_a_text_stay() -> None:
    signs = '/ , ; | : . ( ) " - + # & ? !'
    assert unify(signs) == signs


def test_a_word_that_neither_alphabet_can_spell_stays_mixed() -> None:
    assert unify("Wеldег") == "wеldег"


@pytest.mark.parametrize("text", ["қаржы", "үй", "әкімші", "мұғалім", "көмекші", "іс", "тоң", "Һ".lower()])
def test_the_key_of_kazakh_has_russian_letters_only(text: str) -> None:
    key = fold(text)
    assert len(key) == len(text)
    assert all("а" <= letter <= "я" for letter in key)


@given(st.text())
def test_unifying_and_folding_are_idempotent(text: str) -> None:
    unified = unify(text)
    assert unify(unified) == unified
    assert fold(fold(unified)) == fold(unified)
    assert normalize("NFKC", unified) == unified
