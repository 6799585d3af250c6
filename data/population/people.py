"""People: résumés with their registration and identity, one block of lines at a time."""

import random
from datetime import date
from math import ceil
from typing import Any

import orjson

from data.population.chance import Choice, block_letters, block_numbers, choice
from data.population.histories import Histories
from data.population.merits import Merits
from data.population.numbers import iin
from data.population.seekers import Seeker, Seekers, iso_day
from data.population.spells import Spells
from data.population.terms import Terms
from data.population.world import World

Json = dict[str, Any]
BLOCK = 2_000
"""People drawn together; a population's first lines do not depend on how many follow."""

_YEAR = 365.2425


class People:
    """Makes the lines of people; built once per process."""

    def __init__(self, world: World) -> None:
        people = world.people
        self._world = world
        self._seekers = Seekers(world)
        self._histories = Histories(world)
        self._merits = Merits(world)
        self._terms = Terms(world)
        self._not_asked = people.shares("not_asked")
        self._withdrawn = people.number("withdrawn_share")
        self._after = people.row("unemployed_after_days")
        self._wanted: Choice[int] = choice({int(n): w for n, w in people.shares("wanted_positions").items()})
        self._elsewhere = people.number("wanted_elsewhere")
        self._never_worked_below = people.number("history_empty_age")

    def lines(self, seed: int, block: int, spells: Spells) -> list[bytes]:
        """The lines of one block, each with its newline."""
        rng, chance = block_numbers(seed, "people", block), block_letters(seed, "people", block)
        taken: set[str] = set()
        lines = []
        for number, seeker in enumerate(self._seekers.draw(BLOCK, spells, rng), block * BLOCK + 1):
            record = self._record(f"P{seed}-{number}", seeker, spells, chance)
            born = date.fromordinal(seeker.born)
            identity = self._identity(
                seeker, iin(born, seeker.female, block, seed, taken, chance), number, chance
            )
            line = {"kind": "person", "record": record, "identity": identity}
            lines.append(orjson.dumps(line, option=orjson.OPT_APPEND_NEWLINE))
        return lines

    def _record(self, name: str, seeker: Seeker, spells: Spells, chance: random.Random) -> Json:
        """The fields in the order of `data.records.Person`."""
        level = self._merits.level_of(seeker, chance)
        record: Json = {
            "id": name,
            "birth_date": iso_day(seeker.born),
            "sex": "female" if seeker.female else "male",
            **self._spell(seeker, spells, chance),
            "wanted": self._wanted_positions(seeker, chance),
        }
        self._add_history(record, seeker, level, chance)
        record |= self._merits.learnt(seeker, level, self._not_asked, chance)
        record |= self._terms.of(seeker, self._not_asked, chance)
        record |= self._merits.papers(seeker, spells, self._not_asked, chance)
        if self._asked("language", chance):
            record["language"] = seeker.lang
        record["source"] = "population"
        return record

    def _spell(self, seeker: Seeker, spells: Spells, chance: random.Random) -> Json:
        registered = spells.iso(seeker.back, seeker.second)
        first = "other_applicant" if seeker.status == "other_applicant" else "job_seeker"
        statuses = [{"status": first, "since": registered}]
        low, high = self._after
        later = seeker.back - int(low + chance.random() * (high - low + 1))
        if seeker.status == "unemployed" and later > 0:
            statuses.append({"status": "unemployed", "since": spells.iso(later, 10 * 3600)})
        spell: Json = {"statuses": statuses, "registered_at": registered}
        if chance.random() < self._withdrawn and seeker.back > 1:
            left = 1 + int(chance.random() * (seeker.back - 1))
            spell["withdrawn_at"] = spells.iso(left, 15 * 3600)
        return spell

    def _wanted_positions(self, seeker: Seeker, chance: random.Random) -> list[Json]:
        wanted: dict[str, Json] = {}
        title = seeker.title
        for _ in range(self._wanted.pick(chance.random())):
            grade = self._histories.grade_of(self._world.trades[title], chance)
            text = self._world.writer.write(title, seeker.lang, chance, grade)
            wanted[text] = {"title": text} if grade is None else {"title": text, "grade": grade}
            title = self._histories.like(seeker.title, chance, 0.35, 0.65 - self._elsewhere)
        return list(wanted.values())

    def _add_history(self, record: Json, seeker: Seeker, level: str, chance: random.Random) -> None:
        if not self._asked("history", chance):
            return
        works_from = seeker.born + ceil(self._merits.age_from(level) * _YEAR)
        jobs = self._histories.of(seeker, works_from, chance)
        if jobs or seeker.age < self._never_worked_below:
            record["history"] = jobs

    def _identity(self, seeker: Seeker, number: str, place: int, chance: random.Random) -> Json:
        names = self._world.names
        identity: Json = {"name": names.full_name(seeker.lang, seeker.female, chance), "iin": number}
        if self._asked("phone", chance):
            identity["phone"] = names.phone(chance)
        if self._asked("email", chance):
            identity["email"] = names.mail(f"p{place}")
        if self._asked("address", chance):
            settlement = self._world.settlements.rows[seeker.place].name
            identity["address"] = f"{settlement}, {names.street(chance)}"
        return identity

    def _asked(self, what: str, chance: random.Random) -> bool:
        return chance.random() >= self._not_asked[what]
