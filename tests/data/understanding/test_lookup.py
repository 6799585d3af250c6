import pytest

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


def test_a_title_is_not_vague_for_what_is_left_without_seniority(lookup):
    stage, found = lookup.find("главный инженер")
    assert (stage, found[0].isco) == ("exact", "1321")
    assert found[0].probability == lookup.stages.exact
