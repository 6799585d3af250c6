"""Weights, dictionaries and policies ever used: stored whole, once, by SHA-256."""

from hashlib import sha256

from sqlalchemy import Connection, insert, select

from data.register.batch import lock_counters
from data.register.database import Database
from data.register.reading import not_found
from data.register.schema import documents


class Documents(Database):
    """What a replay needs besides the register's own rows."""

    def store_document(self, kind: str, body: bytes) -> str:
        """Stores a document unless it is there already, and returns its SHA-256 in hexadecimal."""
        digest = sha256(body).hexdigest()
        with self._reading() as connection:
            if self._held(digest, connection):
                return digest
        with self._writing() as connection:
            lock_counters(connection)
            if not self._held(digest, connection):
                connection.execute(insert(documents), {"sha256": digest, "kind": kind, "body": body})
        return digest

    def document(self, digest: str) -> bytes:
        """The document with this SHA-256.

        Raises:
            NotFound: it was never stored.
        """
        with self._reading() as connection:
            body = connection.execute(select(documents.c.body).where(documents.c.sha256 == digest)).scalar()
        if body is None:
            raise not_found("document", digest)
        return bytes(body)

    @staticmethod
    def _held(digest: str, connection: Connection) -> bool:
        asked = select(documents.c.sha256).where(documents.c.sha256 == digest)
        return connection.execute(asked).scalar() is not None
