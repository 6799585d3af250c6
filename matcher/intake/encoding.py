"""From accepted rows to what the register's writer takes: understood, checked against the law, encoded."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime

from data.exchange import Accepted, Reject
from data.law.unlawful import unlawful_demand
from data.records import Employer, Person, Vacancy
from data.register import PersonIntake, VacancyIntake
from matcher.intake.coding import coded_person, coded_vacancy
from matcher.intake.interpreting import Interpreter
from scoring.encoding import EncodingTerms


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
    """Encodes records as of one moment, given in Kazakhstan's zone. One for each process."""

    def __init__(self, interpreter: Interpreter, terms: EncodingTerms, as_of: datetime) -> None:
        self._interpreter = interpreter
        self._terms = terms
        self._as_of = as_of

    def encode(self, rows: Sequence[Accepted]) -> Encoded:
        """Encode a batch, those registered first at the head: of two equals the longer wait comes first.

        A record with an unknown place, and a vacancy that asks for what the law forbids, become rejects.
        """
        done = Encoded()
        kept = [row for row in rows if not self._refused(row, done)]
        self._people([row for row in kept if isinstance(row.record, Person)], done)
        done.ads = [row.record for row in kept if isinstance(row.record, Vacancy)]
        self._vacancies(done.ads, done)
        done.employers = [row.record for row in kept if isinstance(row.record, Employer)]
        done.counts["employer.read"] += len(done.employers)
        done.notes.update(f"read.{note.field}" for row in kept for note in row.notes)
        return done

    def _refused(self, row: Accepted, done: Encoded) -> bool:
        record = row.record
        if isinstance(record, Employer):
            return False
        if (unknown := self._interpreter.unknown_place(record.place)) is not None:
            done.rejects.append(
                Reject(row.file, row.line, "place", unknown.code, unknown.problem, unknown.cure)
            )
        elif isinstance(record, Vacancy) and (demand := unlawful_demand(record)) is not None:
            reject = Reject(row.file, row.line, "requirements", demand.demand, demand.problem, demand.cure)
            done.rejects.append(reject)
        else:
            return False
        return True

    def _people(self, rows: list[Accepted], done: Encoded) -> None:
        rows.sort(key=_registered_at)
        records = [row.record for row in rows if isinstance(row.record, Person)]
        for row, record, readings in zip(rows, records, self._interpreter.people(records), strict=True):
            coded = coded_person(record, readings, self._terms, self._as_of)
            done.people.append(
                PersonIntake.of(
                    record, row.identity, coded.body, coded.available, self._as_of.date(), coded.turns_on
                )
            )
            done.notes.update(note.name for note in coded.notes)
            _count(done.counts, "person", coded.title, record.wanted_pay, record.point)

    def _vacancies(self, records: list[Vacancy], done: Encoded) -> None:
        records.sort(key=lambda record: record.registered_at)
        for record, readings in zip(records, self._interpreter.vacancies(records), strict=True):
            coded = coded_vacancy(record, readings, self._terms, self._as_of)
            done.vacancies.append(
                VacancyIntake.of(record, coded.body, coded.available, self._as_of.date(), coded.turns_on)
            )
            done.notes.update(note.name for note in coded.notes)
            _count(done.counts, "vacancy", coded.title, record.pay, record.point)


def _registered_at(row: Accepted) -> datetime:
    assert isinstance(row.record, Person | Vacancy)  # employers are not in order
    return row.record.registered_at


def _count(counts: Counter[str], kind: str, title: str | None, pay: object, point: object) -> None:
    counts[f"{kind}.read"] += 1
    counts[f"{kind}.understood"] += title is not None
    counts[f"{kind}.with_pay"] += pay is not None
    counts[f"{kind}.with_point"] += point is not None
