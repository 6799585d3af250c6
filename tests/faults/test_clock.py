"""A clock that goes back: what was known stays known, caps hold, rows equal the fold."""

import random
from collections.abc import Iterator
from datetime import datetime, timedelta

import pytest

from data.register import Register, open_register
from data.register.ledger_rows import Event
from matcher.law import acts
from matcher.law.turned_down import TurnedDown
from matcher.offers.reading import Cases
from matcher.offers.tick import tick
from tests.faults.accounts import assert_sound
from tests.faults.jobs import BEGIN, SUITABLE, law, office
from tests.faults.seeds import SEEDS

PEOPLE = [f"P{number}" for number in range(9)]
VACANCIES = [f"V{number}" for number in range(4)]
ACTS = 80
BACK, ON = timedelta(hours=-60), timedelta(hours=90)


def entered() -> Iterator[acts.Act]:
    for person in PEOPLE:
        yield acts.EnterPerson(person, status="unemployed", since=BEGIN)
    for vacancy in VACANCIES:
        yield acts.EnterVacancy(vacancy, open=True, posts=1)


def deed(chance: random.Random) -> acts.Act:
    """An offer, or an answer to one."""
    person, vacancy = chance.choice(PEOPLE), chance.choice(VACANCIES)
    kind = chance.choice([acts.Offer, acts.Offer, acts.Accept, acts.Refuse])
    return acts.Offer(person, vacancy, verdict=SUITABLE) if kind is acts.Offer else kind(person, vacancy)


def moments(chance: random.Random) -> Iterator[datetime]:
    """A clock that goes on by days and now and then back by days; it stays after the beginning."""
    now = BEGIN + timedelta(days=1)
    while True:
        now = max(BEGIN, now + chance.choice([ON * chance.random(), BACK * chance.random()]))
        yield now


def everything(register: Register) -> dict[str, list[Event]]:
    """The ledger by streams."""
    return register.events_of([f"person:{one}" for one in PEOPLE] + [f"vacancy:{one}" for one in VACANCIES])


def known_then(ledger: dict[str, list[Event]], moment: datetime) -> dict[str, list[Event]]:
    return {stream: [e for e in events if e.recorded_at <= moment] for stream, events in ledger.items()}


@pytest.mark.parametrize("seed", SEEDS)
def test_a_clock_that_goes_back(seed, tmp_path, told):
    chance, place = random.Random(f"clock {seed}"), tmp_path / "register.sqlite"
    seen: list[tuple[datetime, dict[str, list[Event]]]] = []
    went_back = done = 0
    with open_register(place, create=True) as register:
        desk = office(register)
        for number, act in enumerate(entered()):
            desk.do(act, BEGIN, "registry", f"entered {number}")
        last = BEGIN
        for number, now in zip(range(ACTS), moments(chance), strict=False):
            went_back, last = went_back + (now < last), now
            if chance.random() < 0.3:
                tick(register, law(), now)
            try:
                desk.do(act := deed(chance), now, "specialist", f"{number}")
            except TurnedDown:
                continue
            done += 1
            assert_done(register, act, now)
            if isinstance(act, acts.Offer):
                assert_caps(register, act)
            ledger = everything(register)
            assert_all_stayed(seen, ledger)
            seen.append((now, known_then(ledger, now)))
    assert went_back > 5
    assert done > 10
    assert_sound(place)
    told("clock backwards", f"{went_back} of {ACTS} times, {done} acts done")


def assert_done(register: Register, act: acts.OfPair, at: datetime) -> None:
    """An act that was not turned down is to be seen in the case."""
    events = register.events(f"person:{act.person}")
    life = Cases(register, law()).life(act.person, max(event.recorded_at for event in events))
    offer = life.offer_of(act.vacancy)
    moments = [offer.sent_at] if isinstance(act, acts.Offer) else [answer.at for answer in offer.answers]
    assert at in moments


def assert_all_stayed(seen, ledger: dict[str, list[Event]]) -> None:
    """What was known at a moment is a beginning of what is now known of it; nothing was written anew."""
    for moment, then in seen:
        now = known_then(ledger, moment)
        assert all(now[stream][: len(events)] == events for stream, events in then.items())
    for events in ledger.values():
        recorded = [event.recorded_at for event in events]
        assert recorded == sorted(recorded)


def assert_caps(register: Register, offer: acts.Offer) -> None:
    """No offer goes beyond what may be open. (A refusal that was given in time may be recorded later.)"""
    case = register.case(f"person:{offer.person}")
    assert case.open_offers <= 3
    assert case.open_offers + case.counted <= 3
    assert register.open_offers(offer.vacancy, "centre") <= 5
