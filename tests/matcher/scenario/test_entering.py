"""From the setup and the events to the acts that users do."""

import pytest

from matcher.law.acts import ACTS as ACTS_OF_LAW
from matcher.law.acts import EnterPerson, EnterVacancy
from matcher.scenario.entering import act_of, actor_of, entries
from matcher.scenario.reading import judge
from matcher.scenario.tables.acts import ACTS

TIME = '"2026-11-04T10:00:00+05:00"'


@pytest.fixture
def entered(document):
    """The acts of a setup."""

    def entered(**parts):
        [scenario] = judge(document(**parts)).scenarios
        return list(entries(scenario))

    return entered


@pytest.fixture
def event(document):
    """The one event of a document."""

    def event(text):
        [scenario] = judge(document(events=f"[{{at: {TIME}, {text}}}]")).scenarios
        return scenario.events[0]

    return event


def test_every_act_of_the_format_is_one_of_the_law():
    assert ACTS.keys() <= ACTS_OF_LAW.keys()


def test_a_person_without_a_status_is_not_registered(entered):
    assert entered(setup="{persons: {S1: {status: none, place: village}}}")[0] == EnterPerson(
        "S1", place="village"
    )


def test_a_fact_holds_a_date_as_text(entered):
    setup = '{persons: {S1: {facts: {pension_age_on: "2026-11-10", employed: no_answer}}}}'
    assert entered(setup=setup, events="[]", checks="[]") == [
        EnterPerson("S1", facts={"pension_age_on": "2026-11-10", "employed": "no_answer"})
    ]


def test_a_vacancy_is_open_unless_an_event_posts_it(entered):
    setup = "{employers: {E1: {kind: court}}, vacancies: {V1: {employer: E1, posts: 2}, V2: {}}}"
    posted = f"[{{at: {TIME}, act: post_vacancy, vacancy: V1}}]"
    assert entered(setup=setup, events=posted, checks="[]") == [
        EnterVacancy("V1", employer="E1", employer_kind="court", posts=2, open=False),
        EnterVacancy("V2", open=True),
    ]


def test_the_same_work_is_entered_after_its_first_number(entered):
    setup = "{vacancies: {V1: {same_as: V2}, V2: {same_as: V3}, V3: {}}}"
    names = [act.vacancy for act in entered(setup=setup, events="[]", checks="[]")]
    assert names == ["V3", "V2", "V1"]


def test_a_criterion_that_a_verdict_does_not_name_is_met(event):
    act = act_of(event("act: offer, person: S1, vacancy: V1, verdict: {hours: unknown}"))
    assert act.verdict == dict.fromkeys(("training", "experience", "health", "transport"), "met") | {
        "hours": "unknown"
    }
    assert set(act_of(event("act: offer, person: S1, vacancy: V1")).verdict.values()) == {"met"}


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("act: accept, person: S1, vacancy: V1", "person:S1"),
        ("act: sign_plan, person: S1, by: person", "person:S1"),
        ("act: sign_plan, person: S1, by: centre", "centre"),
        ("act: offer, person: S1, vacancy: V1", "centre"),
        ("act: decide, person: S1, result: confirm", "mobility_centre"),
        ("act: pass_on, person: S1, vacancy: V1", "akim"),
        ("act: close_vacancy, vacancy: V1", "employer:V1"),
    ],
)
def test_who_acts(event, text, actor):
    assert actor_of(event(text)) == actor
