"""The register of places: KATO's rows with coordinates, names, cells. A place is a code or `KATO@i,j`."""

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from functools import cached_property
from math import pi, sqrt
from typing import Any, Literal, NamedTuple

from data.errors import UnknownCode
from data.records import Point
from data.records.vocabulary import Lang
from data.reference.places.anchors import Anchor
from data.reference.places.cells import Cell, centre, read_place
from data.reference.places.finding import Names
from data.reference.places.hierarchy import Hierarchy, KatoRow, is_city
from data.reference.places.locating import locate
from data.reference.places.naming import english_name, read_name
from data.reference.places.regions import Extent, Outlines
from data.reference.places.sphere import distance_km

Precision = Literal["cell", "settlement", "district", "region"]
_SHORT_WORD = re.compile(r"^(г|с|п|ст|рзд|отг)\.\s*(?=\S)", re.IGNORECASE)


class Position(NamedTuple):
    """Where a place is, as well as it is known.

    Attributes:
        lat: degrees north.
        lon: degrees east.
        precision: what the coordinates belong to: the place's cell, its settlement, or only the district's or
            the region's anchor.
        spread_km: how far from there places of the district or region lie; 0 for cell and settlement.
    """

    lat: float
    lon: float
    precision: Precision
    spread_km: float = 0.0


class Places:
    """All places. Every method raises `UnknownCode` for a code that KATO does not have."""

    def __init__(
        self, hierarchy: Hierarchy, anchors: Mapping[str, Anchor], extents: Mapping[str, Extent]
    ) -> None:
        self.hierarchy = hierarchy
        self.anchors = anchors
        self.extents = extents

    @cached_property
    def outlines(self) -> Outlines:
        """The regions' outlines, read when first needed."""
        return Outlines.packaged()

    @cached_property
    def _names(self) -> Names:
        return Names(self.hierarchy, self.anchors)

    def find(self, text: str) -> str | None:
        """The code of the one place that a text names; None where there is none or several."""
        return self._names.find(text)

    def place_code(self, kato: str | None, point: Point | None) -> str | None:
        """The place's name for selection from what a record states; rules in `locating`."""
        return locate(self, kato, point)

    def row(self, place: str) -> KatoRow:
        """The row of KATO, without the cell."""
        return self.hierarchy.rows[self._read(place)[0]]

    def region(self, place: str) -> str:
        """The code of the region."""
        return self.row(place).code[:2] + "0000000"

    def district(self, place: str) -> str:
        """The code of the district or city administration; "" in the three city regions and for a region."""
        return self.hierarchy.district(self.row(place).code)

    def settlement(self, place: str) -> str:
        """The settlement that the place is or lies in; "" where the code spans several."""
        return self.hierarchy.settlements[self._read(place)[0]]

    def under(self, place: str, ancestor: str) -> bool:
        """Whether a place is the ancestor or lies in it."""
        return self.hierarchy.under(self.row(place).code, self.row(ancestor).code)

    def is_urban(self, place: str) -> bool:
        """Whether the place is urban by KATO's type; of a unit with one settlement, whether this one is."""
        return self.row(self.settlement(place) or place).type_code == "1" or is_city(self.row(place))

    def population(self, place: str) -> int:
        """People of the place's settlement by GeoNames; 0 where not known."""
        anchor = self.anchors.get(self.settlement(place))
        return anchor.population if anchor else 0

    def name(self, place: str, lang: Lang) -> str:
        """The name for people to read, without the cell.

        English: that of GeoNames, else the Russian one in Latin letters.
        """
        row = self.row(place)
        if lang == "kk":
            return row.name_kk
        if lang == "ru":
            return _SHORT_WORD.sub(lambda word: f"{word[1]}. ", row.name_ru)
        if row.code in self.extents:
            return self.extents[row.code].name_en
        anchor = self.anchors.get(row.code)
        return anchor.name if anchor else english_name(row.name_ru, read_name(row.name_ru).kind or "spot")

    def position(self, place: str) -> Position:
        """The best known coordinates of a place."""
        _, cell = self._read(place)
        if cell is not None:
            return Position(*centre(cell), "cell")
        anchor = self.anchors.get(self.settlement(place))
        if anchor is not None:
            return Position(anchor.lat, anchor.lon, "settlement")
        district = self._districts.get(self.district(place))
        if district is not None:
            return district
        extent = self.extents[self.region(place)]
        return Position(extent.lat, extent.lon, "region", extent.reach_km)

    def anchors_of_district(self, district: str) -> Sequence[Anchor]:
        """The settlements with coordinates in a district, its centre first."""
        return self._by_district.get(district, ())

    @cached_property
    def document(self) -> dict[str, Any]:
        """All that distances depend on, as plain data: settlements, anchors, districts, regions."""
        settled = zip(self.hierarchy.rows, self.hierarchy.settlements, strict=True)
        return {
            "settlements": {row.code: settlement for row, settlement in settled},
            "anchors": {kato: [a.lat, a.lon, a.population] for kato, a in self.anchors.items()},
            "districts": {kato: [at.lat, at.lon, at.spread_km] for kato, at in self._districts.items()},
            "regions": {kato: [e.lat, e.lon, e.reach_km, e.area_km2] for kato, e in self.extents.items()},
        }

    @cached_property
    def _by_district(self) -> dict[str, list[Anchor]]:
        found: dict[str, list[Anchor]] = defaultdict(list)
        for anchor in self.anchors.values():
            if district := self.hierarchy.district(anchor.kato):
                found[district].append(anchor)
        return {district: sorted(anchors, key=self._centrality) for district, anchors in found.items()}

    def _centrality(self, anchor: Anchor) -> tuple[bool, bool, int, str]:
        """A city, else the village of the district's first unit (it ends in 30100), else the most people."""
        city = is_city(self.hierarchy.rows[self.hierarchy.index[anchor.kato]])
        return not city, not anchor.kato.endswith("30100"), -anchor.population, anchor.kato

    @cached_property
    def _districts(self) -> dict[str, Position]:
        """Each district at its centre, spread as the mean district of its region, at least to its anchors."""
        count = Counter(row.code[:2] for row in self.hierarchy.rows if row.level == "district")
        found = {}
        for district, (first, *others) in self._by_district.items():
            mean = sqrt(self.extents[self.region(district)].area_km2 / count[district[:2]] / pi)
            away = (distance_km((first.lat, first.lon), (other.lat, other.lon)) for other in others)
            found[district] = Position(first.lat, first.lon, "district", max(mean, *away, 0.0))
        return found

    def _read(self, place: str) -> tuple[int, Cell | None]:
        """The position among KATO's rows, and the cell."""
        read = read_place(place)
        index = self.hierarchy.index.get(read[0]) if read else None
        if read is None or index is None:
            raise self._unknown(place)
        return index, read[1]

    def _unknown(self, place: str) -> UnknownCode:
        """Names the codes that differ from it in the fewest digits."""
        near = sorted(self.hierarchy.index, key=lambda code: _differing(code, place[:9]))[:3]
        named = ", ".join(f"{code} ({self.name(code, 'ru')})" for code in near)
        return UnknownCode(
            f"KATO has no place {place!r}.", f"Near: {named}.", kind="place", code=place, near=near
        )


def _differing(code: str, other: str) -> int:
    return sum(a != b for a, b in zip(code, other, strict=False)) + abs(len(code) - len(other))
