"""Sentences of résumés and vacancies in Kazakh and Russian, and skills as people write them."""

import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from data.population.chance import several
from data.population.parameters import Parameters
from data.population.trades import Names, Trade

ByLang = Mapping[str, Sequence[str]]


@dataclass(frozen=True, slots=True)
class Texts:
    """The sentences of `texts.yaml`; in them `{skills}` stands for skills."""

    duties: ByLang
    vacancy_duties: ByLang
    requirements: ByLang
    experience: Mapping[str, Mapping[float, str]]
    knowledge: Mapping[str, str]

    def duties_of(self, trade: Trade, lang: str, chance: random.Random, vacancy: bool = False) -> str | None:
        """What is done in an occupation, by its skills; None where none are known."""
        if trade.skills is None:
            return None
        named = several(trade.skills, 1 + int(chance.random() * 3), chance)
        text = ", ".join(_small(names[lang][0]) for names in named)
        pattern = _one_of((self.vacancy_duties if vacancy else self.duties)[lang], chance)
        return _sentence(pattern.format(skills=text))

    def requirements_of(
        self, skills: Sequence[str], years: float | None, lang: str, chance: random.Random
    ) -> str:
        """What is asked: experience where said, the skills named, and what everybody asks."""
        said = [] if years is None else [self.experience[lang][years]]
        if skills:
            said.append(self.knowledge[lang].format(skills=", ".join(map(_small, skills))))
        if not said or chance.random() < 0.6:
            said.append(_one_of(self.requirements[lang], chance))
        return " ".join(said)


def load_texts(texts: Parameters) -> Texts:
    """Read `texts.yaml`."""
    experience = texts.table("experience")
    return Texts(
        duties=texts.table("duties"),
        vacancy_duties=texts.table("vacancy_duties"),
        requirements=texts.table("requirements"),
        experience={lang: {float(y): s for y, s in by.items()} for lang, by in experience.items()},
        knowledge=texts.table("knowledge"),
    )


def written_skill(names: Names, lang: str, chance: random.Random) -> str:
    """A skill as somebody writes it: mostly its usual name, sometimes in small letters."""
    forms = names[lang]
    text = forms[0] if chance.random() < 0.6 else _one_of(forms, chance)
    return _small(text) if chance.random() < 0.3 else text


def _small(text: str) -> str:
    """With a small first letter, unless the first word is an abbreviation."""
    return text if text[1:2].isupper() else text[:1].lower() + text[1:]


def _sentence(text: str) -> str:
    return text[:1].upper() + text[1:]


def _one_of(texts: Sequence[str], chance: random.Random) -> str:
    return texts[int(chance.random() * len(texts))]
