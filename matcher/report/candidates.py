"""A candidate of a list → what the page shows of somebody: the key, facts in words, reasons, a picture."""

from collections.abc import Iterator
from dataclasses import dataclass

from data.records import Person
from matcher.explanation.changes import change_sentences
from matcher.explanation.facts import Fact
from matcher.explanation.pictures import svg
from matcher.explanation.records import Reason, Total, reasons, totals
from matcher.explanation.sentences import headline, reason_rows, requirement_sentences, unknown_names
from matcher.explanation.waterfall import waterfall
from matcher.explanation.wording import NO_BREAK
from matcher.report.contents import CandidateView, Line, Requirement, Segment
from matcher.report.speech import PageSpeech
from matcher.selection.shortlist import Candidate
from scoring.codes import Stint
from scoring.compiling import Compiler
from scoring.counterfactual import Change, changes

MOST_CHANGES = 4
_OWN = ("features", "hard")
"""Facts that a change names by themselves: each can be proposed though another of the kind is known."""


@dataclass(frozen=True, slots=True, eq=False)
class Explained:
    """A candidate with the reasons for its points and its record."""

    candidate: Candidate
    reasons: tuple[Reason, ...]
    person: Person | None

    @classmethod
    def of(cls, candidate: Candidate, person: Person | None, compiler: Compiler) -> "Explained":
        """Explain a candidate by the weights of the list."""
        found = reasons(*candidate.codes, candidate.score, compiler.weights)
        return cls(candidate, found, person)

    @property
    def stint(self) -> Stint:
        """The stint that counts."""
        return self.candidate.codes[1].stints[self.candidate.score.stint]


def candidate_view(one: Explained, compiler: Compiler, say: PageSpeech, drawn: bool) -> CandidateView:
    """What the page shows; `drawn` with a waterfall."""
    candidate, speech = one.candidate, say.reasons
    _, person = candidate.codes
    return CandidateView(
        rank=candidate.rank,
        number=candidate.key,
        points=say.page.number(candidate.points),
        registered=_registered(one.person, say),
        profession=_profession(one.stint, say),
        years=_years(one.stint, say),
        place=speech.names.place(person.place) if person.place else say("list", "not_known"),
        journey=_journey(one.reasons, person.mode, say),
        pay=_pay(person.pay, say),
        bar=tuple(_bar(one.reasons, say)),
        unknown=tuple(dict.fromkeys(unknown_names(r, speech) for r in one.reasons if r.is_open)),
        requirements=tuple(_requirements(one, say)),
        headline=headline(one.reasons, speech),
        lines=tuple(_lines(one.reasons, say)),
        changes=_changes(one, compiler, say),
        waterfall=svg(waterfall(one.reasons, speech), say("list", "waterfall")) if drawn else "",
        why_ask=tuple(_why_ask(one, say)),
    )


def _registered(person: Person | None, say: PageSpeech) -> str:
    if person is None:
        return ""
    date = say.day(person.registered_at.astimezone(say.zone).date())
    if not person.statuses:
        return say("list", "registered_only", date=date)
    return say("list", "registered", date=date, status=say("status", person.statuses[-1].status))


def _profession(stint: Stint, say: PageSpeech) -> str:
    return say.reasons.names.title(stint.title) if stint.title else say("list", "title_unknown")


def _years(stint: Stint, say: PageSpeech) -> str:
    years = say("list", "years_unknown")
    if stint.years is not None:
        years = say.reasons.had(Fact("years", stint.years))
    if stint.recency is None or not stint.years:
        return years
    return say("list", "years", years=years, recency=say.reasons.had(Fact("recency", stint.recency)))


def _journey(found: tuple[Reason, ...], mode: str | None, say: PageSpeech) -> str:
    """How long the journey is, and by what means."""
    band = next((one.relation for one in found if one.part == "transport"), None)
    said = [say.reasons.wording("relations", "travel", band)] if band else []
    return ", ".join([*said, say.reasons.wording("mode", mode)] if mode else said)


def _pay(pay: int | None, say: PageSpeech) -> str:
    return say("list", "not_known") if pay is None else f"{say.page.number(pay)}{NO_BREAK}₸"


def _bar(found: tuple[Reason, ...], say: PageSpeech) -> Iterator[Segment]:
    whole = totals(found)
    of = sum(total.of for total in whole)
    for total in whole:
        if total.of:
            sure, light = _shares(total)
            label = f"{say.reasons.wording('criteria', total.criterion)}: {_points(total, say)}"
            yield Segment(total.criterion, label, round(100 * total.of / of, 3), sure, light)


def _points(of: Total | Reason, say: PageSpeech) -> str:
    number = say.page.number
    return say.reasons.wording("points_of", points=number(of.points), of=number(of.of))


def _shares(of: Total | Reason) -> tuple[float, float]:
    """Sure and still open, in per cent of what it is worth."""
    if not of.of:
        return 0.0, 0.0
    return round(100 * of.worst / of.of, 2), round(100 * (of.best - of.worst) / of.of, 2)


def _lines(found: tuple[Reason, ...], say: PageSpeech) -> Iterator[Line]:
    for reason, row in zip(found, reason_rows(found, say.reasons), strict=True):
        yield Line(reason.criterion, row, *_shares(reason))


def _requirements(one: Explained, say: PageSpeech) -> Iterator[Requirement]:
    hard = one.candidate.score.hard
    for (name, standing), words in zip(hard.items(), requirement_sentences(hard, say.reasons), strict=True):
        yield Requirement(say.reasons.requirement(name), standing, words)


def _changes(one: Explained, compiler: Compiler, say: PageSpeech) -> tuple[str, ...]:
    """What is worth asking of the person, or talking over with the employer; nobody is told to ask less."""
    candidate = one.candidate
    found = changes(*candidate.codes, compiler.weights, compiler.dictionary)
    kept = [change for change in found if _can_be(change)][:MOST_CHANGES]
    return change_sentences(kept, say.reasons, candidate.score.listing == "ready")


def _can_be(change: Change) -> bool:
    return change.side == "vacancy" or change.fact in _OWN or not change.now


def _why_ask(one: Explained, say: PageSpeech) -> Iterator[str]:
    """What keeps somebody off the list until it is asked."""
    if one.candidate.score.listing == "ready":
        return
    vacancy, _ = one.candidate.codes
    for name in vacancy.exclude:
        if one.candidate.score.hard[name] == "unknown":
            yield say("clarify", "law", name=say.reasons.requirement(name))
    if one.stint.title is None:
        yield say("clarify", "title")
