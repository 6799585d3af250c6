"""Reading: by id, version and key, what is open and who is registered."""

import pytest

import data.register.reading as reading
from data.errors import NotFound
from data.register import OpenVacancy, RegisteredPerson


@pytest.fixture(autouse=True)
def _small_blocks(monkeypatch):
    monkeypatch.setattr(reading, "_BLOCK", 3)


def test_records_by_keys_come_in_the_order_asked(register, person, vacancy, moment):
    register.write_people([person("a", title="A"), person("b", title="B")], moment())
    register.withdraw_person("a", moment(1))
    register.write_people([person("a", title="A2", hours=30)], moment(31))
    found = register.by_keys("people", [3, 99, 2, 1])
    assert [(key, one.wanted[0].title) for key, one in found.items()] == [(3, "A2"), (2, "B"), (1, "A2")]
    register.write_vacancies([vacancy(f"v{i}") for i in range(5)], moment())
    assert [one.id for one in register.by_keys("vacancies", iter([5, 1])).values()] == ["v4", "v0"]
    assert register.by_keys("people", []) == {}


def test_more_keys_than_a_database_takes_parameters(register, person, moment):
    register.write_people([person(str(i)) for i in range(2_500)], moment())
    assert len(register.by_keys("people", range(1, 40_000))) == 2_500


@pytest.mark.parametrize(
    "ask",
    [
        lambda r: r.person("zz"),
        lambda r: r.person("a", 7),
        lambda r: r.vacancy("zz"),
        lambda r: r.vacancy("v", 7),
        lambda r: r.key_of("people", "zz"),
        lambda r: r.key_of("vacancies", "a"),
        lambda r: r.id_of("people", 9),
        lambda r: r.id_of("vacancies", 9),
    ],
)
def test_what_is_not_held_is_named(register, person, vacancy, moment, ask):
    register.write_people([person("a")], moment())
    register.write_vacancies([vacancy("v")], moment())
    with pytest.raises(NotFound, match=r"The register holds no (person|vacancy) '"):
        ask(register)


def test_open_vacancies_come_in_order_of_registration(register, vacancy, moment):
    hours = (4, 1, 3, 1, 2, 5, 1)
    register.write_vacancies([vacancy(f"v{i}", hours=h) for i, h in enumerate(hours)], moment())
    register.close_vacancy("v3", "filled", moment(6))
    assert [one.vacancy_id for one in register.vacancies_open()] == ["v1", "v6", "v4", "v2", "v0", "v5"]
    assert [one.vacancy_id for one in register.vacancies_open(moment(2))] == ["v1", "v6"]
    assert next(register.vacancies_open()) == OpenVacancy("v1", 2, moment(1), 1, None)


def test_people_registered_between_two_moments(register, person, moment):
    hours = (4, 1, 3, 1, 2, 5, 1)
    register.write_people([person(f"p{i}", hours=h) for i, h in enumerate(hours)], moment())
    register.withdraw_person("p3", moment(6))
    assert [one.person_id for one in register.people_registered()] == ["p1", "p6", "p4", "p2", "p0", "p5"]
    between = register.people_registered(since=moment(2), before=moment(4))
    assert list(between) == [RegisteredPerson("p4", 5, moment(2)), RegisteredPerson("p2", 3, moment(3))]


def test_the_sides_are_counted_apart(register, person, vacancy, moment):
    register.write_people([person("a"), person("b"), person("c", withdrawn=1)], moment())
    register.write_vacancies([vacancy("v"), vacancy("w", status="filled")], moment())
    assert (register.count("people"), register.count("vacancies")) == (2, 1)
