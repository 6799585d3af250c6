"""Records → Vega-Lite spec: homes against the workplace, with regions, towns and rings of distance."""

import json
from collections.abc import Iterator, Sequence
from functools import cache
from math import asin, atan2, cos, degrees, pi, radians, sin
from pathlib import Path
from typing import Any

from data.reference.places import Places, Position
from data.reference.places.regions import OUTLINES
from data.reference.places.sphere import EARTH_RADIUS_KM, distance_km
from data.reference.tables import tables_folder
from matcher.explanation.palette import palette
from matcher.explanation.waterfall import Spec
from matcher.report.homes import HEIGHT, WIDTH, Cluster, Frame
from matcher.report.labels import Box, Scene, marks
from matcher.report.speech import PageSpeech

Row = dict[str, Any]

RINGS_KM = (2, 5, 10, 20, 50, 100, 200, 500, 1000)
_SHOWN_RINGS = 3
_MOST_TOWNS = 9
_RING_POINTS = 72
_BEARINGS = (180, 0, 135, 225, 45, 315, 90, 270)
_FILE = Path(__file__).with_name("map.json")


def map_spec(scene: Scene, places: Places, say: PageSpeech) -> Spec:
    """The spec with all its data inside."""
    spec: Spec = json.loads(_FILE.read_text("utf-8"))
    frame, colours = scene.frame, palette()
    spec |= {"width": WIDTH, "height": HEIGHT}
    spec["projection"] |= {
        "scale": frame.scale,
        "translate": list(frame.shift),
        "center": [0, 0],
        "clipExtent": [[0, 0], [WIDTH, HEIGHT]],
    }
    rings = list(_rings(scene))
    distances = _ring_names(scene, rings, say)
    towns = _towns(scene, distances, places, say)
    _fill(spec, "regions", _regions(), fill=colours["map-land"], stroke=colours["map-border"])
    _fill(spec, "rings", [ring for _, ring in rings], stroke=colours["map-ring"])
    _fill(spec, "towns", towns, color=colours["map-ring"])
    _fill(spec, "names", [*towns, *distances], color=colours["ink-soft"])
    _fill(spec, "homes", [_home(cluster) for cluster in scene.clusters])
    _fill(spec, "counts", [_count(cluster) for cluster in scene.clusters if len(cluster.ranks) > 1])
    _fill(spec, "workplace", _workplace(scene), stroke=colours["focus"])
    return spec


def _fill(spec: Spec, layer: str, rows: Sequence[Row], **mark: str) -> None:
    one = next(one for one in spec["layer"] if one["name"] == layer)
    one["data"]["values"] = rows
    one["mark"] |= mark


@cache
def _regions() -> list[Row]:
    """The regions' outlines, their rings turned as D3 wants them: the outer one clockwise."""
    features: list[Row] = json.loads((tables_folder() / OUTLINES).read_text("utf-8"))["features"]
    return [
        {
            "type": "Feature",
            "geometry": {"type": "MultiPolygon", "coordinates": [_turned(polygon) for polygon in polygons]},
        }
        for polygons in (feature["geometry"]["coordinates"] for feature in features)
    ]


def _turned(polygon: list[list[list[float]]]) -> list[list[list[float]]]:
    return [ring[::-1] for ring in polygon]


def _rings(scene: Scene) -> Iterator[tuple[int, Row]]:
    """Circles around the workplace, the farthest that still touch the picture."""
    if scene.workplace is None:
        return
    centre, frame = scene.workplace, scene.frame
    reach = max(distance_km((centre.lat, centre.lon), corner) for corner in _corners(frame))
    for km in [km for km in RINGS_KM if km < reach * 0.8][-_SHOWN_RINGS:]:
        points = [_away(centre, km, 360 * i / _RING_POINTS) for i in range(_RING_POINTS + 1)]
        line = {"type": "LineString", "coordinates": [[lon, lat] for lat, lon in points]}
        yield km, {"type": "Feature", "geometry": line}


def _corners(frame: Frame) -> list[tuple[float, float]]:
    return [(lat, lon) for lat in (frame.south, frame.north) for lon in (frame.west, frame.east)]


def _away(centre: Position, km: float, bearing: float) -> tuple[float, float]:
    """The point so far away in a direction (degrees from north), on the sphere."""
    lat, lon, arc, turn = radians(centre.lat), radians(centre.lon), km / EARTH_RADIUS_KM, radians(bearing)
    there = asin(sin(lat) * cos(arc) + cos(lat) * sin(arc) * cos(turn))
    east = atan2(sin(turn) * sin(arc) * cos(lat), cos(arc) - sin(lat) * sin(there))
    return degrees(there), degrees(lon + east)


def _ring_names(scene: Scene, rings: Sequence[tuple[int, Row]], say: PageSpeech) -> list[Row]:
    """Each ring's distance where the ring lies in the picture, away from homes and from the others."""
    found: list[Row] = []
    taken = marks(scene)
    for km, _ in rings:
        assert scene.workplace is not None  # no rings without it
        name = say("map", "km", n=km)
        for lat, lon in (_away(scene.workplace, km, bearing) for bearing in _BEARINGS):
            box = Box.of_name(name, scene.frame.pixel(lat, lon))
            if scene.frame.holds(lat, lon) and box.is_clear(taken):
                taken.append(box)
                found.append({"lat": lat, "lon": lon, "top": lat, "name": name})
                break
    return found


def _towns(scene: Scene, distances: Sequence[Row], places: Places, say: PageSpeech) -> list[Row]:
    """The most populous towns of the picture whose names have room; a name stands above its homes."""
    frame, kept = scene.frame, list[Row]()
    taken = marks(scene)
    own = list(taken)
    taken += [Box.of_name(row["name"], frame.pixel(row["lat"], row["lon"])) for row in distances]
    for anchor in sorted(places.anchors.values(), key=lambda anchor: -anchor.population):
        if len(kept) == _MOST_TOWNS or not frame.holds(anchor.lat, anchor.lon):
            continue
        x, y = frame.pixel(anchor.lat, anchor.lon)
        raised = max((mark.high for mark in own if mark.is_at(x, y)), default=0.0)
        name = places.name(anchor.kato, say.page.lang)
        box = Box.of_name(name, (x, y - raised))
        if box.is_clear(taken):
            taken.append(box)
            top = frame.above(anchor.lat, raised)
            kept.append({"lat": anchor.lat, "lon": anchor.lon, "top": top, "name": name})
    return kept


def _home(cluster: Cluster) -> Row:
    """A disc; hollow where only the district or region is known."""
    colours, coarse = palette(), cluster.position.precision in ("district", "region")
    return {
        "lat": cluster.position.lat,
        "lon": cluster.position.lon,
        "size": pi * cluster.radius**2,
        "fill": colours["paper"] if coarse else colours["accent"],
        "stroke": colours["accent"] if coarse else colours["paper"],
    }


def _count(cluster: Cluster) -> Row:
    colours, coarse = palette(), cluster.position.precision in ("district", "region")
    return {
        "lat": cluster.position.lat,
        "lon": cluster.position.lon,
        "n": str(len(cluster.ranks)),
        "ink": colours["accent"] if coarse else colours["paper"],
    }


def _workplace(scene: Scene) -> list[Row]:
    return [{"lat": scene.workplace.lat, "lon": scene.workplace.lon}] if scene.workplace else []
