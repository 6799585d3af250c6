"""The records of scoring.md § 9 encode to the codes that were worked out by hand."""

from datetime import UTC, date, datetime

from data.records import Pay, Person, Schedule, Vacancy, Wanted, Work
from data.records.terms import Money
from scoring.codes import PersonCodes, Stint, VacancyCodes
from scoring.encoding import Readings, encode_person, encode_vacancy

DAY = date(2026, 3, 20)
KARAGANDA = "351010000"
READ = {"сварщик": "T7", "водитель": "T8", "MIG": "S0001", "TIG": "S0002"}
REGISTERED = datetime(2026, 3, 2, tzinfo=UTC)


def test_the_vacancy(terms):
    vacancy = Vacancy(
        id="v", registered_at=REGISTERED, title="сварщик", place=KARAGANDA,
        pay=Pay(lower=250_000, upper=300_000, gross=False, period="month"),
        schedule=Schedule(patterns=("5/2",)), experience_years=3, licences=("B",), skills_must=("TIG", "MIG"),
    )  # fmt: skip
    encoded = encode_vacancy(vacancy, Readings(READ, READ, KARAGANDA, "7212"), DAY, terms)
    assert encoded.codes == VacancyCodes(
        title="T7", years=3, patterns=("5/2",), place=KARAGANDA, pay=300_000, must=("S0001", "S0002"),
        clarify=("licence:B",),
    )  # fmt: skip
    assert (encoded.turns_on, encoded.notes) == (None, ())


def test_the_person(terms):
    person = Person(
        id="p", registered_at=REGISTERED, wanted=(Wanted(title="сварщик"),), place=KARAGANDA, skills=("MIG",),
        history=(
            Work(title="водитель", since=date(2014, 1, 1), until=date(2025, 4, 30)),
            Work(title="сварщик", since=date(2024, 2, 1), until=date(2026, 2, 20)),
        ),
        wanted_pay=Money(amount=280_000, gross=False, period="month"), schedule=Schedule(patterns=("5/2",)),
    )  # fmt: skip
    encoded = encode_person(person, Readings(READ, READ, KARAGANDA, "7212"), DAY, terms)
    assert encoded.codes == PersonCodes(
        stints=(Stint("T7", True, 2, "up_to_6"), Stint("T8", False, 10, "up_to_12")),
        place=KARAGANDA, patterns=("5/2",), pay=280_000, features=("S0001",),
    )  # fmt: skip
    assert encoded.turns_on == date(2026, 5, 1)  # the driver's recency
