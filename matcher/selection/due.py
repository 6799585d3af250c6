"""What must be selected for by when: vacancies (clause 69) and seekers (clauses 23, 36), with who is late."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from data.law.terms import Term
from data.register import Side
from matcher.selection.desk import Desk

State = Literal["never", "lacking", "done"]
"""Never selected for; selected, with fewer than wanted; selected."""


@dataclass(frozen=True, slots=True)
class Due:
    """One line of the due list.

    Attributes:
        due: end of the term of `clause`.
        state: see `State`.
        late: the term ended before the first shortlist was made, or before the moment asked about.
        made_at: when the latest shortlist was made.
        wanted: how many rows its list is to have.
    """

    side: Side
    id: str
    key: int
    registered_at: datetime
    due: datetime
    clause: str
    state: State
    late: bool
    made_at: datetime | None
    wanted: int


def due_list(desk: Desk, side: Side, as_of: datetime) -> Iterator[Due]:
    """Everything open on one side at a moment, those registered first at the head.

    Raises:
        CalendarError: a term ends beyond the known days off.
    """
    made = desk.register.shortlist_times(side)
    for subject_id, key, registered_at, term, wanted in _open(desk, side, as_of):
        times = made.get(key)
        due = desk.calendar.due(registered_at, term.working_days).due
        late = due < (times.first_at if times else as_of)
        made_at = times.created_at if times else None
        state: State = "never" if times is None else "done" if times.found >= wanted else "lacking"
        yield Due(side, subject_id, key, registered_at, due, term.clause, state, late, made_at, wanted)


def _open(desk: Desk, side: Side, as_of: datetime) -> Iterator[tuple[str, int, datetime, Term, int]]:
    if side == "vacancies":
        for vacancy in desk.register.vacancies_open(registered_before=as_of):
            if vacancy.closes_on is None or vacancy.closes_on >= as_of.astimezone(desk.calendar.zone).date():
                wanted = desk.lengths.of_vacancy(vacancy.posts)
                yield vacancy.vacancy_id, vacancy.key, vacancy.registered_at, desk.terms["selection"], wanted
    else:
        term, wanted = desk.terms["find_work"], desk.lengths.vacancies.at_least
        for person in desk.register.people_registered(before=as_of):
            yield person.person_id, person.key, person.registered_at, term, wanted
