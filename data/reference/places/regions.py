"""The 20 regions on the map: outline, middle, reach, area; how their tables are made from an outline file."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from data.reference.places.outlines import Ring, contains, rings, simplified
from data.reference.places.sphere import EARTH_RADIUS_KM, great_circle_km, unit_vectors
from data.reference.tables import read_rows, tables_folder

REGIONS = "places/regions.tsv"
REGION_COLUMNS = ("kato", "name_en", "lat", "lon", "reach_km", "area_km2")
OUTLINES = "places/regions.json"
"""GeoJSON: one feature a region with the property `kato`; simplified to `TOLERANCE`."""
TOLERANCE = 0.01
"""Degrees, about 1 km: less than a line's width on a map of the country."""

_KATO = {
    "Abay Region": "10",
    "Akmola Region": "11",
    "Aktobe Region": "15",
    "Almaty": "75",
    "Almaty Region": "19",
    "Astana": "71",
    "Atyrau Region": "23",
    "East Kazakhstan Region": "63",
    "Jambyl Region": "31",
    "Jetisu Region": "33",
    "Karaganda Region": "35",
    "Kostanay Region": "39",
    "Kyzylorda Region": "43",
    "Mangystau Region": "47",
    "North Kazakhstan Region": "59",
    "Pavlodar Region": "55",
    "Shymkent": "79",
    "Turkistan Region": "61",
    "Ulytau Region": "62",
    "West Kazakhstan Region": "27",
}
"""OCHA's English name to KATO's first two digits."""


@dataclass(frozen=True)
class Region:
    """A region's outline: polygons of an outer ring and holes."""

    kato: str
    name_en: str
    polygons: Sequence[Sequence[Ring]]


@dataclass(frozen=True)
class Extent:
    """A region in numbers.

    Attributes:
        name_en: its English name.
        lat: the middle, degrees.
        lon: the middle, degrees.
        reach_km: how far the outline's farthest corner lies from the middle.
        area_km2: on the sphere.
    """

    name_en: str
    lat: float
    lon: float
    reach_km: float
    area_km2: float


def read_extents() -> dict[str, Extent]:
    """All regions in numbers, by KATO code.

    Raises:
        TableError: the table is not of the expected shape.
    """
    rows = read_rows(REGIONS, REGION_COLUMNS)
    return {kato: Extent(name, *map(float, numbers)) for kato, name, *numbers in rows}


class Outlines:
    """Which region a point lies in, by the packaged simplified outlines."""

    def __init__(self, regions: Mapping[str, Sequence[Sequence[Ring]]]) -> None:
        self._regions = regions

    @classmethod
    def packaged(cls) -> "Outlines":
        """Those of `regions.json`."""
        features = json.loads((tables_folder() / OUTLINES).read_bytes())["features"]
        return cls({f["properties"]["kato"]: rings(f["geometry"]) for f in features})

    def region_of(self, lat: float, lon: float) -> str | None:
        """The code of the region around a point; the cities of republican significance go first."""
        for kato in sorted(self._regions, reverse=True):
            if self.inside(kato, lat, lon):
                return kato
        return None

    def inside(self, kato: str, lat: float, lon: float) -> bool:
        """Whether a point lies in a region."""
        return contains(self._regions[kato], lat, lon)


def read_outlines(path: Path) -> list[Region]:
    """The regions of an outline file with OCHA's names (`ADM1_EN`), sorted by code."""
    features = json.loads(path.read_text("utf-8"))["features"]
    return sorted(map(_region, features), key=lambda region: region.kato)


def _region(feature: dict[str, Any]) -> Region:
    name: str = feature["properties"]["ADM1_EN"]
    return Region(f"{_KATO[name]}0000000", name.replace(" Region", " region"), rings(feature["geometry"]))


def region_tables(regions: Sequence[Region]) -> dict[str, str]:
    """The texts of `regions.tsv` and `regions.json` by path."""
    rows = [REGION_COLUMNS, *(_numbers(region) for region in regions)]
    features = [
        {"type": "Feature", "properties": {"kato": r.kato}, "geometry": _geometry(r)} for r in regions
    ]
    collection = {"type": "FeatureCollection", "features": features}
    return {
        REGIONS: "".join("\t".join(row) + "\n" for row in rows),
        OUTLINES: json.dumps(collection, separators=(",", ":")) + "\n",
    }


def _numbers(region: Region) -> tuple[str, ...]:
    corners = np.concatenate([polygon[0] for polygon in region.polygons])
    lon, lat = (corners.min(axis=0) + corners.max(axis=0)) / 2
    middle = unit_vectors(np.array([lat]), np.array([lon]))[0]
    reach = great_circle_km(unit_vectors(corners[:, 1], corners[:, 0]), middle).max()
    area = sum(_area(p[0]) - sum(map(_area, p[1:])) for p in region.polygons)
    return region.kato, region.name_en, f"{lat:.3f}", f"{lon:.3f}", f"{np.ceil(reach):.0f}", f"{area:.0f}"


def _area(ring: Ring) -> float:
    """Square kilometres by Lambert's cylindrical equal-area projection."""
    x, y = np.radians(ring[:, 0]), np.sin(np.radians(ring[:, 1]))
    return float(abs((x[:-1] * y[1:] - x[1:] * y[:-1]).sum()) / 2 * EARTH_RADIUS_KM**2)


def _geometry(region: Region) -> dict[str, Any]:
    kept = [[ring for r in polygon if (ring := simplified(r, TOLERANCE))] for polygon in region.polygons]
    return {"type": "MultiPolygon", "coordinates": [polygon for polygon in kept if polygon]}
