"""The dictionary: titles and the relations between things, by permanent names, with one version."""

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

import orjson

from scoring.axes import UNKNOWN
from scoring.criteria.profession import NEARNESS, NEARNESS_LEVELS
from scoring.relations.nearness import Levels
from scoring.relations.schedule import ScheduleFit
from scoring.relations.travel import Travel


@dataclass(frozen=True, eq=False)
class Dictionary:
    """All relations that a plan may name.

    Attributes:
        titles: ids of titles, in order; `isco`: the unit group of each.
        nearness: shape (n_titles, n_titles), [vacancy's, person's].
        schedule: schedule ~ schedule.
        travel: place → place.
        skills: ids of skills and wishes, in permanent order.
    """

    titles: tuple[str, ...]
    isco: tuple[str, ...]
    nearness: Levels
    schedule: ScheduleFit
    travel: Travel
    skills: tuple[str, ...]

    @cached_property
    def places_of_titles(self) -> Mapping[str, int]:
        """Title id to its place in `titles`."""
        return {title: i for i, title in enumerate(self.titles)}

    def near(self, asked: str | None, had: str | None) -> str:
        """Level of nearness of a person's title to a vacancy's; a slot name of `NEARNESS`."""
        if asked is None or had is None:
            return UNKNOWN
        place = self.places_of_titles
        return NEARNESS_LEVELS[self.nearness[place[asked], place[had]]]

    def near_slot(self, asked: str | None, had: str | None) -> int:
        """The same as a slot of `NEARNESS`."""
        return NEARNESS.index(self.near(asked, had))

    def isco_of(self, title: str) -> str:
        """Unit group of a title."""
        return self.isco[self.places_of_titles[title]]

    def fit(self, asked: Iterable[str], accepted: Iterable[str]) -> str:
        """Level of schedule ~ schedule."""
        return self.schedule.level(asked, accepted)

    @cached_property
    def document(self) -> bytes:
        """The whole dictionary as canonical JSON: what a replay needs, stored once."""
        digits = (self.nearness + ord("0")).astype("u1")
        rows = [row.tobytes().decode() for row in digits]
        return orjson.dumps(
            {
                "titles": self.titles,
                "isco": self.isco,
                "nearness": rows,
                "schedule": sorted(self.schedule.pairs),
                "travel": orjson.Fragment(self.travel.document),
                "skills": self.skills,
            },
            option=orjson.OPT_SORT_KEYS,
        )

    @cached_property
    def sha256(self) -> str:
        """The version: SHA-256 of `document`."""
        return hashlib.sha256(self.document).hexdigest()
