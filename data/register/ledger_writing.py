"""Writing the ledger: events, what follows from them, and availability, in one transaction."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection

from data.records import canonical_json
from data.register.availability import tell_availability
from data.register.bulk import Row, insert_rows, upsert_rows
from data.register.certificates import CertificateWriting
from data.register.duties import DutyWriting
from data.register.errors import ConcurrentChange
from data.register.ledger_reading import LedgerReading, key_taken
from data.register.ledger_rows import Case, NewEvent, OfferRow
from data.register.ledger_schema import cases, commands, ledger, offers
from data.register.outbox import OutboxWriting
from data.register.schema import Side
from data.register.sides import SIDES


class LedgerWriting(OutboxWriting, DutyWriting, CertificateWriting, LedgerReading):
    """A transaction of the ledger, from `Ledger.writing_ledger`."""

    def __init__(self, connection: Connection, at: datetime) -> None:
        super().__init__(connection, at)
        self._available: dict[tuple[Side, str], tuple[bool, datetime]] = {}

    def append(self, stream: str, expected_version: int, events: Sequence[NewEvent], actor: str) -> int:
        """Appends events to a stream and returns its new version.

        Raises:
            ConcurrentChange: the stream's version is not the expected one; 0 expects a new stream.
        """
        return self.append_many({stream: (expected_version, events)}, actor)[stream]

    def append_many(
        self, appended: Mapping[str, tuple[int, Sequence[NewEvent]]], actor: str
    ) -> dict[str, int]:
        """Appends to many streams at once, in their order; as `append`. Returns the new versions.

        Should the clock have gone back, an event is recorded with the one before it: what was known at a
        moment is always a beginning of the stream.
        """
        ends = self._ends(appended)
        for stream, (expected, _) in appended.items():
            if (found := ends[stream][0]) != expected:
                raise ConcurrentChange.of(stream, expected, found)
        rows = [
            self._ledger_row(stream, version, event, actor, max(self._at, ends[stream][1] or self._at))
            for stream, (expected, events) in appended.items()
            for version, event in enumerate(events, expected + 1)
        ]
        insert_rows(self._connection, ledger, rows)
        return {stream: expected + len(events) for stream, (expected, events) in appended.items()}

    def _ledger_row(
        self, stream: str, version: int, event: NewEvent, actor: str, recorded_at: datetime
    ) -> Row:
        return {
            "sequence": self._batch.draw("ledger"), "stream": stream, "version": version,
            "kind": event.kind, "at": event.at, "recorded_at": recorded_at, "actor": actor,
            "body": canonical_json(event.body),
        }  # fmt: skip

    def put_cases(self, rows: Sequence[Case]) -> None:
        """Puts cases as they now stand, in the place of those before."""
        upsert_rows(self._connection, cases, [_fields(row) for row in rows])

    def put_offers(self, stream: str, rows: Sequence[OfferRow]) -> None:
        """Puts a stream's offers as they now stand; offers are never taken back, so others stay."""
        self.put_offers_of({stream: rows})

    def put_offers_of(self, offered: Mapping[str, Sequence[OfferRow]]) -> None:
        """Puts the offers of many streams at once; as `put_offers`."""
        rows = [{"stream": stream, **_fields(row)} for stream, of in offered.items() for row in of]
        upsert_rows(self._connection, offers, rows)

    def keep_command(self, key: str, digest: str, answer: bytes) -> None:
        """Keeps the answer to the request with this digest, for when it is made again.

        Raises:
            StateError: the key was used for another request, or answered otherwise.
        """
        held = self.command(key, digest)
        if held is None:
            row = {"key": key, "digest": digest, "answer": answer, "kept_at": self._at}
            insert_rows(self._connection, commands, [row])
        elif held != answer:
            raise key_taken(key)

    def set_available(self, side: Side, subject_id: str, available: bool, at: datetime) -> None:
        """Says whether the law lets the subject be selected; the change log tells of it if that is new."""
        self._available[side, subject_id] = available, at

    def flush(self) -> None:
        """Writes what waits for the end of the transaction; to be called once, last."""
        for side in SIDES:
            said = {of: state for (its, of), state in self._available.items() if its == side}
            if said:
                tell_availability(self._batch, side, said)
        self._batch.flush()


def _fields(row: Any) -> Row:
    """A row's fields as they are; `asdict` would copy them deeply."""
    return {name: getattr(row, name) for name in row.__dataclass_fields__}
