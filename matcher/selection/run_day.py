"""The day's run: turn the codes, follow the register, select for all that is due, say what is late."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from data.register import Change, Shortlist, Side
from matcher.indexing.following import SIDES, follow
from matcher.selection.by_law import already_offered
from matcher.selection.desk import Desk
from matcher.selection.due import Due, due_list
from matcher.selection.recording import as_stored
from matcher.selection.select import plan_of
from scoring.compiling import TitleNotUnderstood

Told = Callable[[int, int], None]
"""Called now and then with (done, of all)."""
_BATCH = 500


@dataclass(frozen=True, slots=True)
class Owed:
    """Whose list was owed when the run began, and by when."""

    id: str
    due: datetime


@dataclass(slots=True)
class SideReport:
    """What was done for one side.

    Attributes:
        open: subjects that are open.
        selected: shortlists made now; `again`: of these, for subjects that had too few before.
        listed: rows in all of them; `lacking`: lists shorter than wanted; `empty`: without a row.
        to_clarify: people whom a question could bring onto a vacancy's list (of each list the first few).
        needs_person: ids whose title was not understood.
        late: those without a list whose term had ended before the run.
        in_time: those without a list whose term had not.
    """

    open: int = 0
    selected: int = 0
    again: int = 0
    listed: int = 0
    lacking: int = 0
    empty: int = 0
    to_clarify: int = 0
    needs_person: list[str] = field(default_factory=list)
    late: list[Owed] = field(default_factory=list)
    in_time: list[Owed] = field(default_factory=list)

    @property
    def due_next(self) -> datetime | None:
        """The nearest end of a term among those that were not late."""
        return min((one.due for one in self.in_time), default=None)


@dataclass(frozen=True, slots=True)
class DayReport:
    """The day's run as of a moment; `turned` codes were encoded anew before it."""

    as_of: datetime
    position: int
    turned: int
    vacancies: SideReport
    people: SideReport


def run_day(desk: Desk, as_of: datetime, told: Told | None = None, again: bool = True) -> DayReport:
    """Select for every vacancy and seeker that has no list yet (clauses 69, 23, 36).

    Rows come from the engine as they are; whoever opens a list sees each row scored once more by its
    definition (`matcher.selection.select`), and so does every offer.

    Args:
        desk: what selection works with.
        as_of: the moment of the run.
        told: progress.
        again: select again for vacancies that lacked candidates.
    """
    turned = desk.turn(as_of)
    position = follow(desk.register, desk.engine)
    reports = {side: SideReport() for side in SIDES}
    due = {side: list(_pending(desk, side, as_of, again, reports[side])) for side in SIDES}
    total, done = sum(map(len, due.values())), 0
    for side in SIDES:
        for start in range(0, len(due[side]), _BATCH):
            batch = due[side][start : start + _BATCH]
            desk.register.store_shortlists(list(_made(desk, batch, as_of, position, reports[side])))
            done += len(batch)
            if told is not None:
                told(done, total)
    return DayReport(as_of, position, turned, reports["vacancies"], reports["people"])


def _pending(desk: Desk, side: Side, as_of: datetime, again: bool, report: SideReport) -> Iterator[Due]:
    """What is to be selected for: never done; a vacancy also where too few were found before this moment."""
    again = again and side == "vacancies"
    for one in due_list(desk, side, as_of):
        report.open += 1
        if one.state == "never":
            (report.late if one.late else report.in_time).append(Owed(one.id, one.due))
        if one.state == "never" or (again and one.state == "lacking" and one.made_at != as_of):
            yield one


def _made(
    desk: Desk, batch: Sequence[Due], as_of: datetime, position: int, report: SideReport
) -> Iterator[Shortlist]:
    subjects = desk.register.current(batch[0].side, [one.key for one in batch])
    for one in batch:
        subject = subjects[one.key]
        if subject.action == "delete":
            continue  # withdrawn or closed since the list was drawn up
        try:
            yield _shortlist(desk, one, subject, as_of, position, report)
        except TitleNotUnderstood:
            report.needs_person.append(one.id)


def _shortlist(
    desk: Desk, one: Due, subject: Change, as_of: datetime, position: int, report: SideReport
) -> Shortlist:
    plan = plan_of(desk, subject)
    exclude = already_offered(desk.register, one.side, one.id)
    matches = desk.engine.top(plan, one.wanted, exclude=exclude).matches
    report.selected += 1
    report.again += one.state == "lacking"
    report.listed += len(matches)
    report.lacking += len(matches) < one.wanted
    report.empty += not matches
    if one.side == "vacancies":
        most = desk.lengths.clarify.at_most
        report.to_clarify += len(desk.engine.top(plan, most, exclude=exclude, listing="clarify").matches)
    return as_stored(desk, subject, plan, position, as_of, one.wanted, exclude, matches)
