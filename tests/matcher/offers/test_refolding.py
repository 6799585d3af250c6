"""Rows are what their events fold to, byte for byte: else a sound backup would be refused."""

from datetime import datetime, timedelta

import pytest

from data.packaged import Packaged
from data.register import open_register
from matcher.law import acts
from matcher.law.loading import load_law
from matcher.law.suitability.verdict import CRITERIA
from matcher.offers.office import Office
from matcher.offers.refolding import refold
from matcher.offers.selecting import from_ledger

LAW = load_law(Packaged())
MONDAY = datetime.fromisoformat("2026-11-02T10:00:00+05:00")


@pytest.fixture
def register():
    with open_register("sqlite://", create=True) as opened:
        office = Office(opened, LAW, from_ledger)
        office.do(acts.EnterPerson("S1", status="unemployed", since=MONDAY), MONDAY, "specialist")
        office.do(acts.EnterVacancy("V1", open=True), MONDAY, "specialist")
        yield opened


def assert_folds(register):
    case = register.case("person:S1")
    assert refold(LAW)(register.events("person:S1"), case) == case


@pytest.mark.parametrize("order", [sorted(CRITERIA), sorted(CRITERIA, reverse=True)])
def test_facts_in_whatever_order_they_are_stated(register, order):
    office = Office(register, LAW, from_ledger)
    office.do(acts.Offer("S1", "V1", verdict=dict.fromkeys(order, "met")), MONDAY, "specialist")
    assert_folds(register)


def test_an_answer_by_a_clock_that_went_back(register):
    office = Office(register, LAW, from_ledger)
    office.do(acts.Offer("S1", "V1", verdict=dict.fromkeys(CRITERIA, "met")), MONDAY, "specialist")
    office.do(acts.StateFact("S1", "employed", False), MONDAY + timedelta(days=1), "state")
    office.do(acts.Refuse("S1", "V1"), MONDAY + timedelta(hours=1), "S1")
    assert_folds(register)
