"""Two specialists at once, on either database: caps hold at every moment, and no request is done twice."""

import random
from collections import Counter
from collections.abc import Iterator
from datetime import timedelta

import pytest

from data.register import Register, open_register
from matcher.law import acts
from tests.faults.accounts import assert_sound
from tests.faults.jobs import BEGIN, MINUTE, SUITABLE, do_all, office
from tests.faults.seeds import SEEDS
from tests.faults.working import working

PEOPLE, VACANCIES = 9, 4
SHARED = "centre"
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
        refusals = len(earlier(f"P{number}"))
        yield acts.EnterPerson(f"P{number}", status="unemployed", since=BEGIN, refusals=refusals)
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
    """The requests that both send."""
    for person, vacancy in random.Random(f"shared {seed}").sample(pairs(), 8):
        yield acts.Offer(person, vacancy, verdict=SUITABLE)


@pytest.mark.parametrize("seed", SEEDS)
def test_two_specialists_at_once(seed, place, told):
    with (
        working(specialist, place, "one", seed, speaks=True) as one,
        working(specialist, place, "two", seed, speaks=True) as two,
    ):
        assert [one.hear(), two.hear()] == ["ready", "ready"]
        for each in (one, two):
            each.tell("go")
        turned_down = one.hear() + two.hear()
        assert [one.end(), two.end()] == [0, 0]
    assert_sound(place)
    with open_register(place) as register:
        most_open = caps_held(register)
        actors = [event.actor for event in register.recorded(0, 10_000)]
    assert most_open["a person"] == 3, "nobody was offered as much as may be: the caps were not put to the test"
    assert most_open["a vacancy"] == 5
    assert actors.count(SHARED) <= 8, "a request that both sent was done twice"
    assert {"one", "two"} < set(actors)
    database = place.partition(":")[0].partition("+")[0]
    told(f"two specialists at once, {database}", f"{len(actors)} events, {turned_down} acts turned down")


def caps_held(register: Register) -> Counter[str]:
    """Goes through the ledger as it was written, with a count of its own; the most offers that were open.

    One answer is to every open offer of a vacancy, and a vacancy counts once however often it was refused.
    """
    waiting: dict[str, list[str]] = {f"P{number}": [] for number in range(PEOPLE)}
    refused: dict[str, set[str]] = {person: earlier(person) for person in waiting}
    most: Counter[str] = Counter()
    for event in register.recorded(0, 10_000):
        person, vacancy = event.stream.partition(":")[2], event.body.get("vacancy")
        if event.kind == "offer":
            waiting[person].append(vacancy)
        elif event.kind in ("accept", "refuse"):
            waiting[person] = [other for other in waiting[person] if other != vacancy]
            refused[person] |= {vacancy} if event.kind == "refuse" else set()
        of_vacancy = sum(each.count(vacancy) for each in waiting.values())
        of_person = len(waiting.get(person, ()))
        assert of_person <= 3
        assert of_person + len(refused.get(person, ())) <= 3
        assert of_vacancy <= 5
        most |= Counter({"a person": of_person, "a vacancy": of_vacancy})
    return most


def earlier(person: str) -> set[str]:
    """What had been refused before."""
    return {"before"} if int(person[1:]) % 3 == 0 else set()
