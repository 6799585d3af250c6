"""Cases of people and vacancies that the register knew before the ledger named them."""

from datetime import timedelta

import pytest

from data.errors import NotFound
from data.records import Person, Vacancy
from matcher.law.acts import Accept, Offer
from matcher.law.turned_down import TurnedDown
from matcher.offers.entering import FromRecords

MET = dict.fromkeys(("training", "experience", "health", "hours", "transport"), "met")
VILLAGE, TOWN = "153630200", "750000000"


class Records:
    """A register of one record."""

    def __init__(self, record):
        self.record = record

    def person(self, name):
        assert name == self.record.id
        return self.record

    vacancy = person


@pytest.fixture
def entered(program, at):
    def entered(record, when=at):
        enter = FromRecords(Records(record), lambda: program.places, program.law.calendar.zone)
        kind = "person" if isinstance(record, Person) else "vacancy"
        return [(writ.kind, writ.at, dict(writ.body)) for writ in enter(f"{kind}:{record.id}", when)]

    return entered


@pytest.fixture
def open_pair(program, at):
    """An unemployed person and an open vacancy of the sample."""
    person = next(
        change.subject_id
        for change in program.register.latest("people")
        if change.available and program.cases.life(change.subject_id, at).status == "unemployed"
    )
    vacancy = next(c.subject_id for c in program.register.latest("vacancies") if c.available)
    return person, vacancy


def person_of(at, **told):
    return Person(**{"id": "P", "registered_at": at - timedelta(days=90), **told})


def test_the_latest_status_and_its_beginning_hold(entered, at):
    first, later = at - timedelta(days=90), at - timedelta(days=60)
    statuses = ({"status": "unemployed", "since": later}, {"status": "job_seeker", "since": first})
    [(kind, since, body)] = entered(person_of(at, statuses=statuses, birth_date="1990-05-01"))
    assert (kind, since) == ("enter_person", later)
    assert (body["status"], body["born"]) == ("unemployed", "1990-05-01")


def test_a_status_that_begins_later_is_not_known_yet(entered, at):
    statuses = (
        {"status": "job_seeker", "since": at - timedelta(days=2)},
        {"status": "unemployed", "since": at},
    )
    [(_, _, body)] = entered(person_of(at, statuses=statuses), at - timedelta(seconds=1))
    assert body["status"] == "job_seeker"


def test_who_states_no_status_registered_on_the_portal(entered, at):
    [(_, since, body)] = entered(person_of(at))
    assert (body["status"], body["registered_by"], since) == (
        "other_applicant", "portal", at - timedelta(days=90),
    )  # fmt: skip


def test_who_was_withdrawn_has_no_status(entered, at):
    [(_, _, body)] = entered(person_of(at, withdrawn_at=at))
    assert "status" not in body
    [(_, _, body)] = entered(person_of(at, withdrawn_at=at), at - timedelta(seconds=1))
    assert body["status"] == "other_applicant"


@pytest.mark.parametrize(("place", "said"), [(VILLAGE, "village"), (TOWN, "town"), (None, "town")])
def test_kato_tells_a_village_from_a_town(entered, at, place, said):
    [(_, _, body)] = entered(person_of(at, place=place))
    assert body["place"] == said


def test_a_vacancy_was_posted_when_it_was_registered(entered, at):
    registered = at - timedelta(days=1)
    record = Vacancy(
        id="V", registered_at=registered, title="welder", posts=2, licences=("B",), experience_years=3
    )
    [(kind, since, body), (posted, posted_at, _)] = entered(record)
    assert (kind, posted, since, posted_at) == ("enter_vacancy", "post_vacancy", registered, registered)
    assert (body["posts"], body["requires"]) == (2, {"licence": ["B"], "experience_years": 3})


@pytest.mark.parametrize(("told", "closed"), [({"status": "filled"}, True), ({"status": "open"}, False)])
def test_a_vacancy_that_is_not_open_is_over(entered, at, told, closed):
    record = Vacancy(id="V", registered_at=at - timedelta(days=9), title="welder", **told)
    assert ("close_vacancy" in [kind for kind, _, _ in entered(record)]) is closed


def test_a_vacancy_is_over_when_its_last_day_is(entered, program, at):
    today = at.astimezone(program.law.calendar.zone).date()
    record = Vacancy(id="V", registered_at=at - timedelta(days=9), title="welder", closes_on=today)
    assert len(entered(record)) == 2
    over = entered(record, at + timedelta(days=1))[-1]
    assert over[:2] == ("close_vacancy", over[1].replace(hour=0, minute=0))
    assert over[1].date() == today + timedelta(days=1)


def test_an_act_opens_the_cases_that_it_names(program, at, open_pair):
    person, vacancy = open_pair
    program.office.do(Offer(person, vacancy, verdict=MET), at, "officer")
    events = program.register.events(f"person:{person}")
    assert [(event.kind, event.actor) for event in events] == [
        ("enter_person", "register"), ("offer", "officer"),
    ]  # fmt: skip
    assert program.register.events(f"vacancy:{vacancy}")[0].kind == "enter_vacancy"
    assert program.register.case(f"person:{person}").open_offers == 1


def test_nobody_is_told_again_of_what_came_before_the_case(program, at, open_pair):
    person, vacancy = open_pair
    assert "registered_unemployed" in [n.kind for n in program.cases.life(person, at).notices]
    program.office.do(Offer(person, vacancy, verdict=MET), at, "officer")
    assert [notice.kind for notice in program.register.notices_of(f"person:{person}")] == ["offer"]


def test_an_act_that_is_turned_down_opens_no_case(program, at, open_pair):
    person, vacancy = open_pair
    with pytest.raises(TurnedDown):
        program.office.do(Accept(person, vacancy), at, person)
    assert program.register.events(f"person:{person}") == []


def test_whom_the_register_does_not_know_nobody_can_name(program, at, open_pair):
    with pytest.raises(NotFound, match="nobody"):
        program.office.do(Offer("nobody", open_pair[1]), at, "officer")
