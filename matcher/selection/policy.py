"""Dated numbers of selection: how many are listed, and within how many working days."""

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


class Term(Strict):
    """A term of the order in working days."""

    working_days: Annotated[int, Field(ge=0)]
    clause: str
    words: str


class Terms(Strict):
    """The terms by which selection is late."""

    vacancy: Term
    seeker_of_centre: Term
    seeker_of_portal: Term


class SelectionTerms(Strict):
    """`data/law/order_214/selection.yaml`."""

    id: Literal["selection"]
    version: int
    effective_from: date
    terms: Terms


def load_lengths(packaged: Packaged) -> Lengths:
    """Lengths of lists; raises TableError with all problems."""
    return read(Lengths, packaged.read("policies/selection.yaml"))


def load_terms(packaged: Packaged) -> Terms:
    """Terms of clauses 69, 23 and 36; raises TableError with all problems."""
    return read(SelectionTerms, packaged.read("law/order_214/selection.yaml")).terms
