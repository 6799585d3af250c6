"""The office: one transaction an act, keys that make repeating safe, caps, and terms beyond the calendar."""

from collections.abc import Iterator
from datetime import datetime, timedelta

import pytest

from data.errors import NotFound, StateError
from data.packaged import Packaged
from data.register import Register, open_register
from matcher.law import acts
from matcher.law.eligibility import eligibility
from matcher.law.loading import load_law
from matcher.law.questions import deadlines
from matcher.law.suitability.verdict import CRITERIA
from matcher.law.turned_down import TurnedDown
from matcher.offers.eligible import eligible
from matcher.offers.office import Office
from matcher.offers.reading import Cases
from matcher.offers.selecting import from_ledger
from matcher.offers.tick import tick

LAW = load_law(Packaged())
MONDAY = datetime.fromisoformat("2026-11-02T10:00:00+05:00")
SUITABLE = dict.fromkeys(CRITERIA, "met")


@pytest.fixture(params=["sqlite", "postgresql"])
def register(request: pytest.FixtureRequest) -> Iterator[Register]:
    in_memory = request.param == "sqlite"
    url = "sqlite://" if in_memory else request.getfixturevalue("new_database")()
    with open_register(url, create=True) as opened:
        yield opened


@pytest.fixture
def office(register: Register) -> Office:
    office = Office(register, LAW, from_ledger)
    office.do(acts.EnterPerson("S1", status="unemployed", since=MONDAY), MONDAY, "specialist")
    for number in range(1, 5):
        office.do(acts.EnterVacancy(f"V{number}", open=True), MONDAY, "specialist")
    return office


def offered(office: Office, vacancy: str, at: datetime, key: str | None = None) -> object:
    return office.do(acts.Offer("S1", vacancy, verdict=SUITABLE), at, "specialist", key)


def test_a_repeated_request_changes_nothing(office, register):
    first = offered(office, "V1", MONDAY, "k1")
    assert offered(office, "V1", MONDAY + timedelta(hours=1), "k1") == first
    assert [event.kind for event in register.events("person:S1")] == ["enter_person", "offer"]


def test_a_key_belongs_to_one_request(office):
    offered(office, "V1", MONDAY, "k1")
    with pytest.raises(StateError, match="k1"):
        offered(office, "V2", MONDAY, "k1")


def test_an_act_that_is_turned_down_writes_nothing(office, register):
    before = register.ledger_position()
    with pytest.raises(TurnedDown) as turned_down:
        office.do(acts.SendResume("S1", "V1"), MONDAY, "specialist")
    assert (turned_down.value.error, turned_down.value.clause) == ("no_consent", "order-214:73")
    assert register.ledger_position() == before


def test_who_has_no_case_is_not_found(office):
    with pytest.raises(NotFound, match="S9"):
        office.do(acts.Apply("S9", "centre"), MONDAY, "specialist")


def test_a_fourth_open_offer_is_turned_down(office):
    for number in range(1, 4):
        offered(office, f"V{number}", MONDAY)
    with pytest.raises(TurnedDown, match="3 open offers"):
        offered(office, "V4", MONDAY)


def test_who_offered_does_not_decide(office):
    for number in range(1, 4):
        at = MONDAY + timedelta(days=1, minutes=number)
        offered(office, f"V{number}", at)
        office.do(acts.Refuse("S1", f"V{number}"), at, "S1")
    at = MONDAY + timedelta(days=2)
    office.do(acts.SendInformation("S1", "51.2"), at, "specialist")
    with pytest.raises(TurnedDown, match="another officer"):
        office.do(acts.Decide("S1", "confirm"), at, "specialist")
    office.do(acts.Decide("S1", "confirm"), at, "officer")


def test_a_term_beyond_the_calendar_tells_the_year(office, register):
    at = datetime.fromisoformat("2027-12-30T10:00:00+05:00")
    with pytest.raises(TurnedDown) as turned_down:
        offered(office, "V1", at)
    assert (turned_down.value.error, turned_down.value.year) == ("calendar_unknown", 2028)
    assert register.case("person:S1").version == register.version("person:S1") == 2
    found = deadlines.of_pair("reply", Cases(register, LAW).life("S1", at), "V1", LAW)
    assert found is not None and (found.due.at, found.due.year) == (None, 2028)


def test_a_clock_that_goes_back_forgets_nothing(office, register):
    for number in range(1, 4):
        offered(office, f"V{number}", MONDAY + timedelta(days=1))
    with pytest.raises(TurnedDown, match="3 open offers"):
        offered(office, "V4", MONDAY)
    recorded = [event.recorded_at for event in register.events("person:S1")]
    assert recorded == sorted(recorded)


def test_an_answer_of_before_the_offer_is_turned_down(office, register):
    """It would be kept, and nothing would follow from it."""
    offered(office, "V1", MONDAY)
    before = register.ledger_position()
    with pytest.raises(TurnedDown, match="later than 2026-11-02 09:59"):
        office.do(acts.Accept("S1", "V1"), MONDAY - timedelta(minutes=1), "S1")
    assert register.ledger_position() == before


@pytest.mark.parametrize("days", [1, 3, 4, 9, 40])
def test_eligibility_by_the_row_is_that_of_the_fold(office, register, days):
    for number in range(1, 4):
        offered(office, f"V{number}", MONDAY + timedelta(days=1))
    at = MONDAY + timedelta(days=days)
    cases = Cases(register, LAW)
    for vacancy in (None, "V1", "V4"):
        post = None if vacancy is None else cases.post(vacancy, at)
        expected = eligibility(cases.life("S1", at), post, LAW)
        assert eligible(register, LAW, "S1", vacancy, at) == expected
        tick(register, LAW, at)
        assert eligible(register, LAW, "S1", vacancy, at) == expected


def test_a_tick_twice_is_a_tick_once(office, register):
    offered(office, "V1", MONDAY)
    at = MONDAY + timedelta(days=30)
    assert tick(register, LAW, at).cases == 1
    assert tick(register, LAW, at).cases == 0
    assert register.case("person:S1").open_offers == 0


def test_a_wrong_record_is_corrected(office, register):
    offered(office, "V1", MONDAY)
    at = MONDAY + timedelta(hours=2)
    office.do(acts.Refuse("S1", "V1"), at, "specialist")
    later = MONDAY + timedelta(days=1)
    office.do(acts.CorrectAnswer("S1", "V1", to="accept", why="the wrong line was ticked"), later, "head")
    cases = Cases(register, LAW)
    assert [
        cases.life("S1", moment).offers[0].answer.taken for moment in (at + timedelta(hours=1), later)
    ] == [False, True]
    office.do(acts.CorrectAnswer("S1", "V1", to="none", why="it was another person"), later, "head")
    assert cases.life("S1", later, later + timedelta(days=20)).offers[0].lapsed_at is not None
