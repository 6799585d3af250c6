"""Vacancies and their employers, one block of lines at a time."""

import random
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

import numpy as np
import orjson

from data.population.chance import block_letters, block_numbers
from data.population.demands import Demands
from data.population.employers import Employer, Employers
from data.population.offers import Offers
from data.population.spells import Spells
from data.population.trades import Trade
from data.population.world import World

Json = dict[str, Any]
BLOCK = 2_000
"""Vacancies drawn together; a population's first lines do not depend on how many follow."""


@dataclass(frozen=True, slots=True)
class Post:
    """The core of one vacancy: what, when, in which language; `back` and `second` as in `Spells`."""

    title: int
    trade: Trade
    back: int
    second: int
    lang: str
    place: int
    point: tuple[float, float] | None


class Vacancies:
    """Makes the lines of vacancies and employers; built once per process."""

    def __init__(self, world: World) -> None:
        self._world = world
        self._demands, self._offers = Demands(world), Offers(world)
        self._told = world.vacancies.shares("told") | world.vacancies.shares("told_otherwise")
        factor = world.vacancies.number("kazakh_factor")
        self._kazakh = np.array([factor * world.kazakh[row.region] for row in world.settlements.rows])

    def lines(
        self, seed: int, block: int, spells: Spells, count: int = BLOCK
    ) -> tuple[list[bytes], list[bytes]]:
        """The lines of the employers and of the first `count` vacancies of a block, each with its newline."""
        rng, chance = block_numbers(seed, "vacancies", block), block_letters(seed, "vacancies", block)
        founded, vacancies = [], []
        employers = Employers(self._world, seed, block * BLOCK)
        for number, post in enumerate(self._posts(spells, rng)[:count], block * BLOCK + 1):
            employer, new = employers.of(post.place, post.point, post.trade.sector, chance)
            if new:
                founded.append(_line("employer", employer.record))
            record = self._record(f"V{seed}-{number}", post, employer, spells, chance)
            vacancies.append(_line("vacancy", record))
        return founded, vacancies

    def _posts(self, spells: Spells, rng: np.random.Generator) -> list[Post]:
        world = self._world
        place = np.searchsorted(world.settlements.vacancies, rng.random(BLOCK), side="right")
        title = world.mix.draw("vacancies", world.settlements.rural[place], rng)
        back, second = spells.of_vacancies(BLOCK, rng)
        kazakh = rng.random(BLOCK) < self._kazakh[place]
        points = world.settlements.points(place, rng).tolist()
        columns = zip(*(c.tolist() for c in (title, back, second, kazakh, place)), points, strict=True)
        return [
            Post(
                what,
                world.trades[what],
                days,
                seconds,
                "kk" if kk else "ru",
                at,
                None if lat != lat else (lat, lon),
            )
            for what, days, seconds, kk, at, (lat, lon) in columns
        ]

    def _record(
        self, name: str, post: Post, employer: Employer, spells: Spells, chance: random.Random
    ) -> Json:
        """The fields in the order of `data.records.Vacancy`."""
        world, trade = self._world, post.trade
        grade = world.grades.pick(chance.random()) if trade.graded and self._says("grade", chance) else None
        record: Json = {"id": name, "registered_at": spells.iso(post.back, post.second)}
        if self._says("employer", chance):
            record["employer"] = employer.bin
        record["title"] = world.writer.write(post.title, post.lang, chance, grade, employer=True)
        if self._says("title_language", chance):
            record["title_language"] = post.lang
        if self._says("occupation", chance):
            record["occupation"] = trade.isco
        record |= self._offers.where(employer, trade, chance)
        record |= self._offers.pay(employer, trade, chance)
        record |= self._demands.training(trade, grade, chance)
        skills = self._demands.skills(trade, post.lang, chance)
        record |= skills
        record |= self._offers.time(trade, chance)
        record |= self._demands.papers(trade, chance)
        record |= self._offers.extras(trade, chance)
        if self._says("closes_on", chance):
            record["closes_on"] = self._closes(post, spells, chance)
        record |= self._texts(record, post, chance)
        record["source"] = "population"
        return record

    def _closes(self, post: Post, spells: Spells, chance: random.Random) -> str:
        days = max(1, self._offers.open_days(chance) - post.back)
        return (spells.today + timedelta(days)).isoformat()

    def _texts(self, record: Json, post: Post, chance: random.Random) -> Json:
        texts, said = self._world.texts, {}
        asked = [*record.get("skills_must", ()), *record.get("skills_nice", ())]
        if self._says("requirements", chance):
            years = record.get("experience_years")
            said["requirements"] = texts.requirements_of(asked, years, post.lang, chance)
        if self._says("duties", chance) and (duties := texts.duties_of(post.trade, post.lang, chance, True)):
            said["duties"] = duties
        return said

    def _says(self, what: str, chance: random.Random) -> bool:
        return chance.random() < self._told[what]


def _line(kind: str, record: Json) -> bytes:
    return orjson.dumps({"kind": kind, "record": record}, option=orjson.OPT_APPEND_NEWLINE)
