"""Certificates of suitability: what they commit to stays, the facts behind it can be erased."""

from collections.abc import Mapping

import orjson
from sqlalchemy import select

from data.records import canonical_json
from data.register.asking import Asking, Transaction
from data.register.bulk import insert_rows
from data.register.ledger_rows import Fact, StoredCertificate
from data.register.ledger_schema import certificate_facts, certificates
from data.register.reading import not_found


class CertificateReading(Asking):
    """Questions about certificates."""

    def certificate(self, sha256: str) -> StoredCertificate:
        """The certificate with this SHA-256, with the facts that were not erased.

        Raises:
            NotFound: it was never stored.
        """
        rows = self._rows(select(certificates).where(certificates.c.sha256 == sha256))
        if not rows:
            raise not_found("certificate", sha256)
        facts = select(certificate_facts).where(certificate_facts.c.certificate == sha256)
        return StoredCertificate(
            sha256,
            rows[0].stream,
            bytes(rows[0].body),
            {
                row.name: Fact(bytes(row.salt), orjson.loads(row.value))
                for row in self._rows(facts.order_by(certificate_facts.c.name))
            },
        )

    def certificates_of(self, stream: str) -> list[str]:
        """The SHA-256 of each certificate of a stream, sorted."""
        asked = select(certificates.c.sha256).where(certificates.c.stream == stream)
        return [row[0] for row in self._rows(asked.order_by(certificates.c.sha256))]


class CertificateWriting(Transaction, CertificateReading):
    """What a transaction does to certificates."""

    def put_certificate(self, sha256: str, body: bytes, facts: Mapping[str, Fact], stream: str) -> None:
        """Stores a certificate of a person's stream once, whole; the same again changes nothing."""
        if self._rows(select(certificates.c.sha256).where(certificates.c.sha256 == sha256)):
            return  # its facts may have been erased meanwhile
        insert_rows(self._connection, certificates, [{"sha256": sha256, "stream": stream, "body": body}])
        rows = [
            {"certificate": sha256, "name": name, "salt": fact.salt, "value": canonical_json(fact.value)}
            for name, fact in facts.items()
        ]
        insert_rows(self._connection, certificate_facts, rows)
