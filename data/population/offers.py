"""What vacancies offer: place, pay, working time, contract, housing and transport."""

import random
from typing import Any

from data.population.chance import Choice, choice
from data.population.employers import Employer
from data.population.trades import Trade
from data.population.world import World

Json = dict[str, Any]


class Offers:
    """Draws offers; built once per process."""

    def __init__(self, world: World) -> None:
        vacancies = world.vacancies
        self._world = world
        self._told, self._point = vacancies.shares("told_otherwise"), vacancies.number("point")
        self._remote, self._nights = vacancies.shares("remote"), vacancies.shares("nights")
        self._posts: Choice[int] = choice({int(n): w for n, w in vacancies.shares("posts").items()})
        self._contract: Choice[str] = choice(vacancies.shares("contract"))
        self._hours: Choice[str] = choice(vacancies.shares("hours_per_week"))
        self._open: Choice[int] = choice(
            {int(d): w for d, w in vacancies.shares("closes_after_days").items()}
        )
        self._kinds: Choice[str] = choice(vacancies.shares("kinds"))
        self._wishes: dict[str, Choice[str]] = {
            kind: choice(wishes) for kind, wishes in vacancies.table("wishes").items()
        }

    def open_days(self, chance: random.Random) -> int:
        """Days from registration to the closing date."""
        return self._open.pick(chance.random())

    def where(self, employer: Employer, trade: Trade, chance: random.Random) -> Json:
        """Posts, place, address, point and whether the work is remote."""
        said: Json = {}
        if (posts := self._posts.pick(chance.random())) > 1:
            said["posts"] = posts
        said["place"] = self._world.settlements.rows[employer.place].code
        if chance.random() < self._told["address"]:
            said["address"] = employer.address
        if employer.point is not None and chance.random() < self._point:
            said["point"] = {"lat": employer.point[0], "lon": employer.point[1]}
        if chance.random() < self._remote["told"]:
            said["remote"] = chance.random() < self._remote["desk" if trade.kind == "desk" else "other"]
        return said

    def pay(self, employer: Employer, trade: Trade, chance: random.Random) -> Json:
        """The pay, where it is named."""
        pay = self._world.wages.offered(trade, self._world.pay_level[employer.place], chance)
        return {} if pay is None else {"pay": pay}

    def time(self, trade: Trade, chance: random.Random) -> Json:
        """Schedule and contract, where they are named."""
        schedule: Json = {}
        if patterns := trade.patterns.pick(chance.random()):
            schedule["patterns"] = list(patterns)
        if chance.random() < self._nights[trade.kind]:
            schedule["nights"] = True
        hours = self._hours.pick(chance.random())
        if patterns and hours != "none" and "rotational" not in patterns:
            schedule["hours_per_week"] = 20.0 if "part_time" in patterns else float(hours)
        contract = "seasonal" if chance.random() < trade.seasonal else self._contract.pick(chance.random())
        said: Json = {"schedule": schedule} if schedule else {}
        return said if contract == "none" else said | {"contract": contract}

    def extras(self, trade: Trade, chance: random.Random) -> Json:
        """Conditions of work, housing, transport, wishes and the kind of post."""
        said: Json = {}
        if trade.conditions and chance.random() < self._told["conditions"]:
            kept = [c for c in trade.conditions if chance.random() < 0.75]
            said["conditions"] = sorted(kept or trade.conditions[:1])
        for what, share in (("housing", trade.housing), ("transport", trade.transport)):
            drawn = chance.random()
            if drawn < share:
                said[what] = True
            elif drawn > 0.93:
                said[what] = False
        if chance.random() < self._told["wishes"]:
            wishes = self._wishes[trade.kind]
            said["wishes"] = sorted(
                {wishes.pick(chance.random()) for _ in range(1 + (chance.random() < 0.3))}
            )
        if trade.kind == "desk" and (kind := self._kinds.pick(chance.random())) != "employee":
            said["kind"] = kind
        return said
