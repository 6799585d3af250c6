"""Shapes made of shapes: lists, pairs, records with closed keys, mappings with free ones."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from matcher.scenario.problems import Place, written
from matcher.scenario.shapes import Reference, Shape, Text


@dataclass(frozen=True)
class ListOf(Shape):
    """A list of one shape; `or_one`: a single value may stand for a list of one."""

    shape: Shape
    or_one: bool = False

    def _read(self, value: object, place: Place) -> Any:
        if isinstance(value, list):
            return [self.shape.read(part, place[i]) for i, part in enumerate(value)]
        if self.or_one and not isinstance(value, dict):
            return [self.shape.read(value, place)]
        return place.wrong("wrong_type", value, "list")

    def _said(self) -> str:
        return f"{self.shape.said} or a list" if self.or_one else f"list of {self.shape.said}"


@dataclass(frozen=True)
class Pair(Shape):
    """`[person, vacancy]`."""

    def _read(self, value: object, place: Place) -> Any:
        if not isinstance(value, list) or len(value) != 2:
            return place.wrong("wrong_type", value, "pair")
        kinds = (Reference(("person",)), Reference(("vacancy",)))
        return [kind.read(part, place[i]) for i, (kind, part) in enumerate(zip(kinds, value, strict=True))]

    def _said(self) -> str:
        return "[person, vacancy]"


@dataclass(frozen=True)
class MapOf(Shape):
    """A mapping whose keys are free names or references, and whose values are of one shape."""

    key: Shape
    shape: Shape
    may_be_empty: bool = False

    def _read(self, value: object, place: Place) -> Any:
        if not isinstance(value, dict):
            return place.wrong("wrong_type", value, "mapping")
        return {
            self.key.read(name, place[written(name)]): self._part(part, place[written(name)])
            for name, part in value.items()
        }

    def _part(self, part: object, place: Place) -> Any:
        """`V1:` with nothing behind it says the same as `V1: {}`."""
        return self.shape.read({} if part is None and self.may_be_empty else part, place)

    def _said(self) -> str:
        return f"{{{self.key.said}: {self.shape.said}}}"


@dataclass(frozen=True)
class By:
    """A shape that depends on the name in another key of the same record."""

    key: str
    shapes: Mapping[str, Shape]

    def chosen(self, record: Mapping[Any, object]) -> Shape | None:
        """The shape; None where the other key is wrong, which is told there."""
        name = record.get(self.key)
        return self.shapes.get(name) if isinstance(name, str) else None

    @property
    def said(self) -> str:
        """The shape in words."""
        return f"by its {self.key}"


@dataclass(frozen=True)
class Maybe:
    """What may be left out of a record."""

    shape: Shape | By

    @property
    def said(self) -> str:
        """The shape in words."""
        return self.shape.said


Part = Shape | By | Maybe
"""What may stand behind a key of a record."""


@dataclass(frozen=True)
class Record(Shape):
    """A mapping with closed keys. All that is wrong with it is told: keys, what is missing, each value."""

    keys: Mapping[str, Part]
    called: str = ""

    def _read(self, value: object, place: Place) -> Any:
        if not isinstance(value, dict):
            return place.wrong("wrong_type", value, "mapping")
        for key in value:
            if key not in self.keys:
                place[written(key)].wrong("unknown_key", key, allowed=self.keys)
        for key, part in self.keys.items():
            if key not in value and not isinstance(part, Maybe):
                place.wrong("missing", wanted=key, allowed=self.keys)
        return {key: self._value(key, value, place) for key in self.keys if key in value}

    def _value(self, key: str, record: dict[Any, object], place: Place) -> Any:
        part = self.keys[key]
        shape = part.shape if isinstance(part, Maybe) else part
        chosen = shape.chosen(record) if isinstance(shape, By) else shape
        return None if chosen is None else chosen.read(record[key], place[key])

    def _said(self) -> str:
        keys = (f"[{key}]" if isinstance(part, Maybe) else key for key, part in self.keys.items())
        return self.called or f"{{{', '.join(keys)}}}"


def record(**keys: Part) -> Record:
    """A record."""
    return Record(keys)


PERSON = Reference(("person",))
EMPLOYER = Reference(("employer",))
VACANCY = Reference(("vacancy",))
PAIR = Pair()
NAME = Text(name="name")
