"""The shipped sample is whole, valid and small."""

import gzip
from collections.abc import Callable

import orjson

from data.exchange.formats import read
from data.exchange.shapes import Accepted
from data.population import default_as_of
from data.population.sample import REQUEST, sample_files
from data.records import Employer, Person, Vacancy

MOST_BYTES = 6_000_000


def test_the_sample_is_read_without_a_reject() -> None:
    nowhere: Callable[[str], str | None] = lambda name: None  # noqa: E731
    rows = [
        row for path in sample_files() for row in read(path, received_at=default_as_of(), find_place=nowhere)
    ]
    records = [row.record for row in rows if isinstance(row, Accepted)]
    assert len(records) == len(rows)
    people = [record for record in records if isinstance(record, Person)]
    vacancies = [record for record in records if isinstance(record, Vacancy)]
    employers = {record.bin for record in records if isinstance(record, Employer)}
    assert (len(people), len(vacancies)) == (REQUEST.resumes, REQUEST.vacancies) == (20_000, 400)
    assert {vacancy.employer for vacancy in vacancies} - {None} <= employers
    assert len({person.id for person in people}) == len(people)


def test_the_sample_is_in_order_of_registration() -> None:
    for path in sample_files()[1:]:
        with gzip.open(path) as lines:
            moments = [orjson.loads(line)["record"]["registered_at"] for line in lines]
        assert moments == sorted(moments)


def test_the_sample_is_small() -> None:
    assert sum(path.stat().st_size for path in sample_files()) <= MOST_BYTES
