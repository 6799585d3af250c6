"""The one composition root: everything is opened from here, when first used."""

import shutil
from collections.abc import Callable, Mapping
from datetime import date, datetime
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING, Self

from data.calendar import WorkingCalendar, load_calendar
from data.errors import EngineUnavailable, InputError, NotInitialised, StateError
from data.law.terms import load_terms
from data.packaged import Packaged
from data.policies import Policies
from data.reference.occupations import load_occupations
from data.reference.places import Places, load_places
from data.reference.skills import load_skills
from data.reference.wishes import load_wishes
from data.register import Register, open_register
from indexer.engine import Engine
from matcher.activation.activating import mark_shown
from matcher.activation.kinds import KINDS
from matcher.activation.versions import Version, active, edition
from matcher.clock import Clock, machine_clock
from matcher.intake.encoding import Encoder
from matcher.intake.interpreting import Interpreter
from matcher.intake.turning import turn
from matcher.law.acts import Act, Select
from matcher.law.law import Law
from matcher.law.loading import load_law
from matcher.law.suitability.verdict import Suitable
from matcher.loading import load_dictionary, load_travel, load_weights
from matcher.offers.closing import close_what_is_closed
from matcher.offers.entering import FromRecords
from matcher.offers.office import Completing, Office, as_it_is
from matcher.offers.reading import Cases
from matcher.offers.tick import Ticked, put_anew, tick
from matcher.selection.desk import Desk
from matcher.selection.policy import load_lengths
from matcher.settings import Settings
from scoring.compiling import Compiler
from scoring.dictionary import Dictionary
from scoring.encoding import EncodingTerms
from scoring.weights import Weights

if TYPE_CHECKING:
    from data.understanding.understander import Understander
    from matcher.offers.certifying import Certifier
    from matcher.offers.offering import Offering, Rescore


class Program:
    """What is opened, once and when first asked for. Close it, or use it as a context manager."""

    def __init__(self, settings: Settings | None = None, clock: Clock = machine_clock) -> None:
        self.settings = settings or Settings()
        self.clock = clock

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        for name in ("engine", "register"):
            if name in self.__dict__:
                self.__dict__.pop(name).close()

    @cached_property
    def packaged(self) -> Packaged:
        """Packaged files and the policy folder over them."""
        return Packaged(self.settings.policy)

    @cached_property
    def register(self) -> Register:
        """The register; raises NotInitialised where there is none."""
        return open_register(self.settings.register_url)

    @cached_property
    def dictionary(self) -> Dictionary:
        """Titles, skills, places and the relations between them."""
        return load_dictionary(self.packaged)

    @cached_property
    def versions(self) -> dict[str, Version]:
        """The versions that two people put into force; without a register there are none."""
        try:
            return active(self.register, self.calendar.zone, self.clock())
        except NotInitialised:
            return {}

    @cached_property
    def in_force(self) -> Packaged:
        """The packaged files with the versions in force in their place."""
        return edition(self.packaged, self.register, self.versions) if self.versions else self.packaged

    @cached_property
    def weights(self) -> Weights:
        """The weights in force."""
        return load_weights(self.in_force, self.settings.weights)

    @cached_property
    def compiler(self) -> Compiler:
        """Plans by the weights in force."""
        return Compiler.of(self.weights, self.dictionary)

    @cached_property
    def engine(self) -> Engine:
        """The embedded engine in `home`."""
        from indexer.embedded.engine import EmbeddedEngine  # numba: paid by those who search

        return EmbeddedEngine(self.dictionary, self.index_folder)

    @property
    def index_folder(self) -> Path:
        """Where the embedded engine keeps its epochs."""
        return self.settings.home / "index"

    @cached_property
    def calendar(self) -> WorkingCalendar:
        """Working days of Kazakhstan."""
        return load_calendar(self.packaged.own("law/order_214/calendar.yaml"))

    @cached_property
    def places(self) -> Places:
        """The register of places."""
        return load_places()

    @cached_property
    def interpreter(self) -> Interpreter:
        """What texts mean."""
        return Interpreter(self.understander, load_skills(), self.places)

    @cached_property
    def understander(self) -> "Understander":
        """From texts to titles."""
        from data.understanding.understander import Understander  # scipy: paid by those who read texts

        return Understander()

    @cached_property
    def terms(self) -> EncodingTerms:
        """Policies of encoding."""
        return EncodingTerms.of(Policies.load(self.packaged), (wish.id for wish in load_wishes()))

    @cached_property
    def desk(self) -> Desk:
        """What selection works with."""
        return Desk(
            self.register,
            self.engine,
            self.compiler,
            self.calendar,
            load_lengths(self.packaged),
            load_terms(self.packaged),
            self.turn,
        )

    def renewed_desk(self) -> Desk:
        """The same by the versions in force now, in a process that runs on."""
        if _named(active(self.register, self.calendar.zone, self.clock())) != _named(self.versions):
            for name in _OF_VERSIONS:
                self.__dict__.pop(name, None)
        return self.desk

    @cached_property
    def law(self) -> Law:
        """Readings, terms and caps in force."""
        return load_law(self.in_force)

    def law_at(self, moment: datetime) -> Law:
        """The law that was in force at a moment."""
        then = active(self.register, self.calendar.zone, moment)
        if _named(then) == _named(self.versions):
            return self.law
        return load_law(edition(self.packaged, self.register, then))

    def cases_at(self, moment: datetime) -> Cases:
        """The cases under the law that was in force at a moment."""
        return Cases(self.register, self.law_at(moment), self.enter)

    @cached_property
    def office(self) -> Office:
        """Where acts are done: an offer with its certificate, a selection from the engine's list.

        Whoever has no case yet is entered from the record.
        """
        from matcher.selection.by_law import FromLists

        return Office(self.register, self.law, FromLists(self.register), self.enter, self._prepare)

    def _prepare(self, act: Act, at: datetime) -> Completing:
        """A list is made before the office selects from it; an offer is completed in its transaction."""
        if isinstance(act, Select):
            from matcher.selection.select import select

            select(self.desk, "vacancies", act.vacancy, at)
            return as_it_is(act, at)
        return self._offering(act, at)

    @cached_property
    def _offering(self) -> "Offering":
        from matcher.offers.offering import Offering

        return Offering(lambda: self.certifier, self._rescore)

    def _rescore(self) -> "Rescore":
        from matcher.selection.rescoring import rescored

        return partial(rescored, self.register, self.compiler)

    @cached_property
    def certifier(self) -> "Certifier":
        """What freezes the certificate of an offer."""
        from data.law.suitable_work import load_suitable_work  # many models: paid by those who offer
        from matcher.offers.certifying import Certifier, Reader

        hard = Policies.load(self.packaged).hard
        reader = Reader(self.interpreter, load_occupations(), load_travel(self.packaged), hard)
        weights = self.register.store_document("weights", self.weights.document)
        return Certifier(self.register, reader, load_suitable_work(self.in_force), weights)

    def suitable(self, vacancy: str, person: str, as_of: datetime) -> Suitable:
        """Whether the work is suitable for the person, as the certificate of an offer would say."""
        return self.certifier.assess(person, vacancy, self.cases.life(person, as_of)).suitable

    @cached_property
    def cases(self) -> Cases:
        """The cases of all whom the register knows."""
        return Cases(self.register, self.law, self.enter)

    @cached_property
    def enter(self) -> FromRecords:
        """What opens the case of who has none yet, from the record."""
        return FromRecords(self.register, lambda: self.places, self.law.calendar.zone)

    def engine_to_build(self) -> Engine:
        """The engine, also where its epochs cannot be opened: these are left behind."""
        try:
            return self.engine
        except (StateError, EngineUnavailable):
            shutil.rmtree(self.index_folder)
            return self.engine

    def day(self, moment: datetime) -> date:
        """The day in Kazakhstan that a moment belongs to."""
        return moment.astimezone(self.calendar.zone).date()

    def turn(self, as_of: datetime) -> int:
        """Move the clocks of all cases, and encode anew what changes by itself by a moment.

        Raises:
            InputError: the moment lies after today: codes only go forward, so today could not be asked again.
            EncodingTooOld: the register's codes are of a later day.
        """
        local, today = as_of.astimezone(self.calendar.zone), self.day(self.clock())
        if local.date() > today:
            raise InputError(f"{local.date()} lies after today, {today}.", "Ask about today or before.")
        self.move_clocks(min(as_of, self.clock()))
        return turn(self.register, lambda: (self.interpreter, self.terms), local)

    def move_clocks(self, moment: datetime) -> Ticked:
        """Make visible what happened by itself by a moment; a law that is new puts all cases anew, once.

        Raises:
            InputError: the moment lies in the future.
        """
        if moment > self.clock():
            raise InputError(f"{moment.isoformat()} lies in the future.", "Move the clocks up to now.")
        new = [each for each in self.versions.values() if KINDS[each.kind].of_law and not each.shown]
        if new:
            put_anew(self.register, self.law, moment)
            with self.register.writing_ledger(moment) as writing:
                for version in new:
                    mark_shown(writing, version, moment.astimezone(self.calendar.zone))
            del self.versions
        close_what_is_closed(self.register, self.office, moment.astimezone(self.calendar.zone))
        return tick(self.register, self.law, moment)

    def make_encoder(self, as_of: datetime) -> Callable[[], Encoder]:
        """What builds an encoder in this or another process."""
        return partial(_encoder, self.settings, as_of.astimezone(self.calendar.zone))


_OF_VERSIONS = (
    "versions", "in_force", "law", "weights", "compiler", "desk", "office", "cases", "certifier", "_offering",
)  # fmt: skip
"""What rests on the versions in force."""


def _named(versions: Mapping[str, Version]) -> set[tuple[str, str]]:
    return {(kind, version.sha256) for kind, version in versions.items()}


def _encoder(settings: Settings, as_of: datetime) -> Encoder:
    program = Program(settings)
    return Encoder(program.interpreter, program.terms, as_of)
