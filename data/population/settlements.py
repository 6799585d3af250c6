"""Where people live and work: KATO's settlements with weights, and points inside the cities.

Cities have points within a radius that follows from their inhabitants, around a few centres; villages none.
"""

import random
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from math import cos, exp, log, pi, radians, sin, sqrt

import numpy as np

from data.population.chance import Flags, Floats, Ints, cumulated
from data.population.parameters import Parameters
from data.reference.places.anchors import Anchor, read_anchors
from data.reference.places.hierarchy import KatoRow, arrange, is_city, read_rows
from data.reference.places.sphere import EARTH_RADIUS_KM

_DEGREE_KM = EARTH_RADIUS_KM * pi / 180


@dataclass(frozen=True, slots=True)
class Settlement:
    """A settlement; `lat`, `lon` None in villages and without an anchor; `radius_km` of the built-up land."""

    code: str
    name: str
    rural: bool
    size: float
    lat: float | None = None
    lon: float | None = None
    radius_km: float = 0.0

    @property
    def region(self) -> str:
        """The first two digits of KATO."""
        return self.code[:2]


@dataclass(frozen=True, slots=True)
class Settlements:
    """All settlements, how likely people and vacancies are in each, and the centres of the cities.

    Attributes:
        rows: in order of code.
        rural: shape (settlements,).
        people: cumulated shares of people.
        vacancies: cumulated shares of vacancies.
        centres: latitude and longitude in degrees, shape (settlements, centres, 2); NaN without points.
        radius_km: shape (settlements,).
    """

    rows: tuple[Settlement, ...]
    rural: Flags
    people: Floats
    vacancies: Floats
    centres: Floats
    radius_km: Floats

    def points(self, places: Ints, rng: np.random.Generator) -> Floats:
        """Points near a centre and inside the radius of each city; NaN where there is none. Shape (n, 2)."""
        drawn = rng.random(len(places)) ** 1.5 * self.centres.shape[1]  # the first centres are the busiest
        centre = self.centres[places, drawn.astype(np.int64)]
        middle, radius = self.centres[places, 0], self.radius_km[places][:, None]
        shrinking = np.cos(np.radians(middle[:, :1]))
        per_degree = np.hstack([np.ones_like(shrinking), shrinking]) * _DEGREE_KM
        away = (centre - middle) * per_degree + rng.standard_normal((len(places), 2)) * radius / 10
        distance = np.hypot(away[:, 0], away[:, 1])[:, None]
        inside = np.minimum(1.0, 0.97 * radius / np.maximum(distance, 1e-9))
        points: Floats = np.round(middle + away * inside / per_degree, 4)
        return points


def load_settlements(regions: Parameters) -> Settlements:
    """Read KATO and the anchors and weigh the settlements by the parameters of `regions.yaml`."""
    rows = tuple(_settlements(regions))
    people = _weights(
        rows, _flow(regions, "resumes"), _rural_shares(regions, "resumes", _rural_target(regions))
    )
    target = regions.number("rural_vacancies")
    vacancies = _weights(rows, _flow(regions, "vacancies"), _rural_shares(regions, "vacancies", target))
    return Settlements(
        rows,
        np.array([row.rural for row in rows]),
        np.array(cumulated(people)),
        np.array(cumulated(vacancies)),
        np.stack([_centres(row, int(regions.number("city_clusters"))) for row in rows]),
        np.array([row.radius_km for row in rows]),
    )


def _settlements(regions: Parameters) -> Iterator[Settlement]:
    hierarchy, anchors = arrange(read_rows()), read_anchors()
    size = _village_sizes(regions)
    for code in sorted(set(hierarchy.settlements) - {""}):
        row = hierarchy.rows[hierarchy.index[code]]
        anchor = anchors.get(code)
        if row.type_code == "1":
            yield _town(row, anchor, regions)
        else:
            yield Settlement(code, row.name_ru, True, size(row, anchor))


def _town(row: KatoRow, anchor: Anchor | None, regions: Parameters) -> Settlement:
    sizes = regions.shares("town_size")
    said = anchor.population if anchor else 0
    size = said or sizes.get(row.name_ru.removeprefix("г."), sizes["other"])
    if anchor is None or not is_city(row):
        return Settlement(row.code, row.name_ru, False, size)
    radius = max(1.5, sqrt(size / regions.number("city_density") / pi))
    return Settlement(row.code, row.name_ru, False, size, anchor.lat, anchor.lon, radius)


def _village_sizes(regions: Parameters) -> Callable[[KatoRow, Anchor | None], float]:
    terms = regions.shares("village_size")

    def size(row: KatoRow, anchor: Anchor | None) -> float:
        if anchor and anchor.population:
            return anchor.population / 1000
        usual = exp(terms["spread"] * random.Random(row.code).gauss(0, 1))
        centre = row.code.endswith("30100")  # the first settlement of a district's first unit is its seat
        return min(usual * (terms["centre"] if centre else 1.0), terms["most"])

    return size


def _flow(regions: Parameters, name: str) -> dict[str, float]:
    """Thousands of résumés or vacancies by region: published first, the rest by population and pull."""
    published = regions.shares(name)
    left = published.pop("all") - sum(published.values())
    pull = regions.shares("vacancy_pull") if name == "vacancies" else {}
    people = {r: n * pull.get(r, 1.0) for r, n in regions.shares("population").items() if r not in published}
    return published | {region: left * n / sum(people.values()) for region, n in people.items()}


def _rural_target(regions: Parameters) -> float:
    unemployed = regions.shares("rural_unemployed")
    return unemployed["rural"] / unemployed["all"]


def _rural_shares(regions: Parameters, name: str, target: float) -> dict[str, float]:
    """Rural share by region, all shifted on the logit scale until the country's share is `target`."""
    flow, known = _flow(regions, name), regions.shares("rural_population")
    low, high = -6.0, 6.0
    while high - low > 1e-9:
        shift = (low + high) / 2
        shares = {region: _shifted(share, shift) for region, share in known.items()}
        if sum(flow[r] * share for r, share in shares.items()) < target * sum(flow.values()):
            low = shift
        else:
            high = shift
    return shares


def _shifted(share: float, shift: float) -> float:
    return share if share in (0.0, 1.0) else 1 / (1 + exp(-(log(share / (1 - share)) + shift)))


def _weights(
    rows: Iterable[Settlement], flow: Mapping[str, float], rural: Mapping[str, float]
) -> list[float]:
    rows = list(rows)
    sizes: dict[tuple[str, bool], float] = defaultdict(float)
    for row in rows:
        sizes[row.region, row.rural] += row.size
    return [
        flow[row.region]
        * (rural[row.region] if row.rural else 1 - rural[row.region])
        * row.size
        / sizes[row.region, row.rural]
        for row in rows
    ]


def _centres(row: Settlement, count: int) -> Floats:
    """The anchor and further centres inside the radius, the same in every run."""
    if row.lat is None or row.lon is None:
        return np.full((count, 2), np.nan)
    chance = random.Random(row.code)
    centres = [(row.lat, row.lon)]
    for _ in range(count - 1):
        angle, away = 2 * pi * chance.random(), row.radius_km * 0.85 * sqrt(chance.random())
        lon_km = _DEGREE_KM * cos(radians(row.lat))
        centres.append((row.lat + away * sin(angle) / _DEGREE_KM, row.lon + away * cos(angle) / lon_km))
    return np.array(centres)
