"""From a notice of the outbox and the case behind it to what is said, and to whom."""

from collections.abc import Iterator
from datetime import datetime

from data.errors import NotFound
from data.records.vocabulary import Lang
from data.register import Notice, Register
from matcher.law.law import Law
from matcher.law.life.state import Life
from matcher.law.questions import deadlines
from matcher.notices import offered
from matcher.notices.carrier import Message
from matcher.notices.wording import Said, Sentence, said
from matcher.notices.work import work_in_words

OFFER = "offer"
"""The kind of notice that brings an offer."""


class Composer:
    """Puts notices into words; addresses are looked up only here, when a notice is sent.

    Args:
        register: holds records, identities and employers.
        law: in force.
    """

    def __init__(self, register: Register, law: Law) -> None:
        self._register, self._law = register, law

    def said(self, notice: Notice, life: Life, now: datetime) -> Said | None:
        """What the notice says if it is told now; None: what it told of is past.

        Args:
            notice: of the outbox.
            life: the case behind it, folded to `now`.
            now: when it is told.
        """
        vacancy = notice.body.get("vacancy")
        work = "" if vacancy is None else work_in_words(self._register, vacancy)
        if notice.kind == OFFER:
            offer = life.offers[notice.body["offer"]]
            if not offered.is_told_or_may_be(offer, self._law):
                return None
            told = list(offered.sentences(offer, life, self._law, work, now))
        elif not any((each.kind, each.to, each.at) == _which(notice) for each in life.notices):
            return None  # what was learnt since says that it did not happen
        else:
            told = list(self._sentences(notice, life, work))
        lang = self._language(life.person) if notice.recipient == life.person else None
        return said(notice.kind, told, work, lang, self._law.calendar.zone)

    def message(self, notice: Notice, words: Said) -> Message:
        """The words with the recipient's addresses, where these are known."""
        phone, email = self._addresses(notice)
        return Message(notice.number, words.subject, words.text, phone, email)

    def _sentences(self, notice: Notice, life: Life, work: str) -> Iterator[Sentence]:
        due = _due(notice, life, self._law)
        without = notice.kind == "interview" and due is None
        name = "interview_without_term" if without else notice.kind
        ground = tuple(notice.body.get("ground", ()))
        yield ("notices", name), {"at": notice.at, "due": due, "ground": ground, "work": work}

    def _language(self, person: str) -> Lang | None:
        try:
            return self._register.person(person).language
        except NotFound:
            return None

    def _addresses(self, notice: Notice) -> tuple[str | None, str | None]:
        """A person's or an employer's; whoever is in no record has none."""
        try:
            if notice.stream == f"person:{notice.recipient}":
                identity = self._register.identity(notice.recipient)
                return (None, None) if identity is None else (identity.phone, identity.email)
            employer = self._register.employer(notice.recipient)
        except NotFound:
            return None, None
        return employer.phone, employer.email


def _which(notice: Notice) -> tuple[str, str, datetime]:
    return notice.kind, notice.recipient, notice.at


def _due(notice: Notice, life: Life, law: Law) -> datetime | None:
    """The end of the term that the notice tells of."""
    vacancy, found = notice.body.get("vacancy"), None
    if notice.kind == "registered_job_seeker":
        found = deadlines.of_person("find_work", life, law)
    elif notice.kind == "interview" and vacancy is not None:
        found = deadlines.of_pair("turn_to_employer", life, vacancy, law)
    elif notice.kind == "resume_sent" and vacancy is not None:
        found = deadlines.of_pair("employer_answer", life, vacancy, law)
    return None if found is None else found.due.ends
