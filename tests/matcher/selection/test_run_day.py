"""The day's run: who is selected for, who is late, who is selected for again."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from data.register import open_register
from matcher.selection.due import due_list
from matcher.selection.run_day import run_day
from matcher.selection.select import select


def latest(desk, side, subject):
    return desk.register.shortlists_of(side, subject)[-1]


def test_everybody_who_is_open_gets_a_list(desk, at, not_understood):
    report = run_day(desk, at)
    for side, told in (("vacancies", report.vacancies), ("people", report.people)):
        made = desk.register.shortlist_times(side)
        assert told.open == len(list(due_list(desk, side, at)))
        assert told.selected == len(made) == told.open - len(told.needs_person)
        assert told.listed == sum(one.found for one in made.values())
    assert report.people.selected > 250


def test_a_list_of_the_run_is_the_list_that_is_opened(desk, at, vacancy, person):
    run_day(desk, at)
    for side, subject in (("vacancies", vacancy), ("people", person)):
        made = latest(desk, side, subject)
        opened = select(desk, side, subject, at)
        assert made.plan_hash == opened.plan.hash
        assert [(row.key, row.points, row.stint) for row in made.rows] == [
            (one.key, one.points, one.score.stint) for one in opened.listed
        ]


def test_late_is_whose_term_ended_by_the_calendar(desk, at):
    report = run_day(desk, at)
    calendar = desk.calendar
    for side, told, days in (("vacancies", report.vacancies, 1), ("people", report.people, 2)):
        began = {one.id: one.registered_at for one in due_list(desk, side, at)}
        assert {one.id for one in told.late} == {
            name for name, moment in began.items() if calendar.due(moment, days).due < at
        }
        assert {one.id for one in told.in_time} == {
            name for name, moment in began.items() if calendar.due(moment, days).due >= at
        }
        for one in (*told.late, *told.in_time):
            assert one.due == calendar.due(began[one.id], days).due
        assert told.late
    assert report.vacancies.due_next == datetime.fromisoformat("2026-03-20T18:30:00+05:00")


def test_nauryz_moves_a_term(desk, at):
    """Registered on Friday, 20 March 2026: the next working day is Thursday, 26 March."""
    moment = at - timedelta(hours=1)
    assert desk.calendar.due(moment, 1).due == datetime.fromisoformat("2026-03-26T18:30:00+05:00")


def test_on_the_next_run_only_those_who_need_a_person_are_owed(desk, at):
    run_day(desk, at)
    report = run_day(desk, at + timedelta(hours=1))
    owed = {one.id for one in (*report.vacancies.late, *report.vacancies.in_time)}
    assert owed == set(report.vacancies.needs_person)
    assert (report.people.late, report.people.in_time, report.people.selected) == ([], [], 0)


@pytest.fixture
def lacking(desk):
    """Every vacancy wants more candidates than there are people."""
    candidates = desk.lengths.candidates.model_copy(update={"at_least": 900})
    return replace(desk, lengths=desk.lengths.model_copy(update={"candidates": candidates}))


def test_a_lacking_vacancy_is_selected_for_again_on_a_later_run(lacking, at, vacancy):
    first = run_day(lacking, at)
    assert first.vacancies.lacking == first.vacancies.selected > 0
    assert first.vacancies.again == 0
    assert run_day(lacking, at).vacancies.selected == 0
    later = run_day(lacking, at + timedelta(hours=1))
    assert later.vacancies.again == later.vacancies.selected == first.vacancies.selected
    assert later.people.selected == 0
    assert len(lacking.register.shortlists_of("vacancies", vacancy)) == 2
    assert run_day(lacking, at + timedelta(hours=2), again=False).vacancies.selected == 0


def test_who_is_withdrawn_since_is_not_on_the_new_list(lacking, at, vacancy):
    best = select(lacking, "vacancies", vacancy, at).listed[0]
    lacking.register.withdraw_person(best.id, at)
    run_day(lacking, at + timedelta(hours=1))
    assert best.key not in {row.key for row in latest(lacking, "vacancies", vacancy).rows}


def test_who_is_not_understood_is_named_and_stays_owed(desk, at, not_understood):
    now = at + timedelta(minutes=1)
    assert not_understood in run_day(desk, now).vacancies.needs_person
    again = run_day(desk, now)
    assert not_understood in again.vacancies.needs_person
    assert not_understood in {one.id for one in again.vacancies.in_time}
    assert not desk.register.shortlists_of("vacancies", not_understood)


def test_codes_are_turned_first(desk, program, at):
    program.clock = lambda: at + timedelta(days=400)
    report = run_day(desk, at + timedelta(days=400))
    assert report.turned > 100
    assert report.position == desk.register.position()


def test_progress_ends_at_all(desk, at):
    told = []
    run_day(desk, at, lambda done, of: told.append((done, of)))
    assert told[-1][0] == told[-1][1] > 300
    assert [done for done, _ in told] == sorted(done for done, _ in told)


def test_the_lists_are_there_for_another_process(desk, program, at, vacancy):
    run_day(desk, at)
    other = open_register(program.settings.register_url)
    assert other.shortlists_of("vacancies", vacancy) == desk.register.shortlists_of("vacancies", vacancy)
    other.close()
