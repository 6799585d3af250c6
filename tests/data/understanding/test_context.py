"""Stage `context` on the table of a few titles: what it may turn, and what it may not."""

import pytest

from data.understanding.context import named_in, with_context
from data.understanding.result import Candidate
from data.understanding.settings import load_settings

SETTINGS = load_settings().context
COOK, CONFECTIONER = Candidate("T1", "5120", 0.4), Candidate("T2", "7512", 0.3)
WELDER = Candidate("T6", "7212", 0.6)


@pytest.mark.parametrize(
    ("context", "titles"),
    [
        ("Повар", ["T1"]),
        ("Повар, кондитер", ["T1", "T2"]),
        ("Кондитер; повар. Повар", ["T1", "T2"]),
        ("повара и кондитеры\nсварщик", ["T6"]),
        ("Менеджер", []),
        ("Другое", []),
        ("готовит обеды, убирает кухню, ведёт учёт", []),
        ("", []),
    ],
)
def test_professions_that_a_context_names(small, context, titles):
    assert [candidate.title for candidate in named_in(context, small, SETTINGS)] == titles


def test_a_long_piece_is_no_title(small):
    sentence = "повар " * (SETTINGS.words + 1)
    assert named_in(sentence, small, SETTINGS) == ()


def test_a_candidate_whose_group_the_context_names_is_meant():
    ranked = with_context((CONFECTIONER, COOK), (COOK, WELDER), False, SETTINGS)
    assert ranked[0] == COOK._replace(probability=SETTINGS.agrees)
    assert [candidate.title for candidate in ranked] == ["T1", "T2"]
    assert sum(candidate.probability for candidate in ranked) <= 1


def test_a_candidate_far_below_the_first_is_not_meant_though_the_context_names_it():
    certain = WELDER._replace(probability=0.65)
    far, near = (COOK._replace(probability=0.65 * share) for share in (SETTINGS.near - 0.01, SETTINGS.near))
    assert with_context((certain, far), (COOK,), False, SETTINGS) == ()
    assert with_context((certain, near), (COOK,), False, SETTINGS)[0].title == "T1"


def test_agreement_never_lowers_a_probability():
    certain = COOK._replace(probability=0.99)
    assert with_context((certain,), (COOK,), False, SETTINGS)[0].probability == 0.99


def test_context_alone_decides_for_a_vague_title_only():
    assert with_context((COOK,), (WELDER,), False, SETTINGS) == ()
    assert with_context((COOK,), (WELDER,), True, SETTINGS)[0] == WELDER._replace(probability=SETTINGS.alone)


def test_several_professions_for_a_vague_title_are_as_likely():
    ranked = with_context((), (COOK, WELDER), True, SETTINGS)
    assert [candidate.title for candidate in ranked] == ["T1", "T6"]
    assert all(c.probability == pytest.approx(SETTINGS.alone / 2) for c in ranked)


def test_a_silent_context_decides_nothing():
    assert with_context((COOK,), (), True, SETTINGS) == ()
