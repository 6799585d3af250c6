"""`register`: how fast a case is folded and asked, and how long the clocks of 100,000 offers take to move."""

import random
import statistics
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

from benchmarks.lives import BEGIN, long_life, waiting_life
from benchmarks.population.kept import KEPT, SEED
from benchmarks.postgresql import installed, running
from data.packaged import Packaged
from data.register import Register, open_register
from data.register.ledger_rows import NewEvent
from matcher.law.deciding.docket import person_stream
from matcher.law.eligibility import eligibility
from matcher.law.law import Law
from matcher.law.life.events import Known
from matcher.law.life.fold import fold, resume
from matcher.law.loading import load_law
from matcher.offers.eligible import eligible
from matcher.offers.reading import Cases, known
from matcher.offers.snapshots import law_mark, unpacked
from matcher.offers.tick import tick
from matcher.offers.visible import show_lives

EVENTS = 200
"""Of a life that is folded and asked."""
LIVES = 100
ROUNDS = 15
_BATCH = 1_000


def measure(size: int) -> Mapping[str, float]:
    """See `targets.yaml`; a tenth of `size` offers are open."""
    law = load_law(Packaged())
    figures = {"fold_events_per_s": _fold_speed(law), "offers": size // 10}
    with TemporaryDirectory(dir=KEPT) as folder, _on_sqlite(Path(folder)) as register:
        figures |= _of_register(register, law, size // 10)
    if (tools := installed()) is not None:
        with running(tools) as server, open_register(server.url("postgres"), create=True) as register:
            of_postgresql = _of_register(register, law, size // 10)
        figures |= {f"postgresql_{name}": value for name, value in of_postgresql.items()}
        figures["differences"] += figures.pop("postgresql_differences")
    return figures


@contextmanager
def _on_sqlite(folder: Path) -> Iterator[Register]:
    with open_register(folder / "register.sqlite", create=True) as register:
        yield register


def _of_register(register: Register, law: Law, offers: int) -> dict[str, float]:
    asked, wrong = _eligibility_ms(register, law)
    seconds, differ = _tick_s(register, law, offers)
    return {"eligibility_ms": asked, "tick_100k_offers_s": seconds, "differences": wrong + differ}


def _fold_speed(law: Law) -> float:
    """Events a second, the best of several rounds over many lives."""
    lives = [_known(long_life(random.Random(SEED + n), EVENTS), law, BEGIN) for n in range(LIVES)]
    spent = []
    for _ in range(ROUNDS):
        begin = perf_counter()
        for events in lives:
            fold("person", events, law, events[-1].at)
        spent.append(perf_counter() - begin)
    return LIVES * EVENTS / statistics.median(spent)


def _eligibility_ms(register: Register, law: Law) -> tuple[float, int]:
    """The median time from the register to the answer, and answers that a fold does not give."""
    people = [f"long-{n}" for n in range(LIVES)]
    lives = {one: long_life(random.Random(SEED + n), EVENTS) for n, one in enumerate(people)}
    at = max(events[-1].at for events in lives.values()) + timedelta(days=1)
    _write(register, law, lives, at)
    cases, spent, wrong = Cases(register, law), [], 0
    for one in people:
        begin = perf_counter()
        answer = eligible(register, law, one, None, at)
        spent.append(1e3 * (perf_counter() - begin))
        wrong += answer != eligibility(cases.life(one, at), None, law)
    return statistics.median(spent), wrong


def _tick_s(register: Register, law: Law, offers: int) -> tuple[float, int]:
    """How long a tick takes that lets so many offers lapse, and cases that a fold does not give."""
    chance = random.Random(SEED)
    people = [f"waiting-{number:06}" for number in range(offers)]
    for start in range(0, offers, _BATCH):
        batch = people[start : start + _BATCH]
        lives = {one: waiting_life(chance, f"V{one}") for one in batch}
        _write(register, law, lives, BEGIN + timedelta(hours=7))
    at = BEGIN + timedelta(days=30)
    begin = perf_counter()
    ticked = tick(register, law, at)
    seconds = perf_counter() - begin
    wrong = sum(_differ(register, law, people[n : n + _BATCH], at) for n in range(0, offers, _BATCH))
    return seconds, wrong + abs(ticked.cases - offers)


def _differ(register: Register, law: Law, people: Sequence[str], at: datetime) -> int:
    """Cases whose rows, carried on, are not what the fold of their events gives."""
    streams = {person_stream(one): one for one in people}
    events, rows = register.events_of(streams), register.cases(streams)
    moment, mark = at.astimezone(law.calendar.zone), law_mark(law)
    differ = 0
    for stream, one in streams.items():
        folded = fold(one, known(events[stream], law), law, moment)
        carried_on = unpacked(rows[stream], len(events[stream]), moment, mark)
        differ += carried_on is None or resume(carried_on, (), law, moment) != folded
    return differ


def _write(register: Register, law: Law, lives: Mapping[str, Sequence[NewEvent]], at: datetime) -> None:
    """Writes whole cases as the office would have, in one transaction."""
    with register.writing_ledger(at) as writing:
        appended = {person_stream(one): (0, events) for one, events in lives.items()}
        writing.append_many(appended, "benchmark")
        local = at.astimezone(law.calendar.zone)
        folded = {one: fold(one, _known(events, law, at), law, local) for one, events in lives.items()}
        show_lives(writing, {one: (life, len(lives[one])) for one, life in folded.items()}, law)


def _known(events: Sequence[NewEvent], law: Law, recorded_at: datetime) -> list[Known]:
    zone = law.calendar.zone
    known_at = recorded_at.astimezone(zone)
    return [Known(e.kind, e.at.astimezone(zone), known_at, e.body) for e in events]
