"""What the centres and their officers have to do in a case as it stands; what is done is no duty any more.

What happens by itself is nobody's duty, and what came before a case was entered, others have done.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Literal, get_args

from matcher.law.law import Law
from matcher.law.life.standing import standing
from matcher.law.life.state import Life, Offer
from matcher.law.posts.state import Post
from matcher.law.questions import deadlines, leaving

Role = Literal["specialist", "assistant", "officer"]
"""The career centre's specialist, the village's assistant (or akim), the mobility centre's officer."""

DutyName = Literal[
    "registration", "papers_back", "forward_papers", "plan", "payment_papers", "selection", "notice",
    "delivery", "pass_on", "resume", "information", "deregistration", "complaint", "review",
]  # fmt: skip

NAMES: tuple[DutyName, ...] = get_args(DutyName)

_SOON = timedelta(microseconds=1)
"""A term is over just after its end."""


@dataclass(frozen=True, slots=True)
class Duty:
    """Something to be done.

    Attributes:
        begins: it is a duty from then on.
        due: the end of its term; None: the order sets none, or the calendar does not reach there.
        vacancy: that it is about.
    """

    name: DutyName
    role: Role
    clause: str
    begins: datetime
    due: datetime | None = None
    vacancy: str | None = None


def of_person(life: Life, law: Law) -> Iterator[Duty]:
    """The duties in a person's case."""
    yield from _applied(life, law)
    yield from _unemployed(life, law)
    for offer in {each.vacancy: each for each in life.offers}.values():
        yield from _offered(life, offer, law)
    yield from _leaving(life, law)
    yield from _remedies(life)


def of_vacancy(post: Post, law: Law) -> Iterator[Duty]:
    """The duties about a vacancy (69, 71)."""
    if not post.is_open:
        return
    nobody_to_tell = bool(post.selections) and not post.selections[-1].candidates
    for name in ("selection", "notice"):
        found = deadlines.of_vacancy(name, post, law)
        if found is not None and found.met_at is None and not (name == "notice" and nobody_to_tell):
            clause = law.terms[name].clause
            yield Duty(name, "specialist", clause, found.started, found.due.at, post.vacancy)


def _applied(life: Life, law: Law) -> Iterator[Duty]:
    """Papers that wait (8, 12, 19, 20); the portal registers by itself."""
    application = life.application
    if application is None or application.result is not None or application.opens_at is not None:
        return
    yield from _of_term("forward_papers", "assistant", life, law)
    back = list(_of_term("papers_back", "specialist", life, law))
    yield from back or _of_term("registration", "specialist", life, law)


def _unemployed(life: Life, law: Law) -> Iterator[Duty]:
    """The plan and the papers for the payment (42, 61)."""
    spell = life.spell
    if spell is not None and (life.entered_at is None or spell.began >= life.entered_at):
        yield from _of_term("payment_papers", "specialist", life, law)
        yield from _of_term("plan", "specialist", life, law)


def _of_term(name: DutyName, role: Role, life: Life, law: Law) -> Iterator[Duty]:
    found = deadlines.of_person(name, life, law)
    if found is not None and found.met_at is None:
        yield Duty(name, role, law.terms[name].clause, found.started, found.due.at)


def _offered(life: Life, offer: Offer, law: Law) -> Iterator[Duty]:
    """An offer that is on its way, an answer that an akim has, a résumé that the employer waits for."""
    if offer.by == "centre" and standing(offer, law.readings) == "sent":
        role: Role = "assistant" if life.place == "village" else "specialist"
        yield Duty("delivery", role, law.terms["notice"].clause, offer.sent_at, vacancy=offer.vacancy)
    told = life.told_akim.get(offer.vacancy)
    if told is not None and not any(each.via == "akim" and each.at == told.at for each in offer.answers):
        due = None if offer.due is None else offer.due.at
        yield Duty("pass_on", "assistant", "order-214:37", told.at, due, offer.vacancy)
    resume = deadlines.of_pair("resume", life, offer.vacancy, law)
    if resume is not None and resume.met_at is None:
        clause = law.terms["resume"].clause
        yield Duty("resume", "specialist", clause, resume.started, resume.due.at, offer.vacancy)


def _leaving(life: Life, law: Law) -> Iterator[Duty]:
    """A ground waits for the centre's information, or the information for the officer's decision (51)."""
    information = life.last_information()
    if information is not None and information.result is None and life.spell is not None:
        yield from _of_term("deregistration", "officer", life, law)
        return
    begins, found = _proposed(life, law)
    if begins is not None and found.state == "open":
        yield Duty("information", "specialist", f"order-214:{found.ground}", begins)


def _proposed(life: Life, law: Law) -> tuple[datetime | None, leaving.Proposal]:
    """The proposal, and from when on: a change that nobody reports becomes a ground when its term ends."""
    now = leaving.proposal(life, law)
    if life.spell is None or now.state == "open":
        return (None if life.spell is None else life.spell.began), now
    ends = [each.due.ends for each in life.changes if each.reported_at is None and each.due.ends is not None]
    begins = min((end + _SOON for end in ends if end >= life.now), default=None)
    return begins, now if begins is None else leaving.proposal(replace(life, now=begins), law)


def _remedies(life: Life) -> Iterator[Duty]:
    """Complaints (59), and deregistrations whose ground fell by what was learnt later."""
    waiting = [each.at for each in life.complaints if each.result is None]
    if waiting:
        yield Duty("complaint", "officer", "order-214:59", min(waiting))
    last = life.last_information()
    if last is None or not last.fallen or last.decided_at is None:
        return
    if last.reversed_at is None and life.status is None:
        yield Duty("review", "officer", f"order-214:{last.ground}", last.decided_at)
