"""A shortlist: the top n of one plan, each row scored once more by its definition, with the reasons."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from data.errors import DriftDetected
from data.register import Change, Side
from indexer.engine import Match
from matcher.indexing.following import codes_of
from matcher.selection.desk import Desk
from scoring.codes import PersonCodes, VacancyCodes
from scoring.pair import PairScore, score
from scoring.plan import Listing, Plan

Pair = tuple[VacancyCodes, PersonCodes]


@dataclass(frozen=True, slots=True)
class Candidate:
    """One row of a list, best first.

    Attributes:
        rank: 1 is the best.
        key: of the person's spell, or of the vacancy.
        id: permanent id.
        codes: vacancy and person, as they were scored.
        score: points and the reason for each.
    """

    rank: int
    key: int
    id: str
    codes: Pair
    score: PairScore

    @property
    def points(self) -> int:
        """Points of 10,000."""
        return self.score.points


def ranked(
    desk: Desk,
    plan: Plan,
    n: int,
    after: Match | None = None,
    exclude: Collection[int] = (),
    listing: Listing = "ready",
) -> tuple[Candidate, ...]:
    """The next n of a plan after a row, from the engine, explained from the register's codes.

    Raises:
        DriftDetected: the engine's points of a row are not those of the register's codes.
        EngineUnavailable: the engine does not answer.
    """
    page = desk.engine.top(plan, n, after, exclude, listing)
    side: Side = "people" if plan.sought == "people" else "vacancies"
    changes = desk.register.current(side, [match.key for match in page.matches])
    first = 1
    return tuple(
        _candidate(desk, plan, rank, match, changes) for rank, match in enumerate(page.matches, first)
    )


def _candidate(desk: Desk, plan: Plan, rank: int, match: Match, changes: dict[int, Change]) -> Candidate:
    change = changes[match.key]
    pair = pair_of(plan, change)
    found = score(*pair, desk.compiler.weights, desk.compiler.dictionary)
    if found.points != match.points or found.listing is None:
        raise DriftDetected(
            f"The index gives key {match.key} {match.points} points, the register's codes {found.points}.",
            "Run `matcher index check`, then `matcher index build`.",
            keys=(match.key,),
        )
    return Candidate(rank, match.key, change.subject_id, pair, found)


def pair_of(plan: Plan, other: Change) -> Pair:
    """Vacancy and person, whichever of them the plan is of."""
    codes = codes_of(other)
    if isinstance(plan.codes, VacancyCodes):
        assert isinstance(codes, PersonCodes)  # the log of people holds people
        return plan.codes, codes
    assert isinstance(codes, VacancyCodes)
    return codes, plan.codes


def as_matches(candidates: Sequence[Candidate]) -> tuple[Match, ...]:
    """The rows as an engine gives them."""
    return tuple(Match(c.key, c.points, c.score.stint) for c in candidates)
