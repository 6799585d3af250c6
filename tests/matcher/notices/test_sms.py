"""SMS through a real HTTP gateway, as docs/notices.md describes it."""

import pytest

from matcher.notices.carrier import Carried, Message
from matcher.notices.settings import SmsSettings
from matcher.notices.sms import Sms

MESSAGE = Message(7, "subject", "Сізге жұмыс ұсынылады.", phone="+77010000001")


@pytest.fixture
def carrier(sms):
    return Sms(sms, str(sms.url))


def test_a_message_is_handed_in_and_its_receipt_asked_about(carrier, gateway):
    assert carrier.carry(MESSAGE, None) == Carried("under_way", "id-notice-7")
    assert gateway.messages["notice-7"] == {
        "reference": "notice-7", "to": "+77010000001", "text": MESSAGE.text, "sender": "ENBEK",
        "state": "accepted",
    }  # fmt: skip
    assert carrier.carry(MESSAGE, "id-notice-7") == Carried("under_way", "id-notice-7")
    gateway.messages["notice-7"]["state"] = "delivered"
    assert carrier.carry(MESSAGE, "id-notice-7") == Carried("told", "id-notice-7")
    assert gateway.asked == [("POST", "/v1/messages"), *[("GET", "/v1/messages/id-notice-7")] * 2]
    assert gateway.tokens == {"Bearer secret"}


def test_handed_in_twice_it_goes_out_once(carrier, gateway):
    carrier.carry(MESSAGE, None)
    carrier.carry(MESSAGE, None)
    assert len(gateway.messages) == 1


@pytest.mark.parametrize("state", ["rejected", "undelivered"])
def test_what_the_gateway_does_not_deliver_is_over(carrier, gateway, state):
    gateway.state = state
    assert carrier.carry(MESSAGE, None) == Carried("rejected", "blocked")


@pytest.mark.parametrize(
    ("status", "outcome"),
    [(400, "rejected"), (401, "rejected"), (429, "unavailable"), (500, "unavailable"), (503, "unavailable")],
)
def test_an_error_is_over_or_tried_again_by_its_status(carrier, gateway, status, outcome):
    gateway.status = status
    assert carrier.carry(MESSAGE, None) == Carried(outcome, str(status))


def test_an_answer_that_is_none_is_no_delivery(carrier, gateway):
    gateway.raw = b"<html>"
    assert carrier.carry(MESSAGE, None).outcome == "unavailable"


def test_a_gateway_that_is_not_there_is_tried_again():
    gone = SmsSettings(url="http://127.0.0.1:1")
    assert Sms(gone, str(gone.url)).carry(MESSAGE, None).outcome == "unavailable"


def test_who_has_no_phone_gets_none(carrier, gateway):
    assert carrier.carry(Message(7, "s", "t"), None) == Carried("no_address")
    assert gateway.asked == []
