"""Open offers learn that the record of their vacancy was closed, or that its last day has passed."""

from datetime import timedelta

import pytest

from data.register import VacancyIntake
from matcher.law.acts import Offer
from matcher.law.life.standing import standing
from matcher.offers.closing import close_what_is_closed

MET = dict.fromkeys(("training", "experience", "health", "hours", "transport"), "met")


@pytest.fixture
def offered(program, at):
    """An unemployed person who was offered a vacancy of the sample."""
    person = next(
        change.subject_id
        for change in program.register.latest("people")
        if change.available and program.cases.life(change.subject_id, at).status == "unemployed"
    )
    vacancy = next(c.subject_id for c in program.register.latest("vacancies") if c.available)
    program.office.do(Offer(person, vacancy, via="phone", verdict=MET), at, "officer")
    return person, vacancy


def stands(program, offered, at):
    person, vacancy = offered
    return standing(program.cases.life(person, at).offer_of(vacancy), program.law.readings)


def test_a_record_that_an_import_closed(program, offered, at):
    local = at.astimezone(program.calendar.zone)
    assert close_what_is_closed(program.register, program.office, local) == 0
    program.register.close_vacancy(offered[1], "filled", at)
    later = local + timedelta(hours=1)
    assert close_what_is_closed(program.register, program.office, later) == 1
    assert stands(program, offered, later) == "void"
    assert close_what_is_closed(program.register, program.office, later) == 0


def test_after_days_of_being_down_nobody_was_silent_about_work_that_was_gone(program, offered, at):
    record = program.register.vacancy(offered[1])
    closing = record.model_copy(update={"closes_on": at.date()})
    intake = VacancyIntake.of(closing, b"{}", True, at.date(), None)
    program.register.write_vacancies([intake], at)
    later = at.astimezone(program.calendar.zone) + timedelta(days=20)
    assert stands(program, offered, later) == "unanswered"
    assert close_what_is_closed(program.register, program.office, later) == 1
    assert stands(program, offered, later) == "void"
