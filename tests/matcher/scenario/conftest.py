"""Scenario files to be judged and played."""

import pytest

from matcher.scenario.reading import judge

TIME = '"2026-11-04T10:00:00+05:00"'
SOUND = {
    "id": "T-1",
    "title": "One sentence.",
    "setup": "{persons: {S1: {}, S2: {}}, employers: {E1: {}}, vacancies: {V1: {employer: E1}, V2: {}}}",
    "events": f"[{{at: {TIME}, act: apply, person: S1, channel: centre}}]",
    "checks": "[{state: S1, is: applied}]",
}


@pytest.fixture
def document():
    """A sound document with parts of it replaced or (empty) left out, in the order of the format."""

    def document(**parts):
        return "".join(f"{key}: {value}\n" for key, value in (SOUND | parts).items() if value)

    return document


@pytest.fixture
def problems(document):
    """What is wrong with a document."""

    def problems(**parts):
        return [problem for _, problem in judge(document(**parts)).problems]

    return problems
