"""The reasons for a pair's points as records: stable English identifiers and numbers, no words."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from matcher.explanation.facts import Fact, asked_facts, had_facts
from matcher.explanation.missing import missing
from scoring.codes import PersonCodes, Stint, VacancyCodes
from scoring.pair import PairScore
from scoring.weights import PART_NAMES, Weights

CRITERIA = ("profession", "qualification", "experience", "skills", "pay", "schedule", "transport", "wishes")
"""The criteria of clause 70 and definition 2.10, in the order in which they are told."""


@dataclass(frozen=True, slots=True)
class Reason:
    """One part of the score; the points of all reasons add up to it. orjson writes it as it is.

    Attributes:
        part: `criterion` or `criterion.part`; skills and wishes give a reason for each thing asked.
        clause: where the law names the criterion.
        asked, had: what the vacancy asks or offers, what the person has or accepts.
        relation: how the two stand to each other, by the level of the part's relation.
        level: the level reached, else `unknown` or `not_asked`.
        points, of: earned, of the best possible.
        worst, best: between which points what is unknown could still turn out.
        unstated: facts that the vacancy does not state and that leave the part open.
        unknown: facts not known of the person that would close it.
    """

    part: str
    clause: str
    asked: tuple[Fact, ...]
    had: tuple[Fact, ...]
    relation: str | None
    level: str
    points: int
    of: int
    worst: int
    best: int
    unstated: tuple[str, ...]
    unknown: tuple[str, ...]

    @property
    def criterion(self) -> str:
        """The criterion that the part belongs to."""
        return self.part.partition(".")[0]

    @property
    def is_open(self) -> bool:
        """Whether a fact that is not known of the person could still change the points."""
        return bool(self.unknown)

    @property
    def is_silent(self) -> bool:
        """Whether the points are open only because the vacancy does not state something."""
        return bool(self.unstated) and not self.unknown


@dataclass(frozen=True, slots=True)
class Total:
    """The points of one criterion, or of them all."""

    criterion: str
    points: int
    of: int
    worst: int
    best: int


def reasons(
    vacancy: VacancyCodes, person: PersonCodes, score: PairScore, weights: Weights
) -> tuple[Reason, ...]:
    """The reasons behind a score, in the order of `CRITERIA` and of their parts."""
    return tuple(sorted(_reasons(vacancy, person, score, weights), key=_place))


def _place(reason: Reason) -> tuple[int, int]:
    return CRITERIA.index(reason.criterion), PART_NAMES.index(reason.part)


def _reasons(
    vacancy: VacancyCodes, person: PersonCodes, score: PairScore, weights: Weights
) -> Iterator[Reason]:
    stint: Stint = person.stints[score.stint]
    for line in score.lines:
        unstated, unknown = missing(line, vacancy, person, stint, weights)
        yield Reason(
            line.part,
            line.clause,
            asked_facts(line.part, line.asked, vacancy),
            had_facts(line.part, line.had, vacancy, person, stint),
            line.relation,
            line.level,
            line.points,
            line.of,
            line.worst,
            line.best,
            unstated,
            unknown,
        )


def totals(of: Iterable[Reason]) -> tuple[Total, ...]:
    """The reasons summed by criterion, in the order of `CRITERIA`."""
    kept = tuple(of)
    return tuple(_total(name, [one for one in kept if one.criterion == name]) for name in CRITERIA)


def _total(name: str, of: list[Reason]) -> Total:
    return Total(
        name,
        sum(one.points for one in of),
        sum(one.of for one in of),
        sum(one.worst for one in of),
        sum(one.best for one in of),
    )
