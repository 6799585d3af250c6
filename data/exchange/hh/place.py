"""Where an hh vacancy is: area name to KATO, point, and whether it is abroad."""

from dataclasses import dataclass

from data.exchange.dirt.abroad import country_abroad, outside
from data.exchange.hh.ad import Ad
from data.exchange.hh.terms import is_remote
from data.exchange.shapes import FindPlace, Note, Reject, Where
from data.records import Point

_CURE = "Register it where the work is done, or leave it out: it is not work in Kazakhstan."


@dataclass(frozen=True, slots=True)
class Location:
    """Place, address and point of a vacancy, each None where not known, with what could not be used."""

    place: str | None
    address: str | None
    point: Point | None
    notes: tuple[Note, ...]


def locate(ad: Ad, find_place: FindPlace, where: Where) -> Location | Reject:
    """Find the place; a vacancy whose work is done abroad is a reject with the reason."""
    area = (ad.area or "").split(",")[0].strip()
    if area and (country := country_abroad(area)) is not None:
        return where.reject("area", ad.area, f"{area} lies abroad ({country}).", _CURE)
    point, problem = _point(ad)
    if problem is not None and problem.problem == _OUTSIDE and is_remote(ad) is False:
        return where.reject("point", problem.value, _OUTSIDE, _CURE)
    place = _place(area, find_place) if area else None
    notes = [problem] if problem is not None else []
    if area and place is None:
        notes.append(Note("place", area, "No one place of this name is known."))
    named_more = ad.area if ad.area and ad.area != area else None
    return Location(place, ad.address or named_more or (area or None), point, tuple(notes))


_OUTSIDE = "The point lies outside Kazakhstan."


def _point(ad: Ad) -> tuple[Point | None, Note | None]:
    if ad.lat is None or ad.lon is None:
        return None, None
    written = f"{ad.lat}, {ad.lon}"
    try:
        lat, lon = float(ad.lat), float(ad.lon)
        if outside(lat, lon):
            return None, Note("point", written, _OUTSIDE)
        return Point(lat=lat, lon=lon), None
    except ValueError:
        return None, Note("point", written, "This is not a latitude and a longitude.")


def _place(area: str, find_place: FindPlace) -> str | None:
    """By the whole name, then without what stands in brackets: "Алтай (Зыряновск)", "Аксай (Казахстан)"."""
    return find_place(area) or (find_place(area.split("(")[0].strip()) if "(" in area else None)
