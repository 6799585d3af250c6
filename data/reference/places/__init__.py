"""Places of Kazakhstan: KATO's 15,594 rows, about 320 of them with coordinates, and cells of about 2 km."""

from functools import cache

from data.reference.places.anchors import read_anchors
from data.reference.places.hierarchy import arrange, read_rows
from data.reference.places.regions import read_extents
from data.reference.places.register import Places, Position, Precision

__all__ = ["Places", "Position", "Precision", "load_places"]


@cache
def load_places() -> Places:
    """Read KATO and the coordinates; once per process, about 0.1 s.

    Raises:
        TableError: a table is not of the expected shape.
    """
    return Places(arrange(read_rows()), read_anchors(), read_extents())
