"""Rows inserted in bulk are the rows that SQLAlchemy would have inserted."""

from datetime import UTC, date, datetime, timedelta, timezone

from sqlalchemy import insert, select

from data.register.bulk import insert_rows
from data.register.schema import changes

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
