"""The grid of about 2 km over Kazakhstan, and places written with a cell of it: `KATO@i,j`.

Cell (i, j) holds the points of i = ⌊(lat − 40) / 0.018⌋ and j = ⌊(lon − 46) / 0.028⌋, degrees WGS 84. It is
2.0 km high and from 2.4 km (south) to 1.8 km (north) wide. The grid depends on nothing else and never
changes: its numbers are stored with people and vacancies.
"""

import math
import re
from typing import NamedTuple

SOUTH, NORTH, WEST, EAST = 40.0, 56.0, 46.0, 88.0
LAT_STEP, LON_STEP = 0.018, 0.028

_WRITTEN = re.compile(r"(?P<kato>\d{9})(?:@(?P<i>\d{1,3}),(?P<j>\d{1,4}))?")


class Cell(NamedTuple):
    """A cell by its row (from the south) and column (from the west)."""

    i: int
    j: int


def cell_of(lat: float, lon: float) -> Cell | None:
    """The cell around a point; None outside the grid."""
    if not (SOUTH <= lat < NORTH and WEST <= lon < EAST):
        return None
    return Cell(math.floor((lat - SOUTH) / LAT_STEP), math.floor((lon - WEST) / LON_STEP))


def centre(cell: Cell) -> tuple[float, float]:
    """Latitude and longitude of a cell's middle."""
    return SOUTH + (cell.i + 0.5) * LAT_STEP, WEST + (cell.j + 0.5) * LON_STEP


def written(kato: str, cell: Cell | None) -> str:
    """The name of a place: `351010000`, `351010000@544,967`."""
    return kato if cell is None else f"{kato}@{cell.i},{cell.j}"


def read_place(place: str) -> tuple[str, Cell | None] | None:
    """The inverse of `written`; None for a text of another shape."""
    if len(place) == 9 and place.isdecimal():  # the commonest case, and three times as fast
        return place, None
    match = _WRITTEN.fullmatch(place)
    if match is None:
        return None
    return match["kato"], Cell(int(match["i"]), int(match["j"])) if match["i"] is not None else None
