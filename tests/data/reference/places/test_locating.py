import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.errors import UnknownCode
from data.records import Point
from data.reference.places import load_places
from data.reference.places.cells import LAT_STEP, LON_STEP, Cell, cell_of, centre, read_place, written
from data.reference.places.sphere import distance_km

PLACES = load_places()
ASTANA = Point(lat=51.13, lon=71.43)
ALMATY = Point(lat=43.25, lon=76.92)
KOSSHY = Point(lat=50.97, lon=71.36)
STEPPE = Point(lat=48.0, lon=60.0)


@pytest.mark.parametrize(
    ("kato", "point", "place"),
    [
        (None, None, None),
        ("710000000", None, "710000000"),
        ("710000000", ASTANA, "710000000@618,908"),
        ("711210000", ASTANA, "710000000@618,908"),  # the city's district adds nothing to a cell
        (None, ASTANA, "710000000@618,908"),
        (None, KOSSHY, "111610000@609,905"),  # 21 km from Astana's anchor, in a town of its own
        ("351000000", Point(lat=49.8, lon=73.1), "351010000@544,967"),  # narrowed to the city
        ("110000000", Point(lat=53.28, lon=69.39), "111010000@737,835"),
        (None, STEPPE, "150000000@444,500"),  # no settlement near: the region
        (None, Point(lat=55.75, lon=37.6), None),
        ("710000000", Point(lat=0, lon=0), "710000000"),
        ("710000000", ALMATY, "710000000"),  # contradicts: the code alone
        ("710000000", KOSSHY, "710000000@609,905"),  # a suburb may bear the city's code
        (
            "103239400",
            Point(lat=48.9, lon=79.0),
            "103239400@494,1178",
        ),  # a village without an anchor, in its region
        ("103239400", ASTANA, "103239400"),
        ("103200000", Point(lat=48.3, lon=78.0), "103200000@461,1142"),
    ],
)
def test_the_name_of_a_place_in_selection(kato: str | None, point: Point | None, place: str | None) -> None:
    assert PLACES.place_code(kato, point) == place


def test_an_unknown_code_is_refused() -> None:
    with pytest.raises(UnknownCode):
        PLACES.place_code("999999999", ASTANA)


inside = {"lat": st.floats(40, 55.999), "lon": st.floats(46, 87.999)}


@given(**inside)
def test_a_point_lies_in_its_cell(lat: float, lon: float) -> None:
    cell = cell_of(lat, lon)
    assert cell is not None
    assert cell == Cell(math.floor((lat - 40.0) / 0.018), math.floor((lon - 46.0) / 0.028))
    middle = centre(cell)
    assert abs(middle[0] - lat) <= LAT_STEP / 2 + 1e-9
    assert abs(middle[1] - lon) <= LON_STEP / 2 + 1e-9
    assert distance_km(middle, (lat, lon)) < 1.6
    assert cell_of(*middle) == cell


@given(**inside)
def test_a_written_place_is_read_again(lat: float, lon: float) -> None:
    cell = cell_of(lat, lon)
    assert read_place(written("710000000", cell)) == ("710000000", cell)


@given(**inside)
def test_a_point_without_code_is_named_the_same_again_from_its_cell(lat: float, lon: float) -> None:
    place = PLACES.place_code(None, Point(lat=lat, lon=lon))
    if place is not None:
        position = PLACES.position(place)
        assert position.precision == "cell"
        assert PLACES.place_code(place[:9], Point(lat=position.lat, lon=position.lon)) in (place, place[:9])
