"""What the travel relation knows of a place: where, how surely, in which settlement and district."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import inf
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from data.reference.places import Position
from data.reference.places.sphere import point_km
from scoring.relations.minutes import TravelSettings

Floats = NDArray[np.float64]
Bools = NDArray[np.bool_]
Indices = NDArray[np.intp]


class Located(Protocol):
    """What tells where places are: the register of places, or what a dictionary has stored of it.

    Every method raises UnknownCode for a place that it does not have.
    """

    @property
    def document(self) -> dict[str, Any]:
        """All that the answers depend on, as plain data."""

    def position(self, place: str) -> Position:
        """The best known coordinates."""

    def population(self, place: str) -> int:
        """People of the settlement; 0 where not known."""

    def settlement(self, place: str) -> str:
        """The settlement's code; "" where the place spans several."""

    def district(self, place: str) -> str:
        """The district's code; "" where there is none."""


@dataclass(frozen=True, slots=True)
class Site:
    """A place in the relation.

    Attributes:
        settlement: KATO code; "" where it is not known.
        district: KATO code; "" in the city regions and where it is not known.
        with_cells: the settlement is a city whose addresses are told apart by cells.
        in_cell: the place has a cell.
        radius_km: how far from the coordinates it may lie; 0 where they are its own.
        point: kilometres from the earth's middle.
    """

    settlement: str
    district: str
    with_cells: bool
    in_cell: bool
    radius_km: float
    point: tuple[float, float, float]


NOWHERE = Site("", "", False, False, inf, (0.0, 0.0, 0.0))
"""A place that is not known: it may lie anywhere."""


def site_of(place: str, places: Located, settings: TravelSettings) -> Site:
    """What is known of a place.

    Raises:
        UnknownCode: KATO has no such code.
    """
    position = places.position(place)
    with_cells = places.population(place) >= settings.cells.from_population
    return Site(
        places.settlement(place),
        places.district(place),
        with_cells,
        position.precision == "cell",
        _radius(position, with_cells, settings),
        point_km(position.lat, position.lon),
    )


def _radius(position: Position, with_cells: bool, settings: TravelSettings) -> float:
    bounds = settings.bounds
    if position.precision == "settlement":
        return bounds.city_km if with_cells else 0.0
    times = {"cell": 0.0, "district": bounds.district_times, "region": bounds.region_times}
    return position.spread_km * times[position.precision]


@dataclass(frozen=True, eq=False)
class PlaceTable:
    """Many places as arrays; those at the same point with the same radius are one *spot*.

    Attributes:
        places: the names, n of them.
        points: shape (3, m), kilometres; `radii` shape (m,).
        spot: shape (n,), which of the m spots a place is.
        in_cell: shape (n,).
        by_settlement: places (positions in `places`) of each settlement.
        by_district: places of each district.
    """

    places: Sequence[str | None]
    points: Floats
    radii: Floats
    spot: Indices
    in_cell: Bools
    by_settlement: Mapping[str, Indices]
    by_district: Mapping[str, Indices]

    @classmethod
    def of(cls, places: Sequence[str | None], sites: Sequence[Site]) -> "PlaceTable":
        """From the places' sites, in their order."""
        spots: dict[tuple[tuple[float, float, float], float], int] = {}
        spot = [spots.setdefault((site.point, site.radius_km), len(spots)) for site in sites]
        points = np.array([point for point, _ in spots], dtype=np.float64).reshape(-1, 3)
        return cls(
            tuple(places),
            np.ascontiguousarray(points.T),
            np.array([radius for _, radius in spots], dtype=np.float64),
            np.array(spot, dtype=np.intp),
            np.array([site.in_cell for site in sites], dtype=np.bool_),
            _grouped([site.settlement for site in sites]),
            _grouped([site.district for site in sites]),
        )


def _grouped(names: Sequence[str]) -> dict[str, Indices]:
    found: dict[str, list[int]] = {}
    for i, name in enumerate(names):
        if name:
            found.setdefault(name, []).append(i)
    return {name: np.array(members, dtype=np.intp) for name, members in found.items()}
