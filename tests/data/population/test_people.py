"""People are consistent in themselves: age, status, history, training, place."""

from collections.abc import Sequence
from datetime import date
from itertools import pairwise
from typing import Any

import numpy as np
import pytest

from data.calendar import load_calendar
from data.population import default_as_of
from data.population.parameters import load_parameters
from data.population.settlements import Settlement, load_settlements
from data.reference.places.sphere import great_circle_km, unit_vectors
from data.reference.skills import load_skills

Json = dict[str, Any]
YEAR = 365.2425


@pytest.fixture(scope="module")
def settlements() -> dict[str, Settlement]:
    return {row.code: row for row in load_settlements(load_parameters("regions")).rows}


def _years(born: str, day: str) -> float:
    return (date.fromisoformat(day[:10]) - date.fromisoformat(born)).days / YEAR


def test_people_are_of_working_age(persons: Sequence[Json]) -> None:
    today = default_as_of().date().isoformat()
    for person in persons:
        assert _years(person["birth_date"], person["registered_at"]) >= 16
        assert _years(person["birth_date"], today) < (61 if person["sex"] == "female" else 63)


def test_a_spell_lies_in_the_year_before_and_its_statuses_follow_each_other(persons: Sequence[Json]) -> None:
    as_of = default_as_of().isoformat()
    for person in persons:
        statuses, registered = person["statuses"], person["registered_at"]
        assert statuses[0]["since"] == registered < as_of
        assert statuses[-1]["since"] < as_of
        if len(statuses) > 1:
            assert [s["status"] for s in statuses] == ["job_seeker", "unemployed"]
            days = date.fromisoformat(statuses[1]["since"][:10]) - date.fromisoformat(registered[:10])
            assert 3 <= days.days <= 12
        assert registered < person.get("withdrawn_at", as_of)


def test_registrations_at_a_centre_fall_on_working_days(persons: Sequence[Json]) -> None:
    calendar = load_calendar()
    days = [date.fromisoformat(person["registered_at"][:10]) for person in persons]
    assert 0.85 < sum(map(calendar.is_working, days)) / len(days) < 1.0


def test_histories_go_backwards_without_overlap(persons: Sequence[Json]) -> None:
    told = [person for person in persons if person.get("history")]
    assert len(told) > 0.6 * len(persons)
    for person in told:
        jobs = person["history"]
        assert 1 <= len(jobs) <= 5
        assert _years(person["birth_date"], jobs[-1]["since"]) >= 16
        for later, earlier in pairwise(jobs):
            assert earlier["until"] < later["since"]
        assert all(job["since"] < job.get("until", person["registered_at"]) for job in jobs)
        assert jobs[0].get("until", "") < person["registered_at"]


def test_the_unemployed_have_no_job(persons: Sequence[Json]) -> None:
    for person in persons:
        if person["statuses"][-1]["status"] == "unemployed":
            assert all("until" in job for job in person.get("history", ()))


def test_nobody_is_too_young_for_the_training(persons: Sequence[Json]) -> None:
    least = load_parameters("schooling").shares("age_from")
    for person in persons:
        if "education" in person:
            assert _years(person["birth_date"], person["registered_at"]) >= least[person["education"]] or (
                person["education"] == "basic"
            )
        if "field" in person:
            assert person["education"] not in ("basic", "secondary")


def test_people_live_in_settlements_and_points_lie_inside_their_cities(
    persons: Sequence[Json], settlements: dict[str, Settlement]
) -> None:
    assert {person["place"] for person in persons} <= settlements.keys()
    with_point = [person for person in persons if "point" in person]
    assert len(with_point) > 0.3 * len(persons)
    for person in with_point:
        city = settlements[person["place"]]
        assert not city.rural and city.lat is not None and city.lon is not None
        here = unit_vectors(np.array([person["point"]["lat"]]), np.array([person["point"]["lon"]]))
        middle = unit_vectors(np.array([city.lat]), np.array([city.lon]))[0]
        assert great_circle_km(here, middle)[0] <= city.radius_km


def test_points_of_a_city_are_clustered(persons: Sequence[Json]) -> None:
    """Points spread evenly would have a dispersion (variance by mean of the counts) of about 1."""
    points = np.array(
        [
            [p["point"]["lat"], p["point"]["lon"]]
            for p in persons
            if p["place"] == "750000000" and "point" in p
        ]
    )
    counts, *_ = np.histogram2d(points[:, 0], points[:, 1], bins=6)
    inside = counts[1:-1, 1:-1]
    assert inside.var() > 5 * inside.mean()


def test_most_skills_are_in_the_table(persons: Sequence[Json]) -> None:
    table = load_skills()
    named = [skill for person in persons for skill in person.get("skills", ())]
    assert len(named) > 2 * len(persons)
    assert sum(table.find(skill) is not None for skill in named) > 0.98 * len(named)
    for person in persons:
        assert not {table.find(s) for s in person.get("skills_lacking", ())} & {
            table.find(s) for s in person.get("skills", ())
        }


def test_who_may_use_the_own_car_may_drive(persons: Sequence[Json]) -> None:
    owners = [p for p in persons if p.get("wish_facts", {}).get("own_car")]
    assert owners
    assert all("B" in person["licences"] for person in owners)


def test_pay_is_round_and_lies_in_a_sensible_range(persons: Sequence[Json]) -> None:
    monthly = [
        int(person["wanted_pay"]["amount"])
        for person in persons
        if person.get("wanted_pay", {}).get("period") in ("month", None) and "wanted_pay" in person
    ]
    assert np.mean(np.array(monthly) % 10_000 == 0) > 0.85
    assert min(monthly) >= 80_000 and max(monthly) < 2_500_000
    assert 200_000 < np.median(monthly) < 350_000
