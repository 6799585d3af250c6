"""What people bring: education, skills, licences, languages, certificates, facts that employers wish for."""

import random
from typing import Any

from data.population.chance import Choice, choice, several
from data.population.seekers import Seeker, iso_day
from data.population.spells import Spells
from data.population.texts import written_skill
from data.population.trades import Trade
from data.population.world import World
from data.records.vocabulary import Field, names

Json = dict[str, Any]
NotAsked = dict[str, float]

_TRAINED = frozenset({"vocational", "post_secondary", "bachelor", "master", "doctorate"})
_OF_AGE = 18.0


class Merits:
    """Draws merits; built once per process."""

    def __init__(self, world: World) -> None:
        people, vacancies = world.people, world.vacancies
        self._world = world
        self._ages = world.schooling.shares("age_from")
        self._own_field = world.schooling.shares("own_field")
        self._fields = names(Field)
        self._count: Choice[int] = choice(
            {int(n): w for n, w in vacancies.shares("skills_of_person").items()}
        )
        self._foreign, self._lacking = vacancies.number("foreign_skill"), vacancies.number("skills_lacking")
        self._drivers = people.shares("driving_licences")
        self._knows: Choice[str] = choice(people.shares("languages"))
        self._english: Choice[str] = choice(people.shares("english"))
        self._english_share = people.shares("english_share")
        self._book = people.shares("medical_book")
        self._wishes = people.shares("wish_facts")
        self._wish_names = choice(dict.fromkeys(self._wishes, 1.0))
        self._wishes_asked = int(people.number("wishes_asked"))
        self._limits: Choice[str] = choice(people.shares("health_limits"))

    def age_from(self, level: str) -> float:
        """Years of life at the end of a level of training, and 16 at least: from then on a person works."""
        return max(self._ages[level], 16.0)

    def level_of(self, seeker: Seeker, chance: random.Random) -> str:
        """The level of training, one that the person is old enough for."""
        level = seeker.trade.levels.pick(chance.random())
        if seeker.age >= self._ages[level]:
            return level
        return "secondary" if seeker.age >= self._ages["secondary"] else "basic"

    def learnt(self, seeker: Seeker, level: str, not_asked: NotAsked, chance: random.Random) -> Json:
        """Education, field, skills and skills that are lacking, where they are known."""
        said: Json = {}
        if chance.random() >= not_asked["education"]:
            said["education"] = level
            if level in _TRAINED and chance.random() >= not_asked["field"]:
                own = chance.random() < self._own_field[seeker.trade.major]
                said["field"] = (
                    seeker.trade.field if own else self._fields[int(chance.random() * len(self._fields))]
                )
        if chance.random() >= not_asked["skills"] and (skills := self._skills(seeker, chance)):
            said["skills"] = skills
            if chance.random() < self._lacking and (lacks := self._lacks(seeker, skills, chance)):
                said["skills_lacking"] = [lacks]
        return said

    def papers(self, seeker: Seeker, spells: Spells, not_asked: NotAsked, chance: random.Random) -> Json:
        """Licences, languages, certificates, wish facts and the officer's statement on health."""
        said: Json = {}
        doubt = 0.3 if seeker.trade.licences else 1.0  # who drives for a living says so
        if chance.random() >= not_asked["licences"] * doubt:
            said["licences"] = self._licences(seeker, chance)
        if chance.random() >= not_asked["languages"]:
            said["languages"] = self._languages(seeker, chance)
        if certificates := self._certificates(seeker.trade, spells, chance):
            said["certificates"] = certificates
        if chance.random() >= not_asked["wish_facts"]:
            said["wish_facts"] = self._wish_facts(said.get("licences"), chance)
        if chance.random() >= not_asked["health"]:
            said["health"] = self._health(seeker, chance)
        return said

    def _skills(self, seeker: Seeker, chance: random.Random) -> list[str]:
        pool = seeker.trade.skills
        count = self._count.pick(chance.random())
        if pool is None:
            return []
        written = [written_skill(skill, seeker.lang, chance) for skill in several(pool, count, chance)]
        if chance.random() < self._foreign:
            mix = self._world.mix
            other = self._world.trades[mix.near[seeker.trade.isco[:3]].pick(chance.random())].skills
            if other is not None:
                written.append(written_skill(other.pick(chance.random()), seeker.lang, chance))
        return list(dict.fromkeys(written))

    def _lacks(self, seeker: Seeker, has: list[str], chance: random.Random) -> str | None:
        if seeker.trade.skills is None:
            return None
        names_of = seeker.trade.skills.pick(chance.random())
        small = {skill.lower() for skill in has}
        written = {form.lower() for forms in names_of.values() for form in forms}
        return None if small & written else names_of[seeker.lang][0]

    def _licences(self, seeker: Seeker, chance: random.Random) -> list[str]:
        held = set(seeker.trade.licences.pick(chance.random())) if seeker.trade.licences else set()
        sex = "female" if seeker.female else "male"
        if seeker.age >= _OF_AGE and chance.random() < self._drivers[sex]:
            held.add("B")
        return sorted(held)

    def _languages(self, seeker: Seeker, chance: random.Random) -> list[Json]:
        knows = self._knows.pick(chance.random())
        spoken = {seeker.lang: "C2" if chance.random() < 0.6 else "C1"}
        if knows == "kk_and_ru":
            other = "ru" if seeker.lang == "kk" else "kk"
            spoken[other] = ("B1", "B2", "C1")[int(chance.random() * 3)]
        if chance.random() < self._english_share.get(seeker.trade.major, 0.05):
            spoken["en"] = self._english.pick(chance.random())
        return [{"language": language, "level": level} for language, level in spoken.items()]

    def _certificates(self, trade: Trade, spells: Spells, chance: random.Random) -> list[Json]:
        held: list[Json] = []
        share = self._book["needed"] if trade.medical_book else self._book["other"]
        if chance.random() < share:
            expired = chance.random() < self._book["expired"]
            days = -int(chance.random() * 200) if expired else 1 + int(chance.random() * 364)
            held.append({"kind": "medical_book", "until": iso_day(spells.today.toordinal() + days)})
            if chance.random() < 0.3:
                held.append({"kind": "sanitary_minimum", "until": iso_day(spells.today.toordinal() + days)})
        if trade.clearance == "no_criminal_record" and chance.random() < 0.4:
            held.append({"kind": "no_criminal_record"})
        return held

    def _wish_facts(self, licences: list[str] | None, chance: random.Random) -> Json:
        asked = sorted(several(self._wish_names, 1 + int(chance.random() * self._wishes_asked), chance))
        facts: Json = {wish: chance.random() < self._wishes[wish] for wish in asked}
        if facts.get("own_car") and (licences is None or "B" not in licences):
            facts["own_car"] = False
        return facts

    def _health(self, seeker: Seeker, chance: random.Random) -> Json:
        asked_on = seeker.registered + int(chance.random() * (seeker.back + 1))
        statement: Json = {
            "asked_on": iso_day(asked_on),
            "officer": f"officer-{1 + int(chance.random() * 400)}",
        }
        limits = {self._limits.pick(chance.random()) for _ in range(1 + (chance.random() < 0.2))} - {"none"}
        if limits:
            statement["limits"] = sorted(limits)
        return statement
