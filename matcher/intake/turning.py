"""Codes have a date: what changes by itself (years, recency, papers) is encoded anew on its day."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date, datetime
from itertools import islice

from data.errors import EncodingTooOld
from data.records import Person, Vacancy
from data.register import Change, Recoded, Register, Side
from matcher.intake.interpreting import Interpreter
from matcher.law.availability import is_available
from scoring.codes import to_json
from scoring.encoding import EncodingTerms, encode_person, encode_vacancy

Understanding = tuple[Interpreter, EncodingTerms]
"""What reads texts, and the policies by which records are encoded."""
_BATCH = 2_000


def turn(register: Register, understand: Callable[[], Understanding], as_of: datetime, day: date) -> int:
    """Encode anew everything that turns on or before a day; returns how many.

    Args:
        register: where codes are read and written.
        understand: opens what reads and encodes texts; called only when something is due.
        as_of: the moment of turning.
        day: the day in Kazakhstan that it belongs to.

    Raises:
        EncodingTooOld: the register's codes were already encoded for a later day.
    """
    last = register.encoded_to()
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
            rows = list(_recoded(register, *understand(), side, batch, as_of, day))
            turned += register.recode(side, rows, as_of)
    return turned


def _recoded(
    register: Register, interpreter: Interpreter, terms: EncodingTerms, side: Side, batch: Sequence[Change],
    as_of: datetime, day: date,
) -> Iterator[Recoded]:  # fmt: skip
    keys = [change.key for change in batch]
    version = {change.subject_id: change.version for change in batch}
    if side == "people":
        people: list[Person] = list(register.by_keys("people", keys).values())
        for person, readings in zip(people, interpreter.people(people), strict=True):
            of_person = encode_person(person, readings, day, terms)
            codes, available = to_json(of_person.codes), is_available(person, as_of)
            yield Recoded(person.id, codes, available, day, of_person.turns_on, version[person.id])
    else:
        vacancies: list[Vacancy] = list(register.by_keys("vacancies", keys).values())
        for vacancy, readings in zip(vacancies, interpreter.vacancies(vacancies), strict=True):
            of_vacancy = encode_vacancy(vacancy, readings, day, terms)
            codes = to_json(of_vacancy.codes)
            yield Recoded(vacancy.id, codes, True, day, of_vacancy.turns_on, version[vacancy.id])
