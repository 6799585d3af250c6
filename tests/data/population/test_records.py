"""What is generated is what the models and the reader of our own format accept, in its canonical form."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from data.exchange.formats import read
from data.exchange.jsonl.lines import line_type, to_line
from data.exchange.shapes import Accepted
from data.population import Request, default_as_of, generate


def test_every_line_is_the_canonical_line_of_a_valid_record(
    people: Sequence[bytes], vacancies: Sequence[bytes], employers: Sequence[bytes]
) -> None:
    for line in (*people, *vacancies, *employers):
        read_line = line_type().validate_json(line)
        assert to_line(read_line.record, getattr(read_line, "identity", None)) == line


@pytest.mark.parametrize("gzip", [False, True])
def test_the_reader_takes_all_of_the_files(tmp_path: Path, gzip: bool) -> None:
    written = generate(Request(resumes=300, vacancies=120, seed=3, gzip=gzip), tmp_path / "new")
    counts = []
    for path in written.paths:
        rows = list(read(path, received_at=default_as_of(), find_place=lambda name: None))
        assert all(isinstance(row, Accepted) and not row.notes for row in rows)
        counts.append(len(rows))
    assert counts == [written.employer_count, 120, 300]
    assert written.people_count == 300 and written.vacancy_count == 120


def test_the_kinds_of_lines_are_told_apart(
    people: Sequence[bytes], vacancies: Sequence[bytes], employers: Sequence[bytes]
) -> None:
    for kind, lines in (("person", people), ("vacancy", vacancies), ("employer", employers)):
        assert all(line_type().validate_json(line).kind == kind for line in lines)
