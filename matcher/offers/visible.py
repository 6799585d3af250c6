"""What the ledger's events make visible: cases, open offers, duties, notices, availability for selection."""

from collections.abc import Iterable, Mapping
from datetime import datetime

from data.register.ledger_rows import Case, DutyRow, NoticeRow, OfferRow
from data.register.ledger_writing import LedgerWriting
from matcher.law.deciding.docket import person_stream, vacancy_stream
from matcher.law.eligibility import eligibility, may_be_candidate
from matcher.law.law import Law
from matcher.law.life.standing import is_open
from matcher.law.life.state import Life, Notice, Offer
from matcher.law.life.turning import next_turn
from matcher.law.posts.state import Post
from matcher.law.questions import duties
from matcher.law.questions.persons import state
from matcher.law.rules.channels import ways_of_71
from matcher.offers.snapshots import law_mark, packed


def show_lives(writing: LedgerWriting, lives: Mapping[str, tuple[Life, int]], law: Law) -> None:
    """Puts the rows of people's cases.

    Args:
        writing: the transaction.
        lives: by person, the case and the version of its stream.
        law: in force.
    """
    rows = {person: case_row(life, version, law) for person, (life, version) in lives.items()}
    writing.put_cases(list(rows.values()))
    offers = {person_stream(person): _offers(life, law) for person, (life, _) in lives.items()}
    writing.put_offers_of({stream: rows for stream, rows in offers.items() if rows})
    owed = {person_stream(person): duties.of_person(life, law) for person, (life, _) in lives.items()}
    show_duties(writing, owed)
    writing.put_notices([row for life, _ in lives.values() for row in notices_of(life, law)])
    for person, (life, _) in lives.items():
        available = rows[person].may_be_offered and may_be_candidate(life)
        writing.set_available("people", person, available, life.now)


def case_row(life: Life, version: int, law: Law) -> Case:
    """The row of a case as it stands, by the events of its stream up to a version."""
    may = eligibility(life, None, law)
    return Case(
        stream=person_stream(life.person),
        version=version,
        moment=life.now,
        next_turn=next_turn(life, law),
        status=state(life),
        may_be_offered=may.may_be_offered,
        counted=may.counted_refusals,
        open_offers=sum(is_open(each, law.readings) for each in life.offers),
        snapshot=packed(life, law_mark(law)),
    )


def show_posts(writing: LedgerWriting, posts: Mapping[str, Post], at: datetime, law: Law) -> None:
    """Vacancies that are open are available for selection; what is to be done about them."""
    owed = {vacancy_stream(vacancy): duties.of_vacancy(post, law) for vacancy, post in posts.items()}
    show_duties(writing, owed)
    for vacancy, post in posts.items():
        writing.set_available("vacancies", vacancy, post.is_open, at)


def show_duties(writing: LedgerWriting, owed: Mapping[str, Iterable[duties.Duty]]) -> None:
    """Puts what is to be done in each stream, in the place of what was to be done before."""
    rows = {stream: [_duty(stream, each) for each in of] for stream, of in owed.items()}
    writing.put_duties(rows, duties.NAMES)


def _duty(stream: str, duty: duties.Duty) -> DutyRow:
    return DutyRow(stream, duty.name, duty.vacancy or "", duty.role, duty.clause, duty.begins, duty.due)


def _offers(life: Life, law: Law) -> list[OfferRow]:
    return [
        OfferRow(life.person, each.vacancy, each.number, each.by, is_open(each, law.readings), each.sent_at)
        for each in life.offers
    ]


def notices_of(life: Life, law: Law) -> list[NoticeRow]:
    """The notices that are ours to send: what came before the case was entered, others have told."""
    since = life.entered_at
    told = [_notice(life, each) for each in life.notices if since is None or each.at >= since]
    offers = (each for each in life.offers if since is None or each.sent_at >= since)
    return told + [_of_offer(life, each) for each in offers if _is_to_be_told(life, each, law)]


def _is_to_be_told(life: Life, offer: Offer, law: Law) -> bool:
    """The centre's offers that went on their way or lie in the cabinet; else the person was told directly.

    In a way that clause 71 does not allow nobody can be told of it at all.
    """
    on_its_way = offer.pending or offer.told_at != offer.sent_at
    allowed = offer.via in ways_of_71(life.place, law.readings)
    return offer.by == "centre" and allowed and (on_its_way or offer.via == "portal")


def _notice(life: Life, notice: Notice) -> NoticeRow:
    return NoticeRow(
        stream=person_stream(life.person),
        kind=notice.kind,
        at=notice.at,
        recipient=notice.to,
        channels=notice.via,
        form="" if notice.form is None else str(notice.form),
        body={"ground": list(notice.ground), "vacancy": notice.vacancy},
        about=notice.vacancy or "",
    )


def _of_offer(life: Life, offer: Offer) -> NoticeRow:
    return NoticeRow(
        stream=person_stream(life.person),
        kind="offer",
        at=offer.sent_at,
        recipient=life.person,
        channels=(offer.via,),
        form="",
        body={"offer": offer.number, "vacancy": offer.vacancy},
        about=offer.vacancy,
    )
