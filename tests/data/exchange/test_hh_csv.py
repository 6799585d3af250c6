"""The CSV shapes of hh, on invented rows."""

import pytest

from data.records import Point, Schedule

DETAILED = (
    "id,title,area,salary_from,salary_to,currency,gross,lat,lng,published_at,schedule,work_format,working_hours,"
    "work_days,night_shifts,experience,employment_form,roles,no_resume_ok,internship,requirement,responsibility\n"
)
DRIVER = (
    "1,ВОДИТЕЛЬ ГРУЗОВИКА!!🚚,Астана,300000.0,350000.0,KZT,False,51.13,71.43,2026-03-06T18:19:57+0300,"
    "Полный день,На месте работодателя,8 часов,{days},{nights},{years},{form},Водитель,False,False,"
    '"Права категории C",Возить\n'
)


def driver(days="5/2", nights="False", years="Нет опыта", form="Полная"):
    return DETAILED + DRIVER.format(days=days, nights=nights, years=years, form=form)


def test_a_row_becomes_a_vacancy(read_file):
    (row,), rejects = read_file("hh.csv", driver())
    vacancy = row.record
    assert not rejects
    assert row.line == 2
    assert (vacancy.id, vacancy.title, vacancy.place) == ("hh:1", "Водитель грузовика", "710000000")
    assert vacancy.registered_at.isoformat() == "2026-03-06T18:19:57+03:00"
    assert (vacancy.pay.lower, vacancy.pay.upper, vacancy.pay.gross, vacancy.pay.period) == (
        300_000,
        350_000,
        False,
        None,
    )
    assert vacancy.point == Point(lat=51.13, lon=71.43)
    assert vacancy.experience_years == 0
    assert vacancy.schedule == Schedule(patterns=("5/2",), nights=False, hours_per_week=40)
    assert vacancy.remote is False
    assert vacancy.licences == ("C",)
    assert (vacancy.requirements, vacancy.duties, vacancy.roles) == (
        "Права категории C",
        "Возить",
        ("Водитель",),
    )
    assert (vacancy.employer, vacancy.medical_book, vacancy.education) == (None, None, None)


@pytest.mark.parametrize(
    ("term", "years"),
    [
        ("Нет опыта", 0),
        ("От 1 года до 3 лет", 1),
        ("От 3 до 6 лет", 3),
        ("Более 6 лет", 6),
        ("не имеет значения", None),
    ],
)
def test_no_experience_is_said_and_not_asked_is_not(read_file, term, years):
    assert read_file("hh.csv", driver(years=term))[0][0].record.experience_years == years


@pytest.mark.parametrize(
    ("days", "form", "patterns", "hours"),
    [
        ("6/1; 5/2", "Полная", ("5/2", "6/1"), None),
        ("6/1", "Полная", ("6/1",), 48),
        ("2/2", "Полная", ("2/2",), 28),
        ("3/3; Другое", "Полная", ("shifts",), None),
        ("4/3", "Полная", ("full_time",), 32),
        ("Свободный", "Полная", ("flexible",), None),
        ("Другое", "Полная", ("full_time",), None),
        ("5/2", "Частичная", ("part_time",), 40),
        ("5/2", "Вахта", ("rotational",), None),
    ],
)
def test_days_and_form_become_patterns(read_file, days, form, patterns, hours):
    schedule = read_file("hh.csv", driver(days=days, form=form))[0][0].record.schedule
    assert schedule.patterns == patterns
    assert schedule.hours_per_week == hours


def test_night_shifts_are_a_condition_of_work(read_file):
    vacancy = read_file("hh.csv", driver(nights="True"))[0][0].record
    assert vacancy.schedule.nights is True
    assert vacancy.conditions == ("night_work",)


def test_an_empty_row_says_nothing(read_file):
    (row,), _ = read_file("hh.csv", DETAILED + "7,Повар,Астана" + "," * 19 + "\n")
    stated = row.record.model_dump(exclude_defaults=True)
    assert set(stated) == {"id", "title", "place", "address", "registered_at", "source"}


def test_work_abroad_is_a_reject_and_remote_work_is_not(read_file):
    head = "2,Повар,{area},,,,,{lat},{lon},2026-03-06T18:19:57+0300,{schedule},{format},,,,,,,,,,\n"
    rows = [
        head.format(area="Москва", lat="", lon="", schedule="", format=""),
        head.format(area="Астана", lat="41.65", lon="41.63", schedule="", format="На месте работодателя"),
        head.format(area="Астана", lat="26.0", lon="-80.1", schedule="Удаленная работа", format="Удалённо"),
        head.format(area="Астана", lat="x", lon="71", schedule="", format=""),
    ]
    accepted, rejects = read_file("hh.csv", DETAILED + "".join(rows))
    assert [(r.line, r.field) for r in rejects] == [(2, "area"), (3, "point")]
    assert [(a.line, a.record.point, a.notes[0].field) for a in accepted] == [
        (4, None, "point"),
        (5, None, "point"),
    ]


def test_broken_rows_are_rejects_with_their_lines_and_the_rest_is_read(read_file):
    good = DRIVER.format(days="5/2", nights="", years="", form="")
    content = (
        (DETAILED + "1,2,3\n" + good + ',"' + "," * 20 + "\n").encode()
        + good.encode()
        + b"\xff\xfe"
        + good.encode()
    )
    accepted, rejects = read_file("hh.csv", content)
    assert [row.line for row in accepted] == [3]
    assert rejects[0].line == 2
    assert len(rejects) >= 2
    assert all(row.cure and row.problem for row in rejects)


def test_unreadable_pay_is_a_note_and_missing_pay_is_none(read_file):
    row = "3,Повар,Астана,{lower},{upper},{currency}" + "," * 16 + "\n"
    pays = [("много", "", "KZT"), ("300", "200", "KZT"), ("100", "", ""), ("", "", ""), ("0", "", "KZT")]
    content = DETAILED + "".join(row.format(lower=a, upper=b, currency=c) for a, b, c in pays)
    accepted, _ = read_file("hh.csv", content)
    assert [a.record.pay for a in accepted] == [None] * 5
    assert [len(a.notes) for a in accepted] == [1, 1, 1, 0, 0]


def test_foreign_money_stays_foreign(read_file):
    row = "4,Повар,Астана,2000,3000,RUR,True" + "," * 15 + "\n"
    pay = read_file("hh.csv", DETAILED + row)[0][0].record.pay
    assert (pay.currency, pay.gross) == ("RUB", True)


def test_a_row_without_title_or_with_a_wrong_date_is_a_reject(read_file):
    rows = "5,!!!,Астана" + "," * 19 + "\n" + "6,Повар,Астана" + "," * 7 + "вчера" + "," * 12 + "\n"
    _, rejects = read_file("hh.csv", DETAILED + rows)
    assert [(r.field, r.line) for r in rejects] == [("title", 2), ("published_at", 3)]


def test_described_vacancies(read_file):
    content = (
        "vacancy_id,title,salary_from,salary_to,currency,city,employment_type,description,published_at\n"
        '9,Повар,,250000.0,KZT,Алматы,Полная занятость,"Обязанности: готовить '
        'Требования: опыт от 2 лет; санкнижка Условия: питание",2025-05-29T00:00:00\n'
    )
    (row,), _ = read_file("hh.csv", content)
    vacancy = row.record
    assert (vacancy.experience_years, vacancy.medical_book, vacancy.duties) == (2, True, "готовить")
    assert vacancy.registered_at.isoformat() == "2025-05-29T00:00:00+05:00"
    assert vacancy.schedule == Schedule(patterns=("full_time",))


def test_titled_vacancies_have_days_without_a_year(read_file):
    content = (
        "Title,Salary,Location,Date\n"
        'Повар,до 450 000 KZT,"Алматы, Абая",26 ноября\n'
        "Повар,,Аксай (Казахстан),3 марта\n"
        "Повар,по договоренности,Нигдейск,29 февраля\n"
    )
    accepted, _ = read_file("titles.csv", content)
    assert [a.record.registered_at.date().isoformat() for a in accepted] == [
        "2025-11-26",
        "2026-03-03",
        "2024-02-29",
    ]
    assert [a.record.place for a in accepted] == ["750000000", "274432100", None]
    assert [a.record.id for a in accepted] == ["hh:titles:2", "hh:titles:3", "hh:titles:4"]
    assert accepted[0].record.address == "Алматы, Абая"
    assert [note.field for note in accepted[2].notes] == ["place", "pay"]


def test_bare_vacancies(read_file):
    content = (
        "Job Title,Experience,Salary\n"
        "Аналитик,Опыт более 6&nbsp;лет,Not specified\n"
        "Аналитик,Без опыта,150 000 – 350 000 ₸ до вычета налогов\n"
    )
    accepted, _ = read_file("it.csv", content)
    assert [a.record.experience_years for a in accepted] == [6, 0]
    assert accepted[0].record.pay is None
    assert accepted[1].record.pay.gross is True
