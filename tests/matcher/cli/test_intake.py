"""`matcher init`, `import` and `population`."""

from pathlib import Path

import orjson
import pytest

from data.population import Request, generate


def line(**fields):
    record = {"id": "V-new", "registered_at": "2026-03-02T10:00:00+05:00", "title": "Сварщик", **fields}
    return orjson.dumps({"kind": "vacancy", "record": record}) + b"\n"


def test_a_register_is_made_once(run, answer, tmp_path):
    folder = tmp_path / "empty"
    first, second = (answer("init", folder=folder) for _ in range(2))
    assert (first["created"], second["created"]) == (True, False)
    assert (folder / "register.sqlite").exists()
    assert "matcher import" in run("init", folder=folder).stdout


def test_without_a_register_the_cure_is_named(run, tmp_path, files):
    for arguments in (["select", "V1"], ["import", files.people], ["index", "status"], ["run-day"]):
        result = run(*arguments, folder=tmp_path / "empty")
        assert (result.exit_code, result.stdout) == (3, "")
        assert "matcher init" in result.stderr
        assert len(result.stderr.splitlines()) == 1


def test_an_import_tells_what_was_read_and_refused(run, tmp_path):
    path = tmp_path / "vacancies.jsonl"
    path.write_bytes(line(pay={"lower": 300000, "period": "month"}) + b"{\n")
    result = run("import", path, "--lang", "ru")
    assert result.exit_code == 1
    assert "прочитано 1, профессия распознана 1, с оплатой 1, с точкой 0" in result.stdout
    assert "строка 2, (line)" in result.stdout
    rejects = path.with_name("home") / "vacancies.jsonl.rejects.jsonl"
    assert str(rejects) in "".join(result.stdout.splitlines())
    assert orjson.loads(rejects.read_bytes())["line"] == 2


def test_an_import_in_json(answer, tmp_path):
    path = tmp_path / "vacancies.jsonl"
    path.write_bytes(line() + line(id="V-bad", requirements="Только женщины"))
    told = answer("import", path, code=1)
    assert (told["format"], told["written"], told["rejected"], told["dry_run"]) == ("jsonl", 1, 1, False)
    assert told["rejects"][0]["line"] == 2
    assert told["counts"]["vacancy.understood"] == 1
    assert answer("select", "V-new")["listed"]


def test_a_dry_run_needs_no_register_and_makes_none(run, answer, tmp_path, files):
    folder = tmp_path / "empty"
    told = answer("import", files.people, "--dry-run", folder=folder)
    assert (told["written"], told["counts"]["person.read"], told["dry_run"]) == (0, 300, True)
    assert not folder.exists()
    assert "--dry-run" in run("import", files.people, "--dry-run", folder=folder).stdout


@pytest.mark.parametrize(
    ("arguments", "named"),
    [
        (["no/such/file.csv"], "no/such/file.csv"),
        (["pyproject.toml"], "jsonl"),
        (["pyproject.toml", "--format", "xml"], "xml"),
        (["pyproject.toml", "--as-of", "soon"], "soon"),
    ],
)
def test_a_file_that_cannot_be_read_is_bad_input(run, arguments, named):
    result = run("import", *arguments)
    assert (result.exit_code, result.stdout) == (2, "")
    assert named in result.stderr


def test_a_population_is_that_of_its_seed(answer, tmp_path):
    told = answer("population", "--resumes", 20, "--vacancies", 5, "--seed", 9, "--out", tmp_path / "cli")
    assert [file["records"] for file in told["files"]][1:] == [5, 20]
    same = generate(Request(20, 5, 9), tmp_path / "own")
    for file, path in zip(told["files"], same.paths, strict=True):
        assert Path(file["file"]).read_bytes() == path.read_bytes()
