"""The name of a place as selection uses it, from what a record states: a KATO code, a point, or both.

1. Without a point it is the code.
2. A point outside the grid, or one that contradicts the code, is not trusted: it is the code alone. A point
   contradicts when it lies more than `TRUSTED_KM` from the settlement's anchor; where the settlement has no
   anchor, when it lies outside the region and more than `TRUSTED_KM` from every anchor of the district.
3. A trusted point gives its cell. The code before it is the settlement: that of the code (a city's own
   districts add nothing to a cell), else, where the code spans several, the one that the point lies in.
4. A point without a code lies in the settlement whose anchor is near enough for its size, else in the region
   around it, else nowhere.
"""

from collections.abc import Iterable
from math import sqrt
from typing import TYPE_CHECKING

from data.records import Point
from data.reference.places.anchors import Anchor
from data.reference.places.cells import cell_of, written
from data.reference.places.sphere import distance_km

if TYPE_CHECKING:
    from data.reference.places.register import Places

TRUSTED_KM = 50.0
"""The largest city with its suburbs: a workplace at Косшы or Каскелен may bear its city's code."""
LEAST_RADIUS_KM = 3.0
KM_PER_ROOT = 0.015
"""A city's radius grows with the root of its people: 1.5 million reach 18 km (Астана), 300,000 reach 8 km."""


def locate(places: "Places", kato: str | None, point: Point | None) -> str | None:
    """See the module.

    Raises:
        UnknownCode: KATO has no such code.
    """
    if kato is not None:
        places.row(kato)
    cell = cell_of(point.lat, point.lon) if point else None
    if point is None or cell is None:
        return kato
    if kato is None:
        home = settlement_at(places.anchors.values(), point) or places.outlines.region_of(
            point.lat, point.lon
        )
        return written(home, cell) if home else None
    if not _trusted(places, kato, point):
        return kato
    return written(places.settlement(kato) or _narrower(places, kato, point), cell)


def settlement_at(anchors: Iterable[Anchor], point: Point) -> str | None:
    """The settlement that a point lies in: by distance from its anchor, in radii."""
    shares = ((_km(anchor, point) / radius_km(anchor.population), anchor.kato) for anchor in anchors)
    share, kato = min(shares, default=(2.0, ""))
    return kato if share <= 1 else None


def radius_km(population: int) -> float:
    """How far a settlement reaches from its anchor."""
    return max(LEAST_RADIUS_KM, KM_PER_ROOT * sqrt(population))


def _narrower(places: "Places", kato: str, point: Point) -> str:
    below = (anchor for anchor in places.anchors.values() if places.under(anchor.kato, kato))
    return settlement_at(below, point) or kato


def _trusted(places: "Places", kato: str, point: Point) -> bool:
    own = places.anchors.get(places.settlement(kato))
    if own is not None:
        return _km(own, point) <= TRUSTED_KM
    if places.outlines.inside(places.region(kato), point.lat, point.lon):
        return True
    near = places.anchors_of_district(places.district(kato))
    return any(_km(anchor, point) <= TRUSTED_KM for anchor in near)


def _km(anchor: Anchor, point: Point) -> float:
    return distance_km((anchor.lat, anchor.lon), (point.lat, point.lon))
