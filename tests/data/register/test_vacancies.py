"""Vacancies: one key for life, and only the open ones in the index."""

import pytest


def test_a_vacancy_keeps_its_key_for_life(register, vacancy, moment):
    assert register.write_vacancies([vacancy("v"), vacancy("w")], moment()) == [1, 2]
    register.write_vacancies([vacancy("v", status="closed")], moment(1))
    assert register.write_vacancies([vacancy("v", posts=3)], moment(2)) == [1]
    assert [(c.key, c.version, c.action) for c in register.changes("vacancies", 0)] == [
        (1, 1, "upsert"),
        (2, 1, "upsert"),
        (1, 2, "delete"),
        (1, 3, "upsert"),
    ]
    assert [one.posts for one in register.vacancies_open()] == [3, 1]


def test_the_same_vacancy_once_more_writes_nothing(register, vacancy, moment):
    batch = [vacancy("v"), vacancy("w", status="filled")]
    register.write_vacancies(batch, moment())
    register.write_vacancies(batch, moment(1))
    assert register.position() == 2


@pytest.mark.parametrize("in_one_batch", [True, False])
def test_no_old_file_opens_what_was_closed(register, vacancy, moment, in_one_batch):
    told = [vacancy(posts=1), vacancy(posts=2), vacancy(posts=2, status="closed")]
    old = [vacancy(posts=1), vacancy(posts=2)]
    for batch in [told + old] if in_one_batch else [*([one] for one in told), old]:
        register.write_vacancies(batch, moment())
    assert (register.count("vacancies"), register.position()) == (0, 3)


def test_a_change_moves_the_facts_by_which_it_is_found(register, vacancy, moment):
    register.write_vacancies([vacancy("v", hours=5), vacancy("w", hours=2)], moment())
    register.write_vacancies([vacancy("v", hours=1, posts=4)], moment())
    found = [(one.vacancy_id, one.key, one.registered_at, one.posts) for one in register.vacancies_open()]
    assert found == [("v", 1, moment(1), 4), ("w", 2, moment(2), 1)]


def test_people_and_vacancies_share_numbers_but_no_records(register, person, vacancy, moment):
    register.write_people([person("x", title="Повар")], moment())
    register.write_vacancies([vacancy("x", title="Токарь")], moment())
    assert register.key_of("people", "x") == register.key_of("vacancies", "x") == 1
    assert register.by_keys("people", [1])[1].wanted[0].title == "Повар"
    assert register.by_keys("vacancies", [1])[1].title == "Токарь"
