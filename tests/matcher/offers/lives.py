"""Random lives of people and vacancies, driven through the office: the state machine of the property test."""

from datetime import datetime, timedelta
from typing import ClassVar

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from data.errors import NotFound
from data.packaged import Packaged
from data.register import open_register
from matcher.law import acts
from matcher.law.counting import count
from matcher.law.deciding.docket import person_stream
from matcher.law.life.standing import is_open
from matcher.law.life.state import Life
from matcher.law.loading import load_law
from matcher.law.questions import duties
from matcher.law.rules.grounds import GROUNDS
from matcher.law.suitability.verdict import CRITERIA
from matcher.law.turned_down import TurnedDown
from matcher.offers.office import Office
from matcher.offers.reading import Cases
from matcher.offers.selecting import from_ledger
from matcher.offers.tick import tick

BEGIN = datetime.fromisoformat("2026-01-05T10:00:00+05:00")
LAW = load_law(Packaged())
PEOPLE = ["P1", "P2", "P3"]
person, which = st.sampled_from(PEOPLE), st.integers(0, 9)
verdicts = st.dictionaries(st.sampled_from(CRITERIA), st.sampled_from(["not_met", "unknown"]), max_size=1)


class Lives(RuleBasedStateMachine):
    """Three people, ever more vacancies and a clock that goes on; every act goes through the office."""

    steps: ClassVar[int] = 0
    """Of all lives so far."""

    def __init__(self) -> None:
        super().__init__()
        self.register = open_register("sqlite://", create=True)
        self.office = Office(self.register, LAW, from_ledger)
        self.cases = Cases(self.register, LAW)
        self.now = BEGIN
        self.vacancies: list[str] = []
        self.offered: dict[str, list[str]] = {one: [] for one in PEOPLE}
        self.seen: list[tuple[str, datetime, str | None, int]] = []

    def teardown(self) -> None:
        self.register.close()

    def do(self, act: acts.Act, actor: str = "specialist") -> bool:
        """Whether the act was done; one that is turned down has changed nothing."""
        self.now += timedelta(minutes=1)
        try:
            self.office.do(act, self.now, actor)
        except (TurnedDown, NotFound):
            return False
        return True

    @initialize(village=st.booleans(), refusals=st.integers(0, 2))
    def enter(self, village: bool, refusals: int) -> None:
        place = "village" if village else "town"
        self.do(acts.EnterPerson("P1", place=place))
        self.do(acts.EnterPerson("P2", place=place, status="unemployed", since=BEGIN, refusals=refusals))
        self.do(acts.EnterPerson("P3", status="job_seeker", since=BEGIN))

    def vacancy(self, number: int) -> str:
        """One of the latest vacancies, or a new one."""
        if number < 3 or not self.vacancies:
            name = f"V{len(self.vacancies)}"
            same_as = self.vacancies[-1] if number == 0 and self.vacancies else None
            self.do(acts.EnterVacancy(name, open=True, posts=1 + number % 2, same_as=same_as))
            self.vacancies.append(name)
        return self.vacancies[-1 - number % min(len(self.vacancies), 4)]

    def pair(self, one: str, number: int) -> str:
        """One of the latest vacancies that were offered to the person."""
        own = self.offered[one]
        return own[-1 - number % min(len(own), 3)] if own else "V0"

    @rule(hours=st.sampled_from([1, 5, 20, 30, 75, 200]))
    def wait(self, hours: int) -> None:
        self.now += timedelta(hours=hours)
        tick(self.register, LAW, self.now)

    @rule(one=person)
    def offer_as_much_as_may_be(self, one: str) -> None:
        for _ in range(4):
            self.offer(one, 1, {}, "centre")

    @rule(one=person, number=which)
    def offer_and_hear_nothing(self, one: str, number: int) -> None:
        self.offer(one, number, {}, "centre")
        self.wait(24 * (1 + number))

    @rule(one=person, channel=st.sampled_from(["centre", "portal"]))
    def apply(self, one: str, channel: str) -> None:
        if self.do(acts.Apply(one, channel)) and channel == "centre":
            self.do(acts.DecideApplication(one))

    @rule(one=person, number=which, verdict=verdicts, by=st.sampled_from(["centre", "centre", "portal"]))
    def offer(self, one: str, number: int, verdict: dict, by: str) -> None:
        of = self.vacancy(number)
        if self.do(acts.Offer(one, of, by=by, verdict={**dict.fromkeys(CRITERIA, "met"), **verdict})):
            self.offered[one].append(of)

    @rule(one=person, number=which)
    def offer_what_suits(self, one: str, number: int) -> None:
        self.offer(one, number, {}, "centre")

    @rule(one=person, number=which, via=st.sampled_from([None, None, "akim"]))
    def accept(self, one: str, number: int, via: str | None) -> None:
        self.do(acts.Accept(one, self.pair(one, number), via=via), one)

    @rule(one=person, number=which, via=st.sampled_from([None, None, "akim"]))
    def refuse(self, one: str, number: int, via: str | None) -> None:
        self.do(acts.Refuse(one, self.pair(one, number), via=via), one)

    @rule(one=person)
    def refuse_all(self, one: str) -> None:
        for of in self.offered[one][-3:]:
            self.do(acts.Refuse(one, of), one)

    @rule(one=person, number=which)
    def pass_on(self, one: str, number: int) -> None:
        self.do(acts.PassOn(one, self.pair(one, number)), "akim")

    @rule(one=person, number=which)
    def send_resume(self, one: str, number: int) -> None:
        self.do(acts.SendResume(one, self.pair(one, number)))

    @rule(one=person, number=which)
    def place(self, one: str, number: int) -> None:
        self.do(acts.ConfirmPlacement(self.pair(one, number), person=one), "employer")

    @rule(number=which)
    def close(self, number: int) -> None:
        if number > 6:
            self.do(acts.CloseVacancy(self.vacancy(number)), "employer")

    @rule(one=person, what=st.sampled_from(["moved", "hired"]), reported=st.booleans())
    def change(self, one: str, what: str, reported: bool) -> None:
        self.do(acts.Change(one, what), one)
        if reported:
            self.do(acts.ReportChange(one, what), one)

    @rule(one=person, value=st.sampled_from([True, False, "no_answer"]))
    def fact(self, one: str, value: object) -> None:
        self.do(acts.StateFact(one, "employed", value))

    @rule(
        one=person, ground=st.sampled_from(["51.2", *GROUNDS]), result=st.sampled_from(["confirm", "reject"])
    )
    def decide(self, one: str, ground: str, result: str) -> None:
        if self.do(acts.SendInformation(one, ground)):
            self.do(acts.Decide(one, result), "officer")

    @rule(one=person, number=which, granted=st.booleans())
    def complain(self, one: str, number: int, granted: bool) -> None:
        if self.do(acts.Complain(one, "offer", vacancy=self.pair(one, number)), one):
            self.do(acts.DecideComplaint(one, "granted" if granted else "rejected"), "officer")

    @rule(one=person)
    def remember(self, one: str) -> None:
        """What the register said at a moment it must say of that moment for ever."""
        life = self.life(one)
        self.seen.append((one, self.now, life.status, count(life, LAW)))

    def life(self, one: str) -> Life:
        return self.cases.life(one, self.now)

    @invariant()
    def counted(self) -> None:
        Lives.steps += 1

    @precondition(lambda self: self.now > BEGIN)
    @invariant()
    def caps_hold(self) -> None:
        for one in PEOPLE:
            life = self.life(one)
            assert sum(is_open(each, LAW.readings) for each in life.offers) <= 3
        for of in self.vacancies:
            assert self.register.open_offers(of, "centre") <= 5 * self.cases.post(of, self.now).posts

    @precondition(lambda self: self.now > BEGIN)
    @invariant()
    def rows_equal_the_fold(self) -> None:
        for one in PEOPLE:
            carried_on, folded = self.cases.present(one, self.now), self.life(one)
            assert carried_on == folded

    @precondition(lambda self: self.now > BEGIN)
    @invariant()
    def duties_equal_the_fold(self) -> None:
        """Where nothing has turned since, and of what has begun by now."""
        for one in PEOPLE:
            stream = person_stream(one)
            row = self.register.case(stream)
            assert row.version == self.register.version(stream)
            if row.next_turn is not None and row.next_turn < self.now:
                continue
            rows = [each for each in self.register.duties_of([stream]) if each.begins <= self.now]
            told = {(each.name, each.about, each.role, each.clause, each.due) for each in rows}
            owed = list(duties.of_person(self.life(one), LAW))
            begun = [each for each in owed if each.begins <= self.now]
            assert told == {(d.name, d.vacancy or "", d.role, d.clause, d.due) for d in begun}

    @precondition(lambda self: self.now > BEGIN)
    @invariant()
    def nobody_is_deregistered_without_a_ground(self) -> None:
        for one in PEOPLE:
            life = self.life(one)
            ended = [spell for spell in life.spells if spell.ended is not None]
            confirmed = [i for i in life.information if i.result == "confirm" and i.reversed_at is None]
            assert len(ended) == len(confirmed)
            for information in confirmed:
                before = self.cases.life(one, information.decided_at - timedelta(seconds=1))
                assert GROUNDS[information.ground](before, LAW).result == "met"

    @precondition(lambda self: self.seen)
    @invariant()
    def the_past_stays(self) -> None:
        one, at, status, counted = self.seen[-1]
        life = self.cases.life(one, at)
        assert (life.status, count(life, LAW)) == (status, counted)
