"""What vacancies ask: training, experience, skills, and what the law demands for the work."""

import random
from typing import Any

from data.population.chance import Choice, choice, several
from data.population.texts import written_skill
from data.population.trades import Trade
from data.population.world import World

Json = dict[str, Any]

_TRAINED = frozenset({"vocational", "post_secondary", "bachelor", "master"})


class Demands:
    """Draws demands; built once per process."""

    def __init__(self, world: World) -> None:
        vacancies = world.vacancies
        self._field_asked = world.schooling.number("field_asked")
        self._must: Choice[int] = choice({int(n): w for n, w in vacancies.shares("skills_must").items()})
        self._nice: Choice[int] = choice({int(n): w for n, w in vacancies.shares("skills_nice").items()})
        self._age_told = world.duties.number("age_minimum_told")
        self._clearance_told = world.duties.number("clearance_told")

    def training(self, trade: Trade, grade: int | None, chance: random.Random) -> Json:
        """Education, grade, field and experience, where they are asked."""
        said: Json = {}
        level = trade.levels_asked.pick(chance.random())
        if level != "none":
            said["education"] = level
        if grade is not None:
            said["grade"] = grade
        if level in _TRAINED and chance.random() < self._field_asked:
            said["field"] = trade.field
        if (years := trade.experience.pick(chance.random())) is not None:
            said["experience_years"] = years
        return said

    def skills(self, trade: Trade, lang: str, chance: random.Random) -> Json:
        """Skills that are a must and skills that are welcome, none of them twice."""
        must, nice = self._must.pick(chance.random()), self._nice.pick(chance.random())
        if trade.skills is None or not must + nice:
            return {}
        drawn = [written_skill(names, lang, chance) for names in several(trade.skills, must + nice, chance)]
        said: Json = {"skills_must": drawn[:must], "skills_nice": drawn[must:]}
        return {kind: names for kind, names in said.items() if names}

    def papers(self, trade: Trade, chance: random.Random) -> Json:
        """Licences, languages, medical book, age minimum and clearance."""
        said: Json = {}
        if trade.licences and (licences := trade.licences.pick(chance.random())):
            said["licences"] = list(licences)
        if (language := trade.languages.pick(chance.random())) is not None:
            said["languages"] = [{"language": language[0], "level": language[1]}]
        if chance.random() < trade.medical_book:
            said["medical_book"] = True
        if trade.age_minimum is not None and chance.random() < self._age_told:
            said["age_minimum"] = trade.age_minimum
        if trade.clearance is not None and chance.random() < self._clearance_told:
            said["clearance"] = [trade.clearance]
        return said
