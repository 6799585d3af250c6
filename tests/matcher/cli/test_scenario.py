"""`matcher scenario` as its users call it."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

from matcher.cli import app

EXAMPLES = Path(__file__).parents[1] / "scenario" / "examples" / "format.yaml"
WRONG = """id: T-1
title: "Two problems."
setup: {persons: {S1: {}}}
events: [{at: "2026-11-04T10:00:00+05:00", act: apply, person: S1, channel: post}]
checks: [{state: S2, is: applied}]
"""


def run(*arguments):
    return CliRunner().invoke(app, ["scenario", *map(str, arguments)])


@pytest.fixture
def wrong(tmp_path):
    path = tmp_path / "wrong.yaml"
    path.write_text(WRONG, "utf-8")
    return path


@pytest.mark.parametrize(
    ("lang", "allowed"), [("kk", "Мұнда болатыны"), ("ru", "Здесь можно"), ("en", "Allowed here")]
)
def test_all_problems_of_a_file_are_told_together(wrong, lang, allowed):
    result = run(wrong, "--lang", lang, "--json")
    assert (result.exit_code, result.stdout) == (2, "")
    heading, event, check = result.stderr.splitlines()
    assert str(wrong) in heading
    assert "events[0].channel: " in event
    assert f"{allowed}: centre, egov, portal, assistant." in event
    assert "checks[0].state: " in check
    assert f"{allowed}: S1." in check


def test_a_problem_names_its_line_and_document(wrong):
    wrong.write_text(f"{WRONG}---\n{WRONG}", "utf-8")
    assert [line.split(", ")[0] for line in run(wrong).stderr.splitlines()[1:]] == [
        "  - line 4: document 1",
        "  - line 5: document 1",
        "  - line 10: document 2",
        "  - line 11: document 2",
    ]


def test_no_file_no_play():
    result = run("no/such.yaml")
    assert (result.exit_code, result.stdout) == (2, "")
    assert "no/such.yaml" in result.stderr


def test_the_examples_of_the_format_hold():
    result = run(EXAMPLES, "--json")
    assert result.exit_code == 0, result.stdout
    answers = [json.loads(line) for line in result.stdout.splitlines()]
    assert [answer["id"] for answer in answers] == [f"EX-{n}" for n in range(1, 7)]
    assert {check["passed"] for answer in answers for check in answer["checks"]} == {True}
    assert [answer["errors"] for answer in answers][4] == [{"event": 1, "error": "no_consent"}]
    assert list(answers[0]) == ["id", "checks", "errors", "readings"]
    assert answers[0]["checks"][0] == {
        "index": 0,
        "got": {"due": "2026-11-05T18:30:00+05:00"},
        "passed": True,
    }
    assert list(answers[0]["readings"]) == [f"A{n:02}" for n in range(1, 36)]
    assert answers[4]["readings"]["A18"] == "any_hour"


def test_what_is_told_is_the_same_whatever_is_expected(tmp_path):
    text = EXAMPLES.read_text("utf-8").replace("is: hired", "is: not_hired")
    (tmp_path / "changed.yaml").write_text(text, "utf-8")
    before, after = (run(path, "--json") for path in (EXAMPLES, tmp_path))
    assert after.exit_code == 1
    assert after.stdout.replace('"passed":false', '"passed":true') == before.stdout


@pytest.mark.parametrize(("lang", "word"), [("kk", "күтілді"), ("ru", "ожидалось"), ("en", "expected")])
def test_people_see_what_was_asked_expected_and_got(lang, word):
    result = run(EXAMPLES, "--lang", lang)
    assert result.exit_code == 0
    lines = result.stdout.splitlines()
    assert lines[0] == "EX-1. Papers handed in on a Wednesday afternoon."
    assert lines[1].startswith("  ✓ 0. ")
    assert lines[2] == f"      {word}: due 2026-11-05 18:30"
    assert "due 2026-11-05 18:30" in lines[3]
    assert any("A20 = post" in line for line in lines)
    assert any("events[1] send_resume: no_consent" in line for line in lines)


def test_sound_files_are_played_beside_one_with_problems(wrong):
    result = run(EXAMPLES, wrong, "--json")
    assert result.exit_code == 2
    assert len(result.stdout.splitlines()) == 6
    assert "events[0].channel" in result.stderr


def test_it_starts_without_what_it_does_not_need():
    heavy = ("numba", "scipy", "pandas", "sklearn", "vl_convert", "jinja2", "alembic")
    code = (
        "import sys; from typer.testing import CliRunner; from matcher.cli import app\n"
        f"assert CliRunner().invoke(app, ['scenario', {str(EXAMPLES)!r}]).exit_code == 0\n"
        f"print([name for name in {heavy!r} if name in sys.modules])"
    )
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert loaded.stdout.strip() == "[]"
