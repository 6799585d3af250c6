"""Marks: salted hashes that stand for people in the digests of shortlists.

Each key of a person has a random salt of its own, which is erased with the person. Then nobody can tell whose
mark it is, and the digest over the marks verifies as before.
"""

import secrets
from collections.abc import Sequence
from hashlib import sha256

from sqlalchemy import Connection, select

from data.records import canonical_json
from data.register.blocks import blocks
from data.register.bulk import insert_rows
from data.register.schema import salts

SALT_BYTES = 32


def mark(key: int, salt: bytes) -> bytes:
    """What stands for a key."""
    return sha256(salt + canonical_json(key)).digest()


def salts_of(connection: Connection, keys: Sequence[int]) -> dict[int, bytes]:
    """The salts of people's keys that are there; erased ones are not."""
    asked = select(salts.c.key, salts.c.salt)
    rows = (row for block in blocks(keys) for row in connection.execute(asked.where(salts.c.key.in_(block))))
    return {row.key: bytes(row.salt) for row in rows}


def salted(connection: Connection, keys: Sequence[int]) -> dict[int, bytes]:
    """The salt of each key; who has none is given one. Call it where no other writer can be at work."""
    held = salts_of(connection, keys)
    new = {key: secrets.token_bytes(SALT_BYTES) for key in keys if key not in held}
    insert_rows(connection, salts, [{"key": key, "salt": salt} for key, salt in new.items()])
    return held | new
