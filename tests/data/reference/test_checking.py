from types import MappingProxyType

import pytest

from data.reference import checking
from data.reference.letters import alphabet_problems, blank_problems
from data.reference.occupations import Group, Occupations, Title, load_occupations
from data.reference.skills import Skill, load_skills
from data.reference.wishes import load_wishes


def title(code: str, isco: str = "7212", ru: str = "сварщик", parts: tuple[str, ...] = ()) -> Title:
    labels = MappingProxyType({"kk": f"{ru} kk", "ru": ru, "en": "welder"})
    return Title(code, isco, labels, MappingProxyType({"kk": (), "ru": (), "en": ()}), parts)


def table(*titles: Title) -> Occupations:
    labels = MappingProxyType({"kk": "а", "ru": "а", "en": "a"})
    groups = {code: Group(code, labels) for code in ("7", "72", "721", "7212")}
    return Occupations(titles, groups, {t.id: place for place, t in enumerate(titles)})


def test_the_packaged_tables_have_no_problems() -> None:
    assert checking.problems() == []


def test_there_are_enough_labels() -> None:
    titles = load_occupations().titles
    written = {lang: sum(1 + len(t.forms[lang]) for t in titles) for lang in ("ru", "kk")}
    assert written["ru"] >= 1500
    assert written["kk"] >= 1000
    assert len(load_skills().skills) >= 400
    assert load_wishes()


def test_a_group_without_title_or_parent_is_a_problem() -> None:
    problems = list(checking.group_problems(table()))
    assert "group 7212: no title" in problems
    assert f"1 unit groups instead of {checking.UNIT_GROUPS}" in problems


def test_an_unknown_group_part_and_a_repeated_id_are_problems() -> None:
    wrong = table(title("T1"), title("T1"), title("T2", "9999"), title("T3", parts=("T1", "T9")))
    problems = list(checking.title_problems(wrong))
    assert "T1: stands 2 times" in problems
    assert "T2: no unit group 9999" in problems
    assert "T3: no part T9" in problems


def test_a_form_under_two_titles_needs_a_note() -> None:
    both = (title("T1"), title("T2"))
    assert any("'сварщик'" in p for p in checking.shared_problems(both, {}))
    note = dict.fromkeys(("сварщик", "сварщик kk", "welder"), frozenset({"T1", "T2"}))
    assert list(checking.shared_problems(both, note)) == []


def test_a_note_that_no_longer_holds_is_a_problem() -> None:
    stale = {"сварщик": frozenset({"T1", "T2"})}
    assert any("does not stand" in p for p in checking.shared_problems((title("T1"),), stale))


def test_a_skill_without_known_group_or_with_anothers_name_is_a_problem() -> None:
    labels = MappingProxyType({"kk": "пісіру", "ru": "сварка", "en": "welding"})
    forms = MappingProxyType({"kk": (), "ru": (), "en": ()})
    skills = [Skill("S1", labels, forms, ("7212",)), Skill("S2", labels, forms, ("99",))]
    problems = list(checking.skill_problems(skills, {"7212": None}))
    assert "S2: no minor or unit group 99" in problems
    assert "S2: 'сварка' stands under S1 too" in problems


@pytest.mark.parametrize(
    ("text", "lang", "wrong"),
    [
        ("сварщик", "ru", False),
        ("сваpщик", "ru", True),
        ("күзетші", "kk", False),
        ("күзетші", "ru", True),
        ("кузетшi", "kk", True),
        ("welder", "en", False),
        ("wеlder", "en", True),
        ("SMM-менеджер", "ru", False),
        ("оператор ә", "ru", True),
        ("café waiter", "en", False),
        ("ґазда", "ru", True),
    ],
)
def test_alphabets(text: str, lang: str, wrong: bool) -> None:
    assert bool(list(alphabet_problems(text, lang))) is wrong


@pytest.mark.parametrize("text", [" повар", "повар ", "а  б", "а\xa0б", "повар\u200b", "и\u0306од"])
def test_blanks(text: str) -> None:
    assert list(blank_problems(text))
