"""Employers, who come into being with their first vacancy."""

import random
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from data.population.numbers import bin_number
from data.population.world import World

Json = dict[str, Any]
Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Employer:
    """An employer as a vacancy needs it; all its vacancies are at one address."""

    bin: str
    place: int
    point: Point | None
    address: str
    record: Json


class Employers:
    """The employers of one block of vacancies, found or founded in the order of the vacancies.

    Args:
        world: the tables.
        seed: the population's.
        first: the number of the block's first employer in the population.
    """

    def __init__(self, world: World, seed: int, first: int) -> None:
        self._world, self._seed, self._next = world, seed, first
        self._founded = world.employers.number("new_employer")
        self._told: Mapping[str, float] = world.employers.shares("told")
        self._represented = world.employers.number("representative")
        self._positions = world.employers.words("positions")
        self._of_vacancies: dict[tuple[str, bool, str], list[Employer]] = defaultdict(list)

    def of(
        self, place: int, point: Point | None, sector: str, chance: random.Random
    ) -> tuple[Employer, bool]:
        """The employer of the next vacancy of this sector near a settlement, and whether it is a new one."""
        settlement = self._world.settlements.rows[place]
        known = self._of_vacancies[settlement.region, settlement.rural, sector]
        new = not known or chance.random() < self._founded
        employer = (
            self._found(place, point, sector, chance) if new else known[int(chance.random() * len(known))]
        )
        known.append(employer)
        return employer, new

    def _found(self, place: int, point: Point | None, sector: str, chance: random.Random) -> Employer:
        names, settlement = self._world.names, self._world.settlements.rows[place].name
        number = bin_number(self._next, self._seed)
        address = f"{settlement}, {names.street(chance).partition(', кв.')[0]}"
        record: Json = {
            "bin": number,
            "name": self._world.employer_names.invented(sector, settlement, chance),
        }
        contacts = {
            "phone": names.phone(chance),
            "email": names.mail(f"e{self._next + 1}"),
            "address": address,
        }
        record |= {what: text for what, text in contacts.items() if chance.random() < self._told[what]}
        if chance.random() < self._represented:
            record["representatives"] = [self._representative(chance)]
        self._next += 1
        return Employer(number, place, point, address, record)

    def _representative(self, chance: random.Random) -> Json:
        names, female = self._world.names, chance.random() < 0.6
        return {
            "name": names.full_name("kk" if chance.random() < 0.5 else "ru", female, chance),
            "position": self._positions[int(chance.random() * len(self._positions))],
            "phone": names.phone(chance),
        }
