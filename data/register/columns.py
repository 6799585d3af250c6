"""Column types that behave alike on SQLite and PostgreSQL."""

from datetime import UTC, datetime

from sqlalchemy import BigInteger, DateTime, Dialect, Integer, String
from sqlalchemy.types import TypeDecorator

Number = BigInteger().with_variant(Integer(), "sqlite")
"""A 64-bit number; on SQLite an alias of the row's id where it is the primary key."""

Name = String().with_variant(String(collation="C"), "postgresql")
"""An id that is ordered by its code points everywhere, whatever language the database sorts by."""


class Moment(TypeDecorator[datetime]):
    """An aware moment, microseconds kept; it comes back in UTC, whatever zone it was given in.

    SQLite has no zones, so the UTC wall time is stored there: text that sorts as time does.
    """

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """UTC; without the zone on SQLite.

        Raises:
            ValueError: the moment has no zone, so that nobody knows when it was.
        """
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError(f"{value} has no time zone: give an aware datetime")
        moment = value.astimezone(UTC)
        return moment.replace(tzinfo=None) if dialect.name == "sqlite" else moment

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """UTC, aware."""
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)
