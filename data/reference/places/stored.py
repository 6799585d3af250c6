"""Places as a stored dictionary knows them: what distances depend on, and no names (`Places.document`)."""

from collections.abc import Mapping
from typing import Any

from data.errors import UnknownCode
from data.reference.places.cells import Cell, centre, read_place
from data.reference.places.register import Position


class StoredPlaces:
    """The same answers as those of the `Places` whose document it was made of.

    Args:
        document: of the places, as JSON gives it back.
    """

    def __init__(self, document: Mapping[str, Any]) -> None:
        self.document = dict(document)
        self._settlements: Mapping[str, str] = document["settlements"]
        self._anchors: Mapping[str, tuple[float, float, int]] = document["anchors"]
        self._regions: Mapping[str, tuple[float, float, float, float]] = document["regions"]
        self._districts: Mapping[str, tuple[float, float, float]] = document["districts"]

    def settlement(self, place: str) -> str:
        """The settlement that the place is or lies in; "" where the code spans several."""
        return self._settlements[self._read(place)[0]]

    def district(self, place: str) -> str:
        """The code of the district or city administration; "" in the city regions and for a region."""
        above = self._read(place)[0][:4] + "00000"
        return above if above in self._settlements and above[2:4] != "00" else ""

    def population(self, place: str) -> int:
        """People of the place's settlement; 0 where not known."""
        anchor = self._anchors.get(self.settlement(place))
        return anchor[2] if anchor else 0

    def position(self, place: str) -> Position:
        """The best known coordinates of a place."""
        code, cell = self._read(place)
        if cell is not None:
            return Position(*centre(cell), "cell")
        if (anchor := self._anchors.get(self.settlement(place))) is not None:
            return Position(anchor[0], anchor[1], "settlement")
        if (district := self._districts.get(self.district(place))) is not None:
            lat, lon, spread = district
            return Position(lat, lon, "district", spread)
        lat, lon, reach, _ = self._regions[code[:2] + "0000000"]
        return Position(lat, lon, "region", reach)

    def _read(self, place: str) -> tuple[str, Cell | None]:
        read = read_place(place)
        if read is None or read[0] not in self._settlements:
            raise UnknownCode(
                f"The stored places have no {place!r}.", "Look at the dictionary.", "place", place
            )
        return read
