"""Writing people: spells with their keys, versions, identity and health apart."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

import orjson
from sqlalchemy import Connection, and_, bindparam, select, update

from data.records import Identity, canonical_json
from data.register.batch import Batch
from data.register.blocks import blocks
from data.register.bulk import Row, insert_rows
from data.register.identities import store_identities
from data.register.intake import PersonIntake
from data.register.schema import health, people, record_versions, spells
from data.register.serialising import ERASED

_SPELL = tuple(column.name for column in spells.c)


@dataclass(slots=True)
class KnownPerson:
    """A person as the batch has left them so far; `spell` is the row of the last spell."""

    number: int
    version: int
    record: bytes
    health: bytes | None
    spell: Row
    stored: bool

    def echoes(self, intake: PersonIntake) -> bool:
        """Whether the intake says nothing new."""
        return intake.record == self.record and intake.health == self.health

    def stays_erased(self, intake: PersonIntake) -> bool:
        """Whether the person was erased, and the intake tells of a registration from before that."""
        return self.record == ERASED and (
            intake.withdrawn_at is not None or intake.registered_at <= self.spell["ended_at"]
        )

    def returns(self, intake: PersonIntake) -> bool:
        """Whether the intake states a registration after the last spell's end."""
        return self.spell["ended_at"] is not None and intake.withdrawn_at is None

    def outlived(self, intake: PersonIntake) -> bool:
        """Whether the intake ends a spell before the last one: nothing new, and the last goes on."""
        first = self.spell["key"] == self.number
        return not first and intake.withdrawn_at is not None and intake.withdrawn_at <= self.spell["began_at"]


def known_people(connection: Connection, ids: Sequence[str]) -> dict[str, KnownPerson]:
    """The people whom the register already holds, with their current version and last spell."""
    query = (
        select(people, record_versions.c.record, health.c.statement, spells)
        .join(spells, spells.c.key == people.c.key)
        .join(
            record_versions,
            and_(
                record_versions.c.number == people.c.number,
                record_versions.c.side == "people",
                record_versions.c.version == people.c.version,
            ),
        )
        .outerjoin(health, and_(health.c.number == people.c.number, health.c.version == people.c.version))
    )
    return {
        row.person_id: KnownPerson(
            row.number, row.version, row.record, row.statement, dict(zip(_SPELL, row[6:], strict=True)), True
        )
        for block in blocks(ids)
        for row in connection.execute(query.where(people.c.person_id.in_(block)))
    }


class PeopleBatch:
    """Gathers what a batch of people changes, then writes it table by table."""

    def __init__(self, batch: Batch, known: dict[str, KnownPerson]) -> None:
        self._batch = batch
        self._known = known
        self._touched: dict[str, KnownPerson] = {}
        self._begun: dict[int, Row] = {}
        self._moved: dict[int, Row] = {}
        self._health: list[Row] = []
        self._identities: dict[int, Identity] = {}

    def take(self, intake: PersonIntake) -> int:
        """Adds one person's change, if there is one, and returns the key of the spell."""
        person = self._known.get(intake.person_id)
        if person is None:
            person = self._known[intake.person_id] = self._register(intake)
        elif person.stays_erased(intake):
            return int(person.spell["key"])
        elif person.echoes(intake) or person.outlived(intake):
            return self._identify(person, intake)
        elif person.returns(intake):
            if self._was_said(person, intake):
                return self._identify(person, intake)
            person.spell = self._begin(person.number, max(intake.registered_at, person.spell["ended_at"]))
        self._change(person, intake)
        return self._identify(person, intake)

    def _register(self, intake: PersonIntake) -> KnownPerson:
        """A person seen for the first time: the key of the first spell becomes the number."""
        key = self._batch.next_key("people")
        return KnownPerson(key, 0, b"", None, self._begin(key, intake.registered_at, key), False)

    def _was_said(self, person: KnownPerson, intake: PersonIntake) -> bool:
        """Whether this is a file from before the withdrawal, imported once more: it revives nobody."""
        return any(_in_spell(record) == intake.record for record in self._batch.said("people", person.number))

    def _identify(self, person: KnownPerson, intake: PersonIntake) -> int:
        if intake.identity is not None:
            self._identities[person.number] = intake.identity
        return int(person.spell["key"])

    def _begin(self, number: int, began_at: datetime, key: int | None = None) -> Row:
        key = self._batch.next_key("people") if key is None else key
        self._begun[key] = {
            "key": key, "number": number, "began_at": began_at, "ended_at": None, "change": 0,
            "turns_on": None,
        }  # fmt: skip
        return self._begun[key]

    def _change(self, person: KnownPerson, intake: PersonIntake) -> None:
        person.version += 1
        person.record, person.health = intake.record, intake.health
        self._touched[intake.person_id] = person
        spell = person.spell
        if spell["key"] not in self._begun:
            self._moved[spell["key"]] = spell
        spell["ended_at"] = spell["ended_at"] or intake.withdrawn_at
        spell["change"], spell["turns_on"] = self._batch.add_change(
            "people", spell["key"], intake.person_id, person.version,
            "upsert" if intake.withdrawn_at is None else "delete", intake,
        )  # fmt: skip
        self._batch.add_version("people", person.number, person.version, intake.record)
        if intake.health is not None:
            row = {"number": person.number, "version": person.version, "statement": intake.health}
            self._health.append(row)

    def flush(self) -> None:
        """Writes the gathered rows, referred ones first."""
        connection = self._batch.connection
        self._flush_people(connection)
        store_identities(connection, self._identities)
        insert_rows(connection, health, self._health)
        insert_rows(connection, spells, list(self._begun.values()))
        if self._moved:
            connection.execute(
                update(spells).where(spells.c.key == bindparam("of")),
                [
                    {"of": key, **{name: row[name] for name in ("ended_at", "change", "turns_on")}}
                    for key, row in self._moved.items()
                ],
            )
        self._batch.flush()

    def _flush_people(self, connection: Connection) -> None:
        new: list[Row] = []
        old: list[Row] = []
        for person_id, person in self._touched.items():
            row = {"version": person.version, "key": person.spell["key"]}
            if person.stored:
                old.append({"of": person.number, **row})
            else:
                new.append({"number": person.number, "person_id": person_id, **row})
        insert_rows(connection, people, new)
        if old:
            connection.execute(update(people).where(people.c.number == bindparam("of")), old)


def _in_spell(record: bytes) -> bytes:
    """The record as it was before the withdrawal that it tells of, if it does."""
    stated = orjson.loads(record)
    return record if stated.pop("withdrawn_at", None) is None else canonical_json(stated)
