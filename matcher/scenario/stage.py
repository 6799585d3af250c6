"""The register in memory on which a scenario is played: the same office and the same law as everybody's."""

from collections.abc import Mapping
from datetime import datetime, tzinfo

from data.packaged import Packaged
from data.register import Register, open_register
from matcher.law.law import Law
from matcher.law.loading import load_law
from matcher.law.turned_down import TurnedDown
from matcher.offers.office import Office
from matcher.offers.reading import Cases
from matcher.offers.selecting import from_ledger
from matcher.offers.tick import tick
from matcher.scenario.asking import Asking
from matcher.scenario.entering import CENTRE, act_of, actor_of, entries
from matcher.scenario.model import Check, Event, Scenario
from matcher.scenario.playing import Told


class Theatre:
    """Makes stages. Nothing is stored: each register is gone with its stage."""

    def __init__(self, packaged: Packaged) -> None:
        self._packaged = packaged
        self._laws: dict[frozenset[tuple[str, str]], Law] = {}

    def __call__(self, scenario: Scenario, start: datetime) -> "RegisterStage":
        """A stage with the scenario's people and vacancies on it."""
        stage = RegisterStage(open_register("sqlite://", create=True), self._law_under(scenario.readings))
        stage.enter(scenario, start)
        return stage

    def _law_under(self, readings: Mapping[str, str]) -> Law:
        """The law with a file's readings before its own; read once for each set of them."""
        named = frozenset(readings.items())
        if named not in self._laws:
            self._laws[named] = load_law(self._packaged, readings)
        return self._laws[named]


class RegisterStage:
    """One play (`matcher.scenario.playing.Stage`)."""

    def __init__(self, register: Register, law: Law) -> None:
        self._register, self._law = register, law
        self._office = Office(register, law, from_ledger)
        self._people: tuple[str, ...] = ()
        self._posts: tuple[str, ...] = ()

    @property
    def readings(self) -> Mapping[str, str]:
        """All readings in force."""
        return self._law.readings.as_dict()

    @property
    def zone(self) -> tzinfo:
        """Kazakhstan's."""
        return self._law.calendar.zone

    def enter(self, scenario: Scenario, start: datetime) -> None:
        """Enters people and vacancies."""
        self._people, self._posts = tuple(scenario.persons), tuple(scenario.vacancies)
        for act in entries(scenario):
            self._office.do(act, start, CENTRE)

    def do(self, event: Event) -> str:
        """Does an act at its time; the error where it is turned down."""
        self.until(event.at)
        try:
            self._office.do(act_of(event), event.at, actor_of(event))
        except TurnedDown as turned_down:
            return turned_down.error
        return "none"

    def until(self, moment: datetime) -> None:
        """Moves all clocks."""
        tick(self._register, self._law, moment)

    def ask(self, check: Check, as_of: datetime, moment: datetime) -> Told:
        """Asks the cases as they were known."""
        cases = Cases(self._register, self._law)
        return Asking(cases, self._law, self._people, self._posts, as_of, moment).tell(check)

    def close(self) -> None:
        """Forgets the register."""
        self._register.close()
