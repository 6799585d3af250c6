"""Answers in JSON keep to docs/json.md."""

import json
from pathlib import Path

import orjson
import pytest
from pydantic import TypeAdapter

from matcher.cli.json_schema import ANSWERS, document

ROOT = Path(__file__).parents[3]
OFFERS = ROOT / "data" / "policies" / "offers.yaml"


def test_the_document_is_current():
    assert (ROOT / "docs" / "json.md").read_text("utf-8") == document(), "run `make docs`"


@pytest.fixture
def told(request, answer, ids):
    """The number of a notice that the command may be about; else there is none."""
    command = request.node.callspec.params["command"]
    if not command.startswith("notices"):
        return None
    vacancy, person = ids
    way = "in_person" if command == "notices handed" else "phone"
    answer("offer", vacancy, person, "--via", way, "--delivery", "pending")
    [notice] = answer("notices", "list", person)["notices"]
    return notice["number"]


@pytest.fixture
def lines(run, answer, ids, files, tmp_path, told):
    """What a command printed with --json."""
    vacancy, person = ids
    titles = tmp_path / "titles.tsv"
    titles.write_text("text\nСварщик\n", "utf-8")
    broken = tmp_path / "broken.jsonl"
    broken.write_bytes(files.vacancies.read_bytes() + b"{\n")
    scenario = ROOT / "tests" / "matcher" / "scenario" / "examples" / "one.yaml"
    certificate = ROOT / "tests" / "matcher" / "law" / "certificate" / "certificate.json"
    readings = ROOT / "data" / "law" / "readings.yaml"
    proposed = answer("policy", "propose", "readings", readings, "--by", "analyst")["sha256"]
    own = ("--vacancies", files.vacancies, "--people", files.people, "--out", tmp_path)
    return {
        "init": ("init",),
        "import": ("import", broken),
        "population": ("population", "--resumes", 2, "--vacancies", 1, "--out", tmp_path / "p"),
        "index build": ("index", "build"),
        "index status": ("index", "status"),
        "index check": ("index", "check"),
        "select": ("select", vacancy, "--explain"),
        "vacancies": ("vacancies", person),
        "explain": ("explain", vacancy, person),
        "title": ("title", "Сварщик"),
        "title --file": ("title", "--file", titles),
        "due": ("due", "2026-03-20T19:00", 3),
        "law": ("law",),
        "law questions": ("law", "questions"),
        "weights check": ("weights", "check"),
        "weights show": ("weights", "show"),
        "weights diff": ("weights", "diff", ROOT / "data" / "weights" / "default.yaml"),
        "offer": ("offer", vacancy, person),
        "act": ("act", "set_visit", f"person={person}", "until=2026-03-27"),
        "case": ("case", person),
        "eligible": ("eligible", person, vacancy),
        "worklist": ("worklist", "--role", "specialist"),
        "tick": ("tick",),
        "notices list": ("notices", "list", person),
        "notices show": ("notices", "show", told),
        "notices called": ("notices", "called", told),
        "notices handed": ("notices", "handed", told, "--via", "in_person"),
        "policy propose": ("policy", "propose", "offers", OFFERS, "--by", "analyst"),
        "policy approve": ("policy", "approve", "readings", proposed, "--by", "head"),
        "policy list": ("policy", "list"),
        "run-day": ("run-day",),
        "report": ("report", vacancy, "--out", tmp_path / "report.html"),
        "replay": ("replay", answer("select", vacancy)["shortlist"]),
        "scenario": ("scenario", scenario),
        "certificate show": ("certificate", "show", certificate),
        "certificate verify": ("certificate", "verify", certificate),
        "backup": ("backup", tmp_path / "night.backup"),
        "erase": ("erase", person, "--yes"),
        "demo": ("demo", *own),
    }


@pytest.mark.parametrize("command", [name for name in ANSWERS if name not in ("work", "restore")])
def test_an_answer_is_what_its_schema_says(run, lines, command):
    """Read by the schema and written again it is the same: nothing is missing, nothing is too much."""
    result = run(*lines[command], "--json")
    assert result.exit_code in (0, 1), result.stderr
    [line] = result.stdout.splitlines()
    answer = TypeAdapter(ANSWERS[command]).validate_json(line)
    assert json.loads(orjson.dumps(answer, default=str)) == json.loads(line)
