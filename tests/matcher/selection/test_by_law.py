"""Selection by the law: who may be offered, who was offered before, and what a score cannot change."""

import random
from datetime import timedelta

import pytest

from data.errors import NotFound
from indexer.reference import ReferenceEngine
from matcher.law.acts import Offer, Refuse, Select
from matcher.law.counting import counting
from matcher.law.eligibility import eligibility
from matcher.law.questions import deadlines
from matcher.law.suitability.verdict import CRITERIA
from matcher.selection.by_law import already_offered
from matcher.selection.run_day import run_day
from matcher.selection.select import select
from tests.indexer.worlds import weights_of

MET = dict.fromkeys(CRITERIA, "met")


@pytest.fixture
def listed(reference_program, at):
    """A vacancy and the people of its list, who may all be offered it."""
    program = reference_program
    for change in program.register.latest("vacancies"):
        if change.available:
            people = [one.id for one in select(program.desk, "vacancies", change.subject_id, at).listed]
            lives = [program.cases.life(person, at) for person in people]
            if len(people) >= 3 and all(life.status == "unemployed" for life in lives[:2]):
                return program, change.subject_id, people
    raise AssertionError("no list is long enough")


def listing(program, vacancy, at):
    return [one.id for one in select(program.desk, "vacancies", vacancy, at).listed]


def others(program, vacancy):
    return [c.subject_id for c in program.register.latest("vacancies") if c.subject_id != vacancy]


def test_who_was_offered_the_vacancy_is_not_listed_again(listed, at):
    program, vacancy, people = listed
    program.office.do(Offer(people[0], vacancy), at, "officer")
    again = listing(program, vacancy, at)
    assert people[0] not in again
    assert again[: len(people) - 1] == people[1:]
    made = program.register.shortlists_of("vacancies", vacancy)[-1]
    assert made.exclusions == (program.register.key_of("people", people[0]),)


def test_what_a_person_was_offered_is_not_listed_again(listed, at):
    program, vacancy, people = listed
    assert vacancy in [one.id for one in select(program.desk, "people", people[0], at, 100).listed]
    program.office.do(Offer(people[0], vacancy), at, "officer")
    assert vacancy not in [one.id for one in select(program.desk, "people", people[0], at, 100).listed]


def test_three_open_offers_take_a_person_off_all_lists(listed, at):
    program, vacancy, people = listed
    for other in others(program, vacancy)[:3]:
        program.office.do(Offer(people[0], other, verdict=MET), at, "officer")
    assert not eligibility(program.cases.life(people[0], at), None, program.law).may_be_offered
    assert listing(program, vacancy, at)[: len(people) - 1] == people[1:]


def test_time_alone_brings_a_person_back(listed, at):
    """The offers lapse; who is silent may be offered work again, and selection moves the clocks first."""
    program, vacancy, people = listed
    for other in others(program, vacancy)[:3]:
        program.office.do(Offer(people[0], other, by="centre", verdict={}), at, "officer")
    assert people[0] not in listing(program, vacancy, at)
    later = at + timedelta(days=21)
    program.clock = lambda: later
    assert eligibility(program.cases.life(people[0], later), None, program.law).may_be_offered
    assert people[0] in listing(program, vacancy, later)


def test_the_days_run_leaves_out_who_was_offered(listed, at):
    program, vacancy, people = listed
    program.office.do(Offer(people[0], vacancy), at, "officer")
    later = at + timedelta(minutes=5)
    program.clock = lambda: later
    run_day(program.desk, later)
    key = program.register.key_of("people", people[0])
    lists = program.register.shortlists_of("vacancies", vacancy)
    assert key not in [row.key for row in lists[-1].rows]
    assert already_offered(program.register, "vacancies", vacancy) == (key,)


def test_whom_no_record_knows_is_no_key(program):
    assert already_offered(program.register, "vacancies", "V-of-nobody") == ()
    assert program.register.keys_of("people", ["nobody"]) == {}


def test_the_office_selects_by_the_engine(listed, at):
    program, vacancy, people = listed
    program.office.do(Offer(people[1], vacancy), at, "officer")
    program.office.do(Select(vacancy), at, "officer")
    [selected] = program.cases.post(vacancy, at).selections
    assert list(selected.candidates) == listing(program, vacancy, at)
    assert people[1] not in selected.candidates
    assert selected.candidates[0] == people[0]


def test_a_selection_for_an_unknown_vacancy_writes_nothing(reference_program, at):
    with pytest.raises(NotFound):
        reference_program.office.do(Select("V-of-nobody"), at, "officer")
    assert reference_program.register.streams("vacancy:") == []


def told(program, person, vacancy, at):
    """Everything that the law says of a person, without what names the weights."""
    life, post = program.cases.life(person, at), program.cases.post(vacancy, at)
    terms = {name: deadlines.of_person(name, life, program.law) for name in deadlines.OF_PERSON}
    pair = {name: deadlines.of_pair(name, life, vacancy, program.law) for name in deadlines.OF_PAIR}
    counts = [(each.why, each.counts, each.rests_on) for each in counting(life, program.law)]
    verdicts = [offer.verdict for offer in life.offers]
    return eligibility(life, post, program.law), counts, verdicts, terms, pair, life.status


@pytest.mark.parametrize("seed", range(3))
def test_no_weight_and_no_plan_changes_what_the_law_says(listed, seed, at):
    """Other weights give other plans and other lists; eligibility, verdicts, counts and terms stay."""
    program, vacancy, people = listed
    life_at = [at + timedelta(hours=hours) for hours in (0, 2, 24 * 20)]

    def lived(weights):
        program.__dict__.update(weights=weights, engine=ReferenceEngine(program.dictionary, [weights]))
        for name in ("compiler", "desk", "certifier", "office"):
            program.__dict__.pop(name, None)
        return [one.points for one in select(program.desk, "vacancies", vacancy, at).listed]

    usual = lived(program.weights)
    plan = program.register.shortlists_of("vacancies", vacancy)[-1].plan_hash
    before = [
        (program.suitable(vacancy, person, at), told(program, person, vacancy, at)) for person in people[:3]
    ]
    program.office.do(Offer(people[0], vacancy), at, "officer")
    program.office.do(Refuse(people[0], vacancy), life_at[1], people[0])
    after = [told(program, people[0], vacancy, moment) for moment in life_at]
    assert lived(weights_of(random.Random(seed))) != usual
    assert program.register.shortlists_of("vacancies", vacancy)[-1].plan_hash != plan
    for person, (suitable, said) in zip(people[1:3], before[1:], strict=True):
        assert program.suitable(vacancy, person, at) == suitable
        assert told(program, person, vacancy, at) == said
    assert [told(program, people[0], vacancy, moment) for moment in life_at] == after
    program.office.do(Offer(people[1], vacancy), at, "officer")
    assert (
        program.cases.life(people[1], at).offers[0].verdict
        == program.certifier.assess(people[1], vacancy, program.cases.life(people[1], at)).verdict
    )
