"""What people tell themselves: calls, what an assistant hands over, nobody reached."""

import pytest

from data.errors import InputError, StateError
from matcher.law import acts
from matcher.notices.recording import NoticeDesk


@pytest.fixture
def desk(register, cases, office) -> NoticeDesk:
    return NoticeDesk(register, cases, office)


@pytest.fixture
def pending(register, offer):
    """The number of the notice of an offer that a specialist is to tell by phone."""
    offer(via="phone", delivery="pending")
    [found] = [one for one in register.notices_of("person:S1") if one.kind == "offer"]
    return found.number


def test_a_call_begins_the_term_of_reply(desk, pending, cases, at, minute):
    told_at = at + 3 * minute
    notice = desk.told(pending, "phone", told_at, "officer-7")
    assert (notice.state, notice.told_at, notice.receipt, notice.next_try) == (
        "told", told_at, "officer-7", None,
    )  # fmt: skip
    assert "counts as one of three" in notice.body["said"]
    assert cases.life("S1", told_at).offers[0].told_at == told_at


def test_nobody_reached_leaves_it_waiting(desk, pending, cases, at, minute):
    notice = desk.not_reached(pending, "phone", at + minute, "officer-7")
    assert (notice.state, notice.told_at) == ("waiting", None)
    assert [(one.channel, one.outcome) for one in notice.attempts] == [("phone", "no_answer")]
    assert cases.life("S1", at + minute).offers[0].told_at is None


def test_told_once_more_the_first_moment_stands(desk, pending, cases, at, minute):
    desk.told(pending, "phone", at + minute, "officer-7")
    notice = desk.told(pending, "phone", at + 9 * minute, "officer-8")
    assert (notice.told_at, notice.receipt, len(notice.attempts)) == (at + minute, "officer-7", 2)


def test_a_way_that_the_order_does_not_know_is_named(desk, pending, at):
    with pytest.raises(InputError, match=r"by akim.*Tell it by phone"):
        desk.told(pending, "akim", at, "officer-7")


def test_an_offer_of_work_that_is_gone_cannot_be_told(desk, pending, office, register, at, minute):
    office.do(acts.CloseVacancy("V1"), at + minute, "employer")
    with pytest.raises(StateError, match="past"):
        desk.told(pending, "phone", at + 2 * minute, "officer-7")
    assert register.notice(pending).told_at is None
