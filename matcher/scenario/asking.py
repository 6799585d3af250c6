"""From checks to the questions of the law: each kind is one question, told in the format's words."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from matcher.law.counting import count, counting
from matcher.law.law import Law
from matcher.law.life.standing import outcome, standing
from matcher.law.life.state import Life, Notice
from matcher.law.posts.state import Post
from matcher.law.questions import deadlines, leaving, persons, vacancies
from matcher.law.rules.channels import ways_of_71
from matcher.law.suitability.verdict import suitable_of
from matcher.offers.reading import Cases
from matcher.offers.selecting import vacancies_for
from matcher.scenario.model import Check
from matcher.scenario.playing import Told
from matcher.scenario.tables.deadlines import OF_VACANCY


@dataclass(frozen=True, slots=True)
class Asking:
    """The cases as they were known at `as_of`, asked about `moment`."""

    cases: Cases
    law: Law
    people: tuple[str, ...]
    posts: tuple[str, ...]
    as_of: datetime
    moment: datetime

    def life(self, person: str) -> Life:
        """A person's case."""
        return self.cases.life(person, self.as_of, self.moment)

    def post(self, vacancy: str) -> Post:
        """A vacancy."""
        return self.cases.post(vacancy, self.as_of, self.moment)

    def tell(self, check: Check) -> Told:
        """The answer to a check."""
        return _KINDS[check.kind](self, check)


def _told(values: Mapping[str, Any], rests_on: Iterable[str] = ()) -> Told:
    """What has no value is not told."""
    return Told({key: value for key, value in values.items() if value is not None}, tuple(rests_on))


def _deadline(asking: Asking, check: Check) -> Told:
    of = check.beside["of"]
    if isinstance(of, list):
        found = deadlines.of_pair(check.about, asking.life(of[0]), of[1], asking.law)
    elif check.about in OF_VACANCY:
        found = deadlines.of_vacancy(check.about, asking.post(of), asking.law)
    else:
        found = deadlines.of_person(check.about, asking.life(of), asking.law)
    if found is None:
        return Told({"due": "none"})
    due = found.due
    if due.at is None:
        return Told({"error": "calendar_unknown", "year": due.year})
    provisional = {"provisional": True} if due.provisional else {}
    moment = asking.moment.astimezone(asking.law.calendar.zone)
    return Told({"due": due.at, **provisional}, standing=found.kept(moment))


def _state(asking: Asking, check: Check) -> Told:
    return _told({"is": persons.state(asking.life(check.about))})


def _registration(asking: Asking, check: Check) -> Told:
    result, ground = persons.registration(asking.life(check.about))
    return _told({"is": result, "ground": ground})


def _bar(asking: Asking, check: Check) -> Told:
    bar = persons.bar(asking.life(check.about), asking.law)
    return _told({"is": bar.outcome, "ground": _first(bar.grounds), "missing": list(bar.missing)})


def _count(asking: Asking, check: Check) -> Told:
    life = asking.life(check.about)
    rests_on = {question for each in counting(life, asking.law) for question in each.rests_on}
    return _told({"is": count(life, asking.law)}, sorted(rests_on))


def _counts(asking: Asking, check: Check) -> Told:
    person, vacancy = check.about
    found = [each for each in counting(asking.life(person), asking.law) if each.offer.vacancy == vacancy]
    if not found:
        return Told({"is": "not_counted"})  # never offered: an offer that was turned down counts for nothing
    latest = found[-1]
    return _told({"is": "counted" if latest.counts else "not_counted"}, latest.rests_on)


def _ground(asking: Asking, check: Check) -> Told:
    result, rests_on = leaving.ground(check.about, asking.life(check.beside["of"]), asking.law)
    return _told({"is": result, "rests_on": list(rests_on)})


def _offer(asking: Asking, check: Check) -> Told:
    person, vacancy = check.about
    offer = asking.life(person).offer_of(vacancy)
    return _told({"is": None if offer is None else standing(offer, asking.law.readings)})


def _suitable(asking: Asking, check: Check) -> Told:
    person, vacancy = check.about
    if (offer := asking.life(person).offer_of(vacancy)) is None:
        return Told({})
    found = suitable_of(offer.verdict)
    return _told({"is": found.outcome, "failing": list(found.failing), "unknown": list(found.unknown)})


def _referral(asking: Asking, check: Check) -> Told:
    person, vacancy = check.about
    offer = asking.life(person).offer_of(vacancy)
    return _told({"is": outcome(offer.referral if offer is not None else None)})


def _employer_sees(asking: Asking, check: Check) -> Told:
    return _told({"is": asking.cases.visible_to_employer(check.about, asking.as_of, asking.moment)})


def _candidates(asking: Asking, check: Check) -> Told:
    if not (selections := asking.post(check.about).selections):
        return Told({"is": [], "left_out": {}})
    return _told({"is": list(selections[-1].candidates), "left_out": dict(selections[-1].left_out)})


def _vacancies_for(asking: Asking, check: Check) -> Told:
    posts = [asking.post(vacancy) for vacancy in asking.posts]
    return _told({"is": vacancies_for(asking.life(check.about), posts, asking.law)})


def _vacancy(asking: Asking, check: Check) -> Told:
    post = asking.post(check.about)
    return _told({"is": vacancies.vacancy(post), "posts": post.free})


def _duty_to_post(asking: Asking, check: Check) -> Told:
    return _told({"is": vacancies.duty_to_post(asking.post(check.about))})


def _channels(asking: Asking, check: Check) -> Told:
    return _told({"is": list(ways_of_71(asking.life(check.about).place, asking.law.readings))}, ("A06",))


def _notice(asking: Asking, check: Check) -> Told:
    """To a person, or to an employer about anybody."""
    to = check.beside["to"]
    of = (to,) if to in asking.people else asking.people
    found = [persons.notice(asking.life(person), check.about, to) for person in of]
    sent: list[Notice] = sorted((each for each in found if each is not None), key=lambda each: each.at)
    if not sent:
        return Told({"is": "none"})
    latest = sent[-1]
    return _told(
        {"is": "sent", "via": list(latest.via), "form": latest.form, "ground": _first(latest.ground)}
    )


def _form(asking: Asking, check: Check) -> Told:
    result, form = persons.form(asking.life(check.beside["of"]), check.about)
    if form is None:
        return _told({"is": result})
    says = "registered" if form.registered else "not_registered"
    return _told({"is": result, "says": says, "valid_until": form.valid_until})


def _plan(asking: Asking, check: Check) -> Told:
    return _told({"is": persons.plan(asking.life(check.about))})


def _remedies(asking: Asking, check: Check) -> Told:
    return _told({"is": list(persons.remedies(asking.life(check.about), asking.law))})


def _proposal(asking: Asking, check: Check) -> Told:
    found = leaving.proposal(asking.life(check.about), asking.law)
    return _told({"is": found.state, "ground": found.ground, "complaints": found.complaints})


def _first(grounds: tuple[str, ...]) -> str | None:
    """The format names one ground: the first in the order's order."""
    return grounds[0] if grounds else None


_KINDS: Mapping[str, Callable[[Asking, Check], Told]] = {
    "deadline": _deadline,
    "state": _state,
    "registration": _registration,
    "bar": _bar,
    "count": _count,
    "counts": _counts,
    "ground": _ground,
    "offer": _offer,
    "suitable": _suitable,
    "referral": _referral,
    "employer_sees": _employer_sees,
    "candidates": _candidates,
    "vacancies_for": _vacancies_for,
    "vacancy": _vacancy,
    "duty_to_post": _duty_to_post,
    "channels": _channels,
    "notice": _notice,
    "form": _form,
    "plan": _plan,
    "remedies": _remedies,
    "proposal": _proposal,
}
