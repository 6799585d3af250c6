"""Lives under the order, made by chance: what the benchmark of the register folds and ticks."""

import random
from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any

from data.register.ledger_rows import NewEvent
from matcher.law.suitability.verdict import CRITERIA

BEGIN = datetime.fromisoformat("2025-07-01T10:00:00+05:00")
SUITABLE = dict.fromkeys(CRITERIA, "met")


def long_life(chance: random.Random, events: int) -> list[NewEvent]:
    """An unemployed person's case of so many events: offers that are taken, refused or left unanswered."""
    life = [NewEvent("enter_person", BEGIN, {"status": "unemployed"})]
    at = BEGIN
    for number in range(events):
        at += timedelta(hours=chance.randrange(20, 70))
        life += [NewEvent(kind, at + later, body) for kind, later, body in _episode(chance, f"V{number}")]
        at = life[-1].at
        if len(life) >= events:
            break
    return life[:events]


def _episode(chance: random.Random, vacancy: str) -> Iterator[tuple[str, timedelta, dict[str, Any]]]:
    """One offer and what became of it, or a fact that a state system shows."""
    if chance.random() < 0.2:
        yield "state_fact", timedelta(), {"fact": "employed", "value": False}
        return
    verdict = SUITABLE if chance.random() < 0.8 else {**SUITABLE, "hours": "not_met"}
    yield "offer", timedelta(), {"vacancy": vacancy, "verdict": verdict}
    answer = chance.choice(["accept", "refuse", None])
    if answer is None:
        return
    yield answer, timedelta(hours=3), {"vacancy": vacancy}
    if answer == "accept":
        yield "send_resume", timedelta(hours=5), {"vacancy": vacancy}
        yield "refuse_hire", timedelta(hours=30), {"vacancy": vacancy}


def waiting_life(chance: random.Random, vacancy: str) -> list[NewEvent]:
    """A person who has just been offered a vacancy."""
    told_at = BEGIN + timedelta(minutes=chance.randrange(1, 400))
    return [
        NewEvent("enter_person", BEGIN, {"status": "unemployed"}),
        NewEvent("offer", told_at, {"vacancy": vacancy, "verdict": SUITABLE}),
    ]
