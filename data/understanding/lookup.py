"""Stages `exact` and `inflected`: the texts that the table holds."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property

from data.reference.occupations import LANGS, Occupations, Title
from data.understanding.cleaning import literal, without_seniority
from data.understanding.letters import fold
from data.understanding.result import Candidate, Found
from data.understanding.settings import Stages
from data.understanding.stemming import bag
from data.understanding.words import load_words

Places = tuple[int, ...]
"""Places of titles in `Occupations.titles`, ascending; several when they share a form."""


@dataclass(frozen=True, eq=False)
class Form:
    """A way of writing a title: its folded clean text, its language, the title's place."""

    key: str
    lang: str
    place: int


@dataclass(frozen=True, eq=False)
class Lookup:
    """The forms of all titles by key, and by bag of stems for each language (built when first asked)."""

    occupations: Occupations
    stages: Stages
    forms: tuple[Form, ...] = field(repr=False)

    @classmethod
    def of(cls, occupations: Occupations, stages: Stages) -> "Lookup":
        """Clean and index every label and form of the table."""
        return cls(occupations, stages, tuple(forms_of(occupations.titles)))

    @cached_property
    def distinct(self) -> tuple[Form, ...]:
        """The forms, each key of a title once whatever its language: the rows of the fitted model."""
        return tuple({(form.key, form.place): form for form in reversed(self.forms)}.values())[::-1]

    @cached_property
    def by_key(self) -> dict[str, Places]:
        """Folded clean text to places."""
        return _indexed((form.key, form.place) for form in self.forms)

    @cached_property
    def by_bag(self) -> dict[str, dict[str, Places]]:
        """Language, then bag of stems, to places."""
        return {
            lang: _indexed((bag(form.key, lang), form.place) for form in self.forms if form.lang == lang)
            for lang in LANGS
        }

    @cached_property
    def bags(self) -> frozenset[str]:
        """The bags of stems of all languages."""
        return frozenset(key for by_bag in self.by_bag.values() for key in by_bag)

    @cached_property
    def hybrids(self) -> dict[frozenset[str], int]:
        """The parts of a hybrid to its place."""
        return {frozenset(t.parts): place for place, t in enumerate(self.occupations.titles) if t.parts}

    def find(self, cleaned: str) -> tuple[str, Found]:
        """The stage that knows the cleaned text and its candidates; as written first, then without seniority.

        Returns:
            `("none", ())` when the table does not hold the text.
        """
        for text in dict.fromkeys((cleaned, without_seniority(cleaned))):
            key = fold(text)
            if places := self.by_key.get(key):
                return "exact", self._candidates(places, self._trust(text, self.stages.exact))
            if places := self._inflected(key):
                return "inflected", self._candidates(places, self._trust(text, self.stages.inflected))
        return "none", ()

    def _inflected(self, key: str) -> Places:
        for lang in ("en",) if key.isascii() else ("ru", "kk"):
            if places := self.by_bag[lang].get(bag(key, lang)):
                return places
        return ()

    def _trust(self, text: str, known: float) -> float:
        return self.stages.vague if fold(text) in load_words().vague else known

    def _candidates(self, places: Places, probability: float) -> Found:
        titles = [self.occupations.titles[place] for place in places]
        groups = {title.isco: title for title in reversed(titles)}
        if len(groups) > 1:
            probability = min(probability, self.stages.shared) / len(groups)
        return tuple(Candidate(groups[isco].id, isco, probability) for isco in sorted(groups))


def is_vague(cleaned: str) -> bool:
    """Whether the words name no profession by themselves ("ведущий специалист")."""
    vague = load_words().vague
    return fold(cleaned) in vague or fold(without_seniority(cleaned)) in vague


def forms_of(titles: Iterable[Title]) -> Iterable[Form]:
    """Every label and form, cleaned and folded, once for each title and language, in the table's order."""
    for place, title in enumerate(titles):
        for lang in LANGS:
            written = (title.labels[lang], *title.forms[lang])
            for key in dict.fromkeys(fold(literal(text)) for text in written):
                if key:
                    yield Form(key, lang, place)


def _indexed(pairs: Iterable[tuple[str, int]]) -> dict[str, Places]:
    found: dict[str, Places] = {}
    for key, place in pairs:
        places = found.setdefault(key, (place,))
        if place not in places:
            found[key] = (*places, place)
    found.pop("", None)
    return found
