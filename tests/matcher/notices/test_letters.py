"""E-mail over real SMTP."""

import pytest

from matcher.notices.carrier import Carried, Message
from matcher.notices.letters import Letters
from matcher.notices.settings import SmtpSettings

MESSAGE = Message(7, "Жұмыс ұсынысы", "Бірінші жол.\n.\nЕкінші жол.", email="a@example.kz")


@pytest.fixture
def letters(smtp):
    return Letters(smtp, smtp.host)


def test_a_letter_arrives_as_it_was_written(letters, mail):
    assert letters.carry(MESSAGE, None) == Carried("sent")
    [letter] = mail.letters
    assert (letter["To"], letter["From"], letter["Subject"]) == (
        "a@example.kz", "centre@example.kz", MESSAGE.subject,
    )  # fmt: skip
    assert letter.get_content().split() == MESSAGE.text.split()
    assert mail.recipients == ["a@example.kz"]


def test_the_same_notice_has_the_same_message_id(letters, mail):
    letters.carry(MESSAGE, None)
    letters.carry(MESSAGE, None)
    letters.carry(Message(8, "s", "t", email="a@example.kz"), None)
    assert [letter["Message-ID"] for letter in mail.letters] == [
        "<notice-7@example.kz>", "<notice-7@example.kz>", "<notice-8@example.kz>",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("answer", "outcome"),
    [(b"550 no such user", "rejected"), (b"451 later", "unavailable"), (b"452 full", "unavailable")],
)
def test_a_refusal_for_good_ends_it_and_another_does_not(letters, mail, answer, outcome):
    mail.answer = answer
    assert letters.carry(MESSAGE, None) == Carried(outcome, answer[:3].decode())
    assert mail.letters == []


def test_a_server_that_is_not_there_is_tried_again(smtp, mail):
    free = SmtpSettings(host="127.0.0.1", port=mail.port, security="starttls")
    assert Letters(free, "127.0.0.1").carry(MESSAGE, None).outcome == "unavailable"  # it knows no STARTTLS
    gone = SmtpSettings(host="127.0.0.1", port=1, security="none")
    assert Letters(gone, "127.0.0.1").carry(MESSAGE, None).outcome == "unavailable"


def test_who_has_no_address_or_a_bad_one_gets_none(letters, mail):
    assert letters.carry(Message(7, "s", "t"), None) == Carried("no_address")
    assert letters.carry(Message(7, "s", "t", email="a@b\r\nBcc: c@d"), None).outcome == "rejected"
    assert mail.letters == []
