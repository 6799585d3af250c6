"""The terms people ask for: pay, working time, where from and how far."""

import random
from typing import Any

from data.population.chance import Choice, choice
from data.population.seekers import Seeker
from data.population.world import World

Json = dict[str, Any]


class Terms:
    """Draws terms; built once per process."""

    def __init__(self, world: World) -> None:
        people = world.people
        self._world = world
        self._nights = world.vacancies.shares("nights")
        self._modes: Choice[str] = choice(people.shares("travel_modes"))
        self._minutes: Choice[int] = choice({int(m): w for m, w in people.shares("travel_minutes").items()})
        self._relocation, self._remote = people.shares("relocation"), people.shares("remote")

    def of(self, seeker: Seeker, not_asked: dict[str, float], chance: random.Random) -> Json:
        """Wanted pay, schedule, place, point and travel, where they are known."""
        said: Json = {}
        if chance.random() >= not_asked["wanted_pay"]:
            level = self._world.pay_level[seeker.place]
            said["wanted_pay"] = self._world.wages.wanted(seeker.trade, level, chance)
        if chance.random() >= not_asked["schedule"]:
            said["schedule"] = self._schedule(seeker, chance)
        settlement = self._world.settlements.rows[seeker.place]
        said["place"] = settlement.code
        if seeker.point is not None and chance.random() >= not_asked["point"]:
            said["point"] = {"lat": seeker.point[0], "lon": seeker.point[1]}
        if chance.random() >= not_asked["travel"]:
            said["travel"] = self._travel(seeker, settlement.rural, chance)
        return said

    def _schedule(self, seeker: Seeker, chance: random.Random) -> Json:
        schedule: Json = {"patterns": list(seeker.trade.patterns_wanted.pick(chance.random()))}
        drawn = chance.random()
        if drawn < self._nights["wanted_no"]:
            schedule["nights"] = False
        elif drawn < self._nights["wanted_no"] + self._nights["wanted_yes"]:
            schedule["nights"] = True
        if "part_time" in schedule["patterns"] and chance.random() < 0.5:
            schedule["hours_per_week"] = 20.0
        return schedule

    def _travel(self, seeker: Seeker, rural: bool, chance: random.Random) -> Json:
        travel: Json = {"mode": self._modes.pick(chance.random())}
        if chance.random() < 0.8:
            travel["minutes"] = self._minutes.pick(chance.random())
        if chance.random() < self._relocation["asked"]:
            travel["relocation"] = chance.random() < self._relocation["rural" if rural else "urban"]
        if chance.random() < self._remote["asked"]:
            travel["remote"] = (
                chance.random() < self._remote["desk" if seeker.trade.kind == "desk" else "other"]
            )
        return travel
