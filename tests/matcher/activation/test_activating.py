"""Versions come into force by two people, from a day; the law and the weights follow them."""

from datetime import date, timedelta

import pytest

from data.errors import InputError, NotFound, StateError, TableError, UnknownCode
from data.packaged import Packaged, Text
from matcher.activation.activating import approve, propose
from matcher.activation.versions import active, all_versions
from matcher.composition import Program
from matcher.law.acts import Offer
from matcher.law.counting import count
from matcher.law.suitability.verdict import CRITERIA
from matcher.loading import DEFAULT_WEIGHTS
from matcher.selection.select import select
from matcher.settings import Settings

MET = dict.fromkeys(CRITERIA, "met")


def packaged(path, was="", now=""):
    """A packaged file with something else in it."""
    text = Packaged().read(path).text
    assert was in text
    return Text(text.replace(was, now, 1), "new.yaml")


@pytest.fixture
def strict():
    """Readings under which silence is one of three refusals."""
    text = Packaged().read("law/readings.yaml").text
    head, _, rest = text.partition("  A27:")
    assert "reading: ground_on_three" in rest
    return Text(head + "  A27:" + rest.replace("reading: ground_on_three", "reading: one_of_three", 1), "new")


@pytest.fixture
def vacancies(program, at):
    """Those whose last day does not come while the test waits."""
    ids = [change.subject_id for change in program.register.latest("vacancies") if change.available]
    last = at.date() + timedelta(days=60)
    return [one for one in ids if (program.register.vacancy(one).closes_on or last) >= last]


@pytest.fixture
def local(program, at):
    return at.astimezone(program.calendar.zone)


@pytest.fixture
def fresh(home, shared_dictionary):
    """A process that starts at a moment."""

    def fresh(moment):
        program = Program(Settings(home=home, database=None), clock=lambda: moment)
        program.dictionary = shared_dictionary
        return program

    return fresh


def put_into_force(register, kind, text, day, moment):
    version = propose(register, kind, text, day, "analyst", moment)
    return approve(register, kind, version.sha256[:10], "head", moment + timedelta(hours=1))


def test_a_proposal_alone_changes_nothing(register, strict, local, fresh):
    propose(register, "readings", strict, local.date(), "analyst", local)
    assert fresh(local + timedelta(days=9)).law.readings.A27 == "ground_on_three"


def test_it_holds_from_its_day(register, strict, local, fresh):
    day = local.date() + timedelta(days=3)
    version = put_into_force(register, "readings", strict, day, local)
    begins = version.in_force_from
    assert (begins.date(), begins.hour) == (day, 0)
    assert fresh(begins - timedelta(seconds=1)).law.readings.A27 == "ground_on_three"
    assert fresh(begins).law.readings.A27 == "one_of_three"
    assert fresh(begins).law_at(begins - timedelta(seconds=1)).readings.A27 == "ground_on_three"


def test_what_is_approved_late_holds_from_then(register, strict, local):
    version = propose(register, "readings", strict, local.date(), "analyst", local)
    late = local + timedelta(days=2)
    assert approve(register, "readings", version.sha256, "head", late).in_force_from == late


def test_one_person_alone_is_not_enough(register, strict, local):
    version = propose(register, "readings", strict, local.date(), "analyst", local)
    with pytest.raises(StateError, match="analyst"):
        approve(register, "readings", version.sha256, "analyst", local)
    approve(register, "readings", version.sha256, "head", local)
    with pytest.raises(StateError, match="already"):
        approve(register, "readings", version.sha256, "third", local)


def test_what_was_before_comes_back_when_it_is_proposed_again(register, strict, local):
    put_into_force(register, "readings", strict, local.date(), local)
    usual = packaged("law/readings.yaml")
    put_into_force(register, "readings", usual, local.date() + timedelta(days=1), local + timedelta(days=1))
    last = put_into_force(
        register, "readings", strict, local.date() + timedelta(days=2), local + timedelta(days=2)
    )
    found = all_versions(register, local.tzinfo)["readings"]
    assert [version.sha256 for version in found] == [last.sha256, found[1].sha256, last.sha256]
    shas = [
        active(register, local.tzinfo, local + timedelta(days=days))["readings"].sha256
        for days in (0.9, 1.9, 3)
    ]
    assert shas == [last.sha256, found[1].sha256, last.sha256]


@pytest.mark.parametrize(
    ("kind", "path", "was", "now"),
    [
        ("readings", "law/readings.yaml", "reading: ground_on_three", "reading: sometimes"),
        ("weights", DEFAULT_WEIGHTS, "unknown:", "unknwon:"),
        ("terms", "law/order_214/terms.yaml", "working_days: 3", "working_days: -3"),
        ("offers", "policies/offers.yaml", "at_most: 5", "at_most: none"),
        ("suitable_work", "law/suitable_work/kazakhstan.yaml", "first_day:", "last_day:"),
    ],
)
def test_a_broken_version_is_told_at_the_door(register, local, kind, path, was, now):
    with pytest.raises(TableError, match=r"new\.yaml"):
        propose(register, kind, packaged(path, was, now), local.date(), "analyst", local)
    assert register.events(f"policy:{kind}") == []


def test_what_was_decided_before_stays(register, strict, local):
    with pytest.raises(InputError, match="past"):
        propose(register, "readings", strict, local.date() - timedelta(days=1), "analyst", local)
    with pytest.raises(UnknownCode, match="weights"):
        propose(register, "rules", strict, date(2030, 1, 1), "analyst", local)
    with pytest.raises(NotFound):
        approve(register, "readings", "00", "head", local)


def test_the_document_is_kept_whole(register, strict, local):
    version = put_into_force(register, "readings", strict, local.date(), local)
    assert register.document(version.sha256) == strict.text.encode()


def test_selection_goes_by_the_weights_in_force(program, fresh, local, vacancies):
    new = packaged(DEFAULT_WEIGHTS, "unknown:\n  share: 40", "unknown:\n  share: 45")
    version = put_into_force(program.register, "weights", new, local.date(), local)
    later = fresh(local + timedelta(hours=2))
    assert later.weights.sha256 != program.weights.sha256
    made = select(later.desk, "vacancies", vacancies[0], later.clock())
    assert made.plan.weights == later.weights.sha256
    assert version.sha256 != later.weights.sha256  # what has an effect on points is a document of its own


def test_new_readings_put_all_cases_anew(program, fresh, strict, at, local, vacancies):
    """Who was silent three times has three refusals under the other reading."""
    people = (change.subject_id for change in program.register.latest("people") if change.available)
    person = next(person for person in people if program.cases.life(person, at).status == "unemployed")
    for vacancy in vacancies[:3]:
        program.office.do(Offer(person, vacancy, via="phone", verdict=MET), at, "officer")
    put_into_force(program.register, "readings", strict, local.date() + timedelta(days=20), local)
    before, after = (fresh(local + timedelta(days=days)) for days in (19, 21))
    before.turn(before.clock())
    row = program.register.case(f"person:{person}")
    assert (row.counted, row.may_be_offered) == (0, True)
    after.turn(after.clock())
    row = program.register.case(f"person:{person}")
    assert (row.counted, row.may_be_offered) == (3, False)
    assert count(after.cases.life(person, after.clock()), after.law) == 3
    written = program.register.events("policy:readings")
    after.turn(after.clock())
    assert program.register.events("policy:readings") == written
    assert written[-1].kind == "shown"


def test_a_process_that_runs_on_takes_up_a_version(program, strict, local):
    assert program.law.readings.A27 == "ground_on_three"
    put_into_force(program.register, "readings", strict, local.date(), local)
    program.renewed_desk()
    assert program.law.readings.A27 == "ground_on_three"  # the clock has not come to it
    program.clock = lambda: local + timedelta(hours=2)
    program.renewed_desk()
    assert program.law.readings.A27 == "one_of_three"
