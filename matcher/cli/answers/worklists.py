"""Answer of `worklist`."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class TaskTold:
    """Something to be done.

    `name`: what; `notice`: the number of the one that is to be told; `since`: from when on; `due` null: the
    order sets no term, or the calendar does not reach there. `working_days` and `hours` that the office is
    open until then, or has been open since, if `missed`.
    """

    name: str
    clause: str
    person: str | None
    vacancy: str | None
    notice: int | None
    since: datetime
    due: datetime | None
    missed: bool
    working_days: int | None
    hours: int | None


@dataclass(frozen=True, slots=True)
class WorklistTold:
    """What a role has to do, the most urgent first; `more`: there is more than was asked for."""

    role: str
    as_of: datetime
    tasks: tuple[TaskTold, ...]
    more: bool
