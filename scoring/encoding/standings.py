"""How a person stands to every hard requirement that may be asked: met, not met, or in neither list.

Names: `age:18`, `licence:B`, `medical_book`, `clearance:security`, `language:en:B2`, `condition:height`.
"""

from collections.abc import Sequence
from datetime import date
from functools import cache
from itertools import chain
from typing import NamedTuple

from data.records import Certificate, Person
from data.records.vocabulary import Condition, LanguageLevel, Licence, names
from scoring.encoding.days import FOREVER, age_on, birthday
from scoring.encoding.terms import EncodingTerms

AGES = range(14, 26)
"""Minimums that a vacancy may state (`Vacancy.age_minimum`)."""
LEVELS = names(LanguageLevel)
LICENCES = names(Licence)
CONDITIONS = names(Condition)
PAPERS = {
    "medical_book": "medical_book",
    "security": "clearance:security",
    "no_criminal_record": "clearance:no_criminal_record",
}
"""Kinds of certificates that answer a requirement."""


class Standing(NamedTuple):
    """Names of requirements, in the order of their vocabularies."""

    met: tuple[str, ...] = ()
    not_met: tuple[str, ...] = ()


UNKNOWN = Standing()


def standings(person: Person, terms: EncodingTerms, day: date) -> tuple[Standing, int | None]:
    """All that is known of the person, and the first later day on which it changes by itself."""
    age, birthday_turn = _of_age(person.birth_date, day)
    papers, paper_turn = _of_papers(person.certificates, day)
    licences, health = person.licences, person.health
    known = _joined(
        age,
        UNKNOWN if licences is None else _of_licences(licences, terms.implied_licences),
        papers,
        _of_languages(tuple((one.language, one.level) for one in person.languages)),
        UNKNOWN if health is None else _of_limits(health.limits),
    )
    turns = [turn for turn in (birthday_turn, paper_turn) if turn is not None]
    return known, min(turns, default=None)


def _of_age(born: date | None, day: date) -> tuple[Standing, int | None]:
    if born is None:
        return UNKNOWN, None
    age = age_on(born, day)
    turn = birthday(born, max(age + 1, AGES.start)) if age < AGES[-1] else None
    return _ages(min(max(age, 0), AGES[-1])), turn


@cache
def _ages(age: int) -> Standing:
    split = [(f"age:{minimum}", minimum <= age) for minimum in AGES]
    return _split(split)


@cache
def _of_licences(held: tuple[str, ...], implied: tuple[tuple[str, str], ...]) -> Standing:
    """A list of licences is complete: what it lacks is not met."""
    has = {*held, *(category for other, category in implied if other in held)}
    return _split([(f"licence:{licence}", licence in has) for licence in LICENCES])


def _of_papers(papers: Sequence[Certificate], day: date) -> tuple[Standing, int | None]:
    """A paper is good through its last day; of several of one kind the one that lasts longest counts."""
    if not papers:
        return UNKNOWN, None
    today = day.toordinal()
    lasts: dict[str, int] = {}
    for paper in papers:
        name = PAPERS.get(paper.kind)
        if name is not None:
            end = (FOREVER if paper.until is None else paper.until.toordinal() + 1) if paper.held else 0
            lasts[name] = max(end, lasts.get(name, 0))
    turns = [end for end in lasts.values() if today < end < FOREVER]
    known = _split([(name, lasts[name] > today) for name in PAPERS.values() if name in lasts])
    return known, min(turns, default=None)


@cache
def _of_languages(stated: tuple[tuple[str, LanguageLevel], ...]) -> Standing:
    """A thermometer for each language: levels up to the one stated are met, those above are not."""
    best: dict[str, int] = {}
    for language, level in stated:
        best[language] = max(LEVELS.index(level), best.get(language, 0))
    return _split(
        [
            (f"language:{language}:{name}", i <= best[language])
            for language in sorted(best)
            for i, name in enumerate(LEVELS)
        ]
    )


@cache
def _of_limits(limits: tuple[str, ...]) -> Standing:
    """Who was asked and stated no limit meets the condition."""
    return _split([(f"condition:{one}", one not in limits) for one in CONDITIONS])


def _joined(*parts: Standing) -> Standing:
    return Standing(
        tuple(chain.from_iterable(part.met for part in parts)),
        tuple(chain.from_iterable(part.not_met for part in parts)),
    )


def _split(named: Sequence[tuple[str, bool]]) -> Standing:
    return Standing(tuple(n for n, met in named if met), tuple(n for n, met in named if not met))
