"""Who a person is: a table that nothing joins, read and written for itself."""

from collections.abc import Mapping

from sqlalchemy import Connection, bindparam, select, update

from data.records import Identity
from data.register.blocks import blocks
from data.register.bulk import Row, insert_rows
from data.register.schema import identities


def read_identities(connection: Connection, numbers: list[int]) -> dict[int, Identity]:
    """The identities held, by the person's number; those never given (or erased) are not among them."""
    return {
        row.number: Identity(
            name=row.name, iin=row.iin, phone=row.phone, email=row.email, address=row.address
        )
        for block in blocks(numbers)
        for row in connection.execute(select(identities).where(identities.c.number.in_(block)))
    }


def store_identities(connection: Connection, stated: Mapping[int, Identity]) -> None:
    """Stores what is new. Identity has no versions: the latest replaces what was there."""
    held = read_identities(connection, list(stated))
    new: list[Row] = []
    old: list[Row] = []
    for number, identity in stated.items():
        if number not in held:
            new.append({"number": number, **identity.model_dump()})
        elif held[number] != identity:
            old.append({"of": number, **identity.model_dump()})
    insert_rows(connection, identities, new)
    if old:
        connection.execute(update(identities).where(identities.c.number == bindparam("of")), old)
