"""The notebook of weights runs without a browser: it re-ranks the whole index, and says what is wrong."""

import html
import os
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import marimo as mo
import pytest

from matcher.analysis.reweighting import Reweighting
from matcher.indexing.following import codes_of
from matcher.loading import load_weights
from scoring.pair import score

NOTEBOOK = Path(__file__).parents[2] / "notebooks" / "weights.py"
CRITERIA = ("profession", "qualification", "experience", "skills", "pay", "schedule", "transport", "wishes")
LANGUAGES = {"Қазақша": "kk", "Русский": "ru", "English": "en"}
OTHERWISE = Reweighting({"profession": 500, "pay": 5000, "transport": 4000}, unknown=20, floor=False)


@pytest.fixture(scope="session")
def run(notebook, opened):
    """Runs the notebook on the small home; arguments take the place of what its cells define."""

    def runs(**defs):
        outputs, defined = notebook.app.run(defs=opened | defs)
        page = "\n".join(mo.as_html(output).text for output in outputs if output is not None)
        return SimpleNamespace(page=page, **defined)

    return runs


def by_definition(program, asked, weights):
    """Everybody in the register scored one pair at a time: the order that the engine must have found."""
    scored = [
        (-found.points, change.key)
        for change in program.register.latest("people")
        if change.available
        and (found := score(asked, codes_of(change), weights, program.dictionary)).listing == "ready"
    ]
    return [(key, -points) for points, key in sorted(scored)]


def keys_and_points(matches):
    return [(match.key, match.points) for match in matches]


def test_at_rest_nothing_moves(run):
    rest = run()
    assert rest.weights_after.sha256 == rest.weights_before.sha256
    assert rest.after == rest.before
    assert set(rest.comparison["move"]) == {"stays"}
    assert rest.alike.overlap == 1
    assert "What a criterion is worth" in rest.page


def test_the_whole_index_is_ranked_anew(run):
    moved = run(wanted=OTHERWISE)
    whole = by_definition(moved.program, moved.asked, moved.weights_after)
    assert len(whole) > moved.n
    assert keys_and_points(moved.after) == whole
    assert keys_and_points(moved.before) == by_definition(moved.program, moved.asked, moved.weights_before)
    assert {"enters", "leaves"} & set(moved.comparison["move"])


def test_the_same_weights_give_the_same_page(run):
    first, second = run(wanted=OTHERWISE), run(wanted=OTHERWISE)
    assert first.rows.equals(second.rows)
    assert first.text == second.text


def test_the_table_says_it_in_words(run):
    moved = run(wanted=OTHERWISE)
    row = moved.rows.iloc[0]
    assert row["New place"] == 1
    assert row["New points"] == moved.after[0].points
    assert row["Candidate"] == moved.program.register.id_of("people", moved.after[0].key)
    assert len(moved.rows) == len(moved.comparison)


@pytest.mark.parametrize(("named", "lang"), LANGUAGES.items())
def test_every_language_has_all_texts(run, named, lang):
    said = run(language=mo.ui.dropdown(LANGUAGES, value=named), wanted=OTHERWISE)
    titles = {
        "kk": "Салмақтар: не өзгереді?",
        "ru": "Веса: что изменится?",
        "en": "Weights: what would change?",
    }
    assert {one for one, title in titles.items() if title in said.page} == {lang}
    assert said.speech.wording("criteria", "transport") in said.page


def test_the_chosen_candidate_is_explained_under_both_weights(run):
    shown = run(wanted=OTHERWISE)
    points = {match.key: match.points for match in shown.after}[shown.candidate.value]
    number = shown.speech.wording.number
    assert shown.page.count("<svg role=") == 2
    assert shown.say("lists", "before") in shown.page
    assert f"{number(points)} of 10,000" in shown.page


def test_weights_that_cannot_be_are_refused_in_the_words_of_the_file(run):
    nothing = Reweighting(dict.fromkeys(CRITERIA, 0))
    stopped = run(wanted=nothing)
    assert "points add up to 0, must be 10000" in stopped.page
    assert not hasattr(stopped, "comparison")


def test_problems_of_weights_are_shown_as_weights_check_tells_them(run):
    faint = run(wanted=Reweighting({**dict.fromkeys(CRITERIA, 0), "pay": 5000, "wishes": 1}))
    assert faint.found
    assert faint.found[0] in html.unescape(faint.page)


@pytest.fixture
def keep(run, tmp_path):
    """Presses the button that writes the file."""

    def presses(name):
        asked = {
            "path": mo.ui.text(str(tmp_path / name)),
            "in_force_from": mo.ui.date(value="2026-05-01"),
            "write": mo.ui.run_button(label="Write the file"),
        }
        asked["write"]._value = True
        return run(wanted=OTHERWISE, **asked)

    return presses


def test_the_weights_are_kept_as_a_file_that_runs_alike(keep, tmp_path):
    kept = keep("mine.yaml")
    weights = load_weights(kept.program.packaged, tmp_path / "mine.yaml")
    assert weights.sha256 == kept.weights_after.sha256
    assert weights.effective_from.isoformat() == "2026-05-01"
    assert "Wrote" in kept.outcome.text
    assert str(tmp_path / "mine.yaml") in kept.outcome.text


def test_no_file_is_written_over(keep, tmp_path):
    there = tmp_path / "there.yaml"
    there.write_text("mine", "utf-8")
    assert "was not written: File exists" in keep("there.yaml").outcome.text
    assert there.read_text("utf-8") == "mine"


def test_without_a_register_it_says_what_to_run(notebook, tmp_path, monkeypatch):
    monkeypatch.setenv("MATCHER_HOME", str(tmp_path / "nowhere"))
    outputs, defined = notebook.app.run()
    page = "".join(mo.as_html(output).text for output in outputs if output is not None)
    assert "make select" in page
    assert "nowhere" in page
    assert "vacancies" not in defined


def test_it_runs_as_a_page_of_its_own(home, opened, tmp_path):
    page = tmp_path / "weights.html"
    command = [sys.executable, "-m", "marimo", "export", "html", "--no-include-code", NOTEBOOK, "-o", page]
    done = subprocess.run(
        command,
        env=os.environ | {"MATCHER_HOME": str(home)},
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    text = page.read_text("utf-8")
    assert "Weights: what would change?" in text
    assert f"{opened['program'].engine.size('people')} people" in text
