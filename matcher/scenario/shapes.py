"""Shapes of single values: each reads what is written at a place, or tells what is wrong with it there.

A shape answers the value as the program uses it. Where it told a problem, its answer means nothing: a
document with a problem is never played.
"""

import re
from abc import ABC, abstractmethod
from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from math import isfinite
from typing import Any, Literal, final

from matcher.scenario.problems import Place, written
from matcher.scenario.written import Unquoted

Referred = Literal["person", "employer", "vacancy"]

_DIGITS_OF_CLAUSE = re.compile(r"([1-9]\d?)(\.[1-9]\d?)?")
_LAST_CLAUSE = 81


class Shape(ABC):
    """What may stand at a place."""

    @final
    def read(self, value: object, place: Place) -> Any:
        """The value, after it was judged."""
        return self._read(value, place)

    @property
    @final
    def said(self) -> str:
        """The shape in words, for the document of the format."""
        return self._said()

    @abstractmethod
    def _read(self, value: object, place: Place) -> Any: ...

    @abstractmethod
    def _said(self) -> str: ...


@dataclass(frozen=True)
class Choice(Shape):
    """One of a closed list of names, numbers or truth values; `called`: the list in one word."""

    names: tuple[str | int | bool, ...]
    called: str = ""

    def _read(self, value: object, place: Place) -> Any:
        if any(type(value) is type(name) and value == name for name in self.names):
            return value
        unquoted = isinstance(value, int | float | Unquoted) and str(value) in self.names
        place.wrong("unquoted" if unquoted else "unknown_name", value, allowed=self.names)
        return None

    def _said(self) -> str:
        return self.called or ", ".join(map(written, self.names))


def one_of(*names: str | int | bool, called: str = "") -> Choice:
    """A closed list."""
    return Choice(names, called)


@dataclass(frozen=True)
class Or(Shape):
    """A name that may stand instead of a value."""

    name: str
    shape: Shape

    def _read(self, value: object, place: Place) -> Any:
        if value == self.name:
            return value
        before = len(place.problems)
        read = self.shape.read(value, place)
        for i, problem in enumerate(place.problems[before:], before):
            if problem.path == place.path:
                place.problems[i] = replace(problem, allowed=(*problem.allowed, self.name))
        return read

    def _said(self) -> str:
        return f"{self.shape.said} or {self.name}"


@dataclass(frozen=True)
class Text(Shape):
    """Free text that fits a pattern as a whole."""

    pattern: str = r"(?s).*\S.*"
    name: str = "text"

    def _read(self, value: object, place: Place) -> Any:
        if isinstance(value, int | float | Unquoted) and not isinstance(value, bool):
            place.wrong("unquoted", value)
        elif not isinstance(value, str) or not re.fullmatch(self.pattern, value):
            place.wrong("wrong_type", value, self.name)
        return value

    def _said(self) -> str:
        return self.name


@dataclass(frozen=True)
class Clause(Shape):
    """A clause of the order, 1 to 81, with or without its item."""

    def _read(self, value: object, place: Place) -> Any:
        if isinstance(value, int | float) and not isinstance(value, bool):
            place.wrong("unquoted", value)
            return None
        found = _DIGITS_OF_CLAUSE.fullmatch(value) if isinstance(value, str) else None
        if found is None or int(found[1]) > _LAST_CLAUSE:
            place.wrong("wrong_type", value, "clause")
        return value

    def _said(self) -> str:
        return "clause"


@dataclass(frozen=True)
class Number(Shape):
    """A number of `least` or more; whole unless fractions are allowed."""

    least: int = 0
    fractions: bool = False

    def _read(self, value: object, place: Place) -> Any:
        kinds = int | float if self.fractions else int
        if not isinstance(value, kinds) or isinstance(value, bool) or not isfinite(value):
            place.wrong("wrong_type", value, self._name)
        elif value < self.least:
            place.wrong("too_small", value, str(self.least))
        return value

    @property
    def _name(self) -> str:
        return "number" if self.fractions else "whole"

    def _said(self) -> str:
        return f"number ≥ {self.least}" if self.fractions else f"whole number ≥ {self.least}"


@dataclass(frozen=True)
class Moment(Shape):
    """A time: ISO 8601 with its offset from UTC, quoted."""

    def _read(self, value: object, place: Place) -> Any:
        if isinstance(value, Unquoted):
            return place.wrong("unquoted", value)
        read = _moment(value)
        if read is None:
            return place.wrong("wrong_type", value, "time")
        if read.tzinfo is None:
            return place.wrong("no_offset", value)
        return read

    def _said(self) -> str:
        return "time"


def _moment(value: object) -> datetime | None:
    """An ISO 8601 date-time that UTC can tell too."""
    if not isinstance(value, str) or "T" not in value:
        return None
    try:
        read = datetime.fromisoformat(value)
        read.astimezone(UTC) if read.tzinfo else None
    except (ValueError, OverflowError):
        return None
    return read


@dataclass(frozen=True)
class Day(Shape):
    """A date: ISO 8601, quoted."""

    def _read(self, value: object, place: Place) -> Any:
        if isinstance(value, Unquoted):
            return place.wrong("unquoted", value)
        try:
            return date.fromisoformat(value)  # type: ignore[arg-type]
        except (ValueError, TypeError):
            return place.wrong("wrong_type", value, "date")

    def _said(self) -> str:
        return "date"


@dataclass(frozen=True)
class Reference(Shape):
    """The name of a person, an employer or a vacancy of the file."""

    kinds: tuple[Referred, ...]

    def _read(self, value: object, place: Place) -> Any:
        lists = [getattr(place.names, kind) for kind in self.kinds]
        known: Collection[str] = [name for names in lists if names is not None for name in names]
        if not isinstance(value, str):
            return place.wrong("wrong_type", value, self.kinds[0], known)
        if value not in known and None not in lists:
            return place.wrong("no_such", value, self.kinds[0], known)
        return value

    def _said(self) -> str:
        return " or ".join(self.kinds)


@dataclass(frozen=True)
class EventIndex(Shape):
    """The number of an event of the file, from 0."""

    def _read(self, value: object, place: Place) -> Any:
        if not isinstance(value, int) or isinstance(value, bool):
            place.wrong("wrong_type", value, "whole")
        elif place.names.events is not None and not 0 <= value < place.names.events:
            place.wrong("no_index", value, allowed=range(place.names.events))
        return value

    def _said(self) -> str:
        return "number of an event, from 0"
