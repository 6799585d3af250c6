"""`matcher title`: one text, or every row of a file."""

import json

import pytest

HEADER = "id\ttext\tduties\n"


@pytest.fixture
def table(tmp_path):
    path = tmp_path / "texts.tsv"
    path.write_bytes(
        "\ufeff".encode()
        + (HEADER + '1\tСварщик\t\n2\t"дәнекерлеуші"\tтрубы\n3\tъыъ\t\n4\n5\tпродавец\r\n').encode()
    )
    return path


def test_one_title(answer):
    told = answer("title", "Сварщик")
    assert (told["isco"], told["sure"], told["stage"]) == ("7212", True, "exact")
    assert told["ranked"][0] == {"isco": "7212", "title": told["title"], "probability": told["probability"]}


@pytest.mark.parametrize(("lang", "name"), [("kk", "Дәнекерлеуші"), ("ru", "Сварщик"), ("en", "Welder")])
def test_its_name_is_told_in_the_language(run, lang, name):
    shown = run("title", "сварщик", "--lang", lang).stdout
    assert name in shown
    assert "7212" in shown


def test_what_is_not_understood_needs_a_person(run, answer):
    told = answer("title", "ъыъ")
    assert (told["sure"], told["title"], told["isco"]) == (False, None, None)
    assert "A person decides." in run("title", "ъыъ").stdout


def test_every_row_of_a_file_has_its_line(run, table):
    result = run("title", "--file", table, "--json")
    rows = [json.loads(line) for line in result.stdout.splitlines()]
    assert result.exit_code == 0
    assert [set(row) for row in rows] == [{"row", "ranked", "sure"}] * 5
    assert [row["row"] for row in rows] == [1, 2, 3, 4, 5]
    assert [row["sure"] for row in rows] == [True, True, False, False, True]
    assert [row["ranked"][0]["isco"] for row in rows[:2]] == ["7212", "7212"]
    assert rows[2]["ranked"] == [] or rows[2]["ranked"][0]["probability"] < 0.5
    assert all(set(one) == {"isco", "title", "probability"} for row in rows for one in row["ranked"])


def test_a_file_in_words_is_tab_separated(run, table):
    lines = run("title", "--file", table, "--lang", "ru").stdout.splitlines()
    assert lines[0].split("\t")[:5] == ["1", "Сварщик", "да", "Сварщик", "7212"]
    assert all(line.count("\t") == 5 for line in lines)


def test_the_context_decides_a_vague_title(run, tmp_path):
    path = tmp_path / "vague.tsv"
    path.write_text("title\tduties\nСпециалист\tСварщик\n", "utf-8")

    def told(*more):
        return json.loads(run("title", "--file", path, "--column", "title", "--json", *more).stdout)

    assert told() != told("--context", "duties")
    assert "7212" in [one["isco"] for one in told("--context", "duties")["ranked"]]


@pytest.mark.parametrize(
    ("arguments", "named"),
    [
        ([], "--file"),
        (["Сварщик", "--file", "texts.tsv"], "--file"),
        (["--file", "no/such.tsv"], "no/such.tsv"),
        (["--file", "pyproject.toml"], "text"),
    ],
)
def test_bad_input_is_one_line(run, arguments, named):
    result = run("title", *arguments)
    assert (result.exit_code, result.stdout) == (2, "")
    assert named in result.stderr
    assert len(result.stderr.splitlines()) == 1


def test_a_column_that_is_not_there_names_those_that_are(run, table):
    result = run("title", "--file", table, "--column", "name")
    assert result.exit_code == 2
    assert "id, text, duties" in result.stderr
