"""The map: which part of the country, who lies together, what it cannot show."""

import json
from math import isclose
from xml.etree import ElementTree

import pytest

from data.reference.places import load_places
from data.reference.places.sphere import distance_km
from matcher.report.homes import HEIGHT, WIDTH, Frame, clustered, frame_of, homes
from matcher.report.labels import Box, Scene, marks
from matcher.report.map import RINGS_KM, map_spec
from tests.matcher.report.conftest import ASTANA, CELLS, KARAGANDA, SEMEY, VILLAGE

PLACES = load_places()


def living(*places):
    return homes(enumerate(places, 1), PLACES)


def layer(spec, name):
    return next(one for one in spec["layer"] if one["name"] == name)["data"]["values"]


def test_most_in_one_city_show_its_cells():
    at = PLACES.position(CELLS[0])
    frame = frame_of(living(*CELLS, KARAGANDA), at)
    high = distance_km((frame.south, frame.east), (frame.north, frame.east))
    assert high < 40
    assert all(frame.holds(home.position.lat, home.position.lon) for home in living(*CELLS))
    assert not frame.holds(*PLACES.position(KARAGANDA)[:2])


def test_spread_over_the_country_shows_all():
    at = PLACES.position(ASTANA)
    frame = frame_of(living(CELLS[0], KARAGANDA, SEMEY), at)
    assert all(frame.holds(*PLACES.position(place)[:2]) for place in (ASTANA, KARAGANDA, SEMEY))


def test_nothing_known_shows_the_country():
    frame = frame_of((), None)
    assert all(frame.holds(anchor.lat, anchor.lon) for anchor in PLACES.anchors.values())


def test_one_place_alone_is_not_a_point():
    frame = frame_of(living(KARAGANDA), PLACES.position(KARAGANDA))
    assert frame.east - frame.west > 0.15
    assert frame.pixel(*PLACES.position(KARAGANDA)[:2]) == pytest.approx((WIDTH / 2, HEIGHT / 2), abs=0.5)


def test_pixels_go_up_with_the_latitude():
    frame = Frame.country()
    (x, y), (_, higher) = frame.pixel(50, 70), frame.pixel(51, 70)
    assert higher < y
    assert isclose(frame.pixel(frame.above(50, 20), 70)[1], y - 20, abs_tol=1e-6)
    assert frame.pixel(50, 70)[0] == x


def test_the_same_place_is_one_disc():
    people = living(CELLS[1], CELLS[0], CELLS[1])
    found = clustered(people, frame_of(people, None))
    assert [cluster.ranks for cluster in found] == [(1, 3), (2,)]
    assert found[0].radius > found[1].radius


def test_who_lives_beyond_the_picture_is_left_out():
    people = living(*CELLS, SEMEY)
    frame = frame_of(people, PLACES.position(ASTANA))
    assert sum(len(cluster.ranks) for cluster in clustered(people, frame)) == len(CELLS)


@pytest.fixture(scope="module")
def scene():
    people = living(*CELLS, KARAGANDA, SEMEY, VILLAGE)
    return Scene(Frame.country(), clustered(people, Frame.country()), PLACES.position(CELLS[1]))


@pytest.fixture(scope="module")
def spec(scene, speeches):
    return map_spec(scene, PLACES, speeches["kk"])


def test_rings_have_their_distance(spec):
    at = PLACES.position(CELLS[1])
    radii = [
        round(distance_km((at.lat, at.lon), tuple(ring["geometry"]["coordinates"][0][::-1])), 3)
        for ring in layer(spec, "rings")
    ]
    assert radii == sorted(radii) and set(radii) <= set(RINGS_KM)


def test_names_lie_upon_nothing(spec, scene):
    boxes = [
        Box.of_name(row["name"], scene.frame.pixel(row["top"], row["lon"])) for row in layer(spec, "names")
    ]
    assert len(boxes) > 5
    assert all(box.is_clear([*boxes[:i], *marks(scene)]) for i, box in enumerate(boxes))


def test_boxes_touch_or_not():
    name = Box.of_name("Астана", (100, 100))
    assert name.y < 100
    assert not name.is_clear([Box(100, name.y, 1, 1)])
    assert name.is_clear([Box(100, name.y + 30, 1, 1), Box(200, name.y, 1, 1)])


def test_a_district_alone_is_hollow(spec):
    coarse = PLACES.position(VILLAGE)
    assert coarse.precision == "district"
    fills = {(row["lat"], row["lon"]): row["fill"] for row in layer(spec, "homes")}
    assert fills[coarse.lat, coarse.lon] == "#ffffff"


def test_the_spec_is_plain_json(spec):
    assert json.loads(json.dumps(spec)) == spec


def test_the_drawing_keeps_kazakh_names(reports):
    drawn = ElementTree.fromstring(reports["kk"].map.picture)
    texts = [node.text or "" for node in drawn.iter() if node.tag.endswith("}text")]
    assert any(text.endswith("\u00a0км") for text in texts)


def test_what_the_map_cannot_show_is_said(reports):
    remarks = reports["en"].map.remarks
    assert remarks == ("Beyond the map: 3 candidates.", "Place not known: 1 candidate.")
    assert reports["en"].map.places[0].name == "Astana"
    assert sum(row.candidates for row in reports["en"].map.places) == 15
