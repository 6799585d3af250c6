"""Replaying a stored list: the plan is compiled again from stored documents, each row scored again.

Nothing is read as it is now: weights and dictionary are rebuilt from their documents, codes are those of the
list's position in the change log, texts are never understood again (DESIGN § 6).
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from heapq import nsmallest
from typing import Literal

from data.register import Change, Register, Shortlist, ShortlistRow, Side
from data.register.serialising import ERASED
from data.register.shortlists import list_digest
from matcher.indexing.following import codes_of
from matcher.selection.shortlist import pair_of
from scoring.codes import VacancyCodes, person_from_json, vacancy_from_json
from scoring.compiling import Compiler
from scoring.pair import PairScore, score
from scoring.plan import Plan
from scoring.rebuilding import dictionary_from, weights_from

State = Literal["same", "differs", "erased"]
Problem = Literal["digest", "marks", "plan", "rows", "left_out"]
"""Digest or marks are not those of the rows; the plan, or rows, come out otherwise; others come before."""
_SOUGHT: dict[Side, Side] = {"vacancies": "people", "people": "vacancies"}


@dataclass(frozen=True, slots=True)
class ReplayedRow:
    """A row as it comes out now; `id` None: the person was erased, and the row stands as it was stored."""

    rank: int
    id: str | None
    points: int
    stint: int
    state: State


@dataclass(frozen=True, slots=True)
class Replayed:
    """What a replay found.

    Attributes:
        made: the list as it was stored.
        rows: in their order.
        digest: over the rows as they come out now.
        problems: none: it is the same, byte for byte.
        subject_erased: the list was made for somebody who was erased: nothing is compiled any more.
    """

    made: Shortlist
    rows: tuple[ReplayedRow, ...]
    digest: str
    problems: tuple[Problem, ...]
    subject_erased: bool


def replay(register: Register, shortlist_id: int, whole: bool = False) -> Replayed:
    """Replays a list.

    Args:
        register: holds the list, the documents and the codes.
        shortlist_id: its number.
        whole: score everybody as of the list's position too, to see that nobody better was left out.

    Raises:
        NotFound: there is no such list.
        StateError: this version of the program would write the stored weights or dictionary otherwise.
    """
    made = register.shortlist(shortlist_id)
    gone = register.erased(row.key for row in made.rows) if made.side == "vacancies" else set()
    subject_erased = made.codes == ERASED
    again = None if subject_erased else _Again.of(register, made)
    rows = made.rows if again is None else again.rows(register, made, gone)
    problems = [*_stored_wrong(register, made)]
    if again is not None:
        problems += again.problems(register, made, rows, gone, whole)
    told = tuple(_told(register, made, rows, gone))
    return Replayed(made, told, list_digest(rows), tuple(problems), subject_erased)


def _stored_wrong(register: Register, made: Shortlist) -> Iterator[Problem]:
    if list_digest(made.rows) != made.digest:
        yield "digest"
    if made.side == "vacancies" and register.unmarked([row for row in made.rows if row.mark is not None]):
        yield "marks"


def _told(
    register: Register, made: Shortlist, rows: tuple[ShortlistRow, ...], gone: set[int]
) -> Iterator[ReplayedRow]:
    side = _SOUGHT[made.side]
    for rank, (row, before) in enumerate(zip(rows, made.rows, strict=True), 1):
        if row.key in gone:
            yield ReplayedRow(rank, None, row.points, row.stint, "erased")
        else:
            state: State = "same" if row == before else "differs"
            yield ReplayedRow(rank, register.id_of(side, row.key), row.points, row.stint, state)


@dataclass(frozen=True)
class _Again:
    """What the list was computed by, from the stored documents."""

    compiler: Compiler
    plan: Plan

    @classmethod
    def of(cls, register: Register, made: Shortlist) -> "_Again":
        weights = weights_from(register.document(made.weights_sha))
        compiler = Compiler.of(weights, dictionary_from(register.document(made.dictionary_sha)))
        if made.side == "vacancies":
            return cls(compiler, compiler.vacancy(vacancy_from_json(made.codes)))
        return cls(compiler, compiler.seeker(person_from_json(made.codes)))

    def score(self, other: Change) -> PairScore:
        """The points of a row of the change log, by the definition of the score."""
        return score(*pair_of(self.plan, other), self.compiler.weights, self.compiler.dictionary)

    def rows(self, register: Register, made: Shortlist, gone: set[int]) -> tuple[ShortlistRow, ...]:
        """The rows scored anew; those of erased people as they were stored."""
        keys = [row.key for row in made.rows if row.key not in gone]
        then = register.at(_SOUGHT[made.side], keys, made.position)
        scores = {key: self.score(change) for key, change in then.items()}
        return tuple(
            replace(row, points=scores[row.key].points, stint=scores[row.key].stint)
            if row.key in scores
            else row
            for row in made.rows
        )

    def problems(
        self, register: Register, made: Shortlist, rows: tuple[ShortlistRow, ...], gone: set[int], whole: bool
    ) -> Iterator[Problem]:
        """What comes out otherwise than it was stored."""
        if self.plan.hash != made.plan_hash:
            yield "plan"
        if rows != made.rows:
            yield "rows"
        if whole:
            left = [row.key for row in made.rows if row.key not in gone]
            if self._best(register, made)[: len(left)] != left:
                yield "left_out"

    def _best(self, register: Register, made: Shortlist) -> list[int]:
        """Keys of the best of all who could be listed at the list's position, in their order."""
        excluded = set(made.exclusions)
        everybody = (
            change
            for change in register.state(_SOUGHT[made.side], made.position)
            if change.available and change.key not in excluded and _scorable(change)
        )
        scored = ((self.score(change), change.key) for change in everybody)
        ranked = ((-found.points, key) for found, key in scored if found.listing == "ready")
        return [key for _, key in nsmallest(made.n, ranked)]


def _scorable(change: Change) -> bool:
    """A vacancy whose title was not understood stands on no list."""
    codes = codes_of(change)
    return not isinstance(codes, VacancyCodes) or codes.title is not None
