"""One record as the register keeps it for selection: codes, whether it may be selected, the day it turns."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from data.records import Person, Vacancy
from matcher.law.availability import availability_turns_on, is_available, is_open
from scoring.codes import PersonCodes, VacancyCodes, to_json
from scoring.encoding import Encoded, EncodingTerms, Note, Readings, encode_person, encode_vacancy


@dataclass(frozen=True, slots=True)
class Coded:
    """Canonical codes of a record as of a moment, and what there is to tell of them.

    Attributes:
        body: canonical JSON of the codes.
        title: the profession sought, or first offered; None where it was not understood.
        available: whether it may be selected at that moment.
        turns_on: the first later day on which codes or availability change by themselves.
    """

    body: bytes
    title: str | None
    available: bool
    turns_on: date | None
    notes: tuple[Note, ...]


def coded_person(person: Person, readings: Readings, terms: EncodingTerms, as_of: datetime) -> Coded:
    """A person's codes as of a moment in Kazakhstan's zone."""
    encoded: Encoded[PersonCodes] = encode_person(person, readings, as_of.date(), terms)
    title, turns_on = encoded.codes.stints[0].title, _earliest(encoded.turns_on, person, as_of)
    return Coded(to_json(encoded.codes), title, is_available(person, as_of), turns_on, encoded.notes)


def coded_vacancy(vacancy: Vacancy, readings: Readings, terms: EncodingTerms, as_of: datetime) -> Coded:
    """A vacancy's codes as of a moment in Kazakhstan's zone."""
    encoded: Encoded[VacancyCodes] = encode_vacancy(vacancy, readings, as_of.date(), terms)
    turns_on = _earliest(encoded.turns_on, vacancy, as_of)
    return Coded(
        to_json(encoded.codes), encoded.codes.title, is_open(vacancy, as_of), turns_on, encoded.notes
    )


def _earliest(codes_turn: date | None, record: Person | Vacancy, as_of: datetime) -> date | None:
    days: Iterable[date | None] = (codes_turn, availability_turns_on(record, as_of))
    return min((day for day in days if day is not None), default=None)
