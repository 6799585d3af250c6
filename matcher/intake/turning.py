"""Codes have a date: what changes by itself (years, recency, papers) is encoded anew on its day."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import datetime
from itertools import islice

from data.errors import EncodingTooOld
from data.records import Person, Vacancy
from data.register import Change, Recoded, Register, Side
from matcher.intake.coding import Coded, coded_person, coded_vacancy
from matcher.intake.interpreting import Interpreter
from scoring.encoding import EncodingTerms

Understanding = tuple[Interpreter, EncodingTerms]
"""What reads texts, and the policies by which records are encoded."""
_BATCH = 2_000


def turn(register: Register, understand: Callable[[], Understanding], as_of: datetime) -> int:
    """Encode anew everything that turns on or before a day; returns how many.

    Args:
        register: where codes are read and written.
        understand: opens what reads and encodes texts; called only when something is due.
        as_of: the moment of turning, in Kazakhstan's zone.

    Raises:
        EncodingTooOld: the register's codes were already encoded for a later day.
    """
    day, last = as_of.date(), register.encoded_to()
    if last is not None and day < last:
        raise EncodingTooOld(
            f"The register's codes are of {last}, and cannot answer for {day}.",
            f"Ask about {last} or later.",
            last,
        )
    turned = 0
    sides: tuple[Side, ...] = ("people", "vacancies")
    for side in sides:
        due = register.turned(side, day)
        while batch := list(islice(due, _BATCH)):
            turned += register.recode(
                side, list(_recoded(register, *understand(), side, batch, as_of)), as_of
            )
    return turned


def _recoded(
    register: Register, interpreter: Interpreter, terms: EncodingTerms, side: Side, batch: Sequence[Change],
    as_of: datetime,
) -> Iterator[Recoded]:  # fmt: skip
    keys = [change.key for change in batch]
    version = {change.subject_id: change.version for change in batch}
    coded: Iterable[tuple[str, Coded]]
    if side == "people":
        people: list[Person] = list(register.by_keys("people", keys).values())
        coded = (
            (person.id, coded_person(person, readings, terms, as_of))
            for person, readings in zip(people, interpreter.people(people), strict=True)
        )
    else:
        vacancies: list[Vacancy] = list(register.by_keys("vacancies", keys).values())
        coded = (
            (vacancy.id, coded_vacancy(vacancy, readings, terms, as_of))
            for vacancy, readings in zip(vacancies, interpreter.vacancies(vacancies), strict=True)
        )
    for subject_id, one in coded:
        yield Recoded(subject_id, one.body, one.available, as_of.date(), one.turns_on, version[subject_id])
