"""Reading the ledger: the same questions within a transaction and without one."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

import orjson
from sqlalchemy import func, literal, select

from data.errors import StateError
from data.register.asking import Asking
from data.register.blocks import blocks
from data.register.ledger_rows import Case, Event
from data.register.ledger_schema import cases, commands, ledger, offers
from data.register.schema import counters


class LedgerReading(Asking):
    """Questions to the ledger and to what follows from it."""

    def events(self, stream: str, recorded_to: datetime | None = None) -> list[Event]:
        """A stream's events in order; with `recorded_to` those that were known at that moment."""
        asked = select(ledger).where(ledger.c.stream == stream).order_by(ledger.c.version)
        if recorded_to is not None:
            asked = asked.where(ledger.c.recorded_at <= recorded_to)
        return [_event(row) for row in self._rows(asked)]

    def events_of(self, streams: Iterable[str]) -> dict[str, list[Event]]:
        """The events of many streams at once, each in order; a stream without any has an empty list."""
        found: dict[str, list[Event]] = {stream: [] for stream in streams}
        asked = select(ledger).order_by(ledger.c.stream, ledger.c.version)
        for block in blocks(list(found)):
            for row in self._rows(asked.where(ledger.c.stream.in_(block))):
                found[row[1]].append(_event(row))
        return found

    def streams(self, prefix: str, after: str = "", limit: int = 1_000) -> list[str]:
        """The streams of a kind (`person:`) beyond `after`, in order."""
        first, end = max(prefix, after), prefix + "\U0010ffff"
        asked = select(ledger.c.stream).where(ledger.c.stream > first, ledger.c.stream < end)
        asked = asked.where(ledger.c.version == 1).order_by(ledger.c.stream).limit(limit)
        return [row[0] for row in self._rows(asked)]

    def recorded(self, after: int, limit: int = 1_000) -> list[Event]:
        """Events of all streams with a sequence beyond `after`, in commit order."""
        asked = select(ledger).where(ledger.c.sequence > after).order_by(ledger.c.sequence)
        return [_event(row) for row in self._rows(asked.limit(limit))]

    def ledger_position(self) -> int:
        """The sequence of the last committed event; 0: none yet."""
        return int(self._rows(select(counters.c.value).where(counters.c.name == "ledger"))[0][0])

    def version(self, stream: str) -> int:
        """The version of the stream's last event; 0: it has none."""
        return self._ends([stream])[stream][0]

    def case(self, stream: str) -> Case | None:
        """The stream's case as it was last put."""
        return self.cases([stream]).get(stream)

    def cases(self, streams: Iterable[str]) -> dict[str, Case]:
        """The cases of many streams; streams without one are left out."""
        asked = select(cases)
        return {
            row[0]: Case(*row)
            for block in blocks(list(streams))
            for row in self._rows(asked.where(cases.c.stream.in_(block)))
        }

    def cases_after(self, stream: str, limit: int = 1_000) -> list[Case]:
        """Cases of streams beyond this one, in order: to go through all of them."""
        asked = select(cases).where(cases.c.stream > stream).order_by(cases.c.stream).limit(limit)
        return [Case(*row) for row in self._rows(asked)]

    def cases_due(self, moment: datetime, after: str = "", limit: int = 1_000) -> list[Case]:
        """Cases that turn by themselves before `moment`, in order of streams beyond `after`.

        The streams are found in the index of turns alone, which may hold few of very many cases; joined to
        an empty text they cannot be asked of the primary key, whose rows carry the snapshots.
        """
        stream = cases.c.stream + literal("")
        found = select(cases.c.stream).where(cases.c.next_turn < moment, stream > after)
        streams = [row[0] for row in self._rows(found.order_by(stream).limit(limit))]
        due = self.cases(streams)
        return [due[stream] for stream in streams]

    def open_offers(self, vacancy: str, by: str | None = None) -> int:
        """How many offers of the vacancy are open, those `by` one side alone if it is given."""
        asked = select(func.count()).where(offers.c.vacancy == vacancy, offers.c.is_open.is_(True))
        asked = asked if by is None else asked.where(offers.c.by == by)
        return int(self._rows(asked)[0][0])

    def offered(self, vacancy: str) -> list[str]:
        """The people to whom the vacancy was ever offered, in order of ids."""
        asked = select(offers.c.person).where(offers.c.vacancy == vacancy).distinct()
        return [row[0] for row in self._rows(asked.order_by(offers.c.person))]

    def awaited(self) -> list[str]:
        """The vacancies with an open offer, in order of ids."""
        asked = select(offers.c.vacancy).where(offers.c.is_open.is_(True)).distinct()
        return [row[0] for row in self._rows(asked.order_by(offers.c.vacancy))]

    def offered_to(self, person: str) -> list[str]:
        """The vacancies that were ever offered to the person, in order of ids."""
        asked = select(offers.c.vacancy).where(offers.c.person == person).distinct()
        return [row[0] for row in self._rows(asked.order_by(offers.c.vacancy))]

    def command(self, key: str, digest: str | None = None) -> bytes | None:
        """The answer that was given under this key; None: it is new.

        Raises:
            StateError: it was given to a request with another digest.
        """
        rows = self._rows(select(commands.c.digest, commands.c.answer).where(commands.c.key == key))
        if not rows:
            return None
        if digest not in (None, rows[0][0]):
            raise key_taken(key)
        return bytes(rows[0][1])

    def _ends(self, streams: Iterable[str]) -> dict[str, tuple[int, datetime | None]]:
        """Version and recording of each stream's last event; 0 and None where there is none."""
        ends: dict[str, tuple[int, datetime | None]] = dict.fromkeys(streams, (0, None))
        last = select(ledger.c.stream, func.max(ledger.c.version), func.max(ledger.c.recorded_at))
        for block in blocks(list(ends)):
            for row in self._rows(last.where(ledger.c.stream.in_(block)).group_by(ledger.c.stream)):
                ends[row[0]] = row[1], row[2]
        return ends


def key_taken(key: str) -> StateError:
    """The error for a key that another request has used."""
    problem = f"The key {key!r} was used for another request before."
    return StateError(problem, "Give each request a key of its own; repeat a request word for word.")


def _event(row: Any) -> Event:
    sequence, stream, version, kind, at, recorded_at, actor, body = row
    return Event(sequence, stream, version, kind, at, recorded_at, actor, orjson.loads(body))
