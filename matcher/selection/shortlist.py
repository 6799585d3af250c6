"""A shortlist: the top n of one plan, each row scored once more by its definition, with the reasons."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass

from data.errors import DriftDetected, StateError
from data.register import Change, Side
from indexer.engine import Match, Page
from matcher.indexing.following import codes_of, follow
from matcher.selection.cursor import Cursor
from matcher.selection.desk import Desk
from scoring.codes import PersonCodes, VacancyCodes
from scoring.pair import PairScore, score
from scoring.plan import Listing, Plan

Pair = tuple[VacancyCodes, PersonCodes]
_ATTEMPTS = 5


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


@dataclass(frozen=True, slots=True)
class Ranked:
    """Candidates in their order, and the position of the change log that they were found at."""

    candidates: tuple[Candidate, ...]
    position: int


def ranked(
    desk: Desk,
    plan: Plan,
    n: int,
    after: Cursor | None = None,
    exclude: Collection[int] = (),
    listing: Listing = "ready",
) -> Ranked:
    """The next n of a plan after a row, from the engine, explained from the register's codes.

    Raises:
        DriftDetected: the engine's points of a row are not those of the register's codes.
        EngineUnavailable: the engine does not answer.
        PlanChanged: the cursor is of another plan.
    """
    match = after.match(plan) if after else None
    page, changes = _found(desk, plan, lambda: desk.engine.top(plan, n, match, exclude, listing))
    first = after.rank + 1 if after else 1
    rows = (
        _candidate(desk, plan, rank, match, changes[match.key], listing)
        for rank, match in enumerate(page.matches, first)
    )
    return Ranked(tuple(rows), page.position)


def _found(desk: Desk, plan: Plan, ask: Callable[[], Page]) -> tuple[Page, dict[int, Change]]:
    """A page and the register's rows behind it, both of one position: lag is not drift."""
    side: Side = "people" if plan.sought == "people" else "vacancies"
    for _ in range(_ATTEMPTS):
        page = ask()
        changes = desk.register.current(side, [match.key for match in page.matches])
        if all(change.sequence <= page.position for change in changes.values()):
            return page, changes
        follow(desk.register, desk.engine)  # somebody wrote meanwhile
    raise StateError("The register changes faster than the index can follow.", "Ask again in a moment.")


def _candidate(
    desk: Desk, plan: Plan, rank: int, match: Match, change: Change, listing: Listing
) -> Candidate:
    pair = pair_of(plan, change)
    found = score(*pair, desk.compiler.weights, desk.compiler.dictionary)
    if (found.points, found.stint, found.listing) != (match.points, match.stint, listing):
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
