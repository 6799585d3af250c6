"""Texts: all of them in three languages, with the same values; errors in one line with their cure."""

import re
from datetime import date

import pytest

from data import errors
from data.register import RegisterUnavailable, SchemaMismatch
from matcher.cli.speech import FOLDER, CliSpeech
from matcher.explanation.wording import load_texts
from scoring.compiling import TitleNotUnderstood

VALUE = re.compile(r"\{(\w+)\}")
LANGS = ("kk", "ru", "en")
TEXTS = load_texts(FOLDER)


def test_every_command_has_texts():
    assert {path[0] for path in TEXTS} >= {
        "init",
        "import",
        "population",
        "index",
        "list",
        "explain",
        "title",
    }
    assert {path[0] for path in TEXTS} >= {"due", "weights", "day", "work", "report", "demo", "errors"}


@pytest.mark.parametrize("path", list(TEXTS), ids="/".join)
def test_the_three_languages_say_the_same_values(path):
    values = {lang: sorted(VALUE.findall(TEXTS[path][lang])) for lang in LANGS}
    if path[0] == "errors" and {"problem", "cure"} == set(values["en"]):
        return  # English is the error's own text
    assert values["kk"] == values["ru"] == values["en"]


ERRORS = {
    "not initialised": errors.NotInitialised("No register.", "Run `matcher init`."),
    "person": errors.NotFound("No.", "Look.", "person", "P7"),
    "vacancy": errors.NotFound("No.", "Look.", "vacancy", "V7"),
    "title": TitleNotUnderstood("Not understood.", "Choose by hand."),
    "day": errors.EncodingTooOld("Of a later day.", "Ask later.", date(2026, 3, 20)),
    "plan": errors.PlanChanged("Changed.", "Begin again."),
    "drift": errors.DriftDetected("Differs.", "Build."),
    "engine": errors.EngineUnavailable("Silent.", "Build."),
    "register": RegisterUnavailable("Locked.", "Wait.", "sqlite://"),
    "schema": SchemaMismatch("Old.", "Migrate.", "0001", "0002"),
    "calendar": errors.CalendarError("Unknown year.", "Add it.", 2030),
    "start": errors.RecordError("No date.", "Write it.", "start", "tomorrow"),
}


@pytest.mark.parametrize("name", list(ERRORS))
def test_common_errors_are_told_in_the_language(name):
    said = {lang: CliSpeech(lang).error(ERRORS[name]) for lang in LANGS}
    assert len(set(said.values())) == 3
    assert all(len(text.splitlines()) == 1 for text in said.values())
    assert said["kk"].startswith("қате: ")
    assert said["ru"].startswith("ошибка: ")
    assert "{" not in "".join(said.values())
    for value in ("P7", "V7", "2026-03-20", "2030", "tomorrow"):
        if value in repr(ERRORS[name]) and name != "day":
            assert all(value in text for text in said.values())


def test_other_errors_speak_english_with_their_cure():
    error = errors.UnknownCode("No such place.", "Look it up.", "place", "1")
    assert CliSpeech("kk").error(error) == "қате: No such place. Look it up."


def test_problems_of_a_file_stand_in_lines_of_their_own():
    error = errors.TableError("Wrong.", "Mend x.yaml:", "x.yaml", ["a: missing", "b:\n  too long"])
    assert CliSpeech("ru").error(error).splitlines() == [
        "ошибка: Wrong. Mend x.yaml:",
        "  - a: missing",
        "  - b: too long",
    ]
