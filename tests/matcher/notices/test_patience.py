"""Pauses between attempts, by a clock that the test holds."""

from datetime import UTC, datetime, timedelta

from data.register import Attempt
from matcher.notices.patience import PAUSES, next_try, receipt

AT = datetime(2026, 11, 2, 5, tzinfo=UTC)


def test_pauses_grow_and_end():
    attempts, moment, tried = [], AT, 0
    while moment is not None:
        attempts.append(Attempt(moment, "sms", "unavailable"))
        tried += 1
        later = next_try(attempts, "sms", AT)
        if later is not None:
            assert later - moment == PAUSES[tried - 1]
        moment = later
    assert tried == len(PAUSES) + 1
    assert list(PAUSES) == sorted(set(PAUSES))
    assert PAUSES[0] > timedelta(0)


def test_what_is_settled_is_not_tried_again():
    for outcome in ("told", "sent", "rejected", "no_address"):
        assert next_try([Attempt(AT, "sms", outcome)], "sms", AT) is None


def test_each_carrier_has_a_patience_of_its_own():
    attempts = [Attempt(AT, "cabinet", "told"), Attempt(AT, "email", "unavailable")]
    assert next_try(attempts, "email", AT) == AT + PAUSES[0]
    assert next_try(attempts, "sms", AT) == AT
    assert next_try(attempts, "cabinet", AT) is None


def test_a_receipt_is_that_of_the_message_under_way():
    taken = Attempt(AT, "sms", "under_way", "id-1")
    assert receipt([Attempt(AT, "sms", "unavailable", "503"), taken], "sms") == "id-1"
    assert receipt([taken, Attempt(AT, "sms", "unavailable", "503")], "sms") == "id-1"
    assert receipt([Attempt(AT, "email", "sent")], "sms") is None
