"""Answers of `law` and `law questions`. Words are an object of three languages: kk, ru, en."""

from dataclasses import dataclass
from datetime import date

Words = dict[str, str]


@dataclass(frozen=True, slots=True)
class RuleOfLaw:
    """A rule: the clause that it carries out, and what the clause says."""

    clause: str
    name: str
    words: Words


@dataclass(frozen=True, slots=True)
class NumberOfLaw:
    """A number of the order: a term in working or in calendar days, or a plain `number`."""

    clause: str
    name: str
    working_days: int | None
    calendar_days: int | None
    number: int | None
    words: Words
    effective_from: date


@dataclass(frozen=True, slots=True)
class LawShown:
    """`law`: rules and numbers, each with its clause."""

    rules: tuple[RuleOfLaw, ...]
    numbers: tuple[NumberOfLaw, ...]


@dataclass(frozen=True, slots=True)
class OpenQuestion:
    """A question that the order leaves open. `alternatives`: what each reading means, also of `reading`."""

    id: str
    clauses: tuple[str, ...]
    question: Words
    reading: str
    alternatives: dict[str, Words]
    why: str
    decided_by: str
    effective_from: date


@dataclass(frozen=True, slots=True)
class QuestionsShown:
    """`law questions`: the file of readings in force, and every question with its reading."""

    file: str
    version: int
    questions: tuple[OpenQuestion, ...]
