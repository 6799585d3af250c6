"""Certificates: stored once, whole, with the facts behind their commitments."""

from datetime import UTC, datetime
from hashlib import sha256

import pytest

from data.errors import NotFound
from data.register import Fact, StoredCertificate

AT = datetime(2026, 11, 10, 7, 0, tzinfo=UTC)
BODY = b'{"health":"commitment"}'
SHA = sha256(BODY).hexdigest()
FACTS = {"health": Fact(bytes(16), ["noise"]), "hours": Fact(b"\xff" * 16, {"asked": None})}


def _put(register, facts=FACTS, stream="person:S1", body=BODY):
    with register.writing_ledger(AT) as writing:
        writing.put_certificate(SHA, body, facts, stream)


def test_a_certificate_comes_back_as_it_was_made(register):
    _put(register)
    assert register.certificate(SHA) == StoredCertificate(SHA, "person:S1", BODY, FACTS)
    assert register.certificates_of("person:S1") == [SHA]
    assert register.certificates_of("person:S2") == []


def test_once_stored_it_is_not_changed(register):
    _put(register)
    _put(register, {"health": Fact(b"", "other")}, "person:S2", b"other")
    assert register.certificate(SHA) == StoredCertificate(SHA, "person:S1", BODY, FACTS)


def test_a_certificate_never_stored_is_named(register):
    with pytest.raises(NotFound, match="no certificate 'abc'"):
        register.certificate("abc")
