"""The clocks: each thing happens as of its own moment, whenever they are moved (November 2026)."""

from dataclasses import replace

import pytest

from data.register import open_register
from matcher.law import acts
from matcher.law.suitability.verdict import CRITERIA
from matcher.offers.office import Office
from matcher.offers.selecting import from_ledger
from matcher.offers.tick import put_anew, tick

WAITING = (
    acts.EnterPerson("S1", status="job_seeker"),
    acts.EnterPerson("S2", status="unemployed"),
    acts.EnterVacancy("V1", open=True),
    acts.Offer("S2", "V1", verdict=dict.fromkeys(CRITERIA, "met")),
)
"""A job seeker with nothing found, and an unemployed person who was offered work."""


@pytest.fixture
def waiting(do):
    do("10T10:00", *WAITING)


def visible(register):
    """What is visible of both cases; a snapshot carries the moment of the tick."""
    streams = ("person:S1", "person:S2")
    rows = [register.case(stream) for stream in streams]
    return (
        [(row.version, row.next_turn, row.status, row.may_be_offered, row.open_offers) for row in rows],
        [register.notices_of(stream) for stream in streams],
        sorted(map(repr, register.duties_of(streams))),
    )


def test_after_days_of_being_down_each_thing_happens_as_of_its_own_moment(waiting, ledger, law, november):
    ticked = tick(ledger, law, november("27T10:00"))
    assert (ticked.cases, ticked.notices) == (2, 1)
    told = {notice.kind: notice.at for notice in ledger.notices_of("person:S1")}
    assert told["registered_unemployed"] == november("12T18:30")
    due = {row.name: row.due for row in ledger.duties_of(["person:S1"])}
    assert due == {"payment_papers": november("13T18:30"), "plan": november("16T18:30")}
    assert ledger.case("person:S2").open_offers == 0


def test_twice_is_once(waiting, ledger, law, november):
    tick(ledger, law, november("27T10:00"))
    once = visible(ledger)
    again = tick(ledger, law, november("27T10:00"))
    assert (again.cases, again.notices) == (0, 0)
    assert visible(ledger) == once


def test_many_ticks_show_what_one_does(law, november):
    moments = ["12T18:31", "13T10:00", "13T18:31", "16T18:31", "27T10:00"]
    assert after_ticks(law, moments, november) == after_ticks(law, moments[-1:], november)


def after_ticks(law, moments, november):
    """What is visible after ticks at these moments, in a register of its own."""
    with open_register("sqlite://", create=True) as register:
        office = Office(register, law, from_ledger)
        for act in WAITING:
            office.do(act, november("10T10:00"), "specialist")
        for moment in moments:
            tick(register, law, november(moment))
        return visible(register)


def test_a_deadline_at_this_very_moment_has_not_passed(waiting, ledger, law, november):
    assert tick(ledger, law, november("12T18:30")).cases == 0
    assert tick(ledger, law, november("12T18:31")).cases == 1


def test_another_law_puts_the_duties_of_vacancies_anew(do, ledger, law, november):
    do("10T10:00", acts.EnterVacancy("V1"), acts.PostVacancy("V1"))
    other = replace(law, readings=law.readings.with_(A01="counted"))
    put_anew(ledger, other, november("10T12:00"))
    due = {row.name: row.due for row in ledger.duties_of(["vacancy:V1"])}
    assert due == {"selection": november("10T18:30"), "notice": november("12T18:30")}
