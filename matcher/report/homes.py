"""Where candidates live: the same places together, and which part of the country the map is to show."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby
from math import atan, cos, degrees, exp, log, pi, radians, sqrt, tan
from typing import NamedTuple

from data.reference.places import Places, Position
from data.reference.places.sphere import distance_km

WIDTH, HEIGHT = 430, 300
CITY_KM = 40.0
"""A city with its suburbs: when most live within, the map shows its cells and no more of the country."""
_MOST = 0.6
_LEAST_SPAN_KM = 14.0
_MARGIN = 0.14
_TOUCHING_PX = 17
_KM_PER_DEGREE = 111.2
_COUNTRY = (45.5, 40.0, 88.4, 56.0)
"""West, south, east, north of Kazakhstan with a margin, degrees."""


class Home(NamedTuple):
    """A place where somebody of a rank lives."""

    place: str
    rank: int
    position: Position


@dataclass(frozen=True, slots=True)
class Cluster:
    """All that live at one spot of the picture, by rank; the position is where most of them live."""

    position: Position
    ranks: tuple[int, ...]

    @property
    def radius(self) -> float:
        """Of its disc, in pixels: the area grows with the people."""
        return sqrt(min(90 + 70 * (len(self.ranks) - 1), 900) / pi)


@dataclass(frozen=True, slots=True)
class Frame:
    """A part of the map in Mercator's projection: degrees, and what makes pixels of radians.

    Attributes:
        west, south, east, north: degrees.
        scale: pixels a radian.
        shift: pixels by which the projected origin is moved, right and down.
    """

    west: float
    south: float
    east: float
    north: float
    scale: float
    shift: tuple[float, float]

    @classmethod
    def around(cls, points: Sequence[tuple[float, float]]) -> "Frame":
        """The frame that holds points (lat, lon) with a margin, at least `_LEAST_SPAN_KM` high."""
        south, north = min(lat for lat, _ in points), max(lat for lat, _ in points)
        west, east = min(lon for _, lon in points), max(lon for _, lon in points)
        least = _LEAST_SPAN_KM / _KM_PER_DEGREE
        wider = least / cos(radians((south + north) / 2)) * WIDTH / HEIGHT
        return cls._of(*_padded(west, east, wider), *_padded(south, north, least))

    @classmethod
    def country(cls) -> "Frame":
        """The whole of Kazakhstan."""
        west, south, east, north = _COUNTRY
        return cls._of(west, east, south, north)

    @classmethod
    def _of(cls, west: float, east: float, south: float, north: float) -> "Frame":
        wide, high = radians(east - west), mercator(north) - mercator(south)
        scale = min(WIDTH / wide, HEIGHT / high)
        middle = radians((west + east) / 2), (mercator(south) + mercator(north)) / 2
        shift = WIDTH / 2 - scale * middle[0], HEIGHT / 2 + scale * middle[1]
        half = WIDTH / scale / 2
        return cls((middle[0] - half) * 180 / pi, south, (middle[0] + half) * 180 / pi, north, scale, shift)

    def pixel(self, lat: float, lon: float) -> tuple[float, float]:
        """Right and down from the picture's upper left corner."""
        return self.shift[0] + self.scale * radians(lon), self.shift[1] - self.scale * mercator(lat)

    def above(self, lat: float, pixels: float) -> float:
        """The latitude so many pixels farther up."""
        return degrees(2 * atan(exp(mercator(lat) + pixels / self.scale)) - pi / 2)

    def holds(self, lat: float, lon: float) -> bool:
        """Whether a point is in the picture, not at its very rim."""
        x, y = self.pixel(lat, lon)
        return 4 <= x <= WIDTH - 4 and 4 <= y <= HEIGHT - 4


def mercator(lat: float) -> float:
    """Height of a latitude on Mercator's map of a sphere of radius 1."""
    return log(tan(pi / 4 + radians(lat) / 2))


def _padded(low: float, high: float, least: float) -> tuple[float, float]:
    span = max((high - low) * (1 + 2 * _MARGIN), least)
    middle = (low + high) / 2
    return middle - span / 2, middle + span / 2


def homes(of: Iterable[tuple[int, str | None]], places: Places) -> tuple[Home, ...]:
    """The places of (rank, place), without those that are not known."""
    return tuple(Home(place, rank, places.position(place)) for rank, place in of if place is not None)


def clustered(of: Sequence[Home], frame: Frame) -> tuple[Cluster, ...]:
    """Those who live at one spot of the picture together, most first; those outside it are left out."""
    shown = [home for home in of if frame.holds(home.position.lat, home.position.lon)]
    ordered = sorted(shown, key=lambda home: (home.position, home.rank))
    exact = [list(group) for _, group in groupby(ordered, key=lambda home: home.position)]
    merged: list[list[Home]] = []
    for group in sorted(exact, key=lambda group: (-len(group), group[0].rank)):
        near = next((other for other in merged if _touch(group[0], other[0], frame)), None)
        if near is None:
            merged.append(group)
        else:
            near.extend(group)
    return tuple(Cluster(group[0].position, tuple(sorted(home.rank for home in group))) for group in merged)


def _touch(one: Home, other: Home, frame: Frame) -> bool:
    (ax, ay), (bx, by) = (frame.pixel(home.position.lat, home.position.lon) for home in (one, other))
    return (ax - bx) ** 2 + (ay - by) ** 2 < _TOUCHING_PX**2


def frame_of(of: Sequence[Home], workplace: Position | None) -> Frame:
    """The frame around the workplace and all candidates; around the city where most of them live in it."""
    points = [(home.position.lat, home.position.lon) for home in of]
    if workplace is None:
        return Frame.around(points) if points else Frame.country()
    centre = workplace.lat, workplace.lon
    near = [point for point in points if distance_km(centre, point) <= CITY_KM]
    shown = near if near and len(near) >= _MOST * len(points) else points
    return Frame.around([centre, *shown])
