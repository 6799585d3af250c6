"""Records as bytes: nothing is lost where None is left out, and equal records have equal bytes."""

import orjson
import pytest
from pydantic import BaseModel

from data.exchange.schema_examples import examples
from data.records import Employer, HealthStatement, Person, Vacancy
from data.register import employer_bytes, person_bytes, vacancy_bytes
from data.register.serialising import employer_from, person_from, vacancy_from


def _models(model, seen):
    """The model and every model in its fields."""
    if model in seen:
        return seen
    seen.add(model)
    for field in model.model_fields.values():
        for part in [field.annotation, *_parts(field.annotation)]:
            if isinstance(part, type) and issubclass(part, BaseModel):
                _models(part, seen)
    return seen


def _parts(annotation):
    for part in getattr(annotation, "__args__", ()):
        yield part
        yield from _parts(part)


@pytest.mark.parametrize("record", [Person, Vacancy, Employer])
def test_a_field_that_may_be_none_is_none_when_left_out(record):
    models = _models(record, set())
    assert len(models) > 1
    for model in models:
        for name, field in model.model_fields.items():
            if type(None) in _parts(field.annotation):
                assert field.default is None, f"{model.__name__}.{name}"


def test_records_round_trip():
    person, vacancy, employer = (examples()[kind][0] for kind in ("person", "vacancy", "employer"))
    assert person_from(*person_bytes(person)) == person
    assert vacancy_from(vacancy_bytes(vacancy)) == vacancy
    assert employer_from(employer_bytes(employer)) == employer


def test_health_is_taken_out_and_put_back():
    health = HealthStatement(asked_on="2026-03-02", officer="o-17", limits=("noise",))
    person = examples()["person"][0].model_copy(update={"health": health})
    body, stated = person_bytes(person)
    assert b"health" not in body
    assert orjson.loads(stated) == {"asked_on": "2026-03-02", "limits": ["noise"], "officer": "o-17"}
    assert person_from(body, stated) == person
    assert person_from(body, None) == person.model_copy(update={"health": None})


def test_not_asked_and_answered_with_nothing_differ(moment):
    for history, licences in ((None, ()), ((), None)):
        person = Person(id="a", registered_at=moment(), history=history, licences=licences)
        assert person_from(*person_bytes(person)) == person
