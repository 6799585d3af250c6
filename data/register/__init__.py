"""The register: versioned records, identity and health apart, the one change log, the ledger, shortlists."""

from data.register.changes import Change
from data.register.errors import ConcurrentChange, Erased, RegisterUnavailable, SchemaMismatch
from data.register.intake import PersonIntake, Recoded, VacancyIntake
from data.register.ledger_rows import (
    Attempt,
    Case,
    DutyRow,
    Event,
    Fact,
    NewEvent,
    Notice,
    NoticeRow,
    NoticeState,
    OfferRow,
    StoredCertificate,
)
from data.register.ledger_writing import LedgerWriting
from data.register.opening import open_register
from data.register.reading import OpenVacancy, RegisteredPerson
from data.register.register import Register
from data.register.schema import Action, Side
from data.register.serialising import employer_bytes, person_bytes, vacancy_bytes
from data.register.shortlists import Shortlist, ShortlistRow, ShortlistTime

__all__ = [
    "Action",
    "Attempt",
    "Case",
    "Change",
    "ConcurrentChange",
    "DutyRow",
    "Erased",
    "Event",
    "Fact",
    "LedgerWriting",
    "NewEvent",
    "Notice",
    "NoticeRow",
    "NoticeState",
    "OfferRow",
    "OpenVacancy",
    "PersonIntake",
    "Recoded",
    "Register",
    "RegisterUnavailable",
    "RegisteredPerson",
    "SchemaMismatch",
    "Shortlist",
    "ShortlistRow",
    "ShortlistTime",
    "Side",
    "StoredCertificate",
    "VacancyIntake",
    "employer_bytes",
    "open_register",
    "person_bytes",
    "vacancy_bytes",
]
