"""Titles as people write them: the form, what is added, the case, and what goes wrong."""

import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from data.population.chance import Choice, choice
from data.population.inflecting import inflected
from data.population.parameters import Parameters, by_beginning
from data.population.slips import slipped, with_latin_letters, without_kazakh_letters
from data.reference.occupations import Title

ByLang = Mapping[str, Sequence[str]]
LONGEST = 300
"""Characters of a title (data.records.person.Title)."""


@dataclass(frozen=True, slots=True)
class Writing:
    """The parameters of `writing.yaml`, looked up for one unit group."""

    qualifiers: ByLang
    general: ByLang
    categories: ByLang | None
    senior: bool


class TitleWriter:
    """Writes titles; `employer` writes more carefully and qualifies more.

    Args:
        titles: the titles in the order by which they are asked for.
        writing: the parameters of `writing.yaml`.
    """

    def __init__(self, titles: Sequence[Title], writing: Parameters) -> None:
        self._forms = {lang: [(t.labels[lang], *t.forms[lang]) for t in titles] for lang in ("kk", "ru")}
        self._shares = writing.shares("shares")
        factor = writing.shares("vacancy_factor")
        self._employer_shares = {n: share * factor.get(n, 1.0) for n, share in self._shares.items()}
        by_group = {t.isco: _writing(t.isco, writing) for t in titles}
        self._groups = [by_group[t.isco] for t in titles]
        self._seniority: dict[str, Choice[str]] = {
            lang: choice(words) for lang, words in writing.table("seniority").items()
        }
        self._grades: ByLang = writing.table("grade_words")
        self._rotational: ByLang = writing.table("rotational")
        self._needed: ByLang = writing.table("needed")
        self._needed_share = writing.number("needed_share")
        self._emphasis = writing.words("emphasis")

    def write(
        self, place: int, lang: str, chance: random.Random, grade: int | None = None, employer: bool = False
    ) -> str:
        """A title as written by a seeker or an employer.

        Args:
            place: of the title among those given.
            lang: the writer's language, `kk` or `ru`; now and then the other one is written.
            chance: the block's.
            grade: the wage grade, named in some of the texts.
            employer: whether an employer writes.
        """
        shares = self._employer_shares if employer else self._shares
        if chance.random() < shares["other_language"]:
            lang = "ru" if lang == "kk" else "kk"
        text = self._with_additions(
            self._form(place, lang, shares, chance), place, lang, grade, shares, chance
        )
        if employer and chance.random() < self._needed_share:
            text = _one_of(self._needed[lang], chance).format(title=text)
        return self._roughened(_in_case(text, shares, chance), lang, shares, chance)[:LONGEST]

    def _form(self, place: int, lang: str, shares: Mapping[str, float], chance: random.Random) -> str:
        forms = self._forms[lang][place]
        if chance.random() < shares["both_languages"]:
            return f"{forms[0]}/{self._forms['ru' if lang == 'kk' else 'kk'][place][0]}"
        text = forms[0] if chance.random() < shares["label"] else _early(forms, chance)
        if chance.random() < shares["inflected"]:
            text = inflected(text, lang, "as" if chance.random() < 0.6 else "plural")
        return text

    def _with_additions(
        self,
        text: str,
        place: int,
        lang: str,
        grade: int | None,
        shares: Mapping[str, float],
        chance: random.Random,
    ) -> str:
        group = self._groups[place]
        if group.senior and chance.random() < shares["seniority"]:
            text = f"{self._seniority[lang].pick(chance.random())} {text}"
        if grade is not None and chance.random() < shares["grade"]:
            text = f"{text} {_one_of(self._grades[lang], chance).format(n=grade)}"
        if group.categories and chance.random() < shares["category"]:
            text = f"{text} {_one_of(group.categories[lang], chance)}"
        if chance.random() < shares["qualifier"]:
            long = text.count(" ") > 1  # says already where or with what
            return _qualified(text, _one_of((group.general if long else group.qualifiers)[lang], chance))
        if chance.random() < shares["rotational"]:
            text = f"{text} {_one_of(self._rotational[lang], chance)}"
        return text

    def _roughened(self, text: str, lang: str, shares: Mapping[str, float], chance: random.Random) -> str:
        if lang == "kk" and chance.random() < shares["no_kazakh_letters"]:
            text = without_kazakh_letters(text)
        if chance.random() < shares["slip"]:
            text = slipped(text, chance)
            if chance.random() < shares["second_slip"]:
                text = slipped(text, chance)
        if chance.random() < shares["latin_look_alike"]:
            text = with_latin_letters(text)
        if chance.random() < shares["emphasis"]:
            text = f"{text}{_one_of(self._emphasis, chance)}"
        return text.strip()


def _writing(isco: str, writing: Parameters) -> Writing:
    """General qualifiers come once, the group's own twice."""
    general = writing.table("qualifiers")[""]
    own = by_beginning(writing.table("qualifiers"), isco)
    return Writing(
        general=general,
        qualifiers={lang: (*general[lang], *own[lang], *own[lang]) for lang in ("kk", "ru")},
        categories=by_beginning(writing.table("category_words"), isco),
        senior=isco[0] in writing.words("seniority_majors"),
    )


def _qualified(text: str, qualifier: str) -> str:
    """The title with the qualifier behind it, unless it says so already: "повар столовой в столовую"."""
    said = qualifier.split()[-1][:4].lower() in text.lower()
    return text if said else f"{text} {qualifier}"


def _in_case(text: str, shares: Mapping[str, float], chance: random.Random) -> str:
    drawn = chance.random()
    if drawn < shares["capital"]:
        return text[:1].upper() + text[1:]
    if drawn < shares["capital"] + shares["shouted"]:
        return text.upper()
    if drawn < shares["capital"] + shares["shouted"] + shares["title_case"]:
        return " ".join(word[:1].upper() + word[1:] for word in text.split(" "))
    return text


def _early(forms: Sequence[str], chance: random.Random) -> str:
    """One of the forms, the first ones more often: the tables name the most usual ones first."""
    return forms[int(chance.random() ** 1.7 * len(forms))]


def _one_of(texts: Sequence[str], chance: random.Random) -> str:
    return texts[int(chance.random() * len(texts))]
