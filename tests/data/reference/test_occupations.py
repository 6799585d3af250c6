import pytest

from data.errors import TableError, UnknownCode
from data.reference import tables
from data.reference.occupations import load_occupations
from data.reference.skills import load_skills, skill_key
from data.reference.tables import read_rows, several, tables_digest


def test_titles_stand_in_order_of_their_ids() -> None:
    occupations = load_occupations()
    ids = [title.id for title in occupations.titles]
    assert ids == sorted(set(ids))
    assert all(occupations.index_of(code) == place for place, code in enumerate(ids))
    assert occupations.title(ids[5]) is occupations.titles[5]


def test_an_unknown_title_names_the_nearest() -> None:
    known = load_occupations().titles[0].id
    with pytest.raises(UnknownCode) as caught:
        load_occupations().title(known + "x")
    assert known in caught.value.near
    assert known in str(caught.value)


@pytest.mark.parametrize(
    ("code", "lang", "name"), [("7212", "en", "Welders and flame cutters"), ("4", "ru", "Служащие")]
)
def test_names_of_groups(code: str, lang: str, name: str) -> None:
    assert load_occupations().group_name(code, lang).startswith(name[:6])


def test_an_unknown_group_names_the_nearest() -> None:
    with pytest.raises(UnknownCode) as caught:
        load_occupations().group_name("72120", "ru")
    assert "7212" in caught.value.near


def test_every_group_has_the_names_of_its_table() -> None:
    rows = read_rows("occupations/groups_4_9.tsv", ("isco", "en", "ru", "kk"))
    for isco, en, ru, kk in rows:
        labels = load_occupations().groups[isco].labels
        assert (labels["en"], labels["ru"], labels["kk"]) == (en, ru, kk)


def test_skills_are_found_by_any_name_in_any_case() -> None:
    skills = load_skills()
    for skill in skills.skills:
        for text in skill.written():
            assert skills.find(f"  {text.upper()}! ") == skills.find(text)
            assert skills.find(text) == skill.id
    assert skills.find("no such skill as this") is None
    assert skills.find("") is None


def test_skills_of_a_unit_group_include_those_of_its_minor_group() -> None:
    skills = load_skills()
    for skill in skills.skills:
        for group in skill.groups:
            assert skill in skills.of_group(group.ljust(4, "0"))
    assert skills.of_group("9") == ()


def test_punctuated_skills_stay_apart() -> None:
    assert len({skill_key(text) for text in ("C", "C#", "C++")}) == 3


def test_several_of_an_empty_cell_is_nothing() -> None:
    assert several("") == ()
    assert several("a|b") == ("a", "b")


def test_a_wrong_header_and_misshapen_rows_are_named() -> None:
    with pytest.raises(TableError, match="header must be id"):
        read_rows("occupations/groups_4_9.tsv", ("id", "en"))


def test_misshapen_rows_are_all_named(tmp_path, monkeypatch) -> None:  # type: ignore[no-untyped-def]
    (tmp_path / "a.tsv").write_text("id\ten\n1\tx\n2\n3\ty\tz\n", "utf-8")
    monkeypatch.setattr(tables, "tables_folder", lambda: tmp_path)
    with pytest.raises(TableError) as caught:
        read_rows("a.tsv", ("id", "en"))
    assert caught.value.problems == ["line 3: 1 columns instead of 2", "line 4: 3 columns instead of 2"]


def test_the_digest_changes_with_any_byte_and_name(tmp_path, monkeypatch) -> None:  # type: ignore[no-untyped-def]
    monkeypatch.setattr(tables, "tables_folder", lambda: tmp_path)
    (tmp_path / "b").mkdir()
    (tmp_path / "b" / "x.tsv").write_text("1", "utf-8")
    digests = set()
    for name, text in (("a.tsv", "1"), ("a.tsv", "2"), ("c.tsv", "2")):
        for old in tmp_path.glob("*.tsv"):
            old.unlink()
        (tmp_path / name).write_text(text, "utf-8")
        digests.add(tables_digest.__wrapped__())
        assert tables_digest.__wrapped__("b") == tables_digest.__wrapped__("b/x")
    assert len(digests) == 3
