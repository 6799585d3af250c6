from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from data.understanding.cleaning import bare, clean, without_seniority
from data.understanding.letters import fold, unify
from data.understanding.stemming import bag, stem_kk, stem_ru
from data.understanding.words import load_words

CASES = yaml.safe_load((Path(__file__).parent / "cleaning.yaml").read_text("utf-8"))

_weightless = sorted(load_words().words | set(load_words().phrases) | load_words().function_words)
_others = ["повар", "ПOВАР", "сатушы", "C#", "1C", "node.js", "4 разряда", "кат. В", "(", ")", '"', "/", "В"]
titles = st.lists(st.sampled_from([*_weightless, *_others])).map(" ".join)


@pytest.mark.parametrize("case", CASES["clean"], ids=lambda case: case["text"])
def test_what_is_left_of_a_text(case: dict[str, str]) -> None:
    assert clean(case["text"]) == case["is"]


@pytest.mark.parametrize("case", CASES["fold"], ids=lambda case: case["text"])
def test_kazakh_without_its_letters_has_the_same_key(case: dict[str, str]) -> None:
    assert fold(clean(case["text"])) == fold(clean(case["like"]))


@pytest.mark.parametrize("case", CASES["bag"], ids=lambda case: case["text"])
def test_inflections_have_the_same_bag(case: dict[str, str]) -> None:
    assert bag(clean(case["text"]), case["lang"]) == bag(clean(case["like"]), case["lang"])


@pytest.mark.parametrize("case", CASES["apart"], ids=lambda case: case["text"])
def test_other_words_have_another_bag(case: dict[str, str]) -> None:
    assert bag(clean(case["text"]), case["lang"]) != bag(clean(case["unlike"]), case["lang"])


@given(st.text() | titles)
def test_cleaning_is_idempotent(text: str) -> None:
    cleaned = clean(text)
    assert clean(cleaned) == cleaned
    assert bare(unify(text)) == cleaned


@given(st.text() | titles)
def test_cleaned_texts_are_words_with_one_blank(text: str) -> None:
    cleaned = clean(text)
    assert cleaned == " ".join(cleaned.split())
    assert cleaned or not any(c.isalnum() for c in unify(text))


@given(titles)
def test_something_stays_without_seniority(text: str) -> None:
    assert bool(without_seniority(clean(text))) == bool(clean(text))


@given(st.text(alphabet="абвгдеикламноырстушь", min_size=1))
def test_kazakh_stems_of_stems_are_stems(word: str) -> None:
    assert stem_kk(stem_kk(word)) == stem_kk(word)
    assert word.startswith(stem_kk(word))
    assert len(stem_ru(word)) <= len(word)
