"""Records as people state them: frozen, complete for clause 70, missing stays missing."""

from data.records.base import Record, canonical_json
from data.records.employer import Employer
from data.records.identity import Identity, bin_problem, iin_problem
from data.records.person import (
    Certificate,
    HealthStatement,
    Person,
    StatusSince,
    Travel,
    Wanted,
    Work,
)
from data.records.terms import Language, Money, Pay, Point, Schedule
from data.records.vacancy import Vacancy

__all__ = [
    "Certificate",
    "Employer",
    "HealthStatement",
    "Identity",
    "Language",
    "Money",
    "Pay",
    "Person",
    "Point",
    "Record",
    "Schedule",
    "StatusSince",
    "Travel",
    "Vacancy",
    "Wanted",
    "Work",
    "bin_problem",
    "canonical_json",
    "iin_problem",
]
