"""Writing to the register: one transaction a call, with its changes in the one change log."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, bindparam, select, update

from data.errors import StateError
from data.records import Employer
from data.register.batch import NO_CODES, Batch, lock_counters
from data.register.blocks import blocks
from data.register.bulk import Row, insert_rows
from data.register.database import Database
from data.register.intake import PersonIntake, Recoded, VacancyIntake
from data.register.people import KnownPerson, PeopleBatch, known_people
from data.register.reading import not_found
from data.register.schema import Side, changes, employers
from data.register.serialising import employer_bytes, person_from, vacancy_from
from data.register.sides import SIDES
from data.register.vacancies import VacanciesBatch, known_vacancies


class Writing(Database):
    """What changes the register. `at` is when the register learnt it."""

    def write_people(self, batch: Sequence[PersonIntake], at: datetime) -> list[int]:
        """Writes a batch in one transaction and returns the keys of the spells, in the batch's order.

        A new person begins a spell with the next key, and so does one whose last spell has ended; else a
        changed record becomes a new version under the same key. A record with `withdrawn_at` ends the spell.
        A record that says nothing new writes nothing, also after the register itself ended the spell.
        """
        with self._writing() as connection:
            log = Batch(connection, at)
            ids = list({one.person_id for one in batch})
            log.withheld.read("people", ids)
            people = PeopleBatch(log, known_people(connection, ids))
            keys = [people.take(intake) for intake in batch]
            people.flush()
        return keys

    def write_vacancies(self, batch: Sequence[VacancyIntake], at: datetime) -> list[int]:
        """Writes a batch in one transaction and returns the keys, in the batch's order.

        A vacancy keeps its key for life; one that is not open leaves the index. A record that says nothing
        new writes nothing, also after `close_vacancy`.
        """
        with self._writing() as connection:
            log = Batch(connection, at)
            ids = list({one.vacancy_id for one in batch})
            log.withheld.read("vacancies", ids)
            vacancies = VacanciesBatch(log, known_vacancies(connection, ids))
            keys = [vacancies.take(intake) for intake in batch]
            vacancies.flush()
        return keys

    def write_employers(self, batch: Sequence[Employer]) -> None:
        """Writes employers in one transaction; the latest record of a BIN replaces the one before."""
        latest = {employer.bin: employer_bytes(employer) for employer in batch}
        with self._writing() as connection:
            lock_counters(connection)
            known = {
                number
                for block in blocks(list(latest))
                for number in connection.scalars(select(employers.c.bin).where(employers.c.bin.in_(block)))
            }
            new = [{"bin": b, "record": record} for b, record in latest.items() if b not in known]
            old = [{"of": b, "record": record} for b, record in latest.items() if b in known]
            insert_rows(connection, employers, new)
            if old:
                connection.execute(update(employers).where(employers.c.bin == bindparam("of")), old)

    def recode(self, side: Side, rows: Sequence[Recoded], at: datetime) -> int:
        """Writes new codes of unchanged records and returns how many.

        Left out are those that have left the index meanwhile, and those whose record was changed since.

        Raises:
            NotFound: an id that the register does not hold; nothing is written.
        """
        with self._writing() as connection:
            batch = Batch(connection, at)
            ids = [row.subject_id for row in rows]
            batch.withheld.read(side, ids)
            live = _live(connection, side, ids)
            moved = [change for row in rows if (change := _recoded(batch, side, row, live)) is not None]
            if moved:
                keyed = SIDES[side].keyed
                connection.execute(update(keyed).where(keyed.c.key == bindparam("of")), moved)
            batch.flush()
        return len(moved)

    def withdraw_person(self, person_id: str, at: datetime) -> None:
        """Ends the person's spell: a new version of the record, out of the index. Twice is once.

        Raises:
            NotFound: the register does not hold this person.
        """
        with self._writing() as connection:
            end_spell(Batch(connection, at), person_id, at)

    def close_vacancy(self, vacancy_id: str, status: str, at: datetime) -> None:
        """Gives a vacancy a status other than open: a new version, out of the index. Twice is once.

        Raises:
            NotFound: the register does not hold this vacancy.
            StateError: the status is "open" or not one of a vacancy's.
        """
        if status not in ("filled", "closed", "withdrawn"):
            raise StateError(f"A vacancy cannot be closed as {status!r}.", "Say filled, closed or withdrawn.")
        with self._writing() as connection:
            log = Batch(connection, at)
            log.withheld.read("vacancies", [vacancy_id])
            known = known_vacancies(connection, [vacancy_id])
            if vacancy_id not in known:
                raise not_found("vacancy", vacancy_id)
            vacancy = known[vacancy_id]
            record = vacancy_from(vacancy.record).model_copy(update={"status": status})
            encoded_on = _encoded_on(connection, vacancy.row)
            vacancies = VacanciesBatch(log, known)
            vacancies.take(VacancyIntake.of(record, NO_CODES, False, encoded_on, None))
            vacancies.flush()


def end_spell(log: Batch, person_id: str, at: datetime) -> KnownPerson:
    """Ends the person's spell, if it has not ended, as all that a transaction does to the log.

    Raises:
        NotFound: the register does not hold this person.
    """
    known = known_people(log.connection, [person_id])
    if person_id not in known:
        raise not_found("person", person_id)
    if (person := known[person_id]).spell["ended_at"] is None:
        log.withheld.read("people", [person_id])
        record = person_from(person.record, person.health).model_copy(update={"withdrawn_at": at})
        encoded_on = _encoded_on(log.connection, person.spell)
        people = PeopleBatch(log, known)
        people.take(PersonIntake.of(record, None, NO_CODES, False, encoded_on, None))
        people.flush()
    return person


def _encoded_on(connection: Connection, keyed: Row) -> date:
    """The day of the codes that a deletion ends."""
    latest = select(changes.c.encoded_on).where(changes.c.sequence == keyed["change"])
    day: date = connection.execute(latest).scalar_one()
    return day


def _live(connection: Connection, side: Side, ids: Sequence[str]) -> dict[str, tuple[int, int, bool]]:
    """(key, current version, whether in the index) by id.

    Raises:
        NotFound: one of the ids is unknown.
    """
    tables = SIDES[side]
    query = select(tables.id, tables.key, tables.subjects.c.version, tables.live)
    found: dict[str, Any] = {
        row[0]: (row[1], row[2], bool(row[3]))
        for block in blocks(ids)
        for row in connection.execute(query.select_from(tables.current).where(tables.id.in_(block)))
    }
    for subject_id in ids:
        if subject_id not in found:
            raise not_found(tables.kind, subject_id)
    return found


def _recoded(batch: Batch, side: Side, row: Recoded, live: dict[str, tuple[int, int, bool]]) -> Row | None:
    key, version, alive = live[row.subject_id]
    if not alive or row.version not in (None, version):
        return None
    change, turns_on = batch.add_change(side, key, row.subject_id, version, "upsert", row)
    return {"of": key, "change": change, "turns_on": turns_on}
