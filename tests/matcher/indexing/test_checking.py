"""Drift: an altered row is found by its key; lag is not drift."""

from dataclasses import replace

import pytest

from indexer.embedded.engine import EmbeddedEngine
from indexer.engine import Removed
from matcher.indexing.checking import check
from matcher.indexing.following import entry_of, follow


@pytest.fixture
def engine(program, register):
    engine = EmbeddedEngine(program.dictionary)
    follow(register, engine)
    yield engine
    engine.close()


def drifted(register, engine):
    return {side.side: side.drifted for side in check(register, engine)}


def some(register, side="people"):
    """An entry from the middle of a side."""
    entries = [entry_of(change) for change in register.latest(side)]
    return entries[len(entries) // 2]


def test_an_index_that_followed_does_not_differ(register, engine):
    people, vacancies = check(register, engine)
    assert (people.side, people.drifted, people.lag) == ("people", (), 0)
    assert people.entries == register.count("people")
    assert (vacancies.entries, vacancies.buckets) == (register.count("vacancies"), 1)


def test_an_altered_row_is_named(register, engine):
    entry = some(register)
    altered = replace(entry, codes=replace(entry.codes, pay=(entry.codes.pay or 0) + 1))
    engine.apply("people", [altered], engine.position("people"))
    assert drifted(register, engine) == {"people": (entry.key,), "vacancies": ()}


def test_who_may_be_listed_is_compared_too(register, engine):
    entry = some(register)
    engine.apply("people", [replace(entry, available=not entry.available)], engine.position("people"))
    assert drifted(register, engine)["people"] == (entry.key,)


def test_a_lost_and_an_invented_row_are_named(register, engine):
    lost = some(register, "vacancies")
    invented = replace(some(register), key=4_000_000)
    engine.apply("vacancies", [Removed(lost.key)], engine.position("vacancies"))
    engine.apply("people", [invented], engine.position("people"))
    assert drifted(register, engine) == {"people": (4_000_000,), "vacancies": (lost.key,)}


def test_lag_is_not_drift(register, engine, at):
    register.withdraw_person(next(register.latest("people")).subject_id, at)
    people, vacancies = check(register, engine)
    assert (people.drifted, people.lag, vacancies.lag) == ((), 1, 1)


def test_drift_behind_a_lag_is_found(register, engine, at):
    entry = some(register)
    engine.apply("people", [Removed(entry.key)], engine.position("people"))
    register.withdraw_person(next(register.latest("people")).subject_id, at)
    assert drifted(register, engine)["people"] == (entry.key,)
