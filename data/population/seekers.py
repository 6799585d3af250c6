"""The core of each person, drawn for a whole block: where, what, who, when. The rest follows from it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

import numpy as np

from data.population.chance import Choice, Flags, Ints, choice
from data.population.spells import Spells
from data.population.trades import Trade
from data.population.world import World

_YEAR = 365.2425


@dataclass(frozen=True, slots=True)
class Seeker:
    """The core of one person.

    Attributes:
        place: of the settlement among `world.settlements.rows`.
        point: latitude and longitude, None in a village.
        title: place of the occupation first wanted among `world.mix.titles`.
        trade: what is known of it.
        born: ordinal of the birth date.
        back: days back at which the spell began, and the second of that day.
        registered: ordinal of that day.
        status: at the moment asked about.
        lang: in which the résumé is written.
    """

    place: int
    point: tuple[float, float] | None
    title: int
    trade: Trade
    female: bool
    born: int
    back: int
    second: int
    registered: int
    status: str
    lang: str

    @property
    def age(self) -> float:
        """Years at registration."""
        return (self.registered - self.born) / _YEAR


class Seekers:
    """Draws the cores of people; built once per process."""

    def __init__(self, world: World) -> None:
        self._world = world
        people = world.people
        self._statuses: Choice[str] = choice(people.shares("statuses"))
        bands = people.shares("ages")
        self._bands = choice({tuple(map(int, band.split("-"))): share for band, share in bands.items()})
        pension = people.shares("pension_age")
        self._last = np.array([pension["male"], pension["female"]]) - 1.0  # at most a year passes until as-of
        self._from = people.number("working_age_from")
        self._youngest = np.array([trade.youngest for trade in world.trades])
        self._women = np.array([trade.women for trade in world.trades])
        self._kazakh = np.array([world.kazakh[row.region] for row in world.settlements.rows])

    def draw(self, count: int, spells: Spells, rng: np.random.Generator) -> Iterator[Seeker]:
        """The cores of `count` people."""
        world, today = self._world, spells.today.toordinal()
        place = np.searchsorted(world.settlements.people, rng.random(count), side="right")
        title = world.mix.draw("seekers", world.settlements.rural[place], rng)
        female = rng.random(count) < self._women[title]
        back, second = spells.of_people(count, rng)
        born = today - back - self._ages(title, female, rng)
        status = self._statuses.places(rng, count)
        kazakh = rng.random(count) < self._kazakh[place]
        points = world.settlements.points(place, rng).tolist()
        columns = zip(
            *(c.tolist() for c in (place, title, female, born, back, second, status, kazakh)),
            points,
            strict=True,
        )
        for at, what, sex, birth, days, seconds, has, kk, (lat, lon) in columns:
            yield Seeker(
                place=at,
                point=None if lat != lat else (lat, lon),  # NaN: no point
                title=what,
                trade=world.trades[what],
                female=sex,
                born=birth,
                back=days,
                second=seconds,
                registered=today - days,
                status=self._statuses.values[has],
                lang="kk" if kk else "ru",
            )

    def _ages(self, title: Ints, female: Flags, rng: np.random.Generator) -> Ints:
        """Days of life at registration: a band, then evenly within it, not younger than the work allows."""
        bands = np.array(self._bands.values, dtype=np.float64)[self._bands.places(rng, len(title))]
        last = self._last[female.astype(np.int64)]
        low = np.minimum(np.maximum(bands[:, 0], self._from + 0.05), last - 3)
        high = np.minimum(bands[:, 1] + 1.0, last)
        age = low + rng.random(len(title)) * (high - low)
        youngest = self._youngest[title]
        age = np.where(age < youngest, youngest + rng.random(len(title)) * 12.0, age)
        return np.ceil(age * _YEAR).astype(np.int64)


def iso_day(ordinal: int) -> str:
    """A day as ISO 8601."""
    return date.fromordinal(ordinal).isoformat()
