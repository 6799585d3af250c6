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
_CLAUSE = re.compile(r"(?:[;!?\n•·|…]|(?<!\bмуж)(?<!\bжен)\.)+")  # "муж." and "жен." end no clause
_NAME = re.compile(r"<(\w+)>")
_BLANKS = re.compile(r"\s+")
_STRUCK = "…"  # parts clauses, so no clause has one of its own
_NEVER = r"(?!)"
_CURE = (
    "Take it out: {clause} forbids it. A lawful age minimum goes into age_minimum, "
    "what the work demands into conditions."
)

Patterns = tuple[str, ...]


class Ground(Strict):
    """One forbidden ground: what demands it, and what is lawful though it sounds alike.

    A clause is read for it only where one of `about` stands: the pattern of a demand needs one of them.
    """

    id: str
    names: Words
    why: Annotated[str, Field(min_length=8)]
    about: Annotated[Patterns, Field(min_length=1)]
    demands: Annotated[Patterns, Field(min_length=1)]
    lawful: Patterns = ()


class Article6(Strict):
    """`article_6.yaml` as written."""

    id: Literal["article_6"]
    version: Annotated[int, Field(ge=1)]
    effective_from: date
    clause: str
    words: Words
    vocabulary: dict[str, str]
    grounds: tuple[Ground, ...]

    @model_validator(mode="after")
    def _compiles(self) -> Self:
        wrong = [
            f"{ground.id}: {pattern}: {problem}"
            for ground in self.grounds
            for pattern in (*ground.about, *ground.demands, *ground.lawful)
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

    def compiled(self, patterns: Patterns) -> re.Pattern[str]:
        """One pattern that finds what any of them finds; it finds nothing where there are none."""
        return re.compile("|".join(map(self.filled, patterns)) or _NEVER)

    def _problem(self, pattern: str) -> str | None:
        try:
            self.compiled((pattern,))
        except KeyError as name:
            return f"the vocabulary has no {name}"
        except re.error as error:
            return str(error)
        return None


@dataclass(frozen=True, slots=True)
class Reader:
    """A ground, compiled: it reads one clause at a time."""

    ground: Ground
    about: re.Pattern[str]
    demands: re.Pattern[str]
    lawful: re.Pattern[str]

    @classmethod
    def of(cls, ground: Ground, article: Article6) -> Self:
        """Compile the ground with the article's vocabulary."""
        patterns = ground.about, ground.demands, ground.lawful
        return cls(ground, *map(article.compiled, patterns))

    def found_in(self, clause: str) -> str | None:
        """The words that demand it once what is lawful is struck out, or None."""
        if not self.about.search(clause) or not self.demands.search(clause):
            return None
        match = self.demands.search(self.lawful.sub(_STRUCK, clause))
        return match[0].strip(" ,(/-–—") if match else None


@dataclass(frozen=True, slots=True)
class UnlawfulDemands:
    """The article, compiled."""

    article: Article6
    readers: tuple[Reader, ...]

    @classmethod
    def of(cls, article: Article6) -> Self:
        """Compile the grounds."""
        return cls(article, tuple(Reader.of(ground, article) for ground in article.grounds))

    def in_text(self, text: str) -> Iterator[tuple[Ground, str]]:
        """Each ground that a clause of the text demands, with the words that do."""
        for clause in clauses(text):
            for reader in self.readers:
                if (words := reader.found_in(clause)) is not None:
                    yield reader.ground, words

    def of_vacancy(self, vacancy: Vacancy) -> UnlawfulDemand | None:
        """The first unlawful demand of the title, the requirements or the duties."""
        for text in (vacancy.title, vacancy.requirements, vacancy.duties):
            for ground, words in self.in_text(text or ""):
                return UnlawfulDemand(
                    f"The vacancy asks for {ground.names.en}: “{words}”.",
                    _CURE.format(clause=self.article.clause),
                    demand=words,
                )
        return None


def clauses(text: str) -> Iterator[str]:
    """The clauses of a text as the patterns expect them: small letters, ё as е, single blanks."""
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
