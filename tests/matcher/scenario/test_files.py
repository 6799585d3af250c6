"""Files and folders: what is read, in which order, and what is no scenario."""

from pathlib import Path

import pytest

from data.errors import InputError
from matcher.scenario.files import scenario_files


@pytest.fixture
def folder(tmp_path, document):
    """Two files, one of them deeper and with two documents, beside one that is none."""
    (tmp_path / "deep").mkdir()
    (tmp_path / "b.yaml").write_text(document(id="B"), "utf-8")
    (tmp_path / "deep" / "a.yml").write_text(f"{document(id='A-1')}---\n{document(id='A-2')}", "utf-8-sig")
    (tmp_path / "read.md").write_text("nothing", "utf-8")
    return tmp_path


def ids(*paths):
    return [scenario.id for file in scenario_files(paths) for scenario in file.judged.scenarios]


def test_a_folder_gives_its_files_by_name(folder):
    assert ids(folder) == ["B", "A-1", "A-2"]


def test_files_come_as_they_are_named(folder):
    assert ids(folder / "deep" / "a.yml", folder / "b.yaml") == ["A-1", "A-2", "B"]


def test_what_is_not_there_is_an_error(folder):
    with pytest.raises(InputError, match=r"no file or folder .*c\.yaml"):
        ids(folder / "b.yaml", folder / "c.yaml")


def test_a_folder_without_scenarios_is_an_error(tmp_path):
    with pytest.raises(InputError, match="no file of scenarios"):
        ids(tmp_path)


def test_a_file_that_is_no_text_has_one_problem(tmp_path: Path):
    (tmp_path / "x.yaml").write_bytes(b"\xff\xfe\x00")
    [file] = scenario_files([tmp_path])
    assert [problem.wrong for _, problem in file.judged.problems] == ["unreadable"]
