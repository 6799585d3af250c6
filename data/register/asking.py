"""On which connection the parts of the ledger ask: one a call, or a transaction's own."""

from abc import ABC, abstractmethod
from contextlib import AbstractContextManager, nullcontext
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Select

from data.register.batch import Batch


class Asking(ABC):
    """What asks the register the same questions within a transaction and without one."""

    @abstractmethod
    def _asking(self) -> AbstractContextManager[Connection]:
        """The connection to ask on."""

    def _rows(self, asked: Select[Any]) -> list[Any]:
        with self._asking() as connection:
            return list(connection.execute(asked))


class Transaction(Asking):
    """One transaction, recorded at a moment. Beginning it locks the counters; it reads what it wrote."""

    def __init__(self, connection: Connection, at: datetime) -> None:
        self._connection = connection
        self._at = at
        self._batch = Batch(connection, at)

    def _asking(self) -> AbstractContextManager[Connection]:
        return nullcontext(self._connection)
