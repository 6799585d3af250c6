import copy

import pytest
import yaml
from pydantic import ValidationError

from data.packaged import Packaged
from scoring.relations.minutes import TravelSettings

PLAIN = yaml.safe_load(Packaged().read("relations/travel.yaml").text)
SETTINGS = TravelSettings.model_validate(PLAIN)


@pytest.mark.parametrize(
    ("mode", "minutes", "road_km"),
    [
        ("foot", 15, 1.2),
        ("foot", 120, 9.6),
        ("public", 14, 0.0),
        ("public", 44, 9.0),
        ("car", 5, 0.0),
        ("car", 29, 12.0),
        ("car", 59, 47.0),  # 24 minutes for 12 km, 30 for 35
    ],
)
def test_minutes_become_kilometres_of_road(mode: str, minutes: float, road_km: float) -> None:
    assert SETTINGS.modes[mode].road_km(minutes) == pytest.approx(road_km)
    assert SETTINGS.modes[mode].minutes(road_km) == pytest.approx(minutes)


def test_a_detour_shortens_the_way_as_the_crow_flies() -> None:
    assert SETTINGS.straight_km("car", 29) == pytest.approx(12 / 1.3)


def test_who_walks_faster_than_the_bus_takes_walks() -> None:
    assert SETTINGS.straight_km("public", 15) == SETTINGS.straight_km("foot", 15)
    assert SETTINGS.straight_km("public", 60) > SETTINGS.straight_km("foot", 60)


@pytest.mark.parametrize("mode", ["foot", "public", "car"])
@pytest.mark.parametrize("minutes", [15, 30, 45, 60, 90, 120])
def test_kilometres_become_the_same_minutes(mode: str, minutes: int) -> None:
    assert SETTINGS.minutes(mode, SETTINGS.straight_km(mode, minutes)) == pytest.approx(minutes)


def _changed(path: list[str | int], value: object) -> dict:
    plain = copy.deepcopy(PLAIN)
    at = plain
    for step in path[:-1]:
        at = at[step]
    at[path[-1]] = value
    return plain


@pytest.mark.parametrize(
    ("path", "value", "said"),
    [
        (["modes", "car", "speed"], [{"km_per_hour": 30}, {"km_per_hour": 70}], "needs a growing up_to_km"),
        (["modes", "car", "speed"], [{"km_per_hour": 30, "up_to_km": 5}], "the last goes on"),
        (["modes", "car", "access_minutes"], 15, "less than 15"),
        (["detour", "times"], 0.9, "greater than or equal to 1"),
        (["detour", "why"], "", "at least 8"),
        (["modes"], {"foot": PLAIN["modes"]["foot"]}, "needs foot, public and car"),
        (["id"], "nearness", "travel"),
        (["speed"], 1, "Extra inputs"),
    ],
)
def test_what_cannot_be_is_refused(path: list[str | int], value: object, said: str) -> None:
    with pytest.raises(ValidationError, match=said):
        TravelSettings.model_validate(_changed(path, value))
