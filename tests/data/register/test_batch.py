"""Numbers: drawn under a lock, in commit order, never twice, never beyond 32 bits."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from sqlalchemy import event, select
from sqlalchemy.dialects import postgresql

from data.errors import StateError
from data.records import Employer
from data.register import Recoded, open_register
from data.register.batch import Batch
from data.register.people import PeopleBatch
from data.register.schema import LARGEST_KEY, counters

ROUNDS = 25


def _write(place, name, person, vacancy, moment):
    """Batches of three people and a vacancy each, from a register of the thread's own."""
    with open_register(place) as register:
        for turn in range(ROUNDS):
            register.write_people([person(f"{name}{turn}.{i}") for i in range(3)], moment(turn))
            register.write_vacancies([vacancy(f"{name}{turn}")], moment(turn))


@pytest.mark.parametrize("shared", [False, True], ids=["own connections", "one register"])
def test_two_writers_leave_no_gap(register, place, person, vacancy, moment, shared):
    def write(name):
        _write(place, name, person, vacancy, moment)

    def write_shared(name):
        for turn in range(ROUNDS):
            register.write_people([person(f"{name}{turn}.{i}") for i in range(3)], moment(turn))
            register.write_vacancies([vacancy(f"{name}{turn}")], moment(turn))

    with ThreadPoolExecutor(2) as pool:
        list(pool.map(write_shared if shared else write, "pq"))
    people = list(register.changes("people", 0))
    vacancies = list(register.changes("vacancies", 0))
    both = sorted(people + vacancies, key=lambda change: change.sequence)
    assert [change.sequence for change in both] == list(range(1, 2 * ROUNDS * 4 + 1))
    assert [change.key for change in people] == list(range(1, 2 * ROUNDS * 3 + 1))
    assert [change.key for change in vacancies] == list(range(1, 2 * ROUNDS + 1))
    triples = [
        {change.subject_id.partition(".")[0] for change in people[i : i + 3]} for i in range(0, 150, 3)
    ]
    assert all(len(names) == 1 for names in triples), "a batch stands together"


def test_a_reader_never_meets_a_gap_that_is_filled_later(register, place, person, vacancy, moment):
    """What a consumer read up to its position is all that there will ever be."""
    read, position = [], 0
    with ThreadPoolExecutor(2) as pool, open_register(place) as reader:
        writers = [pool.submit(_write, place, name, person, vacancy, moment) for name in "pq"]
        while not all(writer.done() for writer in writers) or position < register.position():
            upto = reader.position()
            for side in ("people", "vacancies"):
                read += [change.sequence for change in reader.changes(side, position, upto)]
            position = upto
        for writer in writers:
            writer.result()
    assert sorted(read) == list(range(1, 2 * ROUNDS * 4 + 1))


def test_a_slow_writer_is_waited_for_and_numbers_are_given_in_commit_order(register, person, moment):
    """A sequence of the database would give the second writer its number before the first has committed."""
    with ThreadPoolExecutor(1) as pool:
        with register._writing() as slow:
            people = PeopleBatch(Batch(slow, moment()), {})
            people.take(person("slow"))
            people.flush()
            waiting = pool.submit(register.write_people, [person("quick")], moment(1))
            with pytest.raises(TimeoutError):
                waiting.result(timeout=0.3)
            assert register.position() == 0, "nobody sees what is not committed"
        assert waiting.result() == [2]
    told = [(change.sequence, change.subject_id) for change in register.changes("people", 0)]
    assert told == [(1, "slow"), (2, "quick")]


@pytest.mark.parametrize(
    "write",
    [
        lambda r, person, vacancy, at: r.write_people([person("a", title="Повар")], at),
        lambda r, person, vacancy, at: r.write_vacancies([vacancy("v", posts=2)], at),
        lambda r, person, vacancy, at: r.write_employers([Employer(bin="200340001238", name="ТОО")]),
        lambda r, person, vacancy, at: r.recode("people", [Recoded("a", b"{}", True, at.date(), None)], at),
        lambda r, person, vacancy, at: r.withdraw_person("a", at),
        lambda r, person, vacancy, at: r.close_vacancy("v", "filled", at),
    ],
    ids=["people", "vacancies", "employers", "recode", "withdraw", "close"],
)
def test_a_writer_locks_before_it_reads(register, person, vacancy, moment, write):
    """PostgreSQL lets writers begin together: who reads first would write over what the other has written."""
    register.write_people([person("a")], moment())
    register.write_vacancies([vacancy("v")], moment())
    asked = []
    event.listen(register._engine, "before_cursor_execute", lambda *seen: asked.append(seen[2]))
    write(register, person, vacancy, moment(1))
    begun = ["BEGIN IMMEDIATE"] if register.url.get_backend_name() == "sqlite" else []
    assert asked[: len(begun)] == begun
    assert asked[len(begun)].startswith("SELECT counters.name")
    assert begun or asked[0].endswith("FOR UPDATE")
    assert len(asked) > len(begun) + 2


def test_the_lock_is_one_on_postgresql_too(register):
    locked = select(counters.c.value).with_for_update()
    assert str(locked.compile(dialect=postgresql.dialect())).endswith("FOR UPDATE")


def _set_last(register, name, value):
    with register._writing() as connection:
        connection.execute(counters.update().where(counters.c.name == name).values(value=value))


@pytest.mark.parametrize("side", ["people", "vacancies"])
def test_the_last_key_of_32_bits_is_given_and_none_after_it(register, person, vacancy, moment, side):
    make, write = {
        "people": (person, register.write_people),
        "vacancies": (vacancy, register.write_vacancies),
    }[side]
    _set_last(register, side, LARGEST_KEY - 1)
    assert write([make("a")], moment()) == [4_294_967_295]
    with pytest.raises(StateError, match=f"All 4294967295 keys of {side} .*32-bit.*Make a new register"):
        write([make("a", title="Повар"), make("b")], moment(1))
    assert register.position() == 1
    assert [change.key for change in register.changes(side, 0)] == [4_294_967_295]


def test_two_writers_of_the_same_people_make_one_row_of_versions(register, place, person, moment):
    def write(name):
        with open_register(place) as own:
            for turn in range(ROUNDS):
                own.write_people([person(i, title=f"{name}{turn}") for i in "abc"], moment(turn))

    with ThreadPoolExecutor(2) as pool:
        list(pool.map(write, "pq"))
    assert register.count("people") == 3
    changes = list(register.changes("people", 0))
    for id_ in "abc":
        versions = [change.version for change in changes if change.subject_id == id_]
        assert versions == list(range(1, 2 * ROUNDS + 1))
