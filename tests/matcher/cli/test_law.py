"""`matcher law` and `matcher law questions` as their users call them."""

import pytest

from data.law.readings import FILE, NAMES
from data.packaged import Packaged
from matcher.law.rules.catalogue import ALL_RULES

LANGUAGES = ["kk", "ru", "en"]


@pytest.mark.parametrize(
    ("lang", "barred", "term"),
    [
        ("kk", "жұмыспен қамтылған адамдар", "3 жұмыс күні"),
        ("ru", "занятые", "рабочих дней: 3"),
        ("en", "the employed", "working days: 3"),
    ],
)
def test_rules_and_numbers_with_their_clause(run, lang, barred, term):
    lines = run("law", "--lang", lang).stdout.splitlines()
    assert any(line.split()[:2] == ["41.2", "employed"] and barred in line for line in lines)
    assert any(line.split()[:2] == ["72", "reply_unemployed"] and term in line for line in lines)


def test_every_rule_is_in_the_answer(answer):
    told = answer("law")
    assert [(rule["clause"], rule["name"]) for rule in told["rules"]] == [
        (r.clause, r.name) for r in ALL_RULES
    ]
    assert all(set(rule["words"]) == set(LANGUAGES) for rule in told["rules"])
    numbers = {number["name"]: number for number in told["numbers"]}
    assert numbers["certificate_valid"]["calendar_days"] == 30
    assert numbers["refusals_of_suitable_work"]["number"] == 3


def test_every_question_is_in_the_answer(answer):
    told = answer("law", "questions")
    assert {q["id"]: set(q["alternatives"]) for q in told["questions"]} == {
        q: set(n) for q, n in NAMES.items()
    }


@pytest.mark.parametrize(("lang", "mark"), [("kk", "күшінде"), ("ru", "действует"), ("en", "in force")])
def test_the_reading_in_force_is_marked(run, lang, mark):
    lines = run("law", "questions", "--lang", lang).stdout.splitlines()
    assert sum(f"({mark})" in line for line in lines) == len(NAMES)
    assert any(line.startswith(f"  ● ground_on_three ({mark})") for line in lines)


def test_the_policy_folder_chooses_the_readings(answer, tmp_path, monkeypatch):
    own = tmp_path / FILE
    own.parent.mkdir()
    text = Packaged().read(FILE).text
    own.write_text(text.replace("reading: ground_on_three", "reading: one_of_three"), "utf-8")
    monkeypatch.setenv("MATCHER_POLICY", str(tmp_path))
    told = answer("law", "questions")
    assert told["file"] == str(own)
    assert {q["id"]: q["reading"] for q in told["questions"]}["A27"] == "one_of_three"


@pytest.mark.parametrize("command", [("law",), ("law", "questions")])
def test_a_wrong_file_of_the_law_is_told(run, tmp_path, monkeypatch, command):
    for path in (FILE, "law/order_214/terms.yaml"):
        own = tmp_path / path
        own.parent.mkdir(exist_ok=True)
        own.write_text("id: other\n", "utf-8")
    monkeypatch.setenv("MATCHER_POLICY", str(tmp_path))
    result = run(*command)
    assert (result.exit_code, result.stdout) == (2, "")
    assert str(tmp_path) in result.stderr
