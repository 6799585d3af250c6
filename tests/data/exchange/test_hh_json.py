"""Vacancies as hh's API gives them, invented."""

import json

import pytest

from data.errors import UnknownCode
from data.records import Language, Schedule

VACANCY = {
    "id": "77",
    "name": "Повар",
    "area": {"id": "159", "name": "Астана"},
    "salary": {"from": 15000, "to": None, "currency": "KZT", "gross": False},
    "salary_range": {
        "from": 15000, "to": 18000.5, "currency": "KZT", "gross": False, "mode": {"id": "SHIFT"},
        "frequency": {"id": "DAILY"},
    },
    "address": {"city": "Астана", "street": "Мысал", "building": "1", "lat": 51.1, "lng": 71.4, "raw": None},
    "experience": {"id": "between3And6", "name": "От 3 до 6 лет"},
    "schedule": {"id": "shift", "name": "Сменный график"},
    "employment_form": {"id": "FULL", "name": "Полная"},
    "work_format": [{"id": "ON_SITE", "name": "На месте работодателя"}],
    "working_hours": [{"id": "HOURS_12", "name": "12 часов"}],
    "work_schedule_by_days": [{"id": "TWO_ON_TWO_OFF", "name": "2/2"}],
    "night_shifts": True,
    "professional_roles": [{"id": "94", "name": "Повар, пекарь, кондитер"}],
    "key_skills": [{"name": "Пловы"}],
    "driver_license_types": [{"id": "B"}, {"id": "TM"}],
    "languages": [{"id": "kaz", "level": {"id": "b1"}}, {"id": "xxx", "level": {"id": "b1"}}],
    "description": "<p><strong>Требования:</strong></p><ul><li>санкнижка</li></ul>",
    "published_at": "2026-03-02T10:00:00+0300",
    "employer": {"id": "1", "name": "Асхана"},
    "archived": False,
    "unheard_of": {"new": 1},
}  # fmt: skip


def written(*changes):
    return [{**VACANCY, **change} for change in changes]


def test_a_full_vacancy(read_file):
    (row,), rejects = read_file("v.json", json.dumps(VACANCY, indent=1, ensure_ascii=False))
    vacancy = row.record
    assert not rejects
    assert (vacancy.id, vacancy.employer, vacancy.place, vacancy.address) == (
        "hh:77", "Асхана", "710000000", "Астана, Мысал, 1",
    )  # fmt: skip
    assert (float(vacancy.pay.lower), float(vacancy.pay.upper), vacancy.pay.period) == (
        15000,
        18000.5,
        "shift",
    )
    assert vacancy.schedule == Schedule(patterns=("2/2",), nights=True, hours_per_week=42)
    assert vacancy.languages == (Language(language="kk", level="B1"),)
    assert (vacancy.licences, vacancy.medical_book, vacancy.experience_years) == (("B",), True, 3)
    assert (vacancy.skills_must, vacancy.requirements, vacancy.status) == (("Пловы",), "санкнижка", "open")


SEARCH = {"found": 2, "page": 0, "pages": 1, "per_page": 20}


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("search.json", lambda v: json.dumps({"items": v, **SEARCH})),
        ("list.json", lambda v: json.dumps(v, indent=2)),
        ("lines.jsonl", lambda v: "\n".join(map(json.dumps, v))),
    ],
)
def test_a_search_answer_a_list_and_lines(read_file, name, content):
    vacancies = written({"id": 1}, {"id": None}, {"id": "3", "archived": True})
    accepted, rejects = read_file(name, content(vacancies))
    assert [(a.line, a.record.id, a.record.status) for a in accepted] == [
        (1, "hh:1", "open"),
        (3, "hh:3", "closed"),
    ]
    assert [(r.line, r.field) for r in rejects] == [(2, "id")]


def test_a_sparse_vacancy_says_nothing(read_file):
    sparse = {
        "id": "5",
        "name": "Повар",
        "area": None,
        "salary": None,
        "address": None,
        "key_skills": [],
        "items": None,
    }
    (row,), _ = read_file("v.jsonl", json.dumps({k: v for k, v in sparse.items() if k != "items"}), "hh-json")
    assert set(row.record.model_dump(exclude_defaults=True)) == {"id", "title", "registered_at", "source"}


@pytest.mark.parametrize("mode", ["SERVICE", "CENTURY"])
def test_pay_by_the_piece_is_no_pay_a_month(read_file, mode):
    salary = {"from": 500, "to": None, "currency": "KZT", "mode": {"id": mode}}
    (row,), _ = read_file("v.json", json.dumps({**VACANCY, "salary_range": salary}))
    assert row.record.pay is None
    assert [note.field for note in row.notes] == ["pay"]


def test_fly_in_fly_out_is_rotational(read_file):
    changed = {**VACANCY, "employment_form": {"id": "FLY_IN_FLY_OUT"}}
    (row,), _ = read_file("v.json", json.dumps(changed))
    assert row.record.schedule.patterns == ("rotational",)


def test_what_is_not_json_is_a_reject(read_file):
    accepted, rejects = read_file("v.json", '{"name": "x", "area": ', "hh-json")
    assert not accepted
    assert [r.line for r in rejects] == [1]


def test_one_bad_line_does_not_spoil_the_others(read_file):
    line = json.dumps(VACANCY)
    accepted, rejects = read_file("v.jsonl", "\n".join([line[:40], line, "\x00", line]), "hh-json")
    assert [a.line for a in accepted] == [2, 4]
    assert [r.line for r in rejects] == [1, 3]


def test_an_unknown_format_names_the_known_ones(read_file):
    with pytest.raises(UnknownCode) as caught:
        read_file("letter.txt", "Dear colleagues")
    assert set(caught.value.near) == {"jsonl", "hh-csv", "hh-json", "trudvsem-csv"}
    with pytest.raises(UnknownCode):
        read_file("v.json", "{}", "xml")
