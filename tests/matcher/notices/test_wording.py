"""Texts of notices: all kinds in three languages, with what each must tell."""

import re
from datetime import UTC, datetime
from typing import get_args

import pytest

from matcher.explanation.wording import load_texts
from matcher.law.rules.bars import BARS
from matcher.law.rules.channels import NOTICES
from matcher.law.rules.grounds import GROUNDS
from matcher.law.rules.registration import REFUSALS
from matcher.notices.offered import Refusing, Silence
from matcher.notices.wording import FOLDER, said

VALUE = re.compile(r"\{(\w+)\}")
TEXTS = load_texts(FOLDER)
KINDS = [rule.name.removeprefix("notice_") for rule in NOTICES]
AT = datetime.fromisoformat("2026-11-02T10:00:00+05:00")


@pytest.mark.parametrize("path", list(TEXTS), ids="/".join)
def test_the_three_languages_say_the_same_values(path):
    values = [sorted(VALUE.findall(text)) for text in TEXTS[path].values()]
    assert values[0] == values[1] == values[2]


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_has_a_subject_and_a_text(kind, law):
    values = {"at": AT, "due": None, "ground": ("51.2", "6.9"), "work": "Welder"}
    told = said(kind, [(("notices", kind), values)], "Welder", None, law.calendar.zone)
    assert told.text.count("\n\n") == 1, "Kazakh and Russian where the language is not known"
    assert "{" not in told.text + told.subject


def test_every_ground_and_every_consequence_has_a_text():
    grounds = {path[1] for path in TEXTS if path[0] == "grounds"}
    assert {*GROUNDS, *(bar.item for bar in BARS), *(rule.item for rule in REFUSALS)} <= grounds
    assert {path[1] for path in TEXTS if path[0] == "refusing"} == set(get_args(Refusing))
    assert {path[1] for path in TEXTS if path[0] == "silence"} == set(get_args(Silence))


def test_moments_are_told_in_kazakhstans_time(law):
    values = {"at": AT.astimezone(UTC), "due": AT.astimezone(UTC), "ground": (), "work": ""}
    kind = "registered_job_seeker"
    told = said(kind, [(("notices", kind), values)], "", "en", law.calendar.zone)
    assert "since 02.11.2026 10:00" in told.text
