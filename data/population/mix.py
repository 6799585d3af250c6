"""Which occupations people seek and employers offer: a weight for each title, in towns and in villages."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np

from data.population.chance import Choice, Flags, Floats, Ints, cumulated
from data.population.parameters import Parameters
from data.reference.occupations import Title

Who = Literal["seekers", "vacancies"]
Where = Literal["urban", "rural"]
Side = tuple[Who, Where]
SIDES: tuple[Side, ...] = (
    ("seekers", "urban"), ("seekers", "rural"), ("vacancies", "urban"), ("vacancies", "rural"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Mix:
    """Titles in order of id, with cumulated shares by side, and the neighbours of each.

    Attributes:
        titles: the titles.
        shares: cumulated shares by side, each of shape (titles,).
        any: places of all titles by share among seekers.
        same: places of the titles of each unit group, by share among seekers.
        near: places of the titles of each minor group, by share among seekers.
    """

    titles: tuple[Title, ...]
    shares: Mapping[Side, Floats]
    any: Choice[int]
    same: Mapping[str, Choice[int]]
    near: Mapping[str, Choice[int]]

    def draw(self, who: Who, rural: Flags, rng: np.random.Generator) -> Ints:
        """Places of titles for records in villages (`rural`) and towns, shape as `rural`."""
        u = rng.random(len(rural))
        town, village = (
            self.shares[who, where].searchsorted(u, side="right") for where in ("urban", "rural")
        )
        return np.where(rural, village, town)


def load_mix(titles: Sequence[Title], occupations: Parameters) -> Mix:
    """Weigh the titles by `occupations.yaml`: group × rank within the group, manual work as published."""
    ranks = _within_groups(titles, occupations)
    weights = {side: _weights(titles, ranks, side, occupations) for side in SIDES}
    urban = weights["seekers", "urban"]
    return Mix(
        tuple(titles),
        {side: np.array(cumulated(w)) for side, w in weights.items()},
        Choice(range(len(titles)), cumulated(urban)),
        _by_group(titles, urban, 4),
        _by_group(titles, urban, 3),
    )


def _within_groups(titles: Iterable[Title], occupations: Parameters) -> dict[str, float]:
    """Share of each title in its unit group: Zipf's law over the number of forms in which it is written."""
    terms = occupations.shares("zipf")
    groups: dict[str, list[Title]] = defaultdict(list)
    for title in titles:
        groups[title.isco].append(title)
    found: dict[str, float] = {}
    for members in groups.values():
        members.sort(key=lambda t: (-len(t.forms["ru"]) - len(t.forms["kk"]), t.id))
        raw = [
            (terms["hybrid"] if title.parts else 1.0) / rank ** terms["exponent"]
            for rank, title in enumerate(members, 1)
        ]
        found.update({title.id: w / sum(raw) for title, w in zip(members, raw, strict=True)})
    return found


def _weights(
    titles: Sequence[Title], ranks: Mapping[str, float], side: Side, occupations: Parameters
) -> list[float]:
    groups, manual = occupations.table("groups"), set(occupations.words("manual_majors"))
    rest, villagers = [occupations.number("rest")] * 2 + [1.0], occupations.shares("villagers")[side[0]]
    raw = [_group_weight(groups.get(t.isco, rest), side, villagers) * ranks[t.id] for t in titles]
    by_hand = [title.isco[0] in manual for title in titles]
    target = occupations.shares("manual_share")["_".join(side)]
    sums = {True: sum(w for w, m in zip(raw, by_hand, strict=True) if m)}
    sums[False] = sum(raw) - sums[True]
    factor = {True: target / sums[True], False: (1 - target) / sums[False]}
    return [w * factor[m] for w, m in zip(raw, by_hand, strict=True)]


def _group_weight(row: Sequence[float], side: Side, villagers: float) -> float:
    """Weight of a unit group; `row` is seekers, vacancies, how many times as frequent in villages."""
    who, where = side
    in_town = row[who == "vacancies"] / (1 - villagers + villagers * row[2])
    return in_town * (row[2] if where == "rural" else 1.0)


def _by_group(titles: Sequence[Title], weights: Sequence[float], digits: int) -> dict[str, Choice[int]]:
    places: dict[str, list[int]] = defaultdict(list)
    for place, title in enumerate(titles):
        places[title.isco[:digits]].append(place)
    return {group: Choice(p, cumulated([weights[i] for i in p])) for group, p in places.items()}
