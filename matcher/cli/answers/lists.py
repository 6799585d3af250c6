"""Answers of `select`, `vacancies`, `explain` and `report`."""

from dataclasses import dataclass
from datetime import datetime

from matcher.explanation.records import Reason
from scoring.counterfactual import Change
from scoring.hard import Standing


@dataclass(frozen=True, slots=True)
class NotKnown:
    """Facts not known of the person that leave a part open; `of`: the skill or wish concerned."""

    part: str
    facts: tuple[str, ...]
    of: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a list. `by_criterion` adds up to `points`; `reasons` only with --explain.

    `hard`: hard requirements and whether they are met; `suitable`: whether the order calls the work suitable
    for the person (2.10): "suitable", "not_suitable" or "unknown", by which no list is sorted; `why`: the
    reasons in short, in the answer's language.
    """

    rank: int
    key: int
    id: str
    points: int
    stint: int
    title: str | None
    place: str | None
    by_criterion: dict[str, int]
    hard: dict[str, Standing]
    suitable: str
    unknown: tuple[NotKnown, ...]
    why: str
    reasons: tuple[Reason, ...] | None


@dataclass(frozen=True, slots=True)
class Shortlist:
    """The list made for a vacancy (`side` "vacancies") or a person ("people").

    `position`: of the change log at which it was computed; `plan`, `weights`, `dictionary`: SHA-256; `next`:
    cursor of the next page, where there may be one; `shortlist`: number of the stored list for
    `matcher replay`, null for a further page.
    """

    side: str
    id: str
    key: int
    as_of: datetime
    position: int
    plan: str
    weights: str
    dictionary: str
    wanted: int
    listed: tuple[Row, ...]
    to_clarify: tuple[Row, ...]
    next: str | None
    shortlist: int | None


@dataclass(frozen=True, slots=True)
class PairExplained:
    """One pair. `listing`: "ready", "clarify", or null where it is not listed; `changes`: what would help."""

    vacancy: str
    person: str
    points: int
    listing: str | None
    stint: int
    by_criterion: dict[str, int]
    hard: dict[str, Standing]
    unknown: tuple[NotKnown, ...]
    reasons: tuple[Reason, ...]
    changes: tuple[Change, ...]


@dataclass(frozen=True, slots=True)
class Reported:
    """The report of a vacancy's shortlist: one file that needs no network."""

    vacancy: str
    file: str
    listed: int
