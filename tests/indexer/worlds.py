"""Random worlds for the contract: a small dictionary, weights, people, vacancies. One seed, one world."""

import copy
import random
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import numpy as np
import yaml

import data
from indexer.entries import Entry
from scoring.codes import PersonCodes, Stint, VacancyCodes
from scoring.criteria.experience import RECENCY_BANDS
from scoring.criteria.profession import NEARNESS_LEVELS
from scoring.criteria.qualification import EDUCATION, FIELDS
from scoring.criteria.transport import MODES, TRAVEL
from scoring.dictionary import Dictionary
from scoring.relations.schedule import ScheduleFit
from scoring.weights import Weights, WeightsFile, compiled

TITLES = tuple(f"t{i:02}" for i in range(14))
PLACES = (*(f"p{i}" for i in range(6)), None)
PATTERNS = ("5/2", "6/1", "2/2", "shifts")
SKILLS = tuple(f"s{i:02}" for i in range(24))
REQUIREMENTS = tuple(f"r{i:02}" for i in range(75))
"""More than have a bit."""

DEFAULT = yaml.safe_load(
    (Path(data.__file__).parent / "weights" / "default.yaml").read_text(encoding="utf-8")
)
PARTS = tuple(DEFAULT["parts"])


class BandTravel:
    """A travel relation from a table of bands, not even symmetric: engines may rely on its methods alone."""

    def __init__(self, rng: np.random.Generator) -> None:
        self._bands = rng.integers(0, TRAVEL.size, (len(MODES), len(PLACES), len(PLACES)), dtype=np.uint8)
        self._bands[:, -1] = self._bands[:, :, -1] = TRAVEL.index(None)
        self.document = self._bands.tobytes().hex().encode().join([b'"', b'"'])

    def band(self, workplace: str | None, home: str | None, mode: str | None) -> str:
        which = len(MODES) - 1 if mode is None else MODES.index(mode)
        return TRAVEL.name_of(self._bands[which, PLACES.index(workplace), PLACES.index(home)])

    def table(self, places: Sequence[str | None]) -> Any:
        return SimpleNamespace(places=tuple(places), index=[PLACES.index(place) for place in places])

    def row(self, workplace: str | None, table: Any) -> np.ndarray:
        return self._bands[:, PLACES.index(workplace)][:, table.index]

    def column(self, home: str | None, table: Any) -> np.ndarray:
        return self._bands[:, :, PLACES.index(home)][:, table.index]


def dictionary_of(seed: int) -> Dictionary:
    rng = np.random.default_rng(seed)
    nearness = rng.integers(0, len(NEARNESS_LEVELS), (len(TITLES), len(TITLES)), dtype=np.uint8)
    np.fill_diagonal(nearness, 0)
    isco = tuple(
        f"{major}{rng.integers(1, 4)}1{rng.integers(1, 4)}" for major in rng.integers(0, 10, len(TITLES))
    )
    schedule = ScheduleFit(frozenset({("5/2", "6/1"), ("6/1", "5/2"), ("2/2", "shifts"), ("shifts", "2/2")}))
    return Dictionary(TITLES, isco, nearness, schedule, BandTravel(rng), SKILLS)  # type: ignore[arg-type]


DICTIONARIES = tuple(map(dictionary_of, range(3)))


def default_weights(**floor: str) -> Weights:
    file = copy.deepcopy(DEFAULT)
    file["floor"]["by_major"].update(floor)
    return compiled(WeightsFile.model_validate(file))


NO_FLOOR = default_weights(**dict.fromkeys("0123456789", "none"))


def weights_of(rng: random.Random) -> Weights:
    """One criterion only, all equal, or anything; floors anywhere."""
    file = copy.deepcopy(DEFAULT)
    for name, points in zip(PARTS, _shares(rng), strict=True):
        file["parts"][name]["points"] = points
    file["unknown"]["share"] = rng.choice([40, 0, 100, rng.randint(0, 100)])
    file["parts"]["skills"]["must"]["share"] = rng.randint(0, 100)
    levels = rng.choice([(*NEARNESS_LEVELS, "none"), ("none",), ("minor_group", "none"), ("major",)])
    file["floor"]["by_major"] = {major: rng.choice(levels) for major in "0123456789"}
    return compiled(WeightsFile.model_validate(file))


def _shares(rng: random.Random) -> list[int]:
    shape = rng.choice(["one", "equal", "any"])
    if shape == "one":
        only = rng.randrange(len(PARTS))
        return [10_000 * (i == only) for i in range(len(PARTS))]
    if shape == "equal":
        return [10_000 // len(PARTS) + (i < 10_000 % len(PARTS)) for i in range(len(PARTS))]
    cuts = sorted(rng.randint(0, 10_000) for _ in PARTS[1:])
    return [b - a for a, b in zip([0, *cuts], [*cuts, 10_000], strict=True)]


def _some(rng: random.Random, names: Sequence[str], most: int) -> tuple[str, ...]:
    return tuple(rng.sample(names, rng.randint(0, min(most, len(names)))))


def _maybe(rng: random.Random, value: Any, known: float = 0.6) -> Any:
    return value if rng.random() < known else None


def stint_of(rng: random.Random, titles: Sequence[str]) -> Stint:
    return Stint(
        _maybe(rng, rng.choice(titles), 0.85), rng.random() < 0.5, _maybe(rng, rng.randint(0, 10)),
        _maybe(rng, rng.choice(RECENCY_BANDS)), _maybe(rng, rng.randint(1, 8), 0.3),
    )  # fmt: skip


def person_of(rng: random.Random) -> PersonCodes:
    yes = (True, False, None)
    return PersonCodes(
        stints=tuple(stint_of(rng, TITLES[: rng.choice([3, 14])]) for _ in range(rng.randint(1, 5))),
        place=rng.choice(PLACES), mode=rng.choice((*MODES[:-1], None)),
        minutes=rng.choice((30, 60, 90, 120, None)), relocates=rng.choice(yes), remote=rng.choice(yes),
        education=_maybe(rng, rng.choice(EDUCATION)), field=_maybe(rng, rng.choice(FIELDS[:3])),
        patterns=_some(rng, PATTERNS, 3), nights=rng.choice(yes), long_hours=rng.choice(yes),
        pay=_maybe(rng, rng.choice([250_000, 250_001, 300_000, rng.randint(1, 600_000)])),
        features=_some(rng, SKILLS, 6), lacks=_some(rng, SKILLS, 3),
        met=_some(rng, _requirements(rng), 30), not_met=_some(rng, _requirements(rng), 2),
    )  # fmt: skip


def _requirements(rng: random.Random) -> Sequence[str]:
    return rng.choice([REQUIREMENTS[:4], REQUIREMENTS[-6:], REQUIREMENTS])


def vacancy_of(rng: random.Random) -> VacancyCodes:
    must, nice = rng.choice([(3, 3), (10, 10), (0, 3), (3, 0)])
    return VacancyCodes(
        title=_maybe(rng, rng.choice(TITLES), 0.9),
        years=_maybe(rng, rng.randint(0, 10)), grade=_maybe(rng, rng.randint(1, 8), 0.3),
        education=_maybe(rng, rng.choice(EDUCATION)), field=_maybe(rng, rng.choice(FIELDS[:3])),
        patterns=_some(rng, PATTERNS, 2), nights=rng.random() < 0.3, long_hours=rng.random() < 0.3,
        place=rng.choice(PLACES), remote=rng.random() < 0.2, housing=rng.random() < 0.2,
        transport=rng.random() < 0.2, pay=_maybe(rng, rng.choice([0, 1, 250_000, rng.randint(0, 500_000)])),
        must=_some(rng, SKILLS, must), nice=_some(rng, SKILLS, nice), wishes=_some(rng, SKILLS[:4], 2),
        exclude=_some(rng, _requirements(rng), 1), clarify=_some(rng, _requirements(rng), 2),
    )  # fmt: skip


@dataclass(frozen=True)
class World:
    """Everything that a contract test needs."""

    rng: random.Random
    dictionary: Dictionary
    weights: Weights
    people: list[Entry]
    vacancies: list[Entry]


def world_of(seed: int, size: int) -> World:
    rng = random.Random(seed)
    keys = rng.sample(range(2**32), 2 * size) if rng.random() < 0.5 else rng.sample(range(10_000), 2 * size)
    twins = rng.random() < 0.3  # equal codes under different keys: ties
    people = [person_of(rng) for _ in range(size)]
    vacancies = [vacancy_of(rng) for _ in range(size)]
    if twins:
        people = [rng.choice(people[:2]) for _ in people]
    return World(
        rng, rng.choice(DICTIONARIES), weights_of(rng),
        [Entry(key, codes, rng.random() < 0.9) for key, codes in zip(keys, people, strict=False)],
        [Entry(key, codes, rng.random() < 0.9) for key, codes in zip(keys[size:], vacancies, strict=True)],
    )  # fmt: skip
