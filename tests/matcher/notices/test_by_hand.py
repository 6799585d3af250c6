"""Notices that wait for a person are duties of the worklist until somebody was told."""

import pytest

from matcher.law import acts
from matcher.notices.by_hand import show_telling
from matcher.notices.recording import NoticeDesk
from matcher.offers.worklist import worklist


@pytest.fixture
def deregistered(office, register, at, minute):
    """A villager, S2, whose deregistration an akim is to tell (order-214:52)."""
    facts = {"sentence": "imprisonment"}
    office.do(acts.EnterPerson("S2", place="village", status="unemployed", since=at), at, "specialist")
    office.do(acts.StateFact("S2", "sentence", facts["sentence"]), at, "court")
    office.do(acts.SendInformation("S2", "51.5"), at + minute, "specialist")
    office.do(acts.Decide("S2", "confirm"), at + 2 * minute, "officer")
    [found] = [one for one in register.notices_of("person:S2") if one.kind == "deregistration"]
    return found


@pytest.fixture
def telling(register, law, at, minute):
    """What is to be told by hand: role to (person, notice, clause, end)."""

    def telling(role):
        found = worklist(register, law.calendar, role, at + 9 * minute, 50)
        return [
            (
                task.person,
                task.notice,
                task.duty.clause,
                task.duty.due.astimezone(law.calendar.zone).isoformat(),
            )
            for task in found.tasks
            if task.duty.name == "telling"
        ]

    return telling


def test_what_an_akim_tells_is_the_assistants_until_it_is_told(
    deregistered, delivery, telling, register, cases, office, at, minute
):
    delivery.run(at + 3 * minute)
    due = "2026-11-04T18:30:00+05:00"
    assert telling("assistant") == [("S2", deregistered.number, "order-214:52", due)]
    assert telling("specialist") == []
    desk = NoticeDesk(register, cases, office)
    desk.not_reached(deregistered.number, "akim", at + 4 * minute, "akim-3")
    assert len(telling("assistant")) == 1
    desk.told(deregistered.number, "akim", at + 5 * minute, "akim-3")
    assert telling("assistant") == []


def test_another_act_leaves_what_is_to_be_told(deregistered, delivery, telling, office, at, minute):
    delivery.run(at + 3 * minute)
    office.do(acts.Complain("S2", "inaction"), at + 4 * minute, "S2")
    assert len(telling("assistant")) == 1


def test_what_a_carrier_will_try_is_nobodys_duty(deregistered, register, law, telling, at):
    with register.writing_ledger(at) as writing:
        show_telling(writing, ["person:S1", "person:S2"], law)
    assert telling("assistant") == telling("specialist") == []
