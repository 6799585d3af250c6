"""From a selection to what the command line answers: rows with points, reasons and what is not known."""

from collections.abc import Callable, Iterable, Mapping
from datetime import datetime

from data.register import Side
from matcher.cli.answers.lists import NotKnown, PairExplained, Row, Shortlist
from matcher.explanation.facts import BY_NAME
from matcher.explanation.records import Reason, reasons, totals
from matcher.explanation.sentences import headline
from matcher.explanation.speech import Speech
from matcher.law.suitability.verdict import Outcome, Suitable
from matcher.selection.explain import Explained
from matcher.selection.select import Selection
from matcher.selection.shortlist import Candidate
from scoring.hard import Standing
from scoring.weights import Weights

Judge = Callable[[str, str, datetime], Suitable]
"""Whether a vacancy is suitable work for a person at a moment; asked of rows that stand in their order."""


def shortlist(
    selection: Selection, weights: Weights, speech: Speech, explain: bool, judge: Judge
) -> Shortlist:
    """The list as `--json` prints it; with all reasons where `explain`."""
    plan = selection.plan

    def rows(candidates: Iterable[Candidate]) -> tuple[Row, ...]:
        return tuple(
            _row(selection.side, one, weights, speech, explain, judged(one.id).outcome) for one in candidates
        )

    def judged(other: str) -> Suitable:
        pair = (selection.id, other) if selection.side == "vacancies" else (other, selection.id)
        return judge(*pair, selection.as_of)

    return Shortlist(
        selection.side,
        selection.id,
        selection.key,
        selection.as_of,
        selection.position,
        plan.hash,
        plan.weights,
        plan.dictionary,
        selection.wanted,
        rows(selection.listed),
        rows(selection.to_clarify),
        str(selection.next) if selection.next else None,
        selection.shortlist,
    )


def pair(explained: Explained, weights: Weights) -> PairExplained:
    """One pair as `--json` prints it."""
    score = explained.score
    told = reasons(explained.vacancy, explained.person, score, weights)
    return PairExplained(
        explained.vacancy_id,
        explained.person_id,
        score.points,
        score.listing,
        score.stint,
        by_criterion(told),
        dict(score.hard),
        not_known(told, score.hard),
        told,
        explained.changes,
    )


def _row(
    side: Side, one: Candidate, weights: Weights, speech: Speech, explain: bool, suitable: Outcome
) -> Row:
    vacancy, person = one.codes
    told = reasons(vacancy, person, one.score, weights)
    title = person.stints[one.score.stint].title if side == "vacancies" else vacancy.title
    return Row(
        one.rank,
        one.key,
        one.id,
        one.points,
        one.score.stint,
        title,
        person.place if side == "vacancies" else vacancy.place,
        by_criterion(told),
        dict(one.score.hard),
        suitable,
        not_known(told, one.score.hard),
        headline(told, speech),
        told if explain else None,
    )


def by_criterion(told: Iterable[Reason]) -> dict[str, int]:
    """Points of each criterion; they add up to the score."""
    return {total.criterion: total.points for total in totals(told)}


def not_known(told: Iterable[Reason], hard: Mapping[str, Standing]) -> tuple[NotKnown, ...]:
    """What is not known of the person and could change points or the listing; skills and wishes by id."""
    of_points = (
        NotKnown(one.part, one.unknown, tuple(str(f.value) for f in one.asked) if one.part in BY_NAME else ())
        for one in told
        if one.is_open
    )
    asked = (name for name, stands in hard.items() if stands == "unknown")
    return (*(NotKnown("hard", ("hard",), (name,)) for name in asked), *of_points)
