"""Select candidates for a vacancy, or vacancies for a seeker (order-214:69, 70), start to end."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from data.register import Change, Side
from matcher.indexing.following import codes_of, follow
from matcher.selection.by_law import already_offered
from matcher.selection.cursor import Cursor
from matcher.selection.desk import Desk
from matcher.selection.recording import as_stored
from matcher.selection.shortlist import Candidate, as_matches, ranked
from matcher.selection.subject import subject
from scoring.codes import PersonCodes, VacancyCodes
from scoring.plan import Plan


@dataclass(frozen=True, slots=True, eq=False)
class Selection:
    """A shortlist with its reasons.

    Attributes:
        side, id, key: for whom: a vacancy or a person.
        plan: what was asked of the engine.
        position: of the change log at which it was computed.
        wanted: how many rows were asked for; fewer found is normal and honest.
        listed: who may be offered, best first.
        to_clarify: who might be, once something unknown is asked.
        shortlist: number of the stored list, for a replay; None: a further page is not stored.
    """

    side: Side
    id: str
    key: int
    plan: Plan
    position: int
    as_of: datetime
    wanted: int
    listed: tuple[Candidate, ...]
    to_clarify: tuple[Candidate, ...]
    shortlist: int | None = None

    @property
    def next(self) -> Cursor | None:
        """Where the next page begins; None where this one is not full."""
        if len(self.listed) < self.wanted:
            return None
        last = self.listed[-1]
        return Cursor.after(self.plan, last.points, last.key, last.rank)


def select(
    desk: Desk,
    side: Side,
    subject_id: str,
    as_of: datetime,
    n: int | None = None,
    after: Cursor | None = None,
    exclude: Collection[int] = (),
) -> Selection:
    """Select for one vacancy (`side` "vacancies") or one person ("people"), and record the shortlist.

    Args:
        desk: what selection works with.
        side: of the subject.
        subject_id: permanent id.
        as_of: the moment asked about.
        n: length of the list; None: by the dated policy.
        after: the end of the page before; a further page is not recorded.
        exclude: keys that are not to be listed besides those to whom this vacancy was already offered (or,
            for a person, besides the vacancies that were).

    Raises:
        NotFound: the register does not hold the subject.
        StateError: the subject is withdrawn or closed.
        PlanChanged: the cursor is of another plan.
        TitleNotUnderstood: the vacancy needs a person first.
        EncodingTooOld: codes were already turned for a later day.
        DriftDetected, EngineUnavailable: the index cannot be trusted, or does not answer.
    """
    subject(desk.register, side, subject_id)  # an id that is not there ends it before anything is turned
    desk.turn(as_of)
    follow(desk.register, desk.engine)
    of = subject(desk.register, side, subject_id)
    plan = plan_of(desk, of)
    exclude = {*exclude, *already_offered(desk.register, side, subject_id)}
    wanted = n or _length(desk, side, subject_id)
    found = ranked(desk, plan, wanted, after, exclude)
    if after is not None:
        return Selection(side, subject_id, of.key, plan, found.position, as_of, wanted, found.candidates, ())
    clarify = ranked(desk, plan, desk.lengths.clarify.at_most, None, exclude, "clarify").candidates
    rows = as_matches(found.candidates)
    made = as_stored(desk, of, plan, found.position, as_of, wanted, exclude, rows)
    number = desk.register.store_shortlist(made)
    return Selection(
        side, subject_id, of.key, plan, found.position, as_of, wanted, found.candidates, clarify, number
    )


def plan_of(desk: Desk, subject: Change) -> Plan:
    """The plan that a row of the change log compiles to."""
    codes = codes_of(subject)
    if isinstance(codes, VacancyCodes):
        return desk.compiler.vacancy(codes)
    assert isinstance(codes, PersonCodes)  # there are two sides
    return desk.compiler.seeker(codes)


def _length(desk: Desk, side: Side, subject_id: str) -> int:
    if side == "people":
        return desk.lengths.vacancies.at_least
    return desk.lengths.of_vacancy(desk.register.vacancy(subject_id).posts)
