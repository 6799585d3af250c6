"""What differs between people and vacancies in the tables; all that reads both sides asks here."""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, FromClause, Table

from data.register.schema import Side, people, spells, vacancies


@dataclass(frozen=True)
class SideTables:
    """`keyed` holds key, latest change and the day it turns; `subjects` permanent id, version and last key.

    `current` joins each subject to its last key, `ever` to every key that it had.
    """

    kind: str
    keyed: Table
    subjects: Table
    id: ColumnElement[str]
    live: ColumnElement[bool]
    current: FromClause
    ever: FromClause

    @property
    def key(self) -> ColumnElement[Any]:
        """The key as the keyed table has it."""
        return self.keyed.c.key


SIDES: dict[Side, SideTables] = {
    "people": SideTables(
        kind="person",
        keyed=spells,
        subjects=people,
        id=people.c.person_id,
        live=spells.c.ended_at.is_(None),
        current=people.join(spells, spells.c.key == people.c.key),
        ever=people.join(spells, spells.c.number == people.c.number),
    ),
    "vacancies": SideTables(
        kind="vacancy",
        keyed=vacancies,
        subjects=vacancies,
        id=vacancies.c.vacancy_id,
        live=vacancies.c.status == "open",
        current=vacancies,
        ever=vacancies,
    ),
}
