"""Demands that article 6 of the Labour Code forbids, found in a vacancy's own words."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Annotated, Literal, Self
from unicodedata import normalize

from pydantic import Field, model_validator

from data.calendar.days import Words
from data.errors import UnlawfulDemand
from data.packaged import Packaged
from data.policies.reading import Strict, read
from data.records import Vacancy

FILE = "law/labour_code/article_6.yaml"
_CLAUSE = re.compile(r"[.;!?\n•·|…]+")
_NAME = re.compile(r"<(\w+)>")
_BLANKS = re.compile(r"\s+")
_CURE = (
    "Take it out: {clause} forbids it. A lawful age minimum goes into age_minimum, "
    "what the work demands into conditions."
)

Patterns = tuple[str, ...]


class Demand(Strict):
    """One forbidden ground: patterns that demand it, and what takes the demand back.

    `unless` is searched in the whole clause, `unless_before` in what stands before the match.
    """

    ground: str
    names: Words
    why: Annotated[str, Field(min_length=8)]
    patterns: Annotated[Patterns, Field(min_length=1)]
    unless: Patterns = ()
    unless_before: Patterns = ()


class Article6(Strict):
    """`article_6.yaml` as written."""

    id: Literal["article_6"]
    version: Annotated[int, Field(ge=1)]
    effective_from: date
    clause: str
    words: Words
    vocabulary: dict[str, str]
    demands: tuple[Demand, ...]

    @model_validator(mode="after")
    def _compiles(self) -> Self:
        wrong = [
            f"{demand.ground}: {pattern}: {problem}"
            for demand in self.demands
            for pattern in (*demand.patterns, *demand.unless, *demand.unless_before)
            if (problem := self._problem(pattern)) is not None
        ]
        if wrong:
            raise ValueError("; ".join(wrong))
        return self

    def filled(self, pattern: str) -> str:
        """The pattern with the vocabulary's words in place of their names.

        Raises:
            KeyError: the vocabulary has no such name.
        """
        return _NAME.sub(lambda name: f"(?:{self.filled(self.vocabulary[name[1]])})", pattern)

    def _problem(self, pattern: str) -> str | None:
        try:
            re.compile(self.filled(pattern))
        except KeyError as name:
            return f"the vocabulary has no {name}"
        except re.error as error:
            return str(error)
        return None


@dataclass(frozen=True, slots=True)
class _Ground:
    demand: Demand
    asks: re.Pattern[str]
    unless: re.Pattern[str] | None
    before: re.Pattern[str] | None

    def found_in(self, clause: str) -> str | None:
        """The words that demand it, or None."""
        match = self.asks.search(clause)
        if match is None or (self.unless and self.unless.search(clause)):
            return None
        if self.before and self.before.search(clause[: match.start()]):
            return None
        return match[0].strip(" ,(/-–—")


@dataclass(frozen=True, slots=True)
class UnlawfulDemands:
    """The article, compiled."""

    article: Article6
    grounds: tuple[_Ground, ...]

    @classmethod
    def of(cls, article: Article6) -> Self:
        """Compile all patterns of a ground into one."""

        def joined(patterns: Patterns) -> re.Pattern[str] | None:
            return re.compile("|".join(map(article.filled, patterns))) if patterns else None

        return cls(
            article,
            tuple(
                _Ground(
                    demand,
                    re.compile("|".join(map(article.filled, demand.patterns))),
                    joined(demand.unless),
                    joined(demand.unless_before),
                )
                for demand in article.demands
            ),
        )

    def in_text(self, text: str) -> Iterator[tuple[Demand, str]]:
        """Each ground that a clause of the text demands, with the words that do."""
        for clause in _clauses(text):
            for ground in self.grounds:
                if (words := ground.found_in(clause)) is not None:
                    yield ground.demand, words

    def of_vacancy(self, vacancy: Vacancy) -> UnlawfulDemand | None:
        """The first unlawful demand of the title, the requirements or the duties."""
        for text in (vacancy.title, vacancy.requirements, vacancy.duties):
            for demand, words in self.in_text(text or ""):
                return UnlawfulDemand(
                    f"The vacancy asks for {demand.names.en}: “{words}”.",
                    _CURE.format(clause=self.article.clause),
                    demand=words,
                )
        return None


def _clauses(text: str) -> Iterator[str]:
    plain = normalize("NFC", text).casefold().replace("ё", "е")
    for clause in _CLAUSE.split(plain):
        if stripped := _BLANKS.sub(" ", clause).strip():
            yield stripped


def load_unlawful_demands(packaged: Packaged | None = None) -> UnlawfulDemands:
    """Read the article, overlaid by the policy folder.

    Raises:
        TableError: with all problems of the file.
    """
    return UnlawfulDemands.of(read(Article6, (packaged or Packaged()).read(FILE)))


_packaged = cache(load_unlawful_demands)


def unlawful_demand(vacancy: Vacancy) -> UnlawfulDemand | None:
    """What a vacancy asks for against article 6 of the Labour Code, by the packaged patterns; else None."""
    return _packaged().of_vacancy(vacancy)
