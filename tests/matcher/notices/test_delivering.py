"""Delivery of the outbox: told once, tried again with patience; an offer told begins its term of reply."""

from datetime import timedelta

import pytest

from matcher.law import acts
from matcher.law.life.standing import standing
from matcher.notices.delivering import Delivered, Delivery
from matcher.notices.opening import carriers
from matcher.notices.patience import PAUSES
from matcher.notices.settings import SmsSettings, SmtpSettings

MINUTE, DAY = timedelta(minutes=1), timedelta(days=1)


@pytest.fixture
def bare(register, cases, office) -> Delivery:
    """Nothing is set up but the cabinet."""
    return Delivery(register, cases, office, carriers(SmtpSettings(), SmsSettings()))


def notice(register, kind):
    [found] = [one for one in register.notices_of("person:S1") if one.kind == kind]
    return found


def outcomes(register, kind):
    return [(one.channel, one.outcome) for one in notice(register, kind).attempts]


def test_the_cabinet_tells_at_once_and_twice_is_once(register, bare, at):
    later = at + 5 * MINUTE
    assert bare.run(later) == Delivered(told=1)
    told = notice(register, "registered_unemployed")
    assert (told.state, told.told_at, told.next_try) == ("told", later, None)
    assert "registered as unemployed since 02.11.2026 10:00" in told.body["said"]
    assert bare.run(later) == bare.run(later + DAY) == Delivered()


def test_a_run_may_be_a_short_one(register, bare, office, at):
    for person in ("S2", "S3"):
        office.do(acts.EnterPerson(person, status="unemployed", since=at), at, "specialist")
    runs = [bare.run(at, at_most=2).told for _ in range(3)]
    assert runs == [2, 1, 0]


def test_every_carrier_of_its_ways_takes_it_along(register, delivery, mail, gateway, at):
    assert delivery.run(at) == Delivered(told=1, copies=1)
    assert outcomes(register, "registered_unemployed") == [
        ("cabinet", "told"), ("sms", "under_way"), ("email", "sent"),
    ]  # fmt: skip
    [letter], [message] = mail.letters, gateway.messages.values()
    assert letter["To"] == "asel@example.kz"
    assert message["to"] == "+77010000001"
    assert message["text"] == notice(register, "registered_unemployed").body["said"]


def test_addresses_are_looked_up_only_when_something_is_sent(register, delivery, at):
    delivery.run(at)
    told = notice(register, "registered_unemployed")
    assert "asel" not in repr(told)
    assert "7701" not in repr(told)


def test_what_fails_is_tried_again_after_a_pause_that_grows(register, delivery, gateway, at):
    gateway.status = 503
    moment, tries = at, 0
    while moment is not None:
        delivery.run(moment)
        tries += 1
        assert delivery.run(moment + PAUSES[0] / 2) == Delivered()
        moment = notice(register, "registered_unemployed").next_try
    assert tries == len(PAUSES) + 1
    assert outcomes(register, "registered_unemployed").count(("sms", "unavailable")) == tries
    assert outcomes(register, "registered_unemployed").count(("email", "sent")) == 1
    assert notice(register, "registered_unemployed").told_at == at


def test_a_pending_offer_by_phone_is_told_when_the_gateway_has_delivered_it(
    register, delivery, cases, gateway, offer, at, law
):
    offer(via="phone", delivery="pending")
    delivery.run(at + MINUTE)
    assert notice(register, "offer").state == "waiting"
    assert standing(cases.life("S1", at + MINUTE).offers[0], law.readings) == "sent"
    for message in gateway.messages.values():
        message["state"] = "delivered"
    told_at = at + 2 * MINUTE
    delivery.run(told_at)
    made = cases.life("S1", told_at).offers[0]
    assert (made.told_at, made.due.at.isoformat()) == (told_at, "2026-11-05T18:30:00+05:00")
    assert notice(register, "offer").told_at == told_at
    [message] = [one for one in gateway.messages.values() if "Welder" in one["text"]]
    assert "Say by 05.11.2026 18:30" in message["text"]


def test_a_pending_offer_in_the_cabinet_begins_its_term_when_it_is_put_there(
    register, bare, cases, offer, at
):
    offer(via="portal", delivery="pending")
    later = at + 3 * DAY
    bare.run(later)
    assert cases.life("S1", later).offers[0].told_at == later
    assert [event.kind for event in register.events("person:S1")] == ["enter_person", "offer", "deliver"]
    assert bare.run(later + DAY) == Delivered()


def test_a_delivery_that_was_killed_after_telling_tells_once(register, bare, cases, offer, at, monkeypatch):
    offer(via="portal", delivery="pending")
    killed = pytest.raises(KeyboardInterrupt)
    with monkeypatch.context() as patched, killed:
        patched.setattr("matcher.notices.delivering._record", _kill)
        bare.run(at + MINUTE)
    assert notice(register, "offer").state == "waiting"
    bare.run(at + 2 * MINUTE)
    assert notice(register, "offer").told_at == at + MINUTE
    assert cases.life("S1", at + 2 * MINUTE).offers[0].told_at == at + MINUTE
    assert [event.kind for event in register.events("person:S1")].count("deliver") == 1


def _kill(*_):
    raise KeyboardInterrupt


def test_an_offer_of_work_that_is_gone_is_not_told(register, bare, office, offer, at):
    offer(via="portal", delivery="pending")
    office.do(acts.CloseVacancy("V1"), at + MINUTE, "employer")
    assert bare.run(at + 2 * MINUTE).past == 1
    assert (notice(register, "offer").state, notice(register, "offer").next_try) == ("failed", None)
    assert "deliver" not in [event.kind for event in register.events("person:S1")]


def test_what_goes_by_a_person_waits_for_one(register, bare, office, at):
    office.do(acts.EnterPerson("S2", place="village", status="unemployed", since=at), at, "specialist")
    office.do(acts.EnterVacancy("V3", open=True), at, "specialist")
    offer = acts.Offer("S2", "V3", via="assistant", delivery="pending")
    office.do(offer, at, "specialist")
    bare.run(at + MINUTE)
    [waiting] = [one for one in register.notices_of("person:S2") if one.kind == "offer"]
    assert (waiting.state, waiting.next_try, waiting.attempts) == ("waiting", None, ())


def test_after_days_of_being_down_each_thing_has_happened_at_its_own_moment(register, bare, law, offer, at):
    from matcher.offers.tick import tick

    offer(via="portal")
    late = at + 20 * DAY
    tick(register, law, late)
    bare.run(late)
    told, offered = notice(register, "registered_unemployed"), notice(register, "offer")
    assert (told.at, told.told_at) == (at, late)
    assert (offered.at, offered.told_at) == (at, at), "it lay in the cabinet since it was made"
    assert "Say by 05.11.2026 18:30" in offered.body["said"]
