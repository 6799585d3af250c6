"""Every number of the order by its cases; one without a clause or without a case fails."""

from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
import yaml

from data.law.clauses import Clause
from data.law.terms import load_numbers
from data.packaged import Packaged
from matcher.law.loading import load_law
from tests.matcher.law.rules.cases import Case, law_under, life_of

ZONE = ZoneInfo("Asia/Almaty")
NUMBERS = load_numbers(Packaged())
WRITTEN = yaml.safe_load(Path(__file__).with_name("numbers.yaml").read_text("utf-8"))
CASES = [(name, case) for name, cases in WRITTEN.items() for case in cases]


def local(text):
    return datetime.fromisoformat(text).replace(tzinfo=ZONE)


@pytest.mark.parametrize(
    ("name", "case"), CASES, ids=lambda part: part if isinstance(part, str) else part["it"]
)
def test_a_term_ends(name, case):
    due = load_law(Packaged(), case.get("readings")).due(name, local(case["from"]))
    assert (due.at, due.year) == (local(case["due"]) if "due" in case else None, case.get("year"))
    assert due.provisional == ("due" in case and "year" in case)


def test_every_term_in_working_days_has_a_case():
    assert {term.name for term in NUMBERS.terms if term.working_days} == set(WRITTEN)


def test_every_number_has_a_clause_of_the_order():
    for number in (*NUMBERS.terms, *NUMBERS.counts):
        Clause.parse(number.clause)
    for term in NUMBERS.terms:
        if term.also is not None:
            Clause.parse(term.also.clause)


@pytest.mark.parametrize(("readings", "last"), [({}, "2026-12-04"), ({"A01": "counted"}, "2026-12-03")])
def test_the_certificate_is_valid_for_thirty_calendar_days(readings, last):
    """Issued on 4 November: through the day that it names, which no day off moves."""
    asked = {"at": "2026-11-04T10:00:00+05:00", "act": "request_form", "person": "S1", "form": 9}
    life = life_of(Case("", "", "", readings=readings, events=(asked,)), law_under(tuple(readings.items())))
    assert life.forms[-1].valid_until.isoformat() == last
