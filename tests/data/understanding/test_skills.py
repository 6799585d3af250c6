import pytest

from data.reference.skills import load_skills
from data.understanding.skills import understand_skills

FIRST, SECOND = (load_skills().skills[at] for at in (1, 2))  # names without a separator


def test_skills_from_lists_and_names():
    listed = f"{FIRST.labels['ru'].upper()}; {SECOND.labels['kk']}"
    ids, unknown = understand_skills([listed, "жонглирование огнём"])
    assert ids == tuple(sorted({FIRST.id, SECOND.id}))
    assert unknown == ("жонглирование огнём",)


def test_a_name_that_holds_a_separator_is_found_in_a_list():
    table = load_skills()
    slashed = table.find("HTML/CSS")
    assert slashed is not None
    assert understand_skills(["жонглирование, HTML/CSS; огонь"]) == ((slashed,), ("жонглирование", "огонь"))


@pytest.mark.parametrize("separator", [", ", "; ", "/", " | ", "\n", "•", " - "])
def test_signs_that_part_a_list(separator):
    listed = separator.join((FIRST.labels["ru"], SECOND.labels["ru"]))
    assert understand_skills([listed])[0] == tuple(sorted({FIRST.id, SECOND.id}))


def test_every_name_of_a_skill_is_understood_whole():
    for skill in load_skills().skills:
        for name in skill.written():
            assert understand_skills([name]) == ((skill.id,), ())


def test_ids_and_unknown_pieces_stand_once_and_blanks_say_nothing():
    name = FIRST.labels["en"]
    assert understand_skills([name, name, "x y z", " x y z ", "", " , "]) == ((FIRST.id,), ("x y z",))
