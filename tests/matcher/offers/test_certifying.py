"""The certificate of each offer: made from the register's records in the offer's own transaction."""

import json
import random
from datetime import date, timedelta

import pytest

from data.law.suitable_work import SuitableWork, load_suitable_work
from data.packaged import Packaged
from data.policies import Policies
from data.records import HealthStatement, Person, Point, Schedule, Vacancy, Work
from data.reference.occupations import load_occupations
from matcher.law.acts import Offer, Refuse
from matcher.law.certificate import verify
from matcher.law.counting import counting
from matcher.law.life.state import Life, Spell
from matcher.law.suitability.assessing import assess
from matcher.law.suitability.reading import facts_of
from matcher.law.suitability.verdict import CRITERIA
from matcher.law.turned_down import TurnedDown
from matcher.loading import load_travel
from matcher.offers.certifying import Reader
from tests.indexer.worlds import weights_of


@pytest.fixture
def people(program, at):
    """The unemployed people of the sample."""
    found = [change.subject_id for change in program.register.latest("people") if change.available]
    return [person for person in found if program.cases.life(person, at).status == "unemployed"]


@pytest.fixture
def vacancies(program):
    return [change.subject_id for change in program.register.latest("vacancies") if change.available]


def offered(program, person, vacancy, at, **told):
    """The offer that was made, as the ledger has it."""
    program.office.do(Offer(person, vacancy, **told), at, "officer")
    return program.cases.life(person, at).offers[-1]


def test_an_offer_has_a_certificate_that_verifies(program, people, vacancies, at):
    made = offered(program, people[0], vacancies[0], at)
    kept = program.register.certificate(made.certificate)
    said = json.loads(kept.body)
    policy = SuitableWork.model_validate_json(program.register.document(said["policy"]["sha256"]))
    found = verify(kept.body, made.certificate, kept.facts, policy)
    assert (found.problems, found.erased, found.recomputed) == ((), (), True)
    assert made.verdict == {each["criterion"]: each["result"] for each in said["criteria"]}
    life = program.cases.life(people[0], at)
    assert program.certifier.assess(people[0], vacancies[0], life).verdict == made.verdict
    assert (said["person"], said["vacancy"], said["spell"]) == (people[0], vacancies[0], 1)
    assert program.register.document(said["weights"])


def test_it_rests_on_the_records(program, people, vacancies, at):
    made = offered(program, people[0], vacancies[0], at)
    facts = program.register.certificate(made.certificate).facts
    person, vacancy = program.register.person(people[0]), program.register.vacancy(vacancies[0])
    assert facts["education"].value == person.education
    assert facts["demanded_education"].value == vacancy.education
    assert facts["place"].value == person.place
    assert [job["since"] for job in facts["former_work"].value] == [f"{j.since}" for j in person.history]
    spell = program.cases.life(people[0], at).spell
    assert facts["unemployed_since"].value == spell.began.date().isoformat()


def test_titles_become_occupations_and_places_minutes(program, people, vacancies, at):
    known = {"occupation": 0, "former_work": 0, "minutes": 0}
    for number, person in enumerate(people[:8]):
        life = program.cases.life(person, at)
        frozen = program.certifier.freeze(person, vacancies[number], life)
        known["occupation"] += frozen.facts["occupation"].value is not None
        known["minutes"] += frozen.facts["minutes"].value is not None
        known["former_work"] += any(job["occupation"] for job in frozen.facts["former_work"].value or ())
    assert known["occupation"] >= 6 and known["former_work"] >= 4


def test_no_weight_changes_a_verdict(program, people, vacancies, at):
    """Through the real path: all that a program with other weights does otherwise is to name them."""
    pairs = list(zip(people[:6], vacancies, strict=False))
    lives = {person: program.cases.life(person, at) for person, _ in pairs}
    seen = []
    for seed in (None, 1, 2, 3, 4):
        program.__dict__.pop("certifier", None)
        if seed is not None:
            program.weights = weights_of(random.Random(seed))
        made = [program.certifier.freeze(*pair, lives[pair[0]]) for pair in pairs]
        seen.append(
            [(each.verdict, {name: fact.value for name, fact in each.facts.items()}) for each in made]
        )
        assert {json.loads(each.body)["weights"] for each in made} == {program.weights.sha256}
    assert all(each == seen[0] for each in seen)


def test_an_unknown_never_counts(program, people, vacancies, at):
    """Nobody of the sample was asked about health: an offer may go out, and refusing it counts nothing."""
    made = offered(program, people[0], vacancies[0], at)
    program.office.do(Refuse(people[0], vacancies[0]), at + timedelta(hours=1), people[0])
    life = program.cases.life(people[0], at + timedelta(days=1))
    [counted] = counting(life, program.law)
    assert "unknown" in made.verdict.values() or "not_met" in made.verdict.values()
    assert not counted.counts and counted.why in ("doubtful", "not_suitable")


def test_an_erased_person_leaves_a_certificate_that_verifies(program, people, vacancies, at):
    made = offered(program, people[0], vacancies[0], at)
    program.register.erase_person(people[0], at + timedelta(days=1))
    kept = program.register.certificate(made.certificate)
    found = verify(kept.body, made.certificate, kept.facts)
    assert found.problems == ()
    assert found.erased == tuple(sorted(json.loads(kept.body)["facts"]))


def test_a_verdict_that_the_offer_brings_is_kept(program, people, vacancies, at):
    brought = dict.fromkeys(CRITERIA, "met")
    made = offered(program, people[0], vacancies[0], at, verdict=brought)
    assert (made.verdict, made.certificate) == (brought, None)


def test_the_portals_own_suggestion_has_none(program, people, vacancies, at):
    assert offered(program, people[0], vacancies[0], at, by="portal").certificate is None


def test_an_offer_that_is_turned_down_leaves_no_certificate(program, people, vacancies, at):
    for vacancy in vacancies[:3]:
        offered(program, people[0], vacancy, at)
    stream = f"person:{people[0]}"
    made = program.register.certificates_of(stream)
    with pytest.raises(TurnedDown):
        offered(program, people[0], vacancies[3], at)
    assert program.register.certificates_of(stream) == made
    assert len(made) == 3


@pytest.fixture
def welder(at):
    return Person(
        id="P",
        registered_at=at,
        education="vocational",
        field="engineering",
        history=(Work(title="Электрогазосварщик", since=date(2015, 1, 1), until=date(2025, 12, 31)),),
        schedule=Schedule(patterns=("5/2",), nights=False, hours_per_week=40),
        place="351010000",
        point=Point(lat=49.80, lon=73.10),
        licences=("CE",),
        health=HealthStatement(asked_on=at.date(), officer="O1"),
    )


@pytest.fixture
def vacancy(at):
    return Vacancy(
        id="V",
        registered_at=at,
        title="Сварщик",
        education="vocational",
        experience_years=3,
        schedule=Schedule(patterns=("5/2",)),
        place="351010000",
        point=Point(lat=49.81, lon=73.12),
        licences=("C", "CE"),
    )


def test_complete_records_make_a_positive_verdict(program, welder, vacancy, at):
    """Titles, places and categories that come with others are understood; nothing is left to ask."""
    hard = Policies.load().hard
    reader = Reader(program.interpreter, load_occupations(), load_travel(Packaged()), hard)
    life = Life("P", at, spells=[Spell(at)], status="unemployed")
    facts = facts_of(welder, vacancy, reader.known(welder, vacancy, life), at.date())
    assert (facts.occupation, facts.former_work[0].occupation) == ("7212", "7212")
    assert facts.licences == ("C", "CE") and 1 <= facts.minutes <= 60
    assert facts.unemployed_since == at.date()
    assert assess(facts, load_suitable_work()).suitable == ("suitable", (), ())
