"""`matcher weights check`, `show` and `diff`."""

import pytest

from data.packaged import Packaged
from matcher.loading import DEFAULT_WEIGHTS

DEFAULT = Packaged().read(DEFAULT_WEIGHTS).text


@pytest.fixture
def changed(tmp_path):
    """Writes the packaged weights with some words replaced."""

    def changed(name, *pairs):
        text = DEFAULT
        for old, new in pairs:
            assert old in text
            text = text.replace(old, new, 1)
        path = tmp_path / name
        path.write_text(text, "utf-8")
        return path

    return changed


def test_those_in_force_are_in_order(run, answer):
    assert answer("weights", "check") == {"files": [{"file": "data/weights/default.yaml", "problems": []}]}
    assert run("weights", "check").stdout.strip().endswith("in order")


def test_all_problems_of_all_files_are_told(answer, run, changed):
    sums = changed(
        "sums.yaml",
        ("points: 3000", "points: 3100"),
        ('"0"', '"a"') if '"0"' in DEFAULT else ("share: 90", "share: 95"),
    )
    unknown = changed("unknown.yaml", ("share: 40", "share: 0"))
    good = changed("good.yaml")
    told = answer("weights", "check", sums, unknown, good, code=1)
    problems = {file["file"].rpartition("/")[2]: file["problems"] for file in told["files"]}
    assert any("10100" in problem for problem in problems["sums.yaml"])
    assert any("not strictly between" in problem for problem in problems["unknown.yaml"])
    assert problems["good.yaml"] == []
    assert run("weights", "check", sums).exit_code == 1


def test_a_file_that_cannot_be_read_is_bad_input(run):
    for arguments in (["check", "no/such.yaml"], ["show", "no/such.yaml"], ["diff", "no/such.yaml"]):
        result = run("weights", *arguments)
        assert (result.exit_code, result.stdout) == (2, "")
        assert "no/such.yaml" in result.stderr


def test_a_wrong_file_shows_all_its_problems(run, changed):
    result = run("weights", "show", changed("wrong.yaml", ("points: 3000", "points: 1")))
    assert result.exit_code == 2
    assert "7001" in result.stderr


def test_shown_points_add_up_to_the_whole_and_have_their_reason(answer, run):
    told = answer("weights", "show")
    assert sum(part["points"] for part in told["parts"]) == 10_000
    assert all(part["why"] and all(level["why"] for level in part["levels"]) for part in told["parts"])
    for part in told["parts"]:
        for level in part["levels"]:
            assert level["points"] == part["points"] * level["share"] // 100
    assert set(told["floor"]) == set("0123456789")
    assert "Оплата труда" in run("weights", "show", "--lang", "ru").stdout


def test_a_difference_is_named_with_both_values(answer, run, changed):
    other = changed("other.yaml", ("points: 3000", "points: 2900"), ("share: 40", "share: 45"))
    told = answer("weights", "diff", other)
    assert told["changes"] == [
        {"what": "unknown.share", "before": "40", "after": "45"},
        {"what": "parts.profession.points", "before": "3000", "after": "2900"},
    ]
    assert (told["before"], told["after"]) == ("data/weights/default.yaml", str(other))
    back = answer("weights", "diff", other, changed("same.yaml"))
    assert [one["before"] for one in back["changes"]] == ["45", "2900"]
    assert "the same" in run("weights", "diff", changed("same.yaml")).stdout


def test_how_many_files_each_takes(run, changed):
    path = changed("one.yaml")
    assert run("weights", "show", path, path).exit_code == 2
    assert run("weights", "diff").exit_code == 2
    assert run("weights", "diff", path, path, path).exit_code == 2
