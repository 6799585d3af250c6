"""Select candidates for a vacancy, or vacancies for a seeker (order-214:69, 70), start to end."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from data.register import Change, Side
from indexer.engine import Match
from matcher.indexing.following import codes_of, follow
from matcher.selection.desk import Desk
from matcher.selection.recording import as_stored
from matcher.selection.shortlist import Candidate, as_matches, ranked
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


def select(
    desk: Desk,
    side: Side,
    subject_id: str,
    as_of: datetime,
    n: int | None = None,
    after: Match | None = None,
    exclude: Collection[int] = (),
) -> Selection:
    """Select for one vacancy (`side` "vacancies") or one person ("people"), and record the shortlist.

    Args:
        desk: what selection works with.
        side: of the subject.
        subject_id: permanent id.
        as_of: the moment asked about.
        n: length of the list; None: by the dated policy.
        after: the last row of the page before; a further page is not recorded.
        exclude: keys that are not to be listed, such as people who were already offered this vacancy.

    Raises:
        NotFound: the register does not hold the subject.
        TitleNotUnderstood: the vacancy needs a person first.
        EncodingTooOld: codes were already turned for a later day.
        DriftDetected, EngineUnavailable: the index cannot be trusted, or does not answer.
    """
    desk.turn(as_of)
    position = follow(desk.register, desk.engine)
    subject = _subject(desk, side, subject_id)
    plan = plan_of(desk, subject)
    wanted = n or _length(desk, side, subject_id)
    listed = ranked(desk, plan, wanted, after, exclude)
    clarify = () if after else ranked(desk, plan, desk.lengths.clarify.at_most, None, exclude, "clarify")
    if after is None:
        rows = as_matches(listed)
        desk.register.store_shortlist(as_stored(desk, subject, plan, position, as_of, wanted, exclude, rows))
    return Selection(side, subject_id, subject.key, plan, position, as_of, wanted, listed, clarify)


def plan_of(desk: Desk, subject: Change) -> Plan:
    """The plan that a row of the change log compiles to."""
    codes = codes_of(subject)
    if isinstance(codes, VacancyCodes):
        return desk.compiler.vacancy(codes)
    assert isinstance(codes, PersonCodes)  # there are two sides
    return desk.compiler.seeker(codes)


def _subject(desk: Desk, side: Side, subject_id: str) -> Change:
    key = desk.register.key_of(side, subject_id)
    return desk.register.current(side, [key])[key]


def _length(desk: Desk, side: Side, subject_id: str) -> int:
    if side == "people":
        return desk.lengths.vacancies.at_least
    return desk.lengths.of_vacancy(desk.register.vacancy(subject_id).posts)
