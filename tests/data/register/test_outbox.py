"""Notices: put but once, told once, with every attempt."""

from datetime import UTC, datetime, timedelta

import pytest

from data.errors import NotFound
from data.register import Attempt, Notice, NoticeRow

AT = datetime(2026, 11, 10, 7, 0, tzinfo=UTC)


def _row(kind="offer", hours=0, about="", stream="person:S1"):
    at = AT + timedelta(hours=hours)
    return NoticeRow(stream, kind, at, stream, ("cabinet", "sms"), "offer_notice", {"vacancy": "V1"}, about)


def _put(register, *rows):
    with register.writing_ledger(AT) as writing:
        writing.put_notices(rows)


def _try(register, number, attempt, *outcome):
    with register.writing_ledger(AT) as writing:
        writing.record_attempt(number, attempt, *outcome)


def test_a_notice_waits_as_it_was_put(register):
    _put(register, _row(about="3"))
    (notice,) = register.notices_waiting()
    assert notice == register.notice(1)
    assert notice == Notice(
        1, "person:S1", "offer", AT, "3", "person:S1", ("cabinet", "sms"), "offer_notice", {"vacancy": "V1"},
        "waiting", (), None, None, AT,
    )  # fmt: skip


def test_the_same_notice_once_more_stays_as_it_is(register):
    _put(register, _row(), _row(), _row(about="2"), _row("lapse"))
    _try(register, 1, Attempt(AT, "cabinet", "read"), "told", AT, "r-1")
    _put(register, _row(), _row(hours=1))
    kinds = [(n.kind, n.about, n.at, n.state) for n in register.notices_of("person:S1")]
    assert sorted(kinds) == sorted([
        ("offer", "", AT, "told"), ("offer", "2", AT, "waiting"), ("lapse", "", AT, "waiting"),
        ("offer", "", AT + timedelta(hours=1), "waiting"),
    ])  # fmt: skip


def test_every_attempt_is_kept_and_who_was_told_stays_told(register):
    _put(register, _row())
    attempts = [Attempt(AT + timedelta(minutes=n), "sms", "no answer", "busy") for n in range(3)]
    _try(register, 1, attempts[0], "waiting")
    _try(register, 1, attempts[1], "told", AT, "r-1")
    _try(register, 1, attempts[2], "failed")
    notice = register.notice(1)
    assert notice.attempts == tuple(attempts)
    assert (notice.state, notice.told_at, notice.receipt) == ("told", AT, "r-1")


def test_those_that_wait_come_in_pages(register):
    _put(register, *(_row(about=str(n)) for n in range(5)))
    _try(register, 2, Attempt(AT, "sms", "bounced"), "failed")
    first = register.notices_waiting(limit=2)
    rest = register.notices_waiting(after=first[-1].number)
    assert [n.number for n in first + rest] == [1, 3, 4, 5]


def test_an_unknown_notice_is_named(register):
    with pytest.raises(NotFound, match="no notice '7'"):
        _try(register, 7, Attempt(AT, "sms", "bounced"), "failed")


def test_the_words_in_which_it_was_told_stay_with_it(register):
    _put(register, _row())
    with register.writing_ledger(AT) as writing:
        writing.record_attempt(1, Attempt(AT, "phone", "told"), "told", AT, "o-7", "Take it or leave it.")
        writing.record_attempt(1, Attempt(AT, "sms", "told"), "told", AT, "r-1", "Other words.")
    assert register.notice(1).body == {"vacancy": "V1", "said": "Take it or leave it."}


def test_a_notice_is_tried_when_it_falls_due_and_again_when_that_is_said(register):
    _put(register, _row(hours=2), _row(), _row("lapse", hours=1))
    assert [n.number for n in register.notices_to_try(AT + timedelta(hours=1))] == [2, 3]
    with register.writing_ledger(AT) as writing:
        writing.try_again(2, AT + timedelta(hours=3))
        writing.try_again(3, None)
    assert [n.number for n in register.notices_to_try(AT + timedelta(hours=2))] == [1]
    assert [n.number for n in register.notices_to_try(AT + timedelta(hours=3), limit=1)] == [1]
