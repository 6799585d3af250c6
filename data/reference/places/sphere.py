"""Distances on the sphere. The one place where degrees become kilometres."""

from math import asin, cos, radians, sin, sqrt

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]

EARTH_RADIUS_KM = 6371.0088
"""Mean radius R1 of WGS 84 (IUGG, Moritz 2000)."""


def unit_vectors(lat: Floats, lon: Floats) -> Floats:
    """Points of the unit sphere.

    Args:
        lat: degrees north, shape (n,).
        lon: degrees east, shape (n,).

    Returns:
        Shape (n, 3).
    """
    phi, lam = np.radians(lat), np.radians(lon)
    return np.stack([np.cos(phi) * np.cos(lam), np.cos(phi) * np.sin(lam), np.sin(phi)], axis=-1)


def great_circle_km(points: Floats, point: Floats) -> Floats:
    """Great-circle distances by the chord, exact for near and far points, and the same both ways.

    Args:
        points: unit vectors, shape (n, 3).
        point: one unit vector, shape (3,).

    Returns:
        Kilometres, shape (n,).
    """
    away = points - point
    squared = away[:, 0] * away[:, 0] + away[:, 1] * away[:, 1] + away[:, 2] * away[:, 2]
    return np.asarray(2 * EARTH_RADIUS_KM * np.arcsin(np.minimum(np.sqrt(squared) / 2, 1.0)))


def point_km(lat: float, lon: float) -> tuple[float, float, float]:
    """A point of the earth's surface in space: kilometres from the earth's middle."""
    phi, lam = radians(lat), radians(lon)
    around = EARTH_RADIUS_KM * cos(phi)
    return around * cos(lam), around * sin(lam), EARTH_RADIUS_KM * sin(phi)


def chord_km(arc_km: float) -> float:
    """The straight line through the earth under a great-circle distance: 2 m less at 120 km."""
    return 2 * EARTH_RADIUS_KM * sin(arc_km / (2 * EARTH_RADIUS_KM))


def arc_km(chord_km: float) -> float:
    """The great-circle distance over a straight line through the earth: the inverse of `chord_km`."""
    return 2 * EARTH_RADIUS_KM * asin(min(chord_km / (2 * EARTH_RADIUS_KM), 1.0))


def distance_km(one: tuple[float, float], other: tuple[float, float]) -> float:
    """Great-circle distance of two points given as latitude and longitude."""
    (ax, ay, az), (bx, by, bz) = point_km(*one), point_km(*other)
    return arc_km(sqrt((ax - bx) ** 2 + (ay - by) ** 2 + (az - bz) ** 2))
