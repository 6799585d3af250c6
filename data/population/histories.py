"""Histories of work, told backwards from registration: jobs, gaps, where they led from."""

import random
from math import exp, log
from typing import Any

from data.population.chance import choice
from data.population.seekers import Seeker, iso_day
from data.population.trades import Trade
from data.population.world import World

Json = dict[str, Any]
_YEAR, _MONTH = 365.2425, 30.4
_SHORTEST = 20  # days of a job that somebody tells


class Histories:
    """Tells histories; built once per process."""

    def __init__(self, world: World) -> None:
        self._world = world
        work = world.work
        self._counts = {
            tuple(map(int, band.split("-"))): choice(dict(enumerate(shares)))
            for band, shares in work.table("jobs_by_age").items()
        }
        self._same, self._near = work.number("same_occupation"), work.number("near_occupation")
        self._years, self._gap = work.shares("years_in_job"), work.shares("gap_months")
        self._still_there, self._told = work.shares("still_there"), work.shares("told")

    def grade_of(self, trade: Trade, chance: random.Random) -> int | None:
        """A wage grade, where the trade has them and it is told."""
        if not trade.graded or chance.random() >= self._told["grade"]:
            return None
        return self._world.grades.pick(chance.random())

    def like(self, title: int, chance: random.Random, same: float, near: float) -> int:
        """Another title: with these shares of the same or a near unit group, else any."""
        mix, drawn = self._world.mix, chance.random()
        isco = mix.titles[title].isco
        if drawn < same:
            return title if chance.random() < 0.6 else mix.same[isco].pick(chance.random())
        if drawn < same + near:
            return mix.near[isco[:3]].pick(chance.random())
        return mix.any.pick(chance.random())

    def of(self, seeker: Seeker, works_from: int, chance: random.Random) -> list[Json]:
        """The jobs of a person, the latest first.

        Args:
            seeker: the person.
            works_from: ordinal of the day from which the person could work.
            chance: the block's.
        """
        jobs: list[Json] = []
        count = self._count(seeker.age, chance)
        there = chance.random() < self._still_there[seeker.status]
        end = seeker.registered if there else seeker.registered - self._days_between(chance)
        while len(jobs) < count:
            days = int(_lognormal(self._years, chance) * _YEAR)
            start = max(end - days, works_from)
            if end - start < _SHORTEST:
                break
            jobs.append(self._job(seeker, start, None if there and not jobs else end, chance))
            end = start - self._days_between(chance)
        return jobs

    def _job(self, seeker: Seeker, start: int, end: int | None, chance: random.Random) -> Json:
        world = self._world
        title = self.like(seeker.title, chance, self._same, self._near)
        trade = world.trades[title]
        grade = self.grade_of(trade, chance)
        job: Json = {"title": world.writer.write(title, seeker.lang, chance, grade), "since": iso_day(start)}
        if end is not None:
            job["until"] = iso_day(end)
        if grade is not None:
            job["grade"] = grade
        if chance.random() < self._told["employer"]:
            job["employer"] = world.employer_names.invented(trade.sector, "", chance)
        if chance.random() < self._told["duties"]:
            duties = world.texts.duties_of(trade, seeker.lang, chance)
            if duties is not None:
                job["duties"] = duties
        return job

    def _count(self, age: float, chance: random.Random) -> int:
        for (_, last), counts in self._counts.items():
            if age < last + 1:
                return counts.pick(chance.random())
        return 0

    def _days_between(self, chance: random.Random) -> int:
        return 1 + int(_lognormal(self._gap, chance) * _MONTH)


def _lognormal(terms: dict[str, float], chance: random.Random) -> float:
    return exp(log(terms["median"]) + terms["sigma"] * chance.gauss(0.0, 1.0))
