"""Names of employers, built from invented words by sector."""

import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from data.population.parameters import Parameters


@dataclass(frozen=True, slots=True)
class EmployerNames:
    """Patterns by sector; `{n}` stands for a number, `{w}` for a word, `{p}` for the place."""

    patterns: Mapping[str, Sequence[str]]
    words: Sequence[str]
    extra_word: float

    def invented(self, sector: str, place: str, chance: random.Random) -> str:
        """A name for an employer of this sector; without a place, where only people remember it."""
        text = _one_of(self.patterns[sector], chance)
        word = _one_of(self.words, chance)
        if chance.random() < self.extra_word:
            word = f"{word} {_one_of(self.words, chance)}"
        number = str(1 + int(chance.random() * 120))
        return text.format(w=word, n=number, p=place).strip()


def load_employer_names(employers: Parameters) -> EmployerNames:
    """Read the patterns of `employers.yaml`."""
    return EmployerNames(employers.table("names"), employers.words("words"), employers.number("extra_word"))


def _one_of(texts: Sequence[str], chance: random.Random) -> str:
    return texts[int(chance.random() * len(texts))]
