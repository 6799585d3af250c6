"""One transaction a call; what is wrong with the database is told in the register's own words."""

import sqlite3

import pytest
from sqlalchemy import make_url
from sqlalchemy.exc import IntegrityError

from data.register import RegisterUnavailable, open_register
from data.register.database import Database


def test_a_lock_held_by_another_is_told_and_nothing_is_written(in_file, path, person, moment):
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with open_register(f"sqlite:///{path}?timeout=0.05") as impatient:
        assert impatient.position() == 0, "reading goes on"
        with pytest.raises(
            RegisterUnavailable, match=r"register\.db.*database is locked.*try again"
        ) as caught:
            impatient.write_people([person()], moment())
        assert caught.value.url.startswith("sqlite:///")
        other.execute("ROLLBACK")
        assert impatient.write_people([person()], moment()) == [1]
    other.close()


def test_a_writer_waits_half_a_minute_unless_told_otherwise(in_file):
    with in_file._reading() as connection:
        assert connection.exec_driver_sql("PRAGMA busy_timeout").scalar() == 30_000


def test_what_was_committed_outlives_the_process(in_file):
    """WAL with synchronous NORMAL: a killed process loses nothing, a power cut the last commits at most."""
    with in_file._reading() as connection:
        assert connection.exec_driver_sql("PRAGMA journal_mode").scalar() == "wal"
        assert connection.exec_driver_sql("PRAGMA synchronous").scalar() == 1
        assert connection.exec_driver_sql("PRAGMA foreign_keys").scalar() == 1


def test_a_defect_of_the_program_is_not_dressed_up(register):
    with pytest.raises(IntegrityError), register._writing() as connection:
        connection.exec_driver_sql("INSERT INTO spells VALUES (1, 99, '2026-01-01', NULL, 1, NULL)")


def test_a_password_is_never_shown():
    database = Database(
        make_url("postgresql+psycopg://officer:secret@127.0.0.1:1/register?connect_timeout=2")
    )
    with pytest.raises(RegisterUnavailable, match="officer") as caught, database._reading():
        pass
    assert "secret" not in str(caught.value)
    database.close()


def test_a_reader_sees_one_state_while_another_writes(register, person, moment):
    counted = "SELECT count(*) FROM changes"
    with register._reading() as connection:
        assert connection.exec_driver_sql(counted).scalar() == 0
        register.write_people([person()], moment())
        assert connection.exec_driver_sql(counted).scalar() == 0
    assert register.position() == 1
