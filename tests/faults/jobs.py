"""The jobs that faults disturb. Each is deterministic and, begun again, goes on where it stopped."""

from collections.abc import Callable, Iterator, Mapping
from datetime import datetime, timedelta
from functools import cache
from pathlib import Path

import matcher.intake.sources
import matcher.offers.tick
import matcher.selection.run_day
from data.packaged import Packaged
from data.population import default_as_of
from data.register import Register, RegisterUnavailable, open_register
from data.register.backup import back_up
from matcher.composition import Program
from matcher.intake.importing import Import, import_file
from matcher.law import acts
from matcher.law.law import Law
from matcher.law.loading import load_law
from matcher.law.suitability.verdict import CRITERIA
from matcher.law.turned_down import TurnedDown
from matcher.offers.offering import Offering
from matcher.offers.office import Office
from matcher.offers.selecting import from_ledger
from matcher.offers.tick import tick
from matcher.selection.run_day import run_day
from matcher.settings import Settings

Job = Callable[[Path], None]
"""Works on the register and the files of a home folder."""
Wait = Callable[[RegisterUnavailable], None]
"""Called when the register is away; returns when it may be asked again."""

BEGIN = datetime.fromisoformat("2026-11-02T10:00:00+05:00")
PEOPLE = 24
SUITABLE = dict.fromkeys(CRITERIA, "met")
MINUTE = timedelta(minutes=1)


@cache
def law() -> Law:
    """The law as it is packaged."""
    return load_law(Packaged())


def office(register: Register) -> Office:
    """The office of a register; before it offers, it looks who may be offered what."""
    return Office(register, law(), from_ledger, prepare=Offering(AsGiven, lambda: lambda *_: None))


class AsGiven:
    """Offers have the verdicts that they bring: nobody here has a record to judge by."""

    def certified(self, offer: acts.Offer, *_: object) -> acts.Offer:
        """The offer as it is."""
        return offer


def offers(people: int) -> Iterator[acts.Act]:
    """People, vacancies, and two offers to each."""
    for number in range(people):
        yield acts.EnterPerson(f"P{number}", status="unemployed", since=BEGIN)
        yield acts.EnterVacancy(f"V{number}", open=True, posts=2)
    for number in range(people):
        for other in (number, (number + 1) % people):
            yield acts.Offer(f"P{number}", f"V{other}", verdict=SUITABLE)


def answers(people: int) -> Iterator[acts.Act]:
    """Most take one offer and refuse the other, and some of them are placed; a few say nothing."""
    for number in range(people):
        if number % 5 == 4:
            continue
        yield acts.Accept(f"P{number}", f"V{number}")
        yield acts.Refuse(f"P{number}", f"V{(number + 1) % people}")
        yield acts.SendResume(f"P{number}", f"V{number}")
        if number % 3 == 0:
            yield acts.ConfirmPlacement(f"V{number}", person=f"P{number}")


def gives_up(unavailable: RegisterUnavailable) -> None:
    """Waits for nothing."""
    raise unavailable


def do_all(
    register: Register,
    deeds: Iterator[acts.Act],
    begin: datetime,
    actor: str = "specialist",
    wait: Wait = gives_up,
) -> int:
    """Does acts a minute apart, each under a key of its own; how many were turned down."""
    desk, turned_down = office(register), 0
    for number, act in enumerate(deeds):
        at, key = begin + number * MINUTE, f"{actor}-{begin:%d}-{number}"
        try:
            while not _done(desk, act, at, actor, key, wait):
                pass
        except TurnedDown:
            turned_down += 1
    return turned_down


def _done(desk: Office, act: acts.Act, at: datetime, actor: str, key: str, wait: Wait) -> bool:
    try:
        desk.do(act, at, actor, key)
    except RegisterUnavailable as unavailable:
        wait(unavailable)
        return False
    return True


def make_offers(register: Register) -> None:
    """What `answer` answers."""
    do_all(register, offers(PEOPLE), BEGIN)


def give_answers(register: Register, wait: Wait = gives_up) -> None:
    """All answers, on the day after."""
    do_all(register, answers(PEOPLE), BEGIN + timedelta(days=1), wait=wait)


def _answer(home: Path) -> None:
    with open_register(home / "register.sqlite") as register:
        give_answers(register)


def _tick(home: Path) -> None:
    matcher.offers.tick._BATCH = 3  # a small register, and many transactions
    with open_register(home / "register.sqlite") as register:
        tick(register, law(), BEGIN + timedelta(days=40))


def _backup(home: Path) -> None:
    with open_register(home / "register.sqlite") as register:
        if not (file := home / "backup.sqlite").exists():
            back_up(register, file)


def program(home: Path) -> Program:
    """The program in a home folder, at the moment that the population is seen at."""
    return Program(Settings(home=home, database=None), clock=default_as_of)


def _run_day(home: Path) -> None:
    matcher.selection.run_day._BATCH = 20
    with program(home) as opened:
        run_day(opened.desk, default_as_of())


def _import(home: Path) -> None:
    matcher.intake.sources.BATCH = 20
    _import_with(home, processes=1)


def _import_in_blocks(home: Path) -> None:
    _import_with(home, processes=2)


def _import_with(home: Path, processes: int) -> None:
    at = default_as_of()
    with program(home) as opened:
        for name in ("vacancies", "people"):
            asked = Import(home / f"{name}.jsonl", None, at, opened.day(at), processes, home, block=20_000)
            import_file(opened.register, opened.make_encoder(at), opened.places.find, asked)


JOBS: Mapping[str, Job] = {
    "answer": _answer,
    "tick": _tick,
    "backup": _backup,
    "run-day": _run_day,
    "import": _import,
    "import in blocks": _import_in_blocks,
}
"""By name. The last one cuts files for several processes and keeps checkpoints; they take long to start."""
