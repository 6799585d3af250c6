"""`matcher tick` and `matcher worklist` as an officer calls them."""

from datetime import timedelta

import pytest

from matcher.law.acts import Offer

DOUBTFUL = dict.fromkeys(("training", "experience", "health", "hours", "transport"), "unknown")
"""Silence about such an offer counts for nothing."""


@pytest.fixture
def three_offered(program, at, ids):
    """Somebody with as many open offers as may be; no further one may be made until these are over."""
    vacancies = [change.subject_id for change in program.register.latest("vacancies") if change.available][:3]
    person = next(
        change.subject_id
        for change in program.register.latest("people")
        if change.available and program.cases.life(change.subject_id, at).status == "unemployed"
    )
    for vacancy in vacancies:
        program.office.do(Offer(person, vacancy, via="phone", verdict=DOUBTFUL), at, "officer")
    program.__exit__()
    return person, vacancies


def test_a_tick_tells_what_it_moved_and_twice_is_once(answer, three_offered, at):
    later = at + timedelta(days=20)
    first = answer("tick", now=later)
    assert first["cases"] == 1
    again = answer("tick", now=later)
    assert (again["cases"], again["notices"]) == (0, 0)


def test_each_availability_that_turned_is_one_change(answer, program, three_offered, at):
    person, _ = three_offered
    key = program.register.key_of("people", person)

    def changes(since):
        return [
            (change.key, change.available)
            for change in program.register.changes("people", since)
            if change.key == key
        ]

    before = program.register.position()
    assert changes(0)[-1] == (key, False)
    program.__exit__()
    for _ in range(2):
        answer("tick", now=at + timedelta(days=20))
    assert changes(before) == [(key, True)]
    program.__exit__()


def test_clocks_are_not_moved_ahead(run, at):
    result = run("tick", "--as-of", (at + timedelta(days=1)).isoformat())
    assert result.exit_code == 2
    assert "future" in result.stderr


def test_a_worklist_is_in_order_and_says_what_is_left(answer, run, ids, at):
    vacancy, person = ids
    run("act", "post_vacancy", f"vacancy={vacancy}")
    for what in ("about=inaction", "about=inaction"):
        assert run("act", "complain", f"person={person}", what).exit_code == 0
    [complaint] = answer("worklist", "--role", "officer")["tasks"]
    assert (complaint["name"], complaint["clause"], complaint["person"]) == (
        "complaint", "order-214:59", person,
    )  # fmt: skip
    assert (complaint["due"], complaint["missed"], complaint["hours"]) == (None, False, None)
    assert answer("worklist", "--role", "assistant")["tasks"] == []


def test_a_worklist_ahead_tells_what_will_be_missed(answer, three_offered, at):
    person, (vacancy, *_) = three_offered
    answer("act", "accept", f"person={person}", f"vacancy={vacancy}")
    asked = ("worklist", "--role", "specialist", "--as-of")
    now, later = (
        next(task for task in answer(*asked, moment.isoformat())["tasks"] if task["name"] == "resume")
        for moment in (at, at + timedelta(days=14))
    )
    assert (now["person"], now["vacancy"], now["clause"]) == (person, vacancy, "order-214:73")
    assert (now["missed"], later["missed"]) == (False, True)
    assert now["due"] == later["due"]
    answer("act", "send_resume", f"person={person}", f"vacancy={vacancy}")
    left = answer(*asked, at.isoformat())["tasks"]
    assert "resume" not in [task["name"] for task in left]


@pytest.mark.parametrize("lang", ["kk", "ru", "en"])
def test_worklists_and_ticks_are_told_in_every_language(run, three_offered, at, lang):
    person, (vacancy, *_) = three_offered
    run("act", "accept", f"person={person}", f"vacancy={vacancy}")
    run("act", "complain", f"person={person}", "about=inaction")
    for role in ("specialist", "assistant", "officer"):
        done = run(
            "worklist", "--role", role, "--lang", lang, "--as-of", (at + timedelta(days=9)).isoformat()
        )
        assert done.exit_code == 0, done.output
        assert (person in done.output) == (role != "assistant")
    assert run("tick", "--lang", lang).exit_code == 0
