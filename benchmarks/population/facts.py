"""Codes of people as integer columns: one table of people, one of their stints, and what the integers mean.

Written for the exact answers and the baselines, from `scoring` alone: nothing here is the index's.
"""

from collections import defaultdict
from collections.abc import Hashable, Iterable
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

import polars as pl

from scoring.axes import flat
from scoring.codes import PersonCodes, person_from_json
from scoring.criteria.transport import MODES
from scoring.facts import BY_NEARNESS, HAD_BY_PERSON, HAD_IN_STINT, SHARED

OF_PERSON = {part.name: part.have for part in (*SHARED, *BY_NEARNESS) if part.name in HAD_BY_PERSON}
OF_STINT = {part.name: part.have for part in BY_NEARNESS if part.name in HAD_IN_STINT}
LISTS = ("features", "lacks", "met", "not_met")

PEOPLE = pl.Schema(
    {"key": pl.UInt32(), "available": pl.Boolean(), "place": pl.UInt16(), "mode": pl.UInt8()}
    | {"patterns": pl.UInt16(), "pay": pl.Int32()}
    | dict.fromkeys(OF_PERSON, pl.UInt8())
    | dict.fromkeys(LISTS, pl.List(pl.UInt16()))
    | {"codes": pl.Binary()}
)
"""`pay` is null where it is not known. A part's column holds `scoring.axes.flat` of its facts."""
STINTS = pl.Schema(
    {"person": pl.UInt32(), "number": pl.UInt8(), "title": pl.UInt16()} | dict.fromkeys(OF_STINT, pl.UInt8())
)
"""`person` is a row of the people; `title` a place in the dictionary, their number: not understood."""

_flat = lru_cache(maxsize=1 << 16)(flat)


@dataclass(frozen=True)
class Names:
    """What the integers of `place`, `patterns`, `features`/`lacks` and `met`/`not_met` stand for."""

    places: dict[str | None, int] = field(default_factory=dict)
    patterns: dict[tuple[str, ...], int] = field(default_factory=dict)
    features: dict[str, int] = field(default_factory=dict)
    requirements: dict[str, int] = field(default_factory=dict)

    def plain(self) -> dict[str, list[Any]]:
        """In order of their integers."""
        return {kind: [*names] for kind, names in vars(self).items()}

    @classmethod
    def of(cls, plain: dict[str, list[Any]]) -> "Names":
        """The inverse of `plain`, from JSON too."""
        patterns = [tuple(names) for names in plain["patterns"]]
        return cls(**{kind: _numbered(names) for kind, names in (plain | {"patterns": patterns}).items()})


class Facts:
    """Gathers people; keys follow from 1 in the order in which they come.

    Args:
        titles: place of each title in the dictionary.
    """

    def __init__(self, titles: dict[str, int]) -> None:
        self.names = Names()
        self._titles = titles
        self._frames: dict[str, list[pl.DataFrame]] = {"people": [], "stints": []}
        self._size = 0

    def add(self, batch: Iterable[tuple[bytes, bool]]) -> None:
        """A batch of (codes as canonical JSON, available)."""
        people: defaultdict[str, list[Any]] = defaultdict(list)
        stints: defaultdict[str, list[Any]] = defaultdict(list)
        for body, available in batch:
            codes = person_from_json(body)
            self._add_stints(codes, stints)
            self._size += 1
            for name, value in self._person(codes).items():
                people[name].append(value)
            people["key"].append(self._size)
            people["available"].append(available)
            people["codes"].append(body)
        self._frames["people"].append(pl.DataFrame(people, PEOPLE))
        self._frames["stints"].append(pl.DataFrame(stints, STINTS))

    def frame(self, name: str) -> pl.DataFrame:
        """All that was added: "people" or "stints"."""
        return pl.concat(self._frames[name]).rechunk()

    def _person(self, codes: PersonCodes) -> dict[str, Any]:
        names = self.names
        lacks = [feature for feature in codes.lacks if feature not in codes.features]
        return {
            "place": _code(names.places, codes.place),
            "mode": len(MODES) - 1 if codes.mode is None else MODES.index(codes.mode),
            "patterns": _code(names.patterns, tuple(sorted(set(codes.patterns)))),
            "pay": codes.pay,
            "features": [_code(names.features, one) for one in sorted(set(codes.features))],
            "lacks": [_code(names.features, one) for one in sorted(set(lacks))],
            "met": [_code(names.requirements, one) for one in sorted(set(codes.met))],
            "not_met": [_code(names.requirements, one) for one in sorted(set(codes.not_met))],
            **{part: _flat(axes, HAD_BY_PERSON[part](codes)) for part, axes in OF_PERSON.items()},
        }

    def _add_stints(self, codes: PersonCodes, stints: dict[str, list[Any]]) -> None:
        for number, stint in enumerate(codes.stints):
            stints["person"].append(self._size)
            stints["number"].append(number)
            stints["title"].append(len(self._titles) if stint.title is None else self._titles[stint.title])
            for part, axes in OF_STINT.items():
                stints[part].append(_flat(axes, HAD_IN_STINT[part](stint)))


def _numbered(names: Iterable[Hashable]) -> dict[Any, int]:
    return {name: i for i, name in enumerate(names)}


def _code(names: dict[Any, int], name: Hashable) -> int:
    return names.setdefault(name, len(names))
