"""Real servers for the carriers, and a register in memory with one person and two vacancies."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from data.packaged import Packaged
from data.records import Identity, Person, Vacancy, Wanted
from data.register import PersonIntake, Register, VacancyIntake, open_register
from matcher.law import acts
from matcher.law.law import Law
from matcher.law.loading import load_law
from matcher.law.suitability.verdict import CRITERIA
from matcher.notices.delivering import Delivery
from matcher.notices.opening import carriers
from matcher.notices.settings import SmsSettings, SmtpSettings
from matcher.offers.office import Office
from matcher.offers.reading import Cases
from matcher.offers.selecting import from_ledger
from tests.matcher.notices.gateway import Gateway
from tests.matcher.notices.mail_server import MailServer

AT = datetime.fromisoformat("2026-11-02T10:00:00+05:00")
MET = dict.fromkeys(CRITERIA, "met")


@pytest.fixture
def at() -> datetime:
    """A Monday morning."""
    return AT


@pytest.fixture
def minute() -> timedelta:
    return timedelta(minutes=1)


@pytest.fixture
def mail() -> Iterator[MailServer]:
    server = MailServer()
    yield server
    server.close()


@pytest.fixture
def gateway() -> Iterator[Gateway]:
    server = Gateway()
    yield server
    server.close()


@pytest.fixture
def smtp(mail) -> SmtpSettings:
    return SmtpSettings(host="127.0.0.1", port=mail.port, security="none", sender="centre@example.kz")


@pytest.fixture
def sms(gateway) -> SmsSettings:
    return SmsSettings(url=gateway.url, token="secret", sender="ENBEK")


@pytest.fixture(scope="session")
def law() -> Law:
    return load_law(Packaged())


@pytest.fixture
def under(law):
    """The law with other readings."""
    return lambda **readings: replace(law, readings=law.readings.with_(**readings))


@pytest.fixture
def register() -> Iterator[Register]:
    with open_register("sqlite://", create=True) as opened:
        person = Person(id="S1", registered_at=AT, wanted=(Wanted(title="Сварщик"),), language="en")
        who = Identity(name="Асель", phone="+77010000001", email="asel@example.kz")
        opened.write_people([PersonIntake.of(person, who, b"{}", True, AT.date(), None)], AT)
        vacancy = Vacancy(id="V1", registered_at=AT, title="Welder", address="Abay 1")
        opened.write_vacancies([VacancyIntake.of(vacancy, b"{}", True, AT.date(), None)], AT)
        yield opened


@pytest.fixture
def office(register, law) -> Office:
    """S1 is unemployed; V1 and V2 are open."""
    office = Office(register, law, from_ledger)
    office.do(acts.EnterPerson("S1", status="unemployed", since=AT), AT, "specialist")
    for vacancy in ("V1", "V2"):
        office.do(acts.EnterVacancy(vacancy, open=True), AT, "specialist")
    return office


@pytest.fixture
def cases(register, law) -> Cases:
    return Cases(register, law)


@pytest.fixture
def delivery(register, cases, office, smtp, sms) -> Delivery:
    return Delivery(register, cases, office, carriers(smtp, sms))


@pytest.fixture
def offer(office):
    """Offers a vacancy to S1."""

    def offer(vacancy="V1", at=AT, verdict=MET, **how):
        office.do(acts.Offer("S1", vacancy, verdict=verdict, **how), at, "specialist")

    return offer
