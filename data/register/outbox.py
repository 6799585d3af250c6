"""The outbox: notices to be told, what was tried, and when each counts as told."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

import orjson
from sqlalchemy import Select, select, update

from data.records import canonical_json
from data.register.asking import Asking, Transaction
from data.register.bulk import Row, add_rows
from data.register.ledger_rows import Attempt, Notice, NoticeRow, NoticeState
from data.register.ledger_schema import notices
from data.register.reading import not_found


class OutboxReading(Asking):
    """Questions to the outbox."""

    def notice(self, number: int) -> Notice:
        """The notice with this number.

        Raises:
            NotFound: there is none.
        """
        found = self._notices(select(notices).where(notices.c.number == number))
        if not found:
            raise not_found("notice", str(number))
        return found[0]

    def notices_of(self, stream: str) -> list[Notice]:
        """A stream's notices in order of their moments."""
        asked = select(notices).where(notices.c.stream == stream)
        return self._notices(asked.order_by(notices.c.at, notices.c.number))

    def notices_waiting(self, after: int = 0, limit: int = 1_000) -> list[Notice]:
        """Notices that nobody was told yet, with a number beyond `after`, in order of numbers."""
        asked = select(notices).where(notices.c.state == "waiting", notices.c.number > after)
        return self._notices(asked.order_by(notices.c.number).limit(limit))

    def notices_to_try(self, moment: datetime, limit: int = 1_000) -> list[Notice]:
        """Notices that a carrier is to try at a moment, in the order in which they fell due."""
        asked = select(notices).where(notices.c.next_try <= moment)
        return self._notices(asked.order_by(notices.c.next_try, notices.c.number).limit(limit))

    def _notices(self, asked: Select[Any]) -> list[Notice]:
        return [_notice(row) for row in self._rows(asked)]


class OutboxWriting(Transaction, OutboxReading):
    """What a transaction does to the outbox."""

    def put_notices(self, rows: Sequence[NoticeRow]) -> None:
        """Puts notices into the outbox; one of this stream, kind, moment and `about` is put but once."""
        add_rows(self._connection, notices, [self._notice_row(row) for row in rows])

    def record_attempt(
        self,
        number: int,
        attempt: Attempt,
        state: NoticeState,
        told_at: datetime | None = None,
        receipt: str | None = None,
        said: str | None = None,
    ) -> None:
        """Records an attempt to tell and what the notice is now; who was told stays told, at that moment.

        Args:
            number: of the notice.
            attempt: to tell it.
            state: of the notice from now on.
            told_at: the moment that counts as told.
            receipt: what proves it.
            said: the words in which it was told, kept with the notice.

        Raises:
            NotFound: there is no notice with this number.
        """
        before = self.notice(number)
        values: Row = {"attempts": orjson.dumps([*before.attempts, attempt])}
        if before.state != "told":
            values |= {"state": state, "told_at": told_at, "receipt": receipt}
            if said is not None:
                values["body"] = canonical_json({**before.body, "said": said})
        self._connection.execute(update(notices).where(notices.c.number == number).values(values))

    def try_again(self, number: int, at: datetime | None) -> None:
        """When a carrier is to try the notice next; None: none is."""
        self._connection.execute(update(notices).where(notices.c.number == number).values(next_try=at))

    def _notice_row(self, row: NoticeRow) -> Row:
        return {
            "number": self._batch.draw("notices"), "stream": row.stream, "kind": row.kind, "at": row.at,
            "about": row.about, "recipient": row.recipient, "channels": orjson.dumps(row.channels),
            "form": row.form, "body": canonical_json(row.body), "state": "waiting", "attempts": b"[]",
            "told_at": None, "receipt": None, "next_try": row.at,
        }  # fmt: skip


def _notice(row: Any) -> Notice:
    fields = {
        **row._mapping,
        "channels": tuple(orjson.loads(row.channels)),
        "body": orjson.loads(row.body),
        "attempts": tuple(map(_attempt, orjson.loads(row.attempts))),
    }
    return Notice(**fields)


def _attempt(stored: Row) -> Attempt:
    return Attempt(**{**stored, "at": datetime.fromisoformat(stored["at"])})
