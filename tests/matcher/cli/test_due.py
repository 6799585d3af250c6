"""`matcher due` as its users call it."""

import json

import pytest
from typer.testing import CliRunner

from matcher.cli import app


def run(*arguments, **options):
    return CliRunner().invoke(app, ["due", *arguments], **options)


@pytest.mark.parametrize(
    ("lang", "first", "moved"),
    [
        ("kk", "Мерзімі: 2026-03-31 18:30, сейсенбі", "күнінен ауыстырылған"),
        ("ru", "Срок: 2026-03-31 18:30, вторник", "выходной перенесён с 21.03.2026"),
        ("en", "Due: 2026-03-31 18:30, Tuesday", "day off moved from 2026-03-21"),
    ],
)
def test_the_deadline_and_the_days_passed_over(lang, first, moved):
    result = run("2026-03-20T19:00", "3", "--lang", lang)
    lines = result.stdout.splitlines()
    assert result.exit_code == 0
    assert lines[0] == first
    assert "2026-03-26" in lines[1]
    assert [line.split()[0] for line in lines[3:]] == [
        f"2026-03-{day}" for day in (21, 22, 23, 24, 25, 28, 29)
    ]
    assert moved in result.stdout


def test_nothing_passed_over_is_said():
    assert run("2026-11-04T10:00", "1").stdout.splitlines()[-1] == "No days off passed over."


def test_json_to_a_person():
    answer = json.loads(run("2026-03-20T19:00", "3", "--to", "person", "--json").stdout)
    assert list(answer) == ["start", "working_days", "to", "counted_from", "due", "passed_over"]
    assert answer["due"] == "2026-03-30T18:30:00+05:00"
    assert (answer["working_days"], answer["to"], answer["counted_from"]) == (3, "person", "2026-03-20")
    assert answer["passed_over"][2] == {
        "date": "2026-03-23",
        "reason": {"kk": "Наурыз мейрамы", "ru": "Наурыз мейрамы", "en": "Nauryz"},
    }


@pytest.mark.parametrize("lang", ["kk", "ru", "en"])
@pytest.mark.parametrize(
    ("arguments", "named"),
    [
        (["2026-03-20T25:00", "3"], "2026-03-20T25:00"),
        (["2026-03-20\n", "three"], "three"),
        (["2028-01-05", "3"], "2028"),
        (["2027-12-30", "3"], "data/law/order_214/calendar.yaml"),
        (["2026-03-20"], "--file"),
        ([], "--file"),
        (["2026-03-20", "3", "--file", "-"], "--file"),
        (["--file", "-", "--json"], "--file"),
        (["--file", "no/such/file.tsv"], "no/such/file.tsv"),
    ],
)
def test_bad_input_is_one_line_and_exit_code_2(arguments, named, lang):
    result = run(*arguments, "--lang", lang)
    assert result.exit_code == 2
    assert result.stdout == ""
    assert len(result.stderr.splitlines()) == 1
    assert named in result.stderr


def test_a_file_with_a_failed_row(tmp_path):
    path = tmp_path / "terms.tsv"
    path.write_bytes(
        "start\tdays\tname\n2026-03-20T19:00\t3\tҚазақ\r\n2028-01-05\t1\t".encode() + b"caf\xe9\n"
    )
    result = run("--file", str(path), "--lang", "ru")
    header, good, bad = result.stdout_bytes.splitlines()
    assert result.exit_code == 1
    assert header == b"start\tdays\tname\tdue"
    assert good.decode() == "2026-03-20T19:00\t3\tҚазақ\t2026-03-31T18:30:00+05:00"
    assert bad.startswith(b"2028-01-05\t1\t" + b"caf\xe9\terror: ")
    assert "2028 года неизвестны" in bad.decode(errors="replace")


def test_a_file_from_stdin_without_failures():
    result = run("--file", "-", "--to", "person", input="2026-03-20T19:00\t3\n")
    assert (result.exit_code, result.stdout) == (0, "2026-03-20T19:00\t3\t2026-03-30T18:30:00+05:00\n")
