"""Ids worth asking about, in the register of generated people and vacancies."""

import pytest

from data.records import Vacancy
from data.register import VacancyIntake
from matcher.intake.coding import coded_vacancy
from scoring.codes import vacancy_from_json


@pytest.fixture
def vacancy(register):
    """A vacancy that was understood and that some people may be listed for."""
    return next(
        change.subject_id
        for change in register.latest("vacancies")
        if change.available and vacancy_from_json(change.codes).title is not None
    )


@pytest.fixture
def person(register):
    return next(change.subject_id for change in register.latest("people") if change.available)


@pytest.fixture
def not_understood(program, register, at):
    """The id of a vacancy whose title means nothing."""
    record = Vacancy(id="V-unclear", registered_at=at, title="ъыъ")
    local = at.astimezone(program.calendar.zone)
    [readings] = program.interpreter.vacancies([record])
    coded = coded_vacancy(record, readings, program.terms, local)
    intake = VacancyIntake.of(record, coded.body, coded.available, local.date(), coded.turns_on)
    register.write_vacancies([intake], at)
    assert coded.title is None
    return record.id
