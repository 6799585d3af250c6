"""`matcher select`, `vacancies`, `explain` and `report`."""

import re
from io import StringIO

import pytest
from pydantic import TypeAdapter
from rich.console import Console

from matcher.cli.answers.lists import Shortlist
from matcher.cli.speech import CliSpeech
from matcher.cli.tables import shown
from matcher.explanation.records import CRITERIA
from scoring.codes import vacancy_from_json

NUMBER = re.compile(r"\d[\d,\u00a0]*")


def numbers(line):
    return [int(re.sub(r"[,\u00a0]", "", found)) for found in NUMBER.findall(line)]


@pytest.mark.parametrize("side", ["select", "vacancies"])
def test_columns_and_reasons_add_up_to_the_points(answer, ids, side):
    told = answer(side, ids[side == "vacancies"], "--explain")
    assert told["listed"]
    for row in (*told["listed"], *told["to_clarify"]):
        assert tuple(row["by_criterion"]) == CRITERIA
        assert sum(row["by_criterion"].values()) == row["points"]
        assert sum(reason["points"] for reason in row["reasons"]) == row["points"]
    assert [row["points"] for row in told["listed"]] == sorted(
        (row["points"] for row in told["listed"]), reverse=True
    )


def test_the_printed_columns_add_up_too(run, answer, ids):
    told = answer("select", ids[0])
    rows = [
        numbers(line)
        for line in run("select", ids[0]).stdout.splitlines()
        if re.match(r" *\d+ +[\d,]+ ", line)
    ]
    assert len(rows) == len(told["listed"]) + len(told["to_clarify"])
    for cells, row in zip(rows, (*told["listed"], *told["to_clarify"]), strict=True):
        assert cells[:2] == [row["rank"], row["points"]]
        assert sum(cells[2:10]) == row["points"]


@pytest.mark.parametrize("width", [70, 80, 110, 130, 200])
def test_a_narrow_terminal_loses_nothing(answer, ids, program, width):
    told = TypeAdapter(Shortlist).validate_python(answer("select", ids[0]))
    key = program.register.key_of("vacancies", ids[0])
    codes = vacancy_from_json(program.register.current("vacancies", [key])[key].codes)
    console = Console(width=width, markup=False, highlight=False, file=StringIO())
    for part in shown(told, codes, CliSpeech("ru")):
        console.print(part)
    words = set(console.file.getvalue().split())
    for row in (*told.listed, *told.to_clarify):
        assert row.id in words
    lines = [numbers(line) for line in console.file.getvalue().splitlines() if re.match(r" *\d+ +\d", line)]
    sums = [sum(cells[2:10]) for cells in lines if len(cells) >= 10]
    assert sums == [row.points for row in (*told.listed, *told.to_clarify)]


def test_what_is_not_known_is_named(run, answer, ids):
    told = answer("select", ids[0])
    unknown = [one for row in told["listed"] for one in row["unknown"]]
    assert unknown
    assert all(one["facts"] for one in unknown)
    assert all(one["of"] for one in unknown if one["part"] in ("skills", "wishes", "hard"))
    assert "Not known: " in run("select", ids[0]).stdout


def test_without_explain_there_are_no_reasons(run, answer, ids):
    assert all(row["reasons"] is None for row in answer("select", ids[0])["listed"])
    short, long = run("select", ids[0]).stdout, run("select", ids[0], "--explain").stdout
    assert len(long.splitlines()) > 3 * len(short.splitlines())


def test_pages_follow_each_other(answer, ids):
    whole = answer("select", ids[0], "-n", 4)
    first = answer("select", ids[0], "-n", 2)
    second = answer("select", ids[0], "-n", 2, "--after", first["next"])
    assert first["listed"] + second["listed"] == whole["listed"]
    assert second["to_clarify"] == []


def test_a_cursor_of_another_plan_or_none_at_all(run, answer, ids):
    cursor = answer("select", ids[0], "-n", 2)["next"]
    other = run("vacancies", ids[1], "--after", cursor, "--lang", "kk")
    assert (other.exit_code, other.stdout) == (3, "")
    assert "Бірінші беттен бастаңыз" in other.stderr
    assert run("select", ids[0], "--after", "here").exit_code == 2


@pytest.mark.parametrize(
    ("lang", "said"), [("kk", "Кім және неге"), ("ru", "Кто и почему"), ("en", "Who and why")]
)
def test_it_speaks_the_language(run, ids, lang, said):
    result = run("select", ids[0], "--lang", lang)
    assert result.exit_code == 0
    assert said in result.stdout


def test_nobody_is_named(run, ids, files):
    """Lists hold ids, never identities."""
    identities = re.findall(rb'"name":"([^"]+)"', files.people.read_bytes())
    assert len(identities) >= 300
    shown = run("select", ids[0], "--explain").stdout + run("select", ids[0], "--explain", "--json").stdout
    assert not [name for name in identities if name.decode() in shown]


def test_an_earlier_day_is_a_matter_of_state(run, ids):
    result = run("select", ids[0], "--as-of", "2026-03-19")
    assert (result.exit_code, result.stdout) == (3, "")
    assert "2026-03-20" in result.stderr


@pytest.mark.parametrize(
    ("lang", "said"), [("kk", "V-none"), ("ru", "нет вакансии V-none"), ("en", "V-none")]
)
def test_an_unknown_vacancy_is_bad_input_in_one_line(run, lang, said):
    for arguments in (["select", "V-none"], ["explain", "V-none", "P5-1"], ["report", "V-none"]):
        result = run(*arguments, "--lang", lang)
        assert (result.exit_code, result.stdout) == (2, "")
        assert said in result.stderr
        assert len(result.stderr.splitlines()) == 1


def test_a_pair_is_explained_as_the_list_explains_it(answer, ids):
    row = answer("select", ids[0], "--explain")["listed"][0]
    told = answer("explain", ids[0], row["id"])
    for name in ("points", "stint", "by_criterion", "hard", "unknown", "reasons"):
        assert told[name] == row[name]
    assert told["listing"] == "ready"
    assert all(change["gain"] > 0 for change in told["changes"])


def test_a_pair_in_words(run, answer, ids):
    row = answer("select", ids[0])["listed"][0]
    shown = run("explain", ids[0], row["id"]).stdout
    assert "Is listed." in shown
    assert "What would help:" in shown
    total = next(line for line in shown.splitlines() if line.strip().startswith("Total"))
    assert numbers(total) == [row["points"], 10_000]


def test_a_report_is_written(answer, run, ids, tmp_path):
    out = tmp_path / "new" / "report.html"
    told = answer("report", ids[0], "--out", out)
    page = out.read_text("utf-8")
    assert told["file"] == str(out)
    assert told["listed"] == len(answer("select", ids[0])["listed"])
    assert page.lower().startswith("<!doctype html>")
    refused = run("report", ids[0], "--out", out / "below.html")
    assert refused.exit_code == 2
    assert "below.html" in refused.stderr
