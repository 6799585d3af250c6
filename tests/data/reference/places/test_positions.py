from itertools import pairwise

import pytest

from data.reference.places import load_places
from data.reference.places.anchors import ANCHOR_COLUMNS, ANCHORS, REVIEWED, REVIEWED_COLUMNS
from data.reference.places.regions import OUTLINES
from data.reference.places.sphere import distance_km
from data.reference.tables import read_rows, tables_folder

PLACES = load_places()


@pytest.mark.parametrize(
    ("place", "precision"),
    [
        ("710000000@618,908", "cell"),
        ("710000000", "settlement"),
        ("351013100", "settlement"),
        ("103239400", "district"),
        ("103200000", "district"),
        ("350000000", "region"),
    ],
)
def test_how_well_a_position_is_known(place: str, precision: str) -> None:
    position = PLACES.position(place)
    assert position.precision == precision
    assert (position.spread_km > 0) == (precision in ("district", "region"))


def test_every_row_has_a_position_in_its_region() -> None:
    for row in PLACES.hierarchy.rows:
        position = PLACES.position(row.code)
        extent = PLACES.extents[PLACES.region(row.code)]
        away = distance_km((position.lat, position.lon), (extent.lat, extent.lon))
        assert away <= extent.reach_km + 5, row


def test_anchors_lie_in_their_regions() -> None:
    """Except at a border: the outlines are simplified, and a few towns stand on it."""
    astray = {
        kato
        for kato, anchor in PLACES.anchors.items()
        if not PLACES.outlines.inside(PLACES.region(kato), anchor.lat, anchor.lon)
    }
    assert len(astray) <= 2, astray


def test_tables_are_sorted_and_refer_to_settlements() -> None:
    rows = read_rows(ANCHORS, ANCHOR_COLUMNS)
    assert all(a[0] < b[0] for a, b in pairwise(rows))
    assert all(PLACES.settlement(row[0]) == row[0] for row in rows)
    reviewed = read_rows(REVIEWED, REVIEWED_COLUMNS)
    assert all(a[0] < b[0] for a, b in pairwise(reviewed))
    assert len(reviewed) >= 84
    anchored = {row[4]: row[0] for row in rows}
    assert all(anchored.get(id_, "") == kato for id_, _, kato, _, _ in reviewed)


@pytest.mark.parametrize(
    ("code", "lat", "lon"),
    [
        ("710000000", 51.18, 71.45),
        ("351010000", 49.80, 73.10),
        ("113220100", 51.99, 70.95),  # г.Акколь: GeoNames' larger entry of the name lies by Кокшетау
        ("395420100", 53.21, 63.70),  # г.Тобыл, not п.Тобол
        ("352431100", 50.23, 73.07),  # п.Актау at Темиртау, not the one in the south
    ],
)
def test_reviewed_anchors(code: str, lat: float, lon: float) -> None:
    anchor = PLACES.anchors[code]
    assert (round(anchor.lat, 2), round(anchor.lon, 2)) == (lat, lon)


def test_the_district_astana_has_no_anchor_of_astana() -> None:
    position = PLACES.position("151011100")
    assert distance_km((position.lat, position.lon), (50.28, 57.21)) < 5  # Актобе


def test_the_outlines_are_small_and_complete() -> None:
    assert len((tables_folder() / OUTLINES).read_bytes()) < 200_000
    for code, extent in PLACES.extents.items():
        assert PLACES.outlines.region_of(extent.lat, extent.lon) is not None, code
    assert PLACES.outlines.region_of(51.13, 71.43) == "710000000"
    assert PLACES.outlines.region_of(43.25, 76.92) == "750000000"
    assert PLACES.outlines.region_of(0.0, 0.0) is None
