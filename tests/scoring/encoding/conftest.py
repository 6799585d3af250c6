"""Records with one thing said at a time, and the packaged policies."""

from collections import defaultdict
from datetime import UTC, date, datetime

import pytest

from data.policies import Policies
from data.records import Person, Vacancy
from data.reference.wishes import load_wishes
from scoring.encoding import EncodingTerms, Readings, encode_person, encode_vacancy

REGISTERED = datetime(2026, 3, 2, 9, tzinfo=UTC)
DAY = date(2026, 3, 20)


class _Read(defaultdict):
    """Every text is understood as itself in capitals, except what begins with a question mark."""

    def __missing__(self, text):
        return None if text.startswith("?") else text.upper()


@pytest.fixture(scope="session")
def terms():
    return EncodingTerms.of(Policies.load(), (wish.id for wish in load_wishes()))


@pytest.fixture(scope="session")
def person_on(terms):
    """A person with these fields, encoded on a day."""

    def encode(day=DAY, reads_as=None, **fields):
        person = Person(id="p", registered_at=REGISTERED, **fields)
        return encode_person(person, Readings(_Read(), _Read(), None, reads_as), day, terms)

    return encode


@pytest.fixture(scope="session")
def vacancy_of(terms):
    """A vacancy with these fields, encoded."""

    def encode(reads_as=None, **fields):
        vacancy = Vacancy(**{"id": "v", "registered_at": REGISTERED, "title": "welder", **fields})
        return encode_vacancy(vacancy, Readings(_Read(), _Read(), None, reads_as), DAY, terms)

    return encode
