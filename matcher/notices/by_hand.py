"""Notices that wait for a person: what no carrier can tell is a duty of the worklist."""

from collections.abc import Iterable, Mapping

from data.register import DutyRow, LedgerWriting, Notice
from matcher.law.law import Law
from matcher.law.questions.duties import Role
from matcher.law.rules.channels import NOTICES
from matcher.notices.composing import OFFER
from matcher.offers.worklist import TELLING

_CLAUSES: Mapping[str, str] = {rule.name.removeprefix("notice_"): rule.clause for rule in NOTICES}
_TERMS: Mapping[str, str] = {"deregistration": "deregistration_notice"}
"""The terms in which a notice is to be told, where the order sets one (52)."""


def show_telling(writing: LedgerWriting, streams: Iterable[str], law: Law) -> None:
    """Puts the duties to tell, as the outbox now stands.

    Args:
        writing: the transaction.
        streams: the cases whose notices changed.
        law: in force.
    """
    owed = {
        stream: [_duty(notice, law) for notice in writing.notices_of(stream) if waits_for_a_person(notice)]
        for stream in streams
    }
    writing.put_duties(owed, (TELLING,))


def waits_for_a_person(notice: Notice) -> bool:
    """Whether nobody was told and no carrier will try; an offer is the duty `delivery` of its case."""
    return notice.state == "waiting" and notice.next_try is None and notice.kind != OFFER


def _duty(notice: Notice, law: Law) -> DutyRow:
    by_assistant = "assistant" in notice.channels or "akim" in notice.channels
    role: Role = "assistant" if by_assistant else "specialist"
    term = _TERMS.get(notice.kind)
    due = None if term is None else law.due(term, notice.at).at
    clause = _CLAUSES[notice.kind]
    return DutyRow(notice.stream, TELLING, str(notice.number), role, clause, notice.at, due)
