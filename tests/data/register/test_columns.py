"""Moments: aware or refused, kept to the microsecond, back in UTC."""

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy.dialects import postgresql, sqlite

from data.register.columns import Moment

DIALECTS = (sqlite.dialect(), postgresql.dialect())
zones = st.integers(-12 * 60, 14 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes)))
EARLIEST, LATEST = datetime(1900, 1, 2), datetime(2199, 12, 30)  # noqa: DTZ001  the strategy adds the zone
moments = st.datetimes(EARLIEST, LATEST, timezones=zones)


@pytest.mark.parametrize("dialect", DIALECTS, ids=lambda dialect: dialect.name)
def test_a_moment_without_a_zone_is_refused(dialect):
    with pytest.raises(ValueError, match="2026-03-02 09:30:00 has no time zone"):
        Moment().process_bind_param(datetime(2026, 3, 2, 9, 30), dialect)  # noqa: DTZ001


def test_the_register_refuses_it_too_and_writes_nothing(register, person):
    with pytest.raises(ValueError, match="no time zone"):
        register.write_people([person()], datetime(2026, 3, 2, 9, 30))  # noqa: DTZ001
    assert register.position() == 0


@pytest.mark.parametrize("dialect", DIALECTS, ids=lambda dialect: dialect.name)
@given(moment=moments)
def test_a_moment_comes_back_in_utc(dialect, moment):
    stored = Moment().process_bind_param(moment, dialect)
    back = Moment().process_result_value(stored, dialect)
    assert back == moment
    assert back.tzinfo is UTC


@given(st.lists(moments, min_size=2, max_size=2))
def test_what_sqlite_stores_sorts_as_time_does(pair):
    stored = [
        Moment().process_bind_param(moment, DIALECTS[0]).isoformat(" ", "microseconds") for moment in pair
    ]
    assert (stored[0] < stored[1]) == (pair[0] < pair[1])


def test_no_moment_stays_none():
    for dialect in DIALECTS:
        assert Moment().process_bind_param(None, dialect) is None
        assert Moment().process_result_value(None, dialect) is None


def test_a_moment_of_astana_is_read_in_utc(register, person, moment):
    register.write_people([person()], moment())
    (registered,) = register.people_registered()
    assert registered.registered_at == moment()
    assert registered.registered_at.isoformat() == "2026-03-02T04:30:00+00:00"
