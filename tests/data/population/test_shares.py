"""What is generated follows the parameters, within what chance allows at a fixed seed."""

from collections.abc import Sequence
from math import log
from typing import Any

import pytest

from data.population.check import of_people, of_vacancies
from data.population.mix import SIDES, load_mix
from data.population.parameters import load_parameters
from data.reference.occupations import load_occupations

Json = dict[str, Any]


def _near(wanted: float, found: float, count: int) -> bool:
    """Within four standard deviations of a share."""
    return abs(wanted - found) <= 4 * (wanted * (1 - wanted) / count) ** 0.5


def test_people_follow_the_parameters(persons: Sequence[Json]) -> None:
    measured = {m.name: m for m in of_people(persons)}
    unemployed = measured.pop("people unemployed")  # some registered too lately to have become unemployed
    assert unemployed.wanted is not None and 0.9 < unemployed.found / unemployed.wanted <= 1.05
    wrong = [m for m in measured.values() if m.wanted is None or not _near(m.wanted, m.found, len(persons))]
    assert not wrong


def test_vacancies_follow_the_parameters(posts: Sequence[Json]) -> None:
    measured = list(of_vacancies(posts))
    assert len(measured) == 9
    # an employer's vacancies share one place: fewer places than vacancies are drawn
    assert not [m for m in measured if m.wanted is None or not _near(m.wanted, m.found, len(posts) // 3)]


def test_the_published_figures_are_the_parameters() -> None:
    """Issue figures: 184 of 1,450 and 96 of 1,330 thousand, July 148, December 71.5, 162 of 446, 333."""
    people, regions = load_parameters("people"), load_parameters("regions")
    months = people.shares("resumes_by_month")
    assert (months["7"], months["12"], sum(months.values())) == (148, 71.5, 1450)
    assert people.shares("statuses")["unemployed"] == 333
    assert regions.shares("resumes") == {"61": 184, "all": 1450}
    assert regions.shares("vacancies") == {"61": 96, "all": 1330}
    assert regions.shares("rural_unemployed") == {"rural": 162, "all": 446}


def test_half_of_the_seekers_look_for_manual_work() -> None:
    titles, occupations = load_occupations().titles, load_parameters("occupations")
    mix, shares = load_mix(titles, occupations), {}
    for side in SIDES:
        upto = mix.shares[side]
        alone = [b - a for a, b in zip([0.0, *upto], upto, strict=False)]
        shares[side] = sum(w for w, t in zip(alone, titles, strict=True) if t.isco[0] in "6789")
    villagers = occupations.shares("villagers")["seekers"]
    both = shares["seekers", "urban"] * (1 - villagers) + shares["seekers", "rural"] * villagers
    assert both == pytest.approx(0.5, abs=0.002)
    assert shares["seekers", "rural"] > shares["seekers", "urban"]


def test_a_million_resumes_have_more_than_200_000_titles(persons: Sequence[Json]) -> None:
    """Heaps' law (Heaps 1978), distinct = k · n^β, from what 1,000 and 4,000 people wrote."""
    few, many = (len(_titles(persons[:count])) for count in (1_000, 4_000))
    beta = log(many / few) / log(4)
    assert beta < 1
    beta -= 0.15  # β falls as n grows: 0.85 here, 0.65 measured from 500,000 to a million
    assert many * 250**beta > 200_000


def _titles(people: Sequence[Json]) -> set[str]:
    wanted = {wanted["title"] for person in people for wanted in person["wanted"]}
    return wanted | {job["title"] for person in people for job in person.get("history", ())}
