"""Names and their integers inside one epoch. They only grow, so that an epoch and its delta share them."""

from collections.abc import Iterable, Sequence
from typing import Generic, TypeVar

import orjson

from data.errors import StateError
from scoring.axes import Value

T = TypeVar("T")

REQUIREMENT_BITS = 62
"""The first so many requirements have a bit each, the others a list of owners."""
UNAVAILABLE = 1 << REQUIREMENT_BITS
NAMED_BITS = UNAVAILABLE - 1

ScheduleName = tuple[tuple[str, ...], Value, Value]
"""Patterns, nights, long hours."""


class Names(Generic[T]):
    """Names in order of their first appearance. Adding is for one thread, reading for any."""

    def __init__(self, kind: str, names: Iterable[T] = (), limit: int = 1 << 16) -> None:
        self._kind = kind
        self._limit = limit
        self._names = list(names)
        self._places = {name: i for i, name in enumerate(self._names)}

    def __len__(self) -> int:
        return len(self._names)

    def __getitem__(self, place: int) -> T:
        return self._names[place]

    def get(self, name: T) -> int | None:
        """The integer of a name, None where it never appeared."""
        return self._places.get(name)

    def since(self, place: int) -> Sequence[T]:
        """The names from a place on."""
        return self._names[place:]

    def add(self, name: T) -> int:
        """The integer of a name, a new one where it never appeared.

        Raises:
            StateError: there are more names than integers.
        """
        place = self._places.get(name)
        if place is None:
            place = len(self._names)
            if place >= self._limit:
                raise StateError(
                    f"The index holds {self._limit} different {self._kind} and has no room for {name!r}.",
                    "Build the index again: names that are no longer used are dropped.",
                )
            self._names.append(name)
            self._places[name] = place
        return place


class Vocabulary:
    """All names of one side's epoch but the titles: those are the dictionary's own."""

    def __init__(
        self,
        places: Iterable[str | None] = (None,),
        schedules: Iterable[ScheduleName] = (),
        features: Iterable[str] = (),
        requirements: Iterable[str] = (),
    ) -> None:
        self.places = Names("places", places)
        self.schedules = Names("schedules", schedules)
        self.features = Names("features", features, limit=1 << 15)
        self.requirements = Names("requirements", requirements)

    def bits(self, names: Iterable[str]) -> tuple[int, list[int]]:
        """A word of those requirements that have a bit, and the places of the rare ones, added if new."""
        word, rare = 0, []
        for name in names:
            place = self.requirements.add(name)
            if place < REQUIREMENT_BITS:
                word |= 1 << place
            else:
                rare.append(place)
        return word, rare

    def word(self, names: Iterable[str]) -> int:
        """A word of those requirements that have a bit; nothing is added."""
        places = [self.requirements.get(name) for name in names]
        return sum({1 << place for place in places if place is not None and place < REQUIREMENT_BITS})

    def names_of(self, word: int) -> list[str]:
        """The names behind a word."""
        names = []
        while word:
            lowest = word & -word
            names.append(self.requirements[lowest.bit_length() - 1])
            word ^= lowest
        return names

    def json(self) -> bytes:
        """For an epoch's folder."""
        lists = ("places", "schedules", "features", "requirements")
        return orjson.dumps({name: getattr(self, name).since(0) for name in lists})

    @classmethod
    def from_json(cls, body: bytes) -> "Vocabulary":
        """The inverse of `json`."""
        plain = orjson.loads(body)
        schedules = [(tuple(patterns), nights, long) for patterns, nights, long in plain.pop("schedules")]
        return cls(schedules=schedules, **plain)
