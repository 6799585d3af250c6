"""Reading records as they stand, and as they once stood."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Literal, overload

from sqlalchemy import ColumnElement, Select, and_, func, literal, select, tuple_

from data.errors import NotFound
from data.records import Employer, Identity, Person, Vacancy
from data.register.blocks import blocks
from data.register.columns import Moment, Number
from data.register.database import Database
from data.register.errors import Erased
from data.register.identities import read_identities
from data.register.schema import Side, changes, employers, health, people, record_versions, spells, vacancies
from data.register.serialising import ERASED, employer_from, person_from, vacancy_from
from data.register.sides import SIDES

_BLOCK = 5_000


@dataclass(frozen=True, slots=True)
class OpenVacancy:
    """What the due list needs of an open vacancy."""

    vacancy_id: str
    key: int
    registered_at: datetime
    posts: int
    closes_on: date | None


@dataclass(frozen=True, slots=True)
class RegisteredPerson:
    """A person within a spell, and when it began."""

    person_id: str
    key: int
    registered_at: datetime


class Reading(Database):
    """What reads the register. Health is put back into the records of people."""

    def person(self, person_id: str, version: int | None = None) -> Person:
        """The person's record; `version` None: the current one.

        Raises:
            NotFound: the register holds no such person or version; Erased: it was erased.
        """
        asked = _people_records(version).where(people.c.person_id == person_id, spells.c.key == people.c.key)
        row = self._one(asked, "person", person_id)
        if row.record == ERASED:
            raise was_erased("person", person_id)
        return person_from(row.record, row.statement)

    def vacancy(self, vacancy_id: str, version: int | None = None) -> Vacancy:
        """The vacancy's record; `version` None: the current one.

        Raises:
            NotFound: the register holds no such vacancy or version.
        """
        asked = _vacancy_records(version).where(vacancies.c.vacancy_id == vacancy_id)
        row = self._one(asked, "vacancy", vacancy_id)
        return vacancy_from(row.record)

    def employer(self, bin: str) -> Employer:  # noqa: A002  the register's own name for it
        """The employer's record.

        Raises:
            NotFound: the register holds no employer with this BIN.
        """
        asked = select(employers.c.record).where(employers.c.bin == bin)
        return employer_from(self._one(asked, "employer", bin).record)

    def identity(self, person_id: str) -> Identity | None:
        """Who the person is; None: never given.

        Raises:
            NotFound: the register holds no such person.
        """
        asked = select(people.c.number).where(people.c.person_id == person_id)
        number = self._one(asked, "person", person_id).number
        with self._reading() as connection:
            return read_identities(connection, [number]).get(number)

    @overload
    def by_keys(self, side: Literal["people"], keys: Iterable[int]) -> dict[int, Person]: ...
    @overload
    def by_keys(self, side: Literal["vacancies"], keys: Iterable[int]) -> dict[int, Vacancy]: ...
    def by_keys(self, side: Side, keys: Iterable[int]) -> dict[int, Person] | dict[int, Vacancy]:
        """The current records behind keys, in their order; those never given or erased are left out."""
        wanted = list(keys)
        if side == "people":
            found = self._found(_people_records(), spells.c.key, wanted)
            held = (key for key in wanted if key in found and found[key].record != ERASED)
            return {key: person_from(found[key].record, found[key].statement) for key in held}
        found = self._found(_vacancy_records(), vacancies.c.key, wanted)
        return {key: vacancy_from(found[key][1]) for key in wanted if key in found}

    def erased(self, keys: Iterable[int]) -> set[int]:
        """Those of the keys whose person was erased: what a replay shows in their place."""
        gone = select(spells.c.key, changes.c.codes).join(changes, changes.c.sequence == spells.c.change)
        return set(self._found(gone.where(changes.c.codes == ERASED), spells.c.key, list(keys)))

    def key_of(self, side: Side, subject_id: str) -> int:
        """The key of the subject's last spell, or of the vacancy.

        Raises:
            NotFound: the register does not hold it.
        """
        tables = SIDES[side]
        asked = select(tables.subjects.c.key).where(tables.id == subject_id)
        return int(self._one(asked, tables.kind, subject_id).key)

    def keys_of(self, side: Side, ids: Sequence[str]) -> dict[str, int]:
        """The key of each one's last spell, or of the vacancy; those not held are left out."""
        tables = SIDES[side]
        asked = select(tables.id, tables.subjects.c.key)
        with self._reading() as connection:
            return {
                row[0]: int(row[1])
                for block in blocks(ids)
                for row in connection.execute(asked.where(tables.id.in_(block)))
            }

    def id_of(self, side: Side, key: int) -> str:
        """The permanent id behind a key.

        Raises:
            NotFound: the key was never given.
        """
        tables = SIDES[side]
        asked = select(tables.id).select_from(tables.ever).where(tables.key == key)
        return str(self._one(asked, tables.kind, str(key))[0])

    def count(self, side: Side) -> int:
        """How many are in the index now: people within a spell, open vacancies."""
        tables = SIDES[side]
        with self._reading() as connection:
            return int(
                connection.execute(
                    select(func.count()).select_from(tables.keyed).where(tables.live)
                ).scalar_one()
            )

    def vacancies_open(self, registered_before: datetime | None = None) -> Iterator[OpenVacancy]:
        """The open vacancies, those registered first at the head (order-214:69: one working day)."""
        asked = select(
            vacancies.c.vacancy_id,
            vacancies.c.key,
            vacancies.c.registered_at,
            vacancies.c.posts,
            vacancies.c.closes_on,
        ).where(vacancies.c.status == "open")
        for row in self._by_time(asked, vacancies.c.registered_at, vacancies.c.key, None, registered_before):
            yield OpenVacancy(*row)

    def people_registered(
        self, since: datetime | None = None, before: datetime | None = None
    ) -> Iterator[RegisteredPerson]:
        """People within a spell that began at since <= moment < before (order-214:23: two working days)."""
        asked = select(people.c.person_id, spells.c.key, spells.c.began_at).select_from(SIDES["people"].ever)
        asked = asked.where(spells.c.ended_at.is_(None))
        for row in self._by_time(asked, spells.c.began_at, spells.c.key, since, before):
            yield RegisteredPerson(*row)

    def _one(self, asked: Select[Any], kind: str, id_: str) -> Any:
        with self._reading() as connection:
            row = connection.execute(asked).one_or_none()
        if row is None:
            raise not_found(kind, id_)
        return row

    def _found(self, asked: Select[Any], key: ColumnElement[int], keys: list[int]) -> dict[int, Any]:
        with self._reading() as connection:
            return {
                row.key: row
                for block in blocks(keys)
                for row in connection.execute(asked.where(key.in_(block)))
            }

    def _by_time(
        self,
        asked: Select[Any],
        time: ColumnElement[datetime],
        key: ColumnElement[int],
        since: datetime | None,
        before: datetime | None,
    ) -> Iterator[Any]:
        """Rows in order of (time, key), read block by block; the third column is the time."""
        asked = asked.order_by(time, key).limit(_BLOCK)
        asked = asked if since is None else asked.where(time >= since)
        asked = asked if before is None else asked.where(time < before)
        page = asked
        while True:
            with self._reading() as connection:
                block = connection.execute(page).all()
            yield from block
            if len(block) < _BLOCK:
                return
            last = tuple_(literal(block[-1][2], Moment()), literal(block[-1].key, Number))
            page = asked.where(tuple_(time, key) > last)


def not_found(kind: str, id_: str) -> NotFound:
    """The error for an id that the register does not hold."""
    return NotFound(f"The register holds no {kind} {id_!r}.", "Look at the id.", kind, id_)


def was_erased(kind: str, id_: str) -> Erased:
    """The error for what was held and was erased."""
    return Erased(f"The {kind} {id_!r} was erased.", "Nothing brings the record back.", kind, id_)


def _people_records(version: int | None = None) -> Select[Any]:
    """(key, record, health statement) of the given version, else of the current one."""
    wanted = people.c.version if version is None else version
    subject = and_(record_versions.c.number == people.c.number, record_versions.c.side == "people")
    kept = and_(health.c.number == record_versions.c.number, health.c.version == record_versions.c.version)
    return (
        select(spells.c.key, record_versions.c.record, health.c.statement)
        .join(people, people.c.number == spells.c.number)
        .join(record_versions, and_(subject, record_versions.c.version == wanted))
        .outerjoin(health, kept)
    )


def _vacancy_records(version: int | None = None) -> Select[Any]:
    """(key, record) of the given version, else of the current one."""
    wanted = vacancies.c.version if version is None else version
    subject = and_(record_versions.c.number == vacancies.c.key, record_versions.c.side == "vacancies")
    return select(vacancies.c.key, record_versions.c.record).join(
        record_versions, and_(subject, record_versions.c.version == wanted)
    )
