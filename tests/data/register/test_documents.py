"""Documents: stored whole, once, by SHA-256."""

from concurrent.futures import ThreadPoolExecutor
from hashlib import sha256

import pytest

from data.errors import NotFound


def _stored(register):
    with register._reading() as connection:
        return connection.exec_driver_sql("SELECT sha256, kind FROM documents").all()


def test_a_document_is_stored_once_under_its_hash(register):
    body = "веса: 1\n".encode() * 100_000
    digest = register.store_document("weights", body)
    assert digest == sha256(body).hexdigest()
    assert register.store_document("weights", body) == register.store_document("policy", body) == digest
    assert _stored(register) == [(digest, "weights")]
    assert register.document(digest) == body


def test_any_bytes_and_none_at_all_are_a_document(register):
    for body in (b"", bytes(range(256))):
        assert register.document(register.store_document("dictionary", body)) == body


def test_several_may_store_the_same_at_once(register):
    with ThreadPoolExecutor(4) as pool:
        digests = set(pool.map(lambda _: register.store_document("weights", b"same"), range(12)))
    assert _stored(register) == [(digests.pop(), "weights")]
    assert not digests


def test_a_document_never_stored_is_named(register):
    with pytest.raises(NotFound, match="no document 'abc'"):
        register.document("abc")
