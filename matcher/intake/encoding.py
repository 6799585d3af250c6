"""From accepted rows to what the register's writer takes: understood, checked against the law, encoded."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime

from data.exchange import Accepted, Reject
from data.law.unlawful import unlawful_demand
from data.records import Employer, Person, Vacancy
from data.register import PersonIntake, VacancyIntake
from matcher.intake.interpreting import Interpreter
from matcher.law.availability import is_available
from scoring.codes import to_json
from scoring.encoding import EncodingTerms, encode_person, encode_vacancy


@dataclass(slots=True)
class Encoded:
    """A batch ready for the writer, in the order of the file, and what there is to tell of it.

    Attributes:
        ads: the vacancies among them, for the search for duplicates.
        counts: how many records were read, have an understood title, pay, a point; by `kind.what`.
        notes: statements that could not be used or were assumed, by name.
    """

    people: list[PersonIntake] = field(default_factory=list)
    vacancies: list[VacancyIntake] = field(default_factory=list)
    employers: list[Employer] = field(default_factory=list)
    ads: list[Vacancy] = field(default_factory=list)
    rejects: list[Reject] = field(default_factory=list)
    counts: Counter[str] = field(default_factory=Counter)
    notes: Counter[str] = field(default_factory=Counter)

    def extend(self, other: "Encoded") -> None:
        """Add a further batch behind this one."""
        self.people += other.people
        self.vacancies += other.vacancies
        self.employers += other.employers
        self.ads += other.ads
        self.rejects += other.rejects
        self.counts.update(other.counts)
        self.notes.update(other.notes)


class Encoder:
    """Encodes records as of one moment and the day in Kazakhstan that it belongs to. One for each process."""

    def __init__(self, interpreter: Interpreter, terms: EncodingTerms, as_of: datetime, day: date) -> None:
        self._interpreter = interpreter
        self._terms = terms
        self._as_of = as_of
        self._day = day

    def encode(self, rows: Sequence[Accepted]) -> Encoded:
        """Encode a batch; a vacancy that asks for what the law forbids becomes a reject."""
        done = Encoded()
        people = [row for row in rows if isinstance(row.record, Person)]
        vacancies = [row for row in rows if isinstance(row.record, Vacancy)]
        done.employers = [row.record for row in rows if isinstance(row.record, Employer)]
        self._people(people, done)
        self._vacancies(vacancies, done)
        done.counts["employer.read"] += len(done.employers)
        done.notes.update(f"read.{note.field}" for row in rows for note in row.notes)
        return done

    def _people(self, rows: Sequence[Accepted], done: Encoded) -> None:
        records = [row.record for row in rows if isinstance(row.record, Person)]
        for row, record, readings in zip(rows, records, self._interpreter.people(records), strict=True):
            encoded = encode_person(record, readings, self._day, self._terms)
            done.people.append(
                PersonIntake.of(
                    record, row.identity, to_json(encoded.codes), is_available(record, self._as_of),
                    self._day, encoded.turns_on,
                )
            )  # fmt: skip
            done.notes.update(note.name for note in encoded.notes)
            _count(done.counts, "person", encoded.codes.stints[0].title, record.wanted_pay, record.point)

    def _vacancies(self, rows: Sequence[Accepted], done: Encoded) -> None:
        lawful = []
        for row in rows:
            assert isinstance(row.record, Vacancy)
            if (demand := unlawful_demand(row.record)) is None:
                lawful.append(row.record)
            else:
                reject = Reject(
                    row.file, row.line, "requirements", demand.demand, demand.problem, demand.cure
                )
                done.rejects.append(reject)
        done.ads += lawful
        for record, readings in zip(lawful, self._interpreter.vacancies(lawful), strict=True):
            encoded = encode_vacancy(record, readings, self._day, self._terms)
            done.vacancies.append(
                VacancyIntake.of(record, to_json(encoded.codes), True, self._day, encoded.turns_on)
            )
            done.notes.update(note.name for note in encoded.notes)
            _count(done.counts, "vacancy", encoded.codes.title, record.pay, record.point)


def _count(counts: Counter[str], kind: str, title: str | None, pay: object, point: object) -> None:
    counts[f"{kind}.read"] += 1
    counts[f"{kind}.understood"] += title is not None
    counts[f"{kind}.with_pay"] += pay is not None
    counts[f"{kind}.with_point"] += point is not None
