import csv
from collections import Counter
from pathlib import Path

import pytest

from data.reference.places import load_places
from data.reference.places.finding import OTHER_COLUMNS, OTHER_NAMES
from data.reference.places.hierarchy import is_city
from data.reference.tables import read_rows

PLACES = load_places()
SHARED = Path(__file__).parents[4].parent / "shared" / "data" / "vacancies"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Астана", "710000000"),
        ("г. Караганда", "351010000"),
        ("КАРАГАНДА", "351010000"),
        ("Қарағанды қ.", "351010000"),
        ("Карағанды", "351010000"),
        ("Усть-Каменогорск", "631010000"),
        ("Усть Каменогорск", "631010000"),
        ("Алматы", "750000000"),
        ("Алматы облысы", "190000000"),
        ("Алматинская область, Талгар", "196220100"),
        ("Талгар, Алматинская область", "196220100"),
        ("Казахстан, г. Астана, ул. Мангилик Ел 55", "710000000"),
        ("Алматы, ул. Абая 5", "750000000"),
        ("область Абай", "100000000"),
        ("Абай", "353220100"),  # the city, not one of the villages and not the region
        ("Караганда, район Казыбек би", "351013100"),
        ("Карагандинская обл., пос. Топар", "353285100"),
        ("Сергеевка (Северо-Казахстанская область)", "595620100"),
        ("Риддер (ВКО)", "632410000"),
        ("Аксай (Казахстан)", "273620100"),
        ("Алтай (Зыряновск)", "634820100"),
        ("Нур-Султан", "710000000"),
        ("Karagandy", "351010000"),
    ],
)
def test_a_name_finds_its_place(text: str, code: str) -> None:
    assert PLACES.find(text) == code


@pytest.mark.parametrize("text", ["", " , ", "Казахстан", "Москва", "с. Достык", "район Алматы", "ул. Абая"])
def test_what_names_no_place_or_several_is_not_found(text: str) -> None:
    assert PLACES.find(text) is None


def test_the_district_astana_is_not_the_city() -> None:
    assert PLACES.find("район Астана") == "151011100"
    assert PLACES.find("Актобе, район Астана") == "151011100"


def test_one_name_in_two_cities_is_told_apart_by_the_city() -> None:
    assert PLACES.find("Астана, район Алматы") == "711110000"
    assert PLACES.find("Актобе, район Алматы") == "151013100"


def test_every_city_is_found_by_its_name() -> None:
    cities = [row for row in PLACES.hierarchy.rows if is_city(row)]
    assert len(cities) == 90
    for row in cities:
        assert PLACES.find(row.name_ru) == row.code
        assert PLACES.find(row.name_kk) == row.code
        assert PLACES.find(row.name_ru.removeprefix("г.")) == row.code


def test_a_settlement_with_district_and_region_is_found_or_left_open() -> None:
    results = Counter()
    for row in PLACES.hierarchy.rows:
        if row.level == "settlement":
            above = [
                PLACES.row(code).name_ru
                for code in (PLACES.district(row.code), PLACES.region(row.code))
                if code
            ]
            found = PLACES.find(", ".join([row.name_ru, *above]))
            results["right" if found == row.code else "open" if found is None else "wrong"] += 1
    assert results["right"] / results.total() > 0.9
    assert results["wrong"] / results.total() < 0.005


def test_other_names_are_sorted_and_known() -> None:
    rows = read_rows(OTHER_NAMES, OTHER_COLUMNS)
    assert [row[0] for row in rows] == sorted({row[0] for row in rows})
    for name, kato, _ in rows:
        assert PLACES.find(name) == kato


def _areas(file: str, column: str) -> Counter[str]:
    path = SHARED / file
    if not path.is_file():
        pytest.skip("../shared is not here")
    with path.open(encoding="utf-8", newline="") as lines:
        return Counter(row[column].split(",")[0].strip() for row in csv.DictReader(lines))


@pytest.mark.parametrize(
    ("file", "column", "open_names"),
    [
        ("hhkz_astana_2026-03_1000.csv", "area", set()),
        ("hhkz_almaty_astana_2025-05_393.csv", "city", set()),
        ("hhkz_titles_2020_2000.csv", "Location", {"Актогай", "Атасу"}),  # several villages each
    ],
)
def test_areas_of_real_vacancies(file: str, column: str, open_names: set[str]) -> None:
    areas = _areas(file, column)
    assert {area for area in areas if PLACES.find(area) is None} == open_names
