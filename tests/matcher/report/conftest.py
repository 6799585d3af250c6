"""A register of a few people and vacancies over the real tables, selected from by the reference engine."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from data.calendar import load_calendar
from data.law.terms import load_terms
from data.packaged import Packaged
from data.records import Employer, Identity, Person, StatusSince, Vacancy
from data.register import PersonIntake, VacancyIntake, open_register
from indexer.reference import ReferenceEngine
from matcher.loading import load_dictionary, load_weights
from matcher.report.assembling import assemble
from matcher.report.speech import load_page_speech
from matcher.selection.desk import Desk
from matcher.selection.policy import load_lengths
from matcher.selection.select import select
from scoring.codes import PersonCodes, Stint, VacancyCodes, to_json
from scoring.compiling import Compiler
from tests.scoring.test_worked_pair import title_id

ZONE = ZoneInfo("Asia/Almaty")
MONDAY = datetime(2026, 3, 2, 10, 0, tzinfo=ZONE)
ASTANA, KARAGANDA, SEMEY, VILLAGE = "710000000", "351010000", "101010000", "117063380"
CELLS = tuple(f"{ASTANA}@{i},{j}" for i, j in ((618, 906), (620, 908), (621, 911), (623, 905), (620, 908)))
BIN, IINS = "000140791902", ("870126400120", "740331300172", "030921600100")
TITLE = 'Сварщик <script>alert("x")</script>'


@dataclass(frozen=True)
class World:
    """A desk over a register, and the moment at which it is asked."""

    desk: Desk
    at: datetime


def person_of(number: int) -> tuple[Person, Identity]:
    began = MONDAY - timedelta(days=number)
    identity = Identity(
        name=f"Сәрсенбаева Әйгерім-{number}", iin=IINS[number % 3], phone=f"+7701000{number:04}",
        address=f"Абай көшесі, {number}",
    )  # fmt: skip
    statuses = (StatusSince(status="unemployed", since=began),) if number % 2 else ()
    return Person(id=f"P{number}", registered_at=began, statuses=statuses), identity


def people(welder: str, cutter: str, driver: str) -> list[PersonCodes]:
    """Twelve in one city, some elsewhere, one nowhere, one whose profession was not understood."""
    homes = (*CELLS, ASTANA, *CELLS, ASTANA, KARAGANDA, SEMEY, VILLAGE, None)
    found = [
        PersonCodes(
            (
                Stint((welder, cutter)[i % 2], True, (None, 1, 3, 10)[i % 4], "up_to_12"),
                Stint(driver, False, 2),
            ),
            place=home, mode=(None, "car", "public")[i % 3], minutes=(None, 60)[i % 2],
            pay=250_000 + 10_000 * i, patterns=("5/2",) if i % 3 else (),
            features=("S0001",) if i % 2 else (), met=("licence:B",) if i % 4 == 0 else (),
        )
        for i, home in enumerate(homes)
    ]  # fmt: skip
    return [*found, PersonCodes((Stint(None, True),), place=ASTANA)]


def vacancies(welder: str) -> dict[str, VacancyCodes]:
    return {
        "welder": VacancyCodes(
            welder, years=3, patterns=("5/2",), place=CELLS[1], pay=300_000, must=("S0001", "S0002"),
            wishes=("own_tools",), clarify=("licence:B",),
        ),
        "nowhere": VacancyCodes(welder, exclude=("medical_book",)),
    }  # fmt: skip


@pytest.fixture(scope="session")
def world(tmp_path_factory):
    weights, dictionary = load_weights(Packaged()), load_dictionary(Packaged())
    titles = [
        title_id(dictionary, *named)
        for named in (("7212", "сварщик"), ("7212", "газорезчик"), ("8322", "водитель"))
    ]
    register = open_register(tmp_path_factory.mktemp("report") / "register.db", create=True)
    register.write_employers([Employer(bin=BIN, name="ТОО «Болат & Темір»")])
    day = MONDAY.date()
    register.write_vacancies(
        [
            VacancyIntake.of(
                Vacancy(id=name, registered_at=MONDAY, title=TITLE, employer=BIN),
                to_json(codes), True, day, None,
            )
            for name, codes in vacancies(titles[0]).items()
        ],
        MONDAY,
    )  # fmt: skip
    register.write_people(
        [
            PersonIntake.of(*person_of(number), to_json(codes), True, day, None)
            for number, codes in enumerate(people(*titles), 1)
        ],
        MONDAY,
    )
    desk = Desk(
        register=register,
        engine=ReferenceEngine(dictionary, [weights]),
        compiler=Compiler.of(weights, dictionary),
        calendar=load_calendar(),
        lengths=load_lengths(Packaged()),
        terms=load_terms(Packaged()),
        turn=lambda _: 0,
    )
    yield World(desk, MONDAY + timedelta(hours=3))
    register.close()


@pytest.fixture(scope="session")
def selection(world):
    return select(world.desk, "vacancies", "welder", world.at)


@pytest.fixture(scope="session")
def speeches():
    return {lang: load_page_speech(lang, ZONE) for lang in ("kk", "ru", "en")}


@pytest.fixture(scope="session")
def reports(world, selection, speeches):
    """The page's data in each language."""
    return {lang: assemble(world.desk, selection, speech) for lang, speech in speeches.items()}
