"""Records as the register stores them: canonical JSON, None left out, health apart.

In every record a field that may be None is None by default, so leaving None out loses nothing: a test
sees to it.
"""

from data.records import Employer, Person, Vacancy, canonical_json

ERASED = b'{"erased":true}'
"""What stands in the place of a record, or of codes, that were erased."""


def person_bytes(record: Person) -> tuple[bytes, bytes | None]:
    """The record without health, and the health statement for itself."""
    body = canonical_json(record.model_dump(mode="json", exclude={"health"}, exclude_none=True))
    if record.health is None:
        return body, None
    return body, canonical_json(record.health.model_dump(mode="json"))


def person_from(body: bytes, health: bytes | None) -> Person:
    """The record as it was given; the two parts are JSON objects, and the first has an `id` in it."""
    whole = body if health is None else body[:-1] + b',"health":' + health + b"}"
    return Person.model_validate_json(whole)


def vacancy_bytes(record: Vacancy) -> bytes:
    """The vacancy's canonical JSON."""
    return canonical_json(record.model_dump(mode="json", exclude_none=True))


def vacancy_from(body: bytes) -> Vacancy:
    """The record as it was given."""
    return Vacancy.model_validate_json(body)


def employer_bytes(record: Employer) -> bytes:
    """The employer's canonical JSON."""
    return canonical_json(record.model_dump(mode="json", exclude_none=True))


def employer_from(body: bytes) -> Employer:
    """The record as it was given."""
    return Employer.model_validate_json(body)
