"""What a caller hands to the register: records already checked, serialised and encoded.

Readers in other processes do that work (`of`), so that the one writer only writes.
"""

from dataclasses import dataclass
from datetime import date, datetime

from data.records import Identity, Person, Vacancy
from data.register.serialising import person_bytes, vacancy_bytes


@dataclass(frozen=True, slots=True)
class PersonIntake:
    """One person to be written. `record` holds neither identity nor health; `codes` is canonical JSON.

    `turns_on` is the day on which the codes change by themselves; None: never. `identity` None: leave what
    is known as it is.
    """

    person_id: str
    registered_at: datetime
    withdrawn_at: datetime | None
    record: bytes
    health: bytes | None
    identity: Identity | None
    codes: bytes
    available: bool
    encoded_on: date
    turns_on: date | None

    @classmethod
    def of(
        cls,
        record: Person,
        identity: Identity | None,
        codes: bytes,
        available: bool,
        encoded_on: date,
        turns_on: date | None,
    ) -> "PersonIntake":
        """A record ready for the writer; a withdrawn person is never available."""
        body, health = person_bytes(record)
        return cls(
            record.id, record.registered_at, record.withdrawn_at, body, health, identity,
            codes, available and record.withdrawn_at is None, encoded_on, turns_on,
        )  # fmt: skip


@dataclass(frozen=True, slots=True)
class VacancyIntake:
    """One vacancy to be written; as `PersonIntake`."""

    vacancy_id: str
    registered_at: datetime
    status: str
    posts: int
    closes_on: date | None
    record: bytes
    codes: bytes
    available: bool
    encoded_on: date
    turns_on: date | None

    @classmethod
    def of(
        cls, record: Vacancy, codes: bytes, available: bool, encoded_on: date, turns_on: date | None
    ) -> "VacancyIntake":
        """A record ready for the writer; a vacancy that is not open is never available."""
        return cls(
            record.id, record.registered_at, record.status, record.posts, record.closes_on,
            vacancy_bytes(record), codes, available and record.status == "open", encoded_on, turns_on,
        )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Recoded:
    """New codes of an unchanged record.

    `version` is that of the record that was encoded: where a newer one has been written meanwhile, it has
    brought its own codes and these are dropped. None: whatever version is current.
    """

    subject_id: str
    codes: bytes
    available: bool
    encoded_on: date
    turns_on: date | None
    version: int | None = None


Coded = PersonIntake | VacancyIntake | Recoded
"""Whatever brings codes with the day of their encoding."""
