"""Room for names on the map: boxes in pixels that must not lie upon each other."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple, Self

from data.reference.places import Position
from matcher.report.homes import Cluster, Frame

_LETTER_PX, _HALF_LINE_PX, _LIFT_PX = 6.2, 7.0, 11.0
"""Width of a letter and half the height of a line at the map's size of names; how far a name stands above."""
_OWN_PX = 10.0
_WORKPLACE_PX = 18.0
"""Half the diagonal of the workplace's mark."""


@dataclass(frozen=True, slots=True, eq=False)
class Scene:
    """What the map shows.

    Attributes:
        frame: the part of the country.
        clusters: homes, the largest first.
        workplace: where the work is; None: not known.
    """

    frame: Frame
    clusters: Sequence[Cluster]
    workplace: Position | None


class Box(NamedTuple):
    """A rectangle by its middle and half its size, in pixels."""

    x: float
    y: float
    wide: float
    high: float

    @classmethod
    def of_name(cls, name: str, below: tuple[float, float]) -> Self:
        """The box of a name that stands above a point."""
        return cls(below[0], below[1] - _LIFT_PX, len(name) * _LETTER_PX / 2, _HALF_LINE_PX)

    def is_clear(self, of: Iterable["Box"]) -> bool:
        """Whether it lies upon none of the others."""
        return all(
            abs(self.x - one.x) >= self.wide + one.wide or abs(self.y - one.y) >= self.high + one.high
            for one in of
        )

    def is_at(self, x: float, y: float) -> bool:
        """Whether a point is the box's own: its middle, give or take a few pixels."""
        return abs(self.x - x) < _OWN_PX and abs(self.y - y) < _OWN_PX


def marks(scene: Scene) -> list[Box]:
    """What lies on the map where names should not: homes, and the mark of the workplace."""
    frame = scene.frame
    found = [
        Box(*frame.pixel(one.position.lat, one.position.lon), one.radius, one.radius)
        for one in scene.clusters
    ]
    if scene.workplace is not None:
        at = frame.pixel(scene.workplace.lat, scene.workplace.lon)
        found.append(Box(*at, _WORKPLACE_PX, _WORKPLACE_PX))
    return found
