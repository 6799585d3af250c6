"""Parameters beside what was generated: `python -m data.population.check [RESUMES] [VACANCIES] [SEED]`."""

import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, NamedTuple

import orjson

from data.population.generating import people_lines, vacancy_lines
from data.population.parameters import load_parameters
from data.population.request import Request
from data.population.settlements import load_settlements
from data.reference.occupations import load_occupations
from data.understanding.understander import Understander

Json = dict[str, Any]


class Measure(NamedTuple):
    """A share as the parameters have it and as it came out; `wanted` None where no parameter sets it."""

    name: str
    wanted: float | None
    found: float


def measures(request: Request) -> Iterator[Measure]:
    """The shares of a population that follow from single parameters, and how its titles came out."""
    people = [_record(line) for line in people_lines(request)]
    vacancies = [_record(line) for line in vacancy_lines(request)]
    yield from of_people(people)
    yield from of_vacancies(vacancies)
    yield from of_titles(people, vacancies)


def of_people(people: Sequence[Json]) -> Iterator[Measure]:
    """Who the people are and what is known of them."""
    about, regions = load_parameters("people"), load_parameters("regions")
    months = about.shares("resumes_by_month")
    for month, name in (("7", "July"), ("12", "December")):
        found = _share(p["registered_at"][5:7] == f"{int(month):02}" for p in people)
        yield Measure(f"people registered in {name}", months[month] / sum(months.values()), found)
    flow, rural = regions.shares("resumes"), regions.shares("rural_unemployed")
    yield Measure("people in Turkistan region", flow["61"] / flow["all"], _in_region(people, "61"))
    yield Measure("people in villages", rural["rural"] / rural["all"], _rural(people))
    statuses = about.shares("statuses")
    unemployed = _share(p["statuses"][-1]["status"] == "unemployed" for p in people)
    yield Measure("people unemployed", statuses["unemployed"] / sum(statuses.values()), unemployed)
    for field in ("education", "wanted_pay", "schedule", "travel", "languages", "wish_facts"):
        wanted = 1 - about.shares("not_asked")[field]
        yield Measure(f"people with {field}", wanted, _share(field in p for p in people))


def of_vacancies(vacancies: Sequence[Json]) -> Iterator[Measure]:
    """What the vacancies say."""
    about, regions = load_parameters("vacancies"), load_parameters("regions")
    flow, ends = regions.shares("vacancies"), load_parameters("pay").shares("ends")
    yield Measure("vacancies in Turkistan region", flow["61"] / flow["all"], _in_region(vacancies, "61"))
    yield Measure("vacancies in villages", regions.number("rural_vacancies"), _rural(vacancies))
    pay = Counter("+".join(end for end in ("lower", "upper") if end in v.get("pay", ())) for v in vacancies)
    for end, key in (("both", "lower+upper"), ("lower", "lower"), ("upper", "upper"), ("none", "")):
        yield Measure(f"vacancies with pay: {end}", ends[end] / sum(ends.values()), pay[key] / len(vacancies))
    with_anchor = {row.code for row in load_settlements(regions).rows if row.lat is not None}
    in_cities = [v for v in vacancies if v["place"] in with_anchor]
    yield Measure(
        "city vacancies with a point", about.number("point"), _share("point" in v for v in in_cities)
    )
    for field, wanted in about.shares("told").items():
        yield Measure(f"vacancies with {field}", wanted, _share(field in v for v in vacancies))


def of_titles(people: Sequence[Json], vacancies: Sequence[Json]) -> Iterator[Measure]:
    """How many titles there are and how many are understood, by the fitted model of `data.understanding`."""
    wanted = [w["title"] for p in people for w in p["wanted"]]
    worked = [w["title"] for p in people for w in p.get("history", ())]
    yield Measure("distinct raw titles a person", None, len({*wanted, *worked}) / len(people))
    understander, manual = Understander(), set(load_parameters("occupations").words("manual_majors"))
    first = understander.understand_titles([p["wanted"][0]["title"] for p in people])
    yield Measure("seekers' titles understood", None, _share(answer.sure for answer in first))
    by_hand = _share((answer.isco or "?")[0] in manual for answer in first if answer.sure)
    shares = load_parameters("occupations").shares("manual_share")
    villagers = load_parameters("occupations").shares("villagers")["seekers"]
    hoped = shares["seekers_urban"] * (1 - villagers) + shares["seekers_rural"] * villagers
    yield Measure("seekers of manual work, of those understood", hoped, by_hand)
    posted = understander.understand_titles([v["title"] for v in vacancies])
    yield Measure("vacancies' titles understood", None, _share(answer.sure for answer in posted))
    yield Measure("groups of ISCO-08 met", None, len({a.isco for a in first if a.isco}) / _groups())


def _groups() -> int:
    return sum(len(code) == 4 for code in load_occupations().groups)


def _in_region(records: Sequence[Json], region: str) -> float:
    return _share(record["place"].startswith(region) for record in records)


def _rural(records: Sequence[Json]) -> float:
    villages = {row.code for row in load_settlements(load_parameters("regions")).rows if row.rural}
    return _share(record["place"] in villages for record in records)


def _share(flags: Iterable[bool]) -> float:
    found = list(flags)
    return sum(found) / len(found) if found else 0.0


def _record(line: bytes) -> Json:
    record: Json = orjson.loads(line)["record"]
    return record


def main(resumes: int = 20_000, vacancies: int = 10_000, seed: int = 1) -> None:
    """Print the measures as a table."""
    for measure in measures(Request(resumes, vacancies, seed)):
        wanted = "" if measure.wanted is None else f"{measure.wanted:.3f}"
        print(f"{measure.name:45} {wanted:>7} {measure.found:7.3f}")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
