"""Numbers with right check digits, all different, agreeing with birth date and sex; contacts of nobody."""

import random
from collections.abc import Sequence
from datetime import date
from typing import Any

import orjson
import pytest

from data.population.numbers import bin_number, iin
from data.population.parameters import load_parameters
from data.records import bin_problem, iin_problem

Json = dict[str, Any]


def test_iin_agrees_with_birth_date_and_sex(persons: Sequence[Json], identities: Sequence[Json]) -> None:
    for person, identity in zip(persons, identities, strict=True):
        number, born = identity["iin"], date.fromisoformat(person["birth_date"])
        assert iin_problem(number) is None
        assert number[:6] == f"{born:%y%m%d}"
        assert (
            number[6]
            == {(True, "male"): "3", (True, "female"): "4", (False, "male"): "5", (False, "female"): "6"}[
                born.year < 2000, person["sex"]
            ]
        )


def test_numbers_and_ids_are_all_different(
    persons: Sequence[Json], identities: Sequence[Json], posts: Sequence[Json], employers: Sequence[bytes]
) -> None:
    bins = [orjson.loads(line)["record"]["bin"] for line in employers]
    for values in (
        [p["id"] for p in persons],
        [i["iin"] for i in identities],
        [v["id"] for v in posts],
        bins,
    ):
        assert len(set(values)) == len(values)


def test_bins_are_valid_and_different_up_to_two_million() -> None:
    numbers = [bin_number(place, seed=5) for place in range(0, 2_000_000, 199)]
    assert all(bin_problem(number) is None for number in numbers)
    assert len({number[:10] for number in numbers}) == len(numbers)


def test_people_born_on_one_day_get_different_numbers() -> None:
    taken: set[str] = set()
    numbers = [iin(date(2001, 2, 3), True, 4, 1, taken, random.Random(n)) for n in range(7)]
    assert len(set(numbers)) == 7 and all(iin_problem(number) is None for number in numbers)
    elsewhere = iin(date(2001, 2, 3), True, 5, 1, set(), random.Random(0))
    assert elsewhere not in numbers


def test_every_employer_is_known_before_its_vacancies(
    posts: Sequence[Json], employers: Sequence[bytes]
) -> None:
    bins = {orjson.loads(line)["record"]["bin"] for line in employers}
    named = [post["employer"] for post in posts if "employer" in post]
    assert set(named) <= bins
    assert 1.5 < len(posts) / len(bins) < 5


def test_contacts_lead_to_nobody(identities: Sequence[Json]) -> None:
    names = load_parameters("names")
    assert all(i["phone"].startswith("+7799") and len(i["phone"]) == 12 for i in identities if "phone" in i)
    assert all(i["email"].endswith("@example.kz") for i in identities if "email" in i)
    known = {
        word.casefold()
        for listed in ("kk_male", "kk_female", "ru_male", "ru_female")
        for word in names.words(listed)
    }
    assert all(identity["name"].split()[1].casefold() in known for identity in identities)


@pytest.mark.parametrize(("sex", "ending"), [("female", "а"), ("male", "ов")])
def test_surnames_have_the_form_of_the_sex(
    persons: Sequence[Json], identities: Sequence[Json], sex: str, ending: str
) -> None:
    surnames = [i["name"].split()[0] for p, i in zip(persons, identities, strict=True) if p["sex"] == sex]
    assert sum(name.endswith(ending) for name in surnames) > len(surnames) * (0.9 if sex == "female" else 0.3)
    if sex == "male":
        assert not any(name.endswith(("ова", "ева", "ина")) for name in surnames)
