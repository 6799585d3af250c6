"""Invented records, one of each kind, for the documentation of our own format."""

from datetime import date, datetime, timedelta, timezone

from data.records import (
    Employer,
    Identity,
    Language,
    Money,
    Pay,
    Person,
    Point,
    Schedule,
    StatusSince,
    Travel,
    Vacancy,
    Wanted,
    Work,
)
from data.records.identity import check_digit

_ZONE = timezone(timedelta(hours=5))
_MORNING = datetime(2026, 3, 2, 9, 30, tzinfo=_ZONE)

Example = tuple[Person | Vacancy | Employer, Identity | None]


def examples() -> dict[str, Example]:
    """By kind: a record, and for a person an identity."""
    return {
        "person": (
            _person(),
            Identity(name="Мысал Мысалұлы", iin=_number("85031530012"), phone="+7 700 000 00 00"),
        ),
        "vacancy": (_vacancy(), None),
        "employer": (Employer(bin=_number("20034000123"), name="ТОО «Пример»", address="Караганда"), None),
    }


def _number(eleven: str) -> str:
    return f"{eleven}{check_digit(eleven)}"


def _person() -> Person:
    return Person(
        id="example:1",
        birth_date=date(1985, 3, 15),
        registered_at=_MORNING,
        statuses=(StatusSince(status="unemployed", since=_MORNING),),
        wanted=(Wanted(title="Сварщик", grade=4),),
        history=(
            Work(title="Водитель", since=date(2014, 5, 1), until=date(2024, 1, 31), duties="Развоз товара"),
        ),
        education="vocational",
        skills=("MIG",),
        wanted_pay=Money(amount="280000", gross=False, period="month"),
        schedule=Schedule(patterns=("5/2",), nights=False),
        place="351010000",
        travel=Travel(mode="public", minutes=45),
        licences=("B",),
        languages=(Language(language="kk", level="C1"),),
        language="kk",
    )


def _vacancy() -> Vacancy:
    return Vacancy(
        id="example:2",
        registered_at=_MORNING,
        employer=_number("20034000123"),
        title="Сварщик",
        title_language="ru",
        place="351010000",
        point=Point(lat=49.807, lon=73.088),
        pay=Pay(lower="250000", upper="300000", gross=False, period="month"),
        experience_years=3,
        skills_must=("MIG", "TIG"),
        schedule=Schedule(patterns=("5/2",), hours_per_week=40),
        contract="permanent",
        licences=("B",),
        requirements="Опыт работы от 3 лет, права категории B.",
    )
