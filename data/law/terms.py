"""Numbers of order No. 214: within how many days, and how many; each with its clause and its words."""

from datetime import date
from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from data.calendar.days import Receiver, Words
from data.packaged import Packaged
from data.policies.reading import Strict, read

FILE = "law/order_214/terms.yaml"
Days = Annotated[int, Field(ge=1, le=366)]
Of = Literal["person", "vacancy", "offer"]


class Also(Strict):
    """Another clause that sets the same number, for other people or another way."""

    clause: str
    words: Words


class Term(Strict):
    """Within how many days something is to be done.

    Attributes:
        name: of the term, as scenarios call it; `reply` is two, by the status of who replies.
        clause: that sets it.
        words: of the order; the Kazakh ones are copied letter by letter.
        effective_from: since when the clause has these words.
        of: whose case it belongs to.
        receiver: whom the event that starts it reaches; office hours bind what reaches a person by A18.
        working_days: as a rule; 0 where the order counts calendar days.
        calendar_days: where the order says so.
        also: a second clause with the same number.
    """

    name: str
    clause: str
    words: Words
    effective_from: date
    of: Of
    receiver: Receiver
    working_days: Days | Literal[0] = 0
    calendar_days: Days | Literal[0] = 0
    also: Also | None = None

    @model_validator(mode="after")
    def _one_of_two(self) -> Self:
        if (self.working_days == 0) == (self.calendar_days == 0):
            raise ValueError("a term counts either working_days or calendar_days")
        return self


class Count(Strict):
    """A number of the order that is no term."""

    name: str
    clause: str
    words: Words
    effective_from: date
    number: Annotated[int, Field(ge=1)]


class OrderNumbers(Strict):
    """`data/law/order_214/terms.yaml` as written."""

    id: Literal["terms"]
    version: Annotated[int, Field(ge=1)]
    terms: tuple[Term, ...]
    counts: tuple[Count, ...]

    @model_validator(mode="after")
    def _each_once(self) -> Self:
        names = [term.name for term in self.terms] + [count.name for count in self.counts]
        if twice := sorted({name for name in names if names.count(name) > 1}):
            raise ValueError(f"named twice: {', '.join(twice)}")
        return self


def load_numbers(packaged: Packaged) -> OrderNumbers:
    """Read terms and counts, overlaid by the policy folder.

    Raises:
        TableError: with all problems of the file.
    """
    return read(OrderNumbers, packaged.read(FILE))


def load_terms(packaged: Packaged) -> dict[str, Term]:
    """The terms by name; raises TableError with all problems of the file."""
    return {term.name: term for term in load_numbers(packaged).terms}


def load_counts(packaged: Packaged) -> dict[str, int]:
    """The numbers that are no terms, by name; raises TableError with all problems of the file."""
    return {count.name: count.number for count in load_numbers(packaged).counts}
