"""One small population, made once for all tests."""

from collections.abc import Sequence
from typing import Any

import orjson
import pytest

from data.population import Request, employer_lines, people_lines, vacancy_lines

REQUEST = Request(resumes=4_000, vacancies=2_500, seed=7)

Json = dict[str, Any]


@pytest.fixture(scope="session")
def people() -> Sequence[bytes]:
    return list(people_lines(REQUEST))


@pytest.fixture(scope="session")
def vacancies() -> Sequence[bytes]:
    return list(vacancy_lines(REQUEST))


@pytest.fixture(scope="session")
def employers() -> Sequence[bytes]:
    return list(employer_lines(REQUEST))


@pytest.fixture(scope="session")
def persons(people: Sequence[bytes]) -> Sequence[Json]:
    return [orjson.loads(line)["record"] for line in people]


@pytest.fixture(scope="session")
def identities(people: Sequence[bytes]) -> Sequence[Json]:
    return [orjson.loads(line)["identity"] for line in people]


@pytest.fixture(scope="session")
def posts(vacancies: Sequence[bytes]) -> Sequence[Json]:
    return [orjson.loads(line)["record"] for line in vacancies]
