"""Dated numbers of selection: how many are listed."""

from datetime import date
from typing import Annotated, Literal

from pydantic import Field

from data.packaged import Packaged
from data.policies.reading import Strict, read

Count = Annotated[int, Field(ge=1, le=1000)]


class Candidates(Strict):
    """Length of a vacancy's shortlist."""

    per_post: Count
    at_least: Count
    why: str


class AtLeast(Strict):
    """Length of a seeker's list."""

    at_least: Count
    why: str


class AtMost(Strict):
    """Length of a list to clarify."""

    at_most: Count
    why: str


class Lengths(Strict):
    """`data/policies/selection.yaml`."""

    id: Literal["selection"]
    version: int
    effective_from: date
    candidates: Candidates
    vacancies: AtLeast
    clarify: AtMost

    def of_vacancy(self, posts: int) -> int:
        """How many candidates are selected for a vacancy with so many posts."""
        return max(posts * self.candidates.per_post, self.candidates.at_least)


def load_lengths(packaged: Packaged) -> Lengths:
    """Lengths of lists; raises TableError with all problems."""
    return read(Lengths, packaged.read("policies/selection.yaml"))
