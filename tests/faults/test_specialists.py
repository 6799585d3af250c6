"""Two specialists at once, on either database: caps hold at every moment, and no request is done twice."""

import random
import time
from collections import Counter
from collections.abc import Iterator
from datetime import timedelta
from itertools import pairwise

import pytest

from data.register import Register, open_register
from matcher.law import acts
from tests.faults.accounts import assert_sound
from tests.faults.jobs import BEGIN, MINUTE, SUITABLE, do_all, office
from tests.faults.seeds import SEEDS
from tests.faults.working import working

PEOPLE, VACANCIES = 9, 4
SHARED, SHARED_ACTS = "centre", 12
"""Both send some requests under the same keys, as two windows of one office would."""


@pytest.fixture(params=["sqlite", "postgresql"])
def place(request: pytest.FixtureRequest, tmp_path) -> Iterator[str]:
    """A register with people, vacancies of one post, and a refusal that counts for every third person."""
    postgresql = request.param == "postgresql"
    url = request.getfixturevalue("new_database")() if postgresql else f"sqlite:///{tmp_path}/register.sqlite"
    with open_register(url, create=True) as register:
        do_all(register, entered(), BEGIN, "registry")
    return url


def entered() -> Iterator[acts.Act]:
    for number in range(PEOPLE):
        person = f"P{number}"
        yield acts.EnterPerson(person, status="unemployed", since=BEGIN, refusals=earlier(person))
    for number in range(VACANCIES):
        yield acts.EnterVacancy(f"V{number}", open=True, posts=1)


def pairs() -> list[tuple[str, str]]:
    return [(f"P{person}", f"V{vacancy}") for person in range(PEOPLE) for vacancy in range(VACANCIES)]


def deeds(name: str, seed: int) -> Iterator[acts.Act]:
    """Offers to everybody of everything, in an order of the specialist's own; now and then an answer."""
    chance = random.Random(f"{name} {seed}")
    answers = [(person, vacancy) for person, vacancy in pairs() if answers_to(person) == name]
    chance.shuffle(answers)
    for person, vacancy in chance.sample(pairs(), len(pairs())):
        time.sleep(chance.uniform(0, 0.04))  # thinks, and lets the other one in
        yield acts.Offer(person, vacancy, verdict=SUITABLE)
        if answers and chance.random() < 0.5:
            answer = acts.Accept if chance.random() < 0.5 else acts.Refuse
            yield answer(*answers.pop())


def answers_to(person: str) -> str:
    """The specialist who hears the person's answers: to each vacancy one alone."""
    return "one" if int(person[1:]) % 2 else "two"


def specialist(pipe, url: str, name: str, seed: int) -> None:
    """One of the two; says how much was turned down."""
    with open_register(url) as register:
        office(register)
        pipe.send("ready")
        pipe.recv()
        begin = BEGIN + timedelta(hours=3)
        turned_down = do_all(register, shared(seed), begin, SHARED)
        turned_down += do_all(register, deeds(name, seed), begin + 40 * MINUTE, name)
        pipe.send(turned_down)


def shared(seed: int) -> Iterator[acts.Act]:
    """The requests that both send: done twice, they would be there twice."""
    chance = random.Random(f"shared {seed}")
    for _ in range(SHARED_ACTS):
        yield acts.StateFact(f"P{chance.randrange(PEOPLE)}", "employed", False)


@pytest.mark.parametrize("seed", SEEDS)
def test_two_specialists_at_once(seed, place, told):
    with (
        working(specialist, place, "one", seed, speaks=True) as one,
        working(specialist, place, "two", seed, speaks=True) as two,
    ):
        assert [one.hear(), two.hear()] == ["ready", "ready"]
        for each in (one, two):
            each.tell("go")
        assert one.hear() + two.hear() > 0
        assert [one.end(), two.end()] == [0, 0]
    assert_sound(place)
    with open_register(place) as register:
        most_open = caps_held(register)
        actors = [event.actor for event in register.recorded(0, 10_000)]
    assert most_open == {"a person": 3, "a vacancy": 5}, "the caps were not put to the test"
    assert actors.count(SHARED) == SHARED_ACTS
    turns = sum(before != after for before, after in pairwise(actors))
    assert turns > 6, "they did not work at once"
    database = place.partition(":")[0].partition("+")[0]
    told(f"two specialists at once, {database}", f"{len(actors)} events, {turns} turns")


def caps_held(register: Register) -> Counter[str]:
    """Goes through the ledger as it was written, with a count of its own; the most offers that were open."""
    waiting: dict[str, set[str]] = {f"P{number}": set() for number in range(PEOPLE)}
    refused = Counter({person: earlier(person) for person in waiting})
    most: Counter[str] = Counter()
    for event in register.recorded(0, 10_000):
        person, vacancy = event.stream.partition(":")[2], event.body.get("vacancy")
        if event.kind == "offer":
            assert vacancy not in waiting[person]
            waiting[person].add(vacancy)
        elif event.kind in ("accept", "refuse"):
            waiting[person].remove(vacancy)
            refused[person] += event.kind == "refuse"
        of_vacancy = sum(vacancy in each for each in waiting.values())
        of_person = len(waiting.get(person, ()))
        assert of_person <= 3
        assert of_person + refused[person] <= 3
        assert of_vacancy <= 5
        most |= Counter({"a person": of_person, "a vacancy": of_vacancy})
    return most


def earlier(person: str) -> int:
    """How many refusals stood before."""
    return int(person[1:]) % 3 == 0
