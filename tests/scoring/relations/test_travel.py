"""Travel on pairs that matter (scoring.md § 5); one place against many compared with one pair at a time."""

import json
from pathlib import Path

import numpy as np
import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from data.errors import UnknownCode
from data.packaged import Packaged
from data.policies.reading import read
from data.records import Point
from data.reference.places import load_places
from data.reference.places.sphere import distance_km
from scoring.criteria.transport import BANDS, MINUTES_OF_BANDS, MODES, TRAVEL
from scoring.relations.minutes import TravelSettings
from scoring.relations.sites import NOWHERE
from scoring.relations.travel import Travel

CASES = yaml.safe_load(Path(__file__).with_name("travel.yaml").read_text(encoding="utf-8"))
PLACES = load_places()
SETTINGS = read(TravelSettings, Packaged().read("relations/travel.yaml"))
TRAVELS = Travel(PLACES, SETTINGS)
MODES_OR_NONE = ("foot", "public", "car", None)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["says"])
def test_cases(case: dict) -> None:
    modes = [None if mode == "unstated" else mode for mode in case["modes"]]
    bands = {mode: TRAVELS.band(case["workplace"], case["home"], mode) for mode in modes}
    assert bands == dict.fromkeys(modes, case["band"])


def test_an_unknown_place_is_an_error_with_a_cure() -> None:
    with pytest.raises(UnknownCode, match="Near: "):
        TRAVELS.band("999999999", "710000000", "car")


def codes() -> st.SearchStrategy[str]:
    """Any row, with the well-placed ones more often than chance would have it."""
    every, anchored = sorted(PLACES.hierarchy.index), sorted(PLACES.anchors)
    cities = sorted(kato for kato, anchor in PLACES.anchors.items() if anchor.population >= 50_000)
    return st.one_of(*map(st.sampled_from, (every, anchored, cities)))


@st.composite
def places(draw: st.DrawFn) -> str | None:
    kato = draw(st.one_of(st.none(), codes()))
    if kato is None or draw(st.booleans()):
        return kato
    position = PLACES.position(kato)
    lat, lon = (draw(st.floats(-0.2, 0.2)) for _ in range(2))
    return PLACES.place_code(kato, Point(lat=position.lat + lat, lon=position.lon + lon))


@settings(max_examples=150, deadline=None)
@given(st.lists(places(), max_size=20), places())
def test_a_row_holds_the_band_of_every_pair(many: list[str | None], one: str | None) -> None:
    table = TRAVELS.table([*many, one])
    row, column = TRAVELS.row(one, table), TRAVELS.column(one, table)
    assert row.dtype == np.uint8
    assert row.shape == (len(MODES), len(many) + 1)
    for i, mode in enumerate(MODES_OR_NONE):
        assert [TRAVEL.name_of(s) for s in row[i]] == [TRAVELS.band(one, home, mode) for home in table.places]
        assert [TRAVEL.name_of(s) for s in column[i]] == [
            TRAVELS.band(work, one, mode) for work in table.places
        ]


def test_rows_over_all_of_kato() -> None:
    table = TRAVELS.table(sorted(PLACES.hierarchy.index))
    assert len(table.radii) < 800  # villages without coordinates share their district's spot
    for one in ("710000000", "710000000@618,908", "351013100", "103239400", "350000000"):
        row = TRAVELS.row(one, table)
        for i, mode in enumerate(MODES_OR_NONE):
            bands = [TRAVEL.index(TRAVELS.band(one, home, mode)) for home in table.places]
            assert row[i].tolist() == bands


@given(places(), places(), st.sampled_from(MODES_OR_NONE))
def test_travel_is_symmetric(one: str | None, other: str | None, mode: str | None) -> None:
    assert TRAVELS.band(one, other, mode) == TRAVELS.band(other, one, mode)


@given(places(), places())
def test_a_car_is_never_slower_than_the_bus(one: str | None, other: str | None) -> None:
    car, bus = (TRAVELS.band(one, other, mode) for mode in ("car", "public"))
    if car in BANDS and bus in BANDS:
        assert BANDS.index(car) <= BANDS.index(bus)


@given(places(), codes(), st.sampled_from(MODES_OR_NONE))
def test_what_is_known_to_be_far_stays_far_when_more_is_known(one: str, home: str, mode: str | None) -> None:
    for above in (PLACES.district(home), PLACES.region(home)):
        if above and TRAVELS.band(one, above, mode) == "beyond":
            assert TRAVELS.band(one, home, mode) == "beyond"


def test_no_settlement_lies_beyond_the_bounds_of_its_district_or_region() -> None:
    for kato, anchor in PLACES.anchors.items():
        for above in filter(None, (PLACES.district(kato), PLACES.region(kato))):
            position, site = PLACES.position(above), TRAVELS.site(above)
            if position.precision in ("district", "region"):
                away = distance_km((anchor.lat, anchor.lon), (position.lat, position.lon))
                assert away <= site.radius_km + 1, (kato, above)


def test_nowhere_is_near_everything() -> None:
    assert TRAVELS.site(None) is NOWHERE
    assert (TRAVELS.row(None, TRAVELS.table(["710000000", None])) == TRAVEL.index("unknown")).all()


def test_an_empty_table_has_an_empty_row() -> None:
    assert TRAVELS.row("710000000", TRAVELS.table([])).shape == (len(MODES), 0)


def test_the_document_holds_all_that_a_band_depends_on() -> None:
    document = json.loads(TRAVELS.document)
    assert TravelSettings.model_validate(document["settings"]) == SETTINGS
    assert document["places"]["settlements"]["711210000"] == "710000000"
    assert document["places"]["anchors"]["710000000"] == [51.1801, 71.44598, 1544142]
    assert TRAVELS.document == Travel(PLACES, SETTINGS).document


@settings(max_examples=300, deadline=None)
@given(places(), places(), st.sampled_from(MODES_OR_NONE))
def test_minutes_that_are_known_lie_in_the_band(one: str | None, other: str | None, mode: str | None) -> None:
    minutes, band = TRAVELS.minutes(one, other, mode), TRAVELS.band(one, other, mode)
    if minutes is None:
        assert band == "beyond" or band not in BANDS
    else:
        assert band == BANDS[sum(minutes > bound for bound in MINUTES_OF_BANDS[:-1])]
