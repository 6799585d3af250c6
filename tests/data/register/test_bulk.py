"""Rows inserted in bulk are the rows that SQLAlchemy would have inserted."""

from datetime import UTC, date, datetime, timedelta, timezone

from sqlalchemy import event, insert, select

from data.register.bulk import add_rows, insert_rows, upsert_rows
from data.register.ledger_schema import offers
from data.register.schema import changes, documents

NIGHT = datetime(2026, 3, 2, 1, 0, 0, 123456, timezone(timedelta(hours=5)))


def _rows():
    same_moment = NIGHT.astimezone(UTC)
    return [
        {"sequence": n, "side": "people", "key": 2**32 - n, "subject_id": "қ'\"", "version": 1,
         "action": "upsert", "codes": bytes([n, 0, 255]), "available": n % 2 == 0,
         "encoded_on": date(2026, 3, n), "turns_on": None if n % 2 else date(2026, 3, 1),
         "recorded_at": NIGHT if n % 2 else same_moment}
        for n in range(1, 6)
    ]  # fmt: skip


def test_bulk_rows_are_the_same_rows(register):
    with register._writing() as connection:
        insert_rows(connection, changes, _rows())
        quick = connection.execute(select(changes).order_by(changes.c.sequence)).all()
        raw = connection.exec_driver_sql("SELECT * FROM changes ORDER BY sequence").all()
        connection.execute(changes.delete())
        connection.execute(insert(changes), _rows())
        assert connection.execute(select(changes).order_by(changes.c.sequence)).all() == quick
        assert connection.exec_driver_sql("SELECT * FROM changes ORDER BY sequence").all() == raw
    assert [row._asdict() for row in quick] == _rows()


def test_no_rows_are_well(register):
    with register._writing() as connection:
        insert_rows(connection, changes, [])
        assert connection.execute(select(changes)).all() == []


def _offer(number, is_open=True, stream="person:1"):
    return {"stream": stream, "number": number, "person": "1", "vacancy": "v", "by": "centre",
            "is_open": is_open, "sent_at": NIGHT}  # fmt: skip


def _open(connection):
    asked = select(offers.c.number, offers.c.is_open).order_by(offers.c.number)
    return [tuple(row) for row in connection.execute(asked)]


def test_an_upserted_row_takes_the_place_of_the_one_with_its_key(register):
    with register._writing() as connection:
        upsert_rows(connection, offers, [_offer(1), _offer(2), _offer(2, is_open=False)])
        assert _open(connection) == [(1, True), (2, False)], "of two the last stands"
        upsert_rows(connection, offers, [_offer(1, is_open=False), _offer(2, is_open=False), _offer(3)])
        assert _open(connection) == [(1, False), (2, False), (3, True)]
        upsert_rows(connection, offers, [])


def test_a_row_that_is_there_already_is_not_written(register):
    with register._writing() as connection:
        upsert_rows(connection, offers, [_offer(n) for n in range(3)])
        told = []
        event.listen(connection, "after_cursor_execute", lambda *seen: told.append(seen[1].rowcount))
        upsert_rows(connection, offers, [_offer(0), _offer(1, is_open=False), _offer(2)])
    assert told == [1]


def test_an_added_row_leaves_the_one_with_its_key_as_it_is(register):
    with register._writing() as connection:
        add_rows(connection, offers, [_offer(1), _offer(1, is_open=False)])
        add_rows(connection, offers, [_offer(1, is_open=False), _offer(2)])
        assert _open(connection) == [(1, True), (2, True)]


def test_anything_that_a_text_or_bytes_can_hold_comes_back(register):
    texts = ["", "қ'\"\\x00", "\\", "{}", "a\nb\tc", "😀", "\u2028"]
    rows = [{"sha256": text, "kind": text, "body": text.encode() + bytes(range(256))} for text in texts]
    with register._writing() as connection:
        insert_rows(connection, documents, rows)
        found = connection.execute(select(documents)).all()
    assert sorted((r._asdict() for r in found), key=repr) == sorted(rows, key=repr)
