"""`matcher run-day` and `work`."""

import json
import os
import signal
import subprocess
import sys
from datetime import timedelta
from pathlib import Path

import pytest


def test_the_day_in_json_and_in_words(answer, run, at):
    told = answer("run-day")
    assert told["people"]["selected"] == told["people"]["open"] > 250
    assert told["vacancies"]["late"]
    assert set(told["vacancies"]["late"][0]) == {"id", "due"}
    again = run("run-day", now=at + timedelta(hours=1), env={"MATCHER_LANG": "ru"})
    assert again.exit_code == 0
    assert "Работа за день, 2026-03-20 10:00" in again.stdout


def test_who_is_late_and_due_when_is_said(run):
    shown = run("run-day").stdout
    assert "Vacancies that were late:" in shown
    assert "2026-03-20 18:30" in shown


def test_a_moment_of_the_past_and_of_the_future(run):
    early = run("run-day", "--as-of", "2026-03-19T10:00")
    assert (early.exit_code, early.stdout) == (3, "")
    late = run("run-day", "--as-of", "2026-03-21T10:00")
    assert (late.exit_code, late.stdout) == (2, "")


WORK = """
import sys
from datetime import datetime
from pathlib import Path
from matcher.cli import app
from matcher.cli.given import Given

if __name__ == "__main__":
    at = datetime.fromisoformat(sys.argv[2])
    app(["--home", sys.argv[1], "work", "--every", "0.05", *sys.argv[3:]], obj=Given(clock=lambda: at))
"""


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_it_works_until_a_signal_and_stops_cleanly(home, at, tmp_path, number):
    script = tmp_path / "work_process.py"
    script.write_text(WORK, "utf-8")
    command = [sys.executable, str(script), str(home), at.isoformat(), "--json"]
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[3])}
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment, text=True
    ) as process:
        told = json.loads(process.stdout.readline())
        process.send_signal(number)
        rest, complaints = process.communicate(timeout=60)
    assert process.returncode == 0, complaints
    assert told["people"]["selected"] > 250
    assert (rest, complaints) == ("", "")
