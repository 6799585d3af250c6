"""Order No. 214 by its own numbering: which clauses there are, what they say, who carries them out."""

import re
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from data.calendar.days import Words
from data.errors import UnknownCode
from data.packaged import Packaged
from data.policies.reading import Strict, read

FILE = "law/order_214/clauses.yaml"
LAST = 81
APPENDICES = 10
CITED = re.compile(r"order-214:(?P<appendix>app)?(?P<number>[1-9]\d?)(?:\.(?P<item>[1-9]\d?))?")
"""How a clause is cited: a clause or an appendix, then an item or a row of it."""

Status = Literal["implemented", "planned", "out_of_scope", "repealed"]


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause or appendix, or an item or row of it.

    Attributes:
        number: of the clause or the appendix.
        item: of the clause, or row of the appendix; None: the whole.
        appendix: whether `number` is that of an appendix.
    """

    number: int
    item: int | None = None
    appendix: bool = False

    def __str__(self) -> str:
        """The clause as it is cited, such as `order-214:51.2` or `order-214:app2.7`."""
        item = "" if self.item is None else f".{self.item}"
        return f"order-214:{'app' * self.appendix}{self.number}{item}"

    @classmethod
    def parse(cls, cited: str) -> Self:
        """Read a citation, and make sure that the order has such a clause; a repealed one it has.

        Raises:
            UnknownCode: it is not written so, or the order has no such clause, item, appendix or row.
        """
        found = CITED.fullmatch(cited)
        if found is None:
            raise _unknown(cited, "It is written as order-214:51.2 or order-214:app2.7.")
        item = None if found["item"] is None else int(found["item"])
        clause = cls(int(found["number"]), item, found["appendix"] is not None)
        if (missing := _packaged().missing(clause)) is not None:
            raise _unknown(cited, missing)
        return clause


def _unknown(cited: str, cure: str) -> UnknownCode:
    return UnknownCode(f"The order has no clause {cited!r}.", cure, kind="clause", code=cited)


class Entry(Strict):
    """A clause or an appendix.

    Attributes:
        where: the modules that carry it out.
        why: why it is planned only, or out of scope.
        by: the order that repealed it.
        words: what it says; the Kazakh ones are copied letter by letter.
        note: what of it is left out, or how it is meant.
    """

    number: Annotated[int, Field(ge=1, le=LAST)]
    status: Status
    where: tuple[str, ...] = ()
    why: str | None = None
    by: str | None = None
    words: Words | None = None
    note: str | None = None

    @model_validator(mode="after")
    def _says_what_it_must(self) -> Self:
        needed = {
            "implemented": self.where,
            "planned": self.why,
            "out_of_scope": self.why,
            "repealed": self.by,
        }
        if not needed[self.status]:
            raise ValueError(f"{self.number}: {self.status} needs its module, its reason or its source")
        if self.words is None and self.status != "repealed":
            raise ValueError(f"{self.number}: needs its words")
        return self


class ClauseEntry(Entry):
    """A clause with its items."""

    items: tuple[Words, ...] = ()


class AppendixEntry(Entry):
    """An appendix with so many numbered rows."""

    rows: Annotated[int, Field(ge=0)] = 0


class Order(Strict):
    """`data/law/order_214/clauses.yaml`: every clause from 1 to 81 and every appendix, in order."""

    id: Literal["clauses"]
    version: Annotated[int, Field(ge=1)]
    effective_from: date
    clauses: tuple[ClauseEntry, ...]
    appendices: tuple[AppendixEntry, ...]

    @model_validator(mode="after")
    def _complete(self) -> Self:
        for entries, last in ((self.clauses, LAST), (self.appendices, APPENDICES)):
            if [each.number for each in entries] != list(range(1, last + 1)):
                raise ValueError(f"clauses and appendices stand in order, each once, to {last}")
        return self

    def missing(self, clause: Clause) -> str | None:
        """What the order lacks of a clause; None: it has it."""
        last, kind = (APPENDICES, "appendices") if clause.appendix else (LAST, "clauses")
        if clause.number > last:
            return f"It has {kind} 1 to {last}."
        parts = self._parts(clause)
        if clause.item is not None and clause.item > parts:
            return f"{Clause(clause.number, None, clause.appendix)} has {parts or 'no'} numbered parts."
        return None

    def words(self, clause: Clause) -> Words | None:
        """What a clause or its item says; None: it is repealed. A row has the words of its appendix."""
        if clause.appendix:
            return self.appendices[clause.number - 1].words
        entry = self.clauses[clause.number - 1]
        return entry.words if clause.item is None else entry.items[clause.item - 1]

    def _parts(self, clause: Clause) -> int:
        if clause.appendix:
            return self.appendices[clause.number - 1].rows
        return len(self.clauses[clause.number - 1].items)


def load_clauses(packaged: Packaged) -> Order:
    """Read the numbering; raises TableError with all problems of the file."""
    return read(Order, packaged.read(FILE))


@cache
def _packaged() -> Order:
    return load_clauses(Packaged())
