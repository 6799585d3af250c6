"""From minutes to kilometres: the settings of the travel relation (`data/relations/travel.yaml`)."""

from datetime import date
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, model_validator

from data.records.vocabulary import Mode

Why = Annotated[str, Field(min_length=8)]
Times = Annotated[float, Field(ge=1, le=10)]
Km = Annotated[float, Field(gt=0, le=1000)]


class _Strict(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Detour(_Strict):
    """Road over straight line."""

    times: Times
    why: Why


class Stretch(_Strict):
    """A speed, and the kilometre of road up to which it holds; None: to the end."""

    km_per_hour: Annotated[float, Field(gt=0, le=200)]
    up_to_km: Km | None = None


class ModeSpeed(_Strict):
    """How a mode goes: minutes before it starts, then its stretches."""

    access_minutes: Annotated[float, Field(ge=0, lt=15)]
    speed: Annotated[tuple[Stretch, ...], Field(min_length=1)]
    why: Why

    @model_validator(mode="after")
    def _order(self) -> "ModeSpeed":
        *bounded, last = [stretch.up_to_km for stretch in self.speed]
        ends = [km for km in bounded if km is not None]
        if last is not None or len(ends) != len(bounded) or ends != sorted(set(ends)):
            raise ValueError(
                "each stretch but the last needs a growing up_to_km; the last goes on to the end"
            )
        return self

    def road_km(self, minutes: float) -> float:
        """How far one gets on the road in this time."""
        left, start = (minutes - self.access_minutes) / 60, 0.0
        for stretch in self.speed:
            end = start + left * stretch.km_per_hour
            if stretch.up_to_km is None or end <= stretch.up_to_km:
                break
            left -= (stretch.up_to_km - start) / stretch.km_per_hour
            start = stretch.up_to_km
        return end

    def minutes(self, road_km: float) -> float:
        """How long one takes for so far on the road: the inverse of `road_km`."""
        minutes, start = self.access_minutes, 0.0
        for stretch in self.speed:
            end = road_km if stretch.up_to_km is None else min(road_km, stretch.up_to_km)
            minutes += max(end - start, 0.0) / stretch.km_per_hour * 60
            start = end
        return minutes


class Unstated(_Strict):
    """As which mode a person goes who states none."""

    as_: Annotated[Literal["public"], Field(alias="as")]
    why: Why


class Reasoned(_Strict):
    """A rule that the code follows, with its reason."""

    why: Why


class SamePlace(_Strict):
    """How far apart two addresses of one cell or one small settlement are."""

    km: Km
    why: Why


class CellRule(_Strict):
    """From how many people a city is told by cells."""

    from_population: Annotated[int, Field(ge=1)]
    why: Why


class Bounds(_Strict):
    """How far from its anchor a place may lie of which only the city, district or region is known."""

    city_km: Km
    why_city_km: Why
    district_times: Times
    why_district_times: Why
    region_times: Times
    why_region_times: Why


class TravelSettings(_Strict):
    """`data/relations/travel.yaml`."""

    id: Literal["travel"]
    version: Annotated[int, Field(ge=1)]
    effective_from: date
    detour: Detour
    modes: dict[Mode, ModeSpeed]
    unstated: Unstated
    between_settlements: Reasoned
    same_place_km: SamePlace
    cells: CellRule
    bounds: Bounds

    @model_validator(mode="after")
    def _every_mode(self) -> "TravelSettings":
        if set(self.modes) != {"foot", "public", "car"}:
            raise ValueError(f"modes: has {sorted(self.modes)}, needs foot, public and car")
        return self

    def straight_km(self, mode: Mode, minutes: float) -> float:
        """How far as the crow flies one gets in this time; whoever is slower by bus walks."""
        km = self.modes[mode].road_km(minutes) / self.detour.times
        return max(km, self.straight_km("foot", minutes)) if mode != "foot" else km

    def minutes(self, mode: Mode, straight_km: float) -> float:
        """How long one takes for so far as the crow flies: the inverse of `straight_km`."""
        minutes = self.modes[mode].minutes(straight_km * self.detour.times)
        return min(minutes, self.minutes("foot", straight_km)) if mode != "foot" else minutes
