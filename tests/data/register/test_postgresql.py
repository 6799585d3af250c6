"""PostgreSQL: there, and the register's errors in its own words while it is gone."""

import pytest

from data.register import RegisterUnavailable, open_register


def test_postgresql_is_there(request):
    """Where it is missing, the tests that need it are left out, and this one fails with the line to type."""
    try:
        request.getfixturevalue("postgres")
    except pytest.skip.Exception as missing:
        pytest.fail(str(missing))


def test_a_server_that_went_away_is_told_and_used_again_once_it_is_back(
    postgres, fresh_on_postgresql, person, moment
):
    with open_register(fresh_on_postgresql()) as register:
        register.write_people([person("a")], moment())
        postgres.stop()
        try:
            with pytest.raises(RegisterUnavailable, match="cannot be used"):
                register.position()
            with pytest.raises(RegisterUnavailable, match="cannot be used"):
                register.write_people([person("b")], moment(1))
        finally:
            postgres.start()
        assert register.position() == 1, "what was committed is there"
        assert register.write_people([person("b")], moment(2)) == [2]
