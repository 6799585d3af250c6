"""What cannot be told: an offer becomes undeliverable, a carrier that is down does not hold up the others."""

import socket
import time
from collections.abc import Iterator
from datetime import datetime, timedelta

import pytest

from data.records import Identity, Person
from data.register import NoticeRow, PersonIntake
from matcher.law import acts
from matcher.law.life.standing import standing
from matcher.notices.cabinet import Cabinet
from matcher.notices.delivering import Delivered, Delivery
from matcher.notices.letters import Letters
from matcher.notices.patience import CALLS, PAUSES
from matcher.notices.recording import NoticeDesk
from matcher.notices.settings import SmtpSettings

DAY = timedelta(days=1)


@pytest.fixture
def desk(register, cases, office) -> NoticeDesk:
    return NoticeDesk(register, cases, office)


@pytest.fixture
def bare(register, cases, office) -> Delivery:
    """Nothing is set up but the cabinet."""
    return Delivery(register, cases, office, (Cabinet(),))


@pytest.fixture
def hanging() -> Iterator[SmtpSettings]:
    """A mail server that takes connections and never says a word."""
    with socket.create_server(("127.0.0.1", 0), backlog=50) as server:
        yield SmtpSettings(host="127.0.0.1", port=server.getsockname()[1], security="none", timeout=0.2)


def offered(register, person="S1"):
    [found] = [one for one in register.notices_of(f"person:{person}") if one.kind == "offer"]
    return found


def test_calls_in_vain_end_and_the_offer_is_undeliverable(
    register, delivery, desk, cases, gateway, offer, at, law, minute
):
    gateway.state = "rejected"
    offer(via="phone", delivery="pending")
    delivery.run(at)
    for call in range(1, CALLS):
        notice = desk.not_reached(offered(register).number, "phone", at + call * minute, "officer-7")
        assert notice.state == "waiting"
    end = at + CALLS * minute
    notice = desk.not_reached(notice.number, "phone", end, "officer-7")
    assert [(one.channel, one.outcome) for one in notice.attempts] == [
        ("sms", "rejected"), *[("phone", "no_answer")] * CALLS, ("phone", "given_up"),
    ]  # fmt: skip
    assert (notice.state, notice.told_at) == ("failed", None)
    after = cases.life("S1", end + 10 * DAY)
    assert standing(after.offers[0], law.readings) == "undeliverable", "never unanswered"
    assert delivery.run(end + 10 * DAY).told == 0


def test_an_offer_of_work_that_is_gone_is_void_and_not_undeliverable(
    register, delivery, desk, cases, gateway, office, offer, at, law, minute
):
    gateway.state = "rejected"
    offer(via="phone", delivery="pending")
    delivery.run(at)
    office.do(acts.CloseVacancy("V1"), at + minute, "employer")
    for _ in range(CALLS):
        notice = desk.not_reached(offered(register).number, "phone", at + 2 * minute, "officer-7")
    assert notice.state == "failed"
    assert standing(cases.life("S1", at + DAY).offers[0], law.readings) == "void"


def test_calls_do_not_end_it_while_a_carrier_is_under_way(
    register, delivery, desk, cases, offer, at, law, minute
):
    offer(via="phone", delivery="pending")
    delivery.run(at)
    for call in range(2 * CALLS):
        notice = desk.not_reached(offered(register).number, "phone", at + call * minute, "officer-7")
    assert (notice.state, notice.next_try) == ("waiting", at + PAUSES[0])
    assert standing(cases.life("S1", at + DAY).offers[0], law.readings) == "sent"


def test_another_notice_than_an_offer_waits_on(register, desk, office, at):
    row = NoticeRow("person:S1", "deregistration", at, "S1", ("akim",), "", {"ground": ["51.2"]})
    with register.writing_ledger(at) as writing:
        writing.put_notices([row])
        number = max(one.number for one in writing.notices_of(row.stream))
        writing.try_again(number, None)
    for _ in range(CALLS + 1):
        notice = desk.not_reached(number, "akim", at, "akim-1")
    assert (notice.state, len(notice.attempts)) == ("waiting", CALLS + 1)


def test_a_term_beyond_the_calendar_is_tried_again_and_then_undeliverable(register, bare, cases, office, law):
    late = datetime.fromisoformat("2027-12-31T10:00:00+05:00")
    office.do(acts.EnterPerson("S7", status="unemployed", since=late), late, "specialist")
    office.do(acts.EnterVacancy("V7", open=True), late, "specialist")
    office.do(acts.Offer("S7", "V7", via="portal", delivery="pending", verdict={}), late, "specialist")
    bare.run(late)
    notice = offered(register, "S7")
    assert [(one.channel, one.outcome) for one in notice.attempts] == [("cabinet", "unavailable")]
    assert (notice.state, notice.next_try) == ("waiting", late + PAUSES[0])
    while notice.next_try is not None:
        moment = notice.next_try
        bare.run(moment)
        notice = offered(register, "S7")
    assert (notice.state, notice.told_at, notice.attempts[-1].outcome) == ("failed", None, "given_up")
    assert standing(cases.life("S7", moment).offers[0], law.readings) == "undeliverable"


def test_a_server_that_hangs_is_asked_once_a_run(register, cases, office, hanging, at):
    for number in range(8):
        person = Person(id=f"T{number}", registered_at=at)
        who = Identity(name="Асель", email="a@example.kz")
        register.write_people([PersonIntake.of(person, who, b"{}", True, at.date(), None)], at)
        office.do(acts.EnterPerson(person.id, status="unemployed", since=at), at, "specialist")
    delivery = Delivery(register, cases, office, (Cabinet(), Letters(hanging, hanging.host)))
    began = time.monotonic()
    assert delivery.run(at) == Delivered(told=9, in_vain=1)
    assert time.monotonic() - began < 8 * hanging.timeout
    assert {one.next_try for one in register.notices_waiting()} == set()
    assert len(register.notices_to_try(at + PAUSES[0])) == 9, "no letter is lost"


def test_what_a_gateway_says_of_a_number_is_not_kept(register, delivery, gateway, offer, at, monkeypatch):
    gateway.state, answer = "rejected", gateway.answer
    free_text = {"reason": "number +77010000001 is blocked"}
    monkeypatch.setattr(gateway, "answer", lambda *asked: answer(*asked) | free_text)
    offer(via="phone", delivery="pending")
    delivery.run(at)
    assert [(one.outcome, one.detail) for one in offered(register).attempts] == [("rejected", "rejected")]
