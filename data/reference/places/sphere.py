"""Distances on the sphere. The one place where degrees become kilometres."""

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]

EARTH_RADIUS_KM = 6371.0088
"""Mean radius R1 of WGS 84 (IUGG, Moritz 2000)."""
KM_PER_DEGREE = EARTH_RADIUS_KM * float(np.pi) / 180


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
