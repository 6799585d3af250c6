"""When each term of the order ends, and whether it still runs, was met or was missed."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from matcher.law.due import Due
from matcher.law.law import Law
from matcher.law.life.state import Life, Summons
from matcher.law.posts.state import Post
from matcher.law.rules.exempt import is_exempt

Kept = Literal["runs", "met", "missed"]


@dataclass(frozen=True, slots=True)
class Deadline:
    """A term that has started.

    Attributes:
        started: the event that starts it.
        due: its end.
        met_at: when what it asks for was done; None: not yet.
    """

    started: datetime
    due: Due
    met_at: datetime | None = None

    def kept(self, now: datetime) -> Kept:
        """Whether it still runs, was met or was missed."""
        ends = self.due.ends
        if self.met_at is not None and (ends is None or self.met_at <= ends):
            return "met"
        return "missed" if ends is not None and now > ends else "runs"


def of_person(name: str, life: Life, law: Law) -> Deadline | None:
    """The latest term of that name of a person; None: none has started."""
    return _or_unknown(_OF_PERSON[name](life, law), life.unknown.get(life.term_key(name, None)))


def of_pair(name: str, life: Life, vacancy: str, law: Law) -> Deadline | None:
    """The latest term of that name of a person and a vacancy; None: none has started."""
    return _or_unknown(_OF_PAIR[name](life, vacancy, law), life.unknown.get(life.term_key(name, vacancy)))


def of_vacancy(name: str, post: Post, law: Law) -> Deadline | None:
    """The latest term of that name of a vacancy; None: none has started."""
    return _or_unknown(_OF_VACANCY[name](post, law), post.unknown.get(name))


def _or_unknown(found: Deadline | None, unknown: tuple[datetime, int] | None) -> Deadline | None:
    """An act that was turned down since its term is not known tells that, if it came later."""
    if unknown is None or (found is not None and found.started > unknown[0]):
        return found
    return Deadline(unknown[0], Due(None, year=unknown[1]))


def _papers_at(life: Life) -> datetime | None:
    """When the centre had the papers."""
    if (application := life.application) is None:
        return None
    return application.forwarded_at if application.channel == "assistant" else application.applied_at


def _registration(life: Life, law: Law) -> Deadline | None:
    if (papers := _papers_at(life)) is None or life.application is None:
        return None
    return Deadline(papers, law.due("registration", papers), life.application.decided_at)


def _papers_back(life: Life, law: Law) -> Deadline | None:
    if (papers := _papers_at(life)) is None or life.application is None:
        return None
    untrue = life.facts.get("papers", "sound") not in ("sound", "no_answer")
    if not untrue and life.application.ground != "8":
        return None
    return Deadline(papers, law.due("papers_back", papers), life.application.decided_at)


def _forward_papers(life: Life, law: Law) -> Deadline | None:
    if (application := life.application) is None or application.verified_at is None:
        return None
    due = law.due("forward_papers", application.verified_at)
    return Deadline(application.verified_at, due, application.forwarded_at)


def _find_work(life: Life, law: Law) -> Deadline | None:
    if life.find_work is None or life.registered_at is None:
        return None
    started = life.registered_at
    told = (o.told_at for o in life.offers if o.told_at is not None and o.told_at >= started)
    return Deadline(started, life.find_work, min(told, default=None))


def _unemployed_registration(life: Life, law: Law) -> Deadline | None:
    """A07: at the latest when the next working day opens; two more days; or within the two days of 23."""
    if life.find_work is None or life.registered_at is None:
        return None
    due = life.find_work
    if law.readings.A07 == "service_term":
        due = law.after(life.find_work, "unemployed_registration")
    elif law.readings.A07 == "at_term_end" and life.find_work.at is not None:
        due = law.next_opening(life.find_work.at)
    began = (s.began for s in life.spells if s.began >= life.registered_at)
    return Deadline(life.registered_at, due, min(began, default=None))


def _payment_papers(life: Life, law: Law) -> Deadline | None:
    if not life.spells:
        return None
    latest = life.spells[-1]
    return Deadline(latest.began, law.due("payment_papers", latest.began), latest.papers_told_at)


def _plan(life: Life, law: Law) -> Deadline | None:
    if not life.spells:
        return None
    began = life.spells[-1].began
    drawn_up = life.plan.drawn_up_at if life.plan is not None else None
    return Deadline(began, law.due("plan", began), drawn_up)


def _deregistration(life: Life, law: Law) -> Deadline | None:
    information = life.last_information()
    if information is None or information.received_at is None:
        return None
    started = information.received_at
    if law.readings.A34 == "suspends":
        complaints = [each for each in life.complaints if each.about == "offer" and each.at >= started]
        if any(each.result is None for each in complaints) and information.result is None:
            return None  # the term stands still until the complaint is decided
        started = max([started, *(each.decided_at for each in complaints if each.decided_at is not None)])
    return Deadline(started, law.due("deregistration", started), information.decided_at)


def _deregistration_notice(life: Life, law: Law) -> Deadline | None:
    confirmed = [i for i in life.information if i.result == "confirm" and i.decided_at is not None]
    if not confirmed or (decided := confirmed[-1].decided_at) is None:
        return None
    return Deadline(decided, law.due("deregistration_notice", decided), decided)


def _report_change(life: Life, law: Law) -> Deadline | None:
    if not life.changes:
        return None
    latest = life.changes[-1]
    return Deadline(latest.at, latest.due, latest.reported_at)


def _come_to_centre(life: Life, law: Law) -> Deadline | None:
    return _summoned([s for s in life.summons if s.to == "centre"])


def _come_to_workplace(life: Life, law: Law) -> Deadline | None:
    """Of an interview as well, where A21 lets it count as the workplace."""
    places = ("workplace", "employer") if law.readings.A21 == "interview_counts" else ("workplace",)
    told = [s for s in life.summons if s.to in places]
    if (found := _summoned(told)) is None:
        return None
    return Deadline(found.started, law.due("come_to_workplace", found.started), found.met_at)


def _summoned(calls: list[Summons]) -> Deadline | None:
    if not calls:
        return None
    latest = calls[-1]
    return Deadline(latest.told_at, latest.due, latest.came_at)


def _reply(life: Life, vacancy: str, law: Law) -> Deadline | None:
    offer = life.offer_of(vacancy)
    if offer is None or offer.told_at is None or offer.due is None:
        return None
    return Deadline(offer.told_at, offer.due, offer.answer.at if offer.answer is not None else None)


def _resume(life: Life, vacancy: str, law: Law) -> Deadline | None:
    offer = life.offer_of(vacancy)
    if offer is None or offer.answer is None or not offer.answer.taken or offer.differs_at is not None:
        return None
    sent_at = offer.referral.sent_at if offer.referral is not None else None
    if offer.gone_at is not None and sent_at is None:
        return None  # there is nobody to send it to
    known_at = offer.answer.known_at
    return Deadline(known_at, law.due("resume", known_at), sent_at)


def _turn_to_employer(life: Life, vacancy: str, law: Law) -> Deadline | None:
    return _summoned([s for s in life.summons if s.to == "employer" and s.vacancy == vacancy])


def _employer_answer(life: Life, vacancy: str, law: Law) -> Deadline | None:
    offer = life.offer_of(vacancy)
    referral = offer.referral if offer is not None else None
    if referral is None or referral.sent_at is None or referral.due is None:
        return None
    return Deadline(referral.sent_at, referral.due, referral.hired_at or referral.refused_at)


def _posting(post: Post, law: Law) -> Deadline | None:
    arose = post.arose or (post.posted_at if post.known_from else None)
    if arose is None or is_exempt(post.employer_kind, post.kind):
        return None
    return Deadline(arose, law.due("posting", arose), post.posted_at)


def _selection(post: Post, law: Law) -> Deadline | None:
    if post.posted_at is None or not post.known_from:
        return None
    selected = post.selections[0].at if post.selections else None
    return Deadline(post.posted_at, law.due("selection", post.posted_at), selected)


def _notice(post: Post, law: Law) -> Deadline | None:
    """A15: the vacancy arises when it is registered, or when the post fell vacant."""
    registered = post.posted_at if post.known_from else None
    start = registered if law.readings.A15 == "registered" else post.arose or registered
    if start is None:
        return None
    return Deadline(start, law.due("notice", start), post.first_told_at)


_OF_PERSON: Mapping[str, Callable[[Life, Law], Deadline | None]] = {
    "registration": _registration,
    "papers_back": _papers_back,
    "forward_papers": _forward_papers,
    "find_work": _find_work,
    "unemployed_registration": _unemployed_registration,
    "payment_papers": _payment_papers,
    "plan": _plan,
    "deregistration": _deregistration,
    "deregistration_notice": _deregistration_notice,
    "report_change": _report_change,
    "come_to_centre": _come_to_centre,
    "come_to_workplace": _come_to_workplace,
}
_OF_PAIR: Mapping[str, Callable[[Life, str, Law], Deadline | None]] = {
    "reply": _reply,
    "resume": _resume,
    "turn_to_employer": _turn_to_employer,
    "employer_answer": _employer_answer,
}
_OF_VACANCY: Mapping[str, Callable[[Post, Law], Deadline | None]] = {
    "posting": _posting,
    "selection": _selection,
    "notice": _notice,
}

OF_PERSON, OF_PAIR, OF_VACANCY = tuple(_OF_PERSON), tuple(_OF_PAIR), tuple(_OF_VACANCY)
"""Names of the terms of a person, of a person and a vacancy, of a vacancy."""
