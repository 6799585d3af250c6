"""One line of our own format to one record and back. The line is parsed and validated in one pass."""

from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter, ValidationError

from data.exchange.opening import MAX_LINE, numbered_lines
from data.exchange.rejecting import rejects
from data.exchange.shapes import Accepted, Row, Terms, Where
from data.records import Employer, Identity, Person, Vacancy


class _Line(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class PersonLine(_Line):
    """A person; `identity` (name, IIN, contacts) only where the sender may send it."""

    kind: Literal["person"]
    record: Person
    identity: Identity | None = None


class VacancyLine(_Line):
    """A vacancy."""

    kind: Literal["vacancy"]
    record: Vacancy


class EmployerLine(_Line):
    """An employer."""

    kind: Literal["employer"]
    record: Employer


Line = Annotated[PersonLine | VacancyLine | EmployerLine, Field(discriminator="kind")]

_TOO_LONG = "The line is longer than 4 MiB."


@cache
def line_type() -> TypeAdapter[PersonLine | VacancyLine | EmployerLine]:
    """The validator of a line; built once per process."""
    return TypeAdapter(Line)


def recognises(first_bytes: bytes) -> bool:
    """Whether there are lines with `kind` and `record` near the beginning."""
    return b'"kind"' in first_bytes and b'"record"' in first_bytes


def read(path: Path, terms: Terms) -> Iterator[Row]:
    """Records of a whole file, plain or gzip, in one process."""
    return rows_of(numbered_lines(path, terms.progress), str(path))


def rows_of(lines: Iterator[tuple[int, bytes]], file: str) -> Iterator[Row]:
    """Rows of numbered lines; blank lines are passed over."""
    validate: Callable[[bytes], PersonLine | VacancyLine | EmployerLine] = line_type().validate_json
    for number, line in lines:
        if not line or line.isspace():
            continue
        try:
            if len(line) > MAX_LINE:
                yield Where(file, number).reject("(line)", "", _TOO_LONG, "Write one record a line.")
                continue
            read_line = validate(line)
        except ValidationError as error:
            yield from rejects(error, Where(file, number))
        else:
            identity = read_line.identity if isinstance(read_line, PersonLine) else None
            yield Accepted(read_line.record, identity, file, number)


def to_line(record: Person | Vacancy | Employer, identity: Identity | None = None) -> bytes:
    """A record as a line, newline included; what is not stated is left out. Read, it is equal again."""
    line: _Line
    if isinstance(record, Person):
        line = PersonLine(kind="person", record=record, identity=identity)
    elif isinstance(record, Vacancy):
        line = VacancyLine(kind="vacancy", record=record)
    else:
        line = EmployerLine(kind="employer", record=record)
    return line.model_dump_json(exclude_defaults=True).encode() + b"\n"
