"""Erasing a person: what tells of them goes, what counts stays.

The ledger keeps its events and their order, the versions and the change log their numbers, certificates their
commitments; so all of it still adds up and every digest still verifies.
"""

from collections.abc import Callable, Mapping, Sequence
from contextlib import closing
from datetime import datetime
from typing import Any

import orjson
from sqlalchemy import Connection, bindparam, delete, select, update

from data.records import canonical_json
from data.register.batch import Batch
from data.register.blocks import blocks
from data.register.database import Database
from data.register.ledger_schema import (
    cases,
    certificate_facts,
    certificates,
    duties,
    ledger,
    notices,
    offers,
)
from data.register.schema import changes, health, identities, record_versions, salts, shortlists, spells
from data.register.serialising import ERASED
from data.register.writing import end_spell

Kept = Callable[[str, Mapping[str, Any]], Mapping[str, Any]]
"""What stays of an event's body, by the event's kind: all that its stream's fold needs."""

_WRITTEN_FREELY = ("why", "note")


def without_free_text(_kind: str, body: Mapping[str, Any]) -> Mapping[str, Any]:
    """An event's body where `erased` stands for what somebody wrote freely; ids, codes and moments stay."""
    return {name: "erased" if name in _WRITTEN_FREELY else value for name, value in body.items()}


class Erasure(Database):
    """The erasure of a person."""

    def erase_person(self, person_id: str, at: datetime, kept: Kept = without_free_text) -> None:
        """Erases a person, whose spell ends if it has not. Twice is once.

        A record from before the erasure, imported once more, revives nobody; one who registers anew begins
        a new spell under a new key.

        Raises:
            NotFound: the register does not hold this person.
        """
        with self._writing() as connection:
            if connection.dialect.name == "sqlite":
                connection.exec_driver_sql("PRAGMA secure_delete = ON")  # what is deleted is overwritten
            number = end_spell(Batch(connection, at), person_id, at).number
            _erase_records(connection, number)
            _erase_codes(connection, list(connection.scalars(_keys(number))))
            _erase_stream(connection, f"person:{person_id}", kept)
        self._forget_the_journal()

    def _forget_the_journal(self) -> None:
        """Pages as they were before lie in SQLite's journal until it is taken up into the file."""
        if self.url.get_backend_name() == "sqlite":
            with self._own_words(), closing(self._engine.raw_connection()) as connection:
                connection.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)").close()


def _keys(number: int) -> Any:
    return select(spells.c.key).where(spells.c.number == number)


def _erase_records(connection: Connection, number: int) -> None:
    """Who the person is, their health, and what they stated."""
    for table in (identities, health):
        connection.execute(delete(table).where(table.c.number == number))
    own = (record_versions.c.number == number, record_versions.c.side == "people")
    connection.execute(update(record_versions).where(*own).values(record=ERASED))


def _erase_codes(connection: Connection, keys: Sequence[int]) -> None:
    """What selection knew; whoever reads the log from before meets a deletion."""
    gone = {"codes": ERASED, "action": "delete", "available": False, "turns_on": None}
    for block in blocks(keys):
        connection.execute(delete(salts).where(salts.c.key.in_(block)))
        of_person = (changes.c.side == "people", changes.c.key.in_(block))
        connection.execute(update(changes).where(*of_person).values(gone))
        made_for = (shortlists.c.side == "people", shortlists.c.subject_key.in_(block))
        connection.execute(update(shortlists).where(*made_for).values(codes=ERASED))


def _erase_stream(connection: Connection, stream: str, kept: Kept) -> None:
    """What is personal in events and the facts behind certificates; the stream turns no more."""
    told = connection.execute(
        select(ledger.c.sequence, ledger.c.kind, ledger.c.body).where(ledger.c.stream == stream)
    )
    bodies = [
        {"of": row.sequence, "left": canonical_json(kept(row.kind, orjson.loads(row.body)))} for row in told
    ]
    if bodies:
        kept_body = update(ledger).where(ledger.c.sequence == bindparam("of")).values(body=bindparam("left"))
        connection.execute(kept_body, bodies)
    own = select(certificates.c.sha256).where(certificates.c.stream == stream)
    connection.execute(delete(certificate_facts).where(certificate_facts.c.certificate.in_(own)))
    for table in (cases, duties):
        connection.execute(delete(table).where(table.c.stream == stream))
    connection.execute(update(offers).where(offers.c.stream == stream).values(is_open=False))
    waiting = (notices.c.stream == stream, notices.c.state == "waiting")
    connection.execute(update(notices).where(*waiting).values(state="failed"))
    emptied = {"body": b"{}", "attempts": b"[]", "receipt": None, "next_try": None}
    connection.execute(update(notices).where(notices.c.stream == stream).values(emptied))
