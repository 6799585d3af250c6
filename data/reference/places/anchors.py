"""Settlements whose coordinates are known: about 350 of KATO's 15,594 rows (GeoNames, CC BY 4.0)."""

from typing import NamedTuple

from data.reference.tables import read_rows

ANCHORS = "places/anchors.tsv"
ANCHOR_COLUMNS = ("kato", "lat", "lon", "population", "geonameid", "name")
REVIEWED = "places/reviewed.tsv"
"""Which row of KATO the largest places of GeoNames are, as read by a person; `anchoring` takes them over.

An empty `kato`: none of them. A `population` stands where GeoNames' number is wrong."""
REVIEWED_COLUMNS = ("geonameid", "name", "kato", "population", "note")


class Anchor(NamedTuple):
    """A settlement with coordinates in degrees; `population` 0: not known; `name` in Latin letters."""

    kato: str
    lat: float
    lon: float
    population: int
    name: str


def read_anchors() -> dict[str, Anchor]:
    """All anchors by the settlement's code.

    Raises:
        TableError: the table is not of the expected shape.
    """
    rows = read_rows(ANCHORS, ANCHOR_COLUMNS)
    return {kato: Anchor(kato, float(lat), float(lon), int(n), name) for kato, lat, lon, n, _, name in rows}
