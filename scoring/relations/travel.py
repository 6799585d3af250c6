"""Travel: place → place, a band of minutes for each mode; symmetric (order-214:2.10, DESIGN § 9).

From the surest to the vaguest:
1. one settlement with both in cells: the band of their distance; one of them without: `same_city_unknown`;
2. one settlement without cells: near;
3. two settlements: the band of their distance where both have coordinates (by bus only if it is too far);
4. `beyond` where even the most favourable distance between coarse anchors is beyond the last band;
5. `same_district_unknown` in one district, else `unknown`.

One pair at a time (`band`) and one place against many (`row`, `column`) do the same operations on the same
numbers.
"""

from collections.abc import Sequence
from math import ceil, sqrt

import numpy as np
from numpy.typing import NDArray

from data.records import canonical_json
from data.records.vocabulary import Mode
from data.reference.places.sphere import arc_km, chord_km
from scoring.axes import UNKNOWN
from scoring.criteria.transport import BANDS, MINUTES_OF_BANDS, MODES, TRAVEL
from scoring.relations.minutes import TravelSettings
from scoring.relations.sites import NOWHERE, Bools, Floats, Indices, Located, PlaceTable, Site, site_of

Slots = NDArray[np.uint8]
"""Slots of `TRAVEL`."""

SAME_CITY, SAME_DISTRICT, NOT_KNOWN = map(
    TRAVEL.index, ("same_city_unknown", "same_district_unknown", UNKNOWN)
)
BEYOND = BANDS.index("beyond")
FOOT, PUBLIC, CAR, UNSTATED = range(len(MODES))


class Travel:
    """The relation; `PlaceTable`s are made once per dictionary of places, rows for each vacancy or seeker."""

    def __init__(self, places: Located, settings: TravelSettings) -> None:
        self._places = places
        self._settings = settings
        self._least_km = settings.same_place_km.km
        by_mode = {m: [settings.straight_km(m, t) for t in MINUTES_OF_BANDS[:-1]] for m in settings.modes}
        self._edges = [[chord_km(km) for km in by_mode[m]] for m in ("foot", "public", "car")]
        self._edges.append(self._edges[PUBLIC])
        self._near = [_count(self._least_km, edges) for edges in self._edges]
        self._sites: dict[str, Site] = {}

    @property
    def document(self) -> bytes:
        """Settings and the places' coordinates as canonical JSON: all that a band depends on."""
        return canonical_json(
            {
                "settings": self._settings.model_dump(mode="json", by_alias=True),
                "places": self._places.document,
            }
        )

    def band(self, workplace: str | None, home: str | None, mode: str | None) -> str:
        """The band of one pair.

        Args:
            workplace: KATO code, with a cell or without; None: not known.
            home: likewise.
            mode: a name of `Mode`; None: not stated.

        Returns:
            The name of a slot of `TRAVEL`.

        Raises:
            UnknownCode: KATO has no such place.
        """
        which = UNSTATED if mode is None else MODES.index(mode)
        return TRAVEL.name_of(self._slot(self.site(workplace), self.site(home), which))

    def minutes(self, workplace: str | None, home: str | None, mode: Mode | None) -> int | None:
        """The minutes of one pair, begun ones whole; None where the band is not known from coordinates.

        Args:
            workplace: as for `band`.
            home: likewise.
            mode: None: as who states none.

        Raises:
            UnknownCode: KATO has no such place.
        """
        one, other = self.site(workplace), self.site(home)
        chord = self._known_distance(one, other, by_bus=mode not in ("foot", "car"))
        if chord is None:
            return None
        minutes = self._settings.minutes(mode or self._settings.unstated.as_, arc_km(chord))
        return ceil(round(minutes, 6))  # what lies on the edge of a band stays in it

    def table(self, places: Sequence[str | None]) -> PlaceTable:
        """Many places, prepared for rows; None is a place that is not known."""
        return PlaceTable.of(places, [self.site(place) for place in places])

    def row(self, workplace: str | None, table: PlaceTable) -> Slots:
        """The bands from one workplace to many homes.

        Returns:
            Shape (4, n): slots of `TRAVEL`, by mode (foot, public, car, unstated) and place of the table.
        """
        here = self.site(workplace)
        away = self._distances(here, table)
        spots = self._between(away, (table.radii == 0.0) & (here.radius_km == 0.0))
        slots = spots.take(table.spot, axis=1)
        _mark_district(slots, table.by_district.get(here.district))
        self._mark_settlement(slots, here, away, table)
        return slots

    def column(self, home: str | None, table: PlaceTable) -> Slots:
        """The bands from one home to many workplaces; shape (4, n). The relation is symmetric."""
        return self.row(home, table)

    def site(self, place: str | None) -> Site:
        """What is known of a place."""
        if place is None:
            return NOWHERE
        site = self._sites.get(place)
        if site is None:
            site = self._sites[place] = site_of(place, self._places, self._settings)
        return site

    def _slot(self, one: Site, other: Site, mode: int) -> int:
        if one.settlement and one.settlement == other.settlement:
            if one.in_cell and other.in_cell:
                return _count(self._distance(one, other), self._edges[mode])
            return SAME_CITY if one.with_cells else self._near[mode]
        away = self._distance(one, other)
        measured = CAR if mode in (PUBLIC, UNSTATED) else mode
        band = _count(away, self._edges[measured])
        located = one.radius_km == 0.0 and other.radius_km == 0.0
        if band == BEYOND or (located and measured == mode):
            return band
        return SAME_DISTRICT if one.district and one.district == other.district else NOT_KNOWN

    def _known_distance(self, one: Site, other: Site, *, by_bus: bool) -> float | None:
        if one.settlement and one.settlement == other.settlement:
            if one.in_cell and other.in_cell:
                return self._distance(one, other)
            return None if one.with_cells else self._least_km
        located = one.radius_km == 0.0 and other.radius_km == 0.0
        return self._distance(one, other) if located and not by_bus else None

    def _distance(self, one: Site, other: Site) -> float:
        """The most favourable distance, kilometres as the crow flies."""
        (ax, ay, az), (bx, by, bz) = one.point, other.point
        dx, dy, dz = ax - bx, ay - by, az - bz
        return max(sqrt(dx * dx + dy * dy + dz * dz) - (one.radius_km + other.radius_km), self._least_km)

    def _distances(self, one: Site, table: PlaceTable) -> Floats:
        x, y, z = one.point
        dx, dy, dz = x - table.points[0], y - table.points[1], z - table.points[2]
        straight = np.sqrt(dx * dx + dy * dy + dz * dz) - (one.radius_km + table.radii)
        return np.asarray(np.maximum(straight, self._least_km))

    def _between(self, away: Floats, located: Bools) -> Slots:
        """Between settlements, for the spots of a table."""
        slots = np.empty((len(MODES), len(away)), dtype=np.uint8)
        for mode in (FOOT, CAR):
            band = _counts(away, self._edges[mode])
            slots[mode] = np.where(located | (band == BEYOND), band, NOT_KNOWN)
        slots[PUBLIC] = slots[UNSTATED] = np.where(slots[CAR] == BEYOND, BEYOND, NOT_KNOWN)
        return slots

    def _mark_settlement(self, slots: Slots, here: Site, away: Floats, table: PlaceTable) -> None:
        members = table.by_settlement.get(here.settlement)
        if members is None:
            return
        for mode, edges in enumerate(self._edges):
            slots[mode, members] = SAME_CITY if here.with_cells else self._near[mode]
            if here.in_cell:
                cells = members[table.in_cell[members]]
                slots[mode, cells] = _counts(away[table.spot[cells]], edges)


def _mark_district(slots: Slots, members: Indices | None) -> None:
    if members is not None:
        own = slots[:, members]
        own[own == NOT_KNOWN] = SAME_DISTRICT
        slots[:, members] = own


def _count(km: float, edges: Sequence[float]) -> int:
    return sum(km > edge for edge in edges)


def _counts(km: Floats, edges: Sequence[float]) -> Slots:
    """The number of edges that each distance lies beyond: the band."""
    found = np.zeros(len(km), dtype=np.uint8)
    for edge in edges:
        found += km > edge
    return found
