"""The ledger of a register: read call by call, written in transactions."""

from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from datetime import datetime

from sqlalchemy import Connection

from data.register.certificates import CertificateReading
from data.register.database import Database
from data.register.duties import DutyReading
from data.register.ledger_reading import LedgerReading
from data.register.ledger_writing import LedgerWriting
from data.register.outbox import OutboxReading


class Ledger(Database, LedgerReading, OutboxReading, DutyReading, CertificateReading):
    """The append-only ledger and what was made visible of it."""

    def _asking(self) -> AbstractContextManager[Connection]:
        return self._reading()

    @contextmanager
    def writing_ledger(self, at: datetime) -> Iterator[LedgerWriting]:
        """One transaction, recorded `at`: all of it is written at the end, or on any error nothing.

        Writers go one after another, so what is read within it holds until it ends. Ask the transaction
        then, not the register: an in-memory register has one connection.
        """
        with self._writing() as connection:
            writing = LedgerWriting(connection, at)
            yield writing
            writing.flush()
