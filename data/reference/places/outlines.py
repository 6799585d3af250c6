"""The regions' outlines: which region a point lies in, and the simplified outline for a report's map."""

from collections.abc import Sequence
from typing import Any

import numpy as np

from data.reference.places.sphere import Floats

Ring = Floats
"""Shape (n, 2): longitude, latitude, degrees; the first point repeated at the end."""


def rings(geometry: dict[str, Any]) -> list[list[Ring]]:
    """The polygons of a GeoJSON geometry, each as its outer ring and its holes."""
    polygons = geometry["coordinates"] if geometry["type"] == "MultiPolygon" else [geometry["coordinates"]]
    return [[np.asarray(ring, dtype=np.float64)[:, :2] for ring in polygon] for polygon in polygons]


def contains(polygons: Sequence[Sequence[Ring]], lat: float, lon: float) -> bool:
    """Whether a point lies inside: crossings of a ray to the east, odd per polygon."""
    return any(sum(_crossings(ring, lat, lon) for ring in polygon) % 2 for polygon in polygons)


def _crossings(ring: Ring, lat: float, lon: float) -> int:
    x, y = ring[:, 0], ring[:, 1]
    x0, y0, x1, y1 = x[:-1], y[:-1], x[1:], y[1:]
    straddles = (y0 > lat) != (y1 > lat)
    at = x0[straddles] + (lat - y0[straddles]) * (x1 - x0)[straddles] / (y1 - y0)[straddles]
    return int((at > lon).sum())


def simplified(ring: Ring, tolerance: float) -> list[list[float]]:
    """Douglas and Peucker 1973: the points without which the ring would stray by more than the tolerance.

    Args:
        ring: closed, at least four points.
        tolerance: in degrees of latitude; longitudes are shortened as at the ring's middle.

    Returns:
        Longitude, latitude pairs to three decimals (about 100 m), closed; empty when nothing is left.
    """
    scale = np.array([np.cos(np.radians(ring[:, 1].mean())), 1.0])
    flat = ring * scale
    far = int(((flat - flat[0]) ** 2).sum(axis=1).argmax())  # a closed ring has no ends: cut it in two
    keep = np.zeros(len(ring), dtype=bool)
    keep[[0, far, -1]] = True
    parts = [(0, far), (far, len(ring) - 1)]
    while parts:
        first, last = parts.pop()
        if last - first < 2:
            continue
        away = _distances(flat[first + 1 : last], flat[first], flat[last])
        worst = int(away.argmax())
        if away[worst] > tolerance:
            middle = first + 1 + worst
            keep[middle] = True
            parts += [(first, middle), (middle, last)]
    points = [[round(float(x), 3), round(float(y), 3)] for x, y in ring[keep]]
    return points if len(points) >= 4 else []


def _distances(points: Floats, start: Floats, end: Floats) -> Floats:
    """Distance of each point from the stretch between start and end."""
    along = end - start
    length = float(along @ along)
    if length == 0.0:
        return np.asarray(np.hypot(*(points - start).T))
    share = np.clip(((points - start) @ along) / length, 0.0, 1.0)
    return np.asarray(np.hypot(*(points - start - share[:, None] * along).T))
