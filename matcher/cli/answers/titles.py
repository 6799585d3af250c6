"""Answers of `title`."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Meaning:
    """A title that may be meant, and the probability that its unit group is the right one."""

    isco: str
    title: str
    probability: float


@dataclass(frozen=True, slots=True)
class TitleUnderstood:
    """How a text was understood; `title` and `isco` are null where that is not sure."""

    text: str
    title: str | None
    isco: str | None
    probability: float
    sure: bool
    stage: str
    ranked: tuple[Meaning, ...]


@dataclass(frozen=True, slots=True)
class TitleOfRow:
    """One line for each row of `title --file`; `row` 1 is the first below the header."""

    row: int
    ranked: tuple[Meaning, ...]
    sure: bool
