"""Whether a register adds up: its file, its numbers, its hashes, and its cases against their events."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

from sqlalchemy import ColumnElement, Executable, FromClause, Select, func, or_, select

from data.register.ledger_rows import Case, Event
from data.register.ledger_schema import cases, certificates, ledger
from data.register.register import Register
from data.register.schema import changes, counters, documents, record_versions

Refold = Callable[[Sequence[Event], Case], Case]
"""Folds a case anew from all events of its stream, at the moment of the case that is stored."""

_BLOCK = 1_000
_NAMED = 20


@dataclass(frozen=True, slots=True)
class Check:
    """One check: how much it looked at, and the first problems that it found."""

    name: str
    looked_at: int
    problems: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Verification:
    """All checks of a register."""

    checks: tuple[Check, ...]

    @property
    def adds_up(self) -> bool:
        """Whether no check found a problem."""
        return not any(check.problems for check in self.checks)


def verify(register: Register, refold: Refold | None = None) -> Verification:
    """Looks whether the register adds up; without `refold` the cases' contents are not looked at."""
    checks = [
        *_database(register),
        _sequence(register, "changes", "sequence", changes),
        _sequence(register, "ledger", "ledger", ledger),
        _versions(register, "record_versions", record_versions, "side", "number"),
        _versions(register, "streams", ledger, "stream"),
        _cases(register),
        _hashes(register, "documents", select(documents.c.sha256, documents.c.body)),
        _hashes(register, "certificates", select(certificates.c.sha256, certificates.c.body)),
    ]
    return Verification((*checks, *([] if refold is None else [_folds(register, refold)])))


def _check(name: str, looked_at: int, problems: Iterable[str]) -> Check:
    return Check(name, looked_at, tuple(problems)[:_NAMED])


def _rows(register: Register, asked: Executable) -> list[Any]:
    with register._reading() as connection:
        return list(connection.execute(asked))


def _count(register: Register, table: FromClause) -> int:
    return int(_rows(register, select(func.count()).select_from(table))[0][0])


def _database(register: Register) -> Iterator[Check]:
    """What SQLite says of its own file; PostgreSQL checks its pages as it reads them."""
    if register.url.get_backend_name() != "sqlite":
        return
    with register._reading() as connection:
        said = [row[0] for row in connection.exec_driver_sql("PRAGMA integrity_check")]
        lost = [f"{row[0]} → {row[2]}" for row in connection.exec_driver_sql("PRAGMA foreign_key_check")]
    yield _check("file", 1, [line for line in said if line != "ok"] + lost)


def _sequence(register: Register, name: str, counter: str, table: FromClause) -> Check:
    """Numbers from 1 to the last one given, each once."""
    ends = select(func.count(), func.min(table.c.sequence), func.max(table.c.sequence))
    count, first, last = _rows(register, ends)[0]
    given = _rows(register, select(counters.c.value).where(counters.c.name == counter))[0][0]
    whole = (first or 1) == 1 and count == (last or 0) == given
    return _check(name, count, [] if whole else [f"{count} rows from {first} to {last}; {given} were given"])


def _versions(register: Register, name: str, table: FromClause, *of: str) -> Check:
    """Versions from 1 on without a gap, of each thing that has any."""
    version = table.c.version
    named: list[ColumnElement[Any]] = [table.c[column] for column in of]
    broken = select(*named, func.count(), func.min(version), func.max(version)).group_by(*named)
    broken = broken.having(or_(func.min(version) != 1, func.max(version) != func.count())).limit(_NAMED)
    problems = [
        f"{' '.join(map(str, row[:-3]))}: {row[-3]} versions from {row[-2]} to {row[-1]}"
        for row in _rows(register, broken)
    ]
    return _check(name, _count(register, table), problems)


def _cases(register: Register) -> Check:
    """Each case has seen all of its stream's events."""
    ends = (
        select(ledger.c.stream, func.max(ledger.c.version).label("last")).group_by(ledger.c.stream).subquery()
    )
    asked = select(cases.c.stream, cases.c.version, func.coalesce(ends.c.last, 0))
    asked = asked.outerjoin(ends, ends.c.stream == cases.c.stream)
    behind = asked.where(cases.c.version != func.coalesce(ends.c.last, 0)).limit(_NAMED)
    problems = [
        f"{stream}: case of version {seen}, stream {last}" for stream, seen, last in _rows(register, behind)
    ]
    return _check("cases", _count(register, cases), problems)


def _hashes(register: Register, name: str, asked: Select[Any]) -> Check:
    """Each body has the SHA-256 under which it is kept."""
    seen, wrong = 0, []
    with register._reading() as connection:
        for named, body in connection.execute(asked, execution_options={"yield_per": 100}):
            seen += 1
            if sha256(body).hexdigest() != named:
                wrong.append(f"{named}: the content is another")
    return _check(name, seen, wrong)


def _folds(register: Register, refold: Refold) -> Check:
    """Each case is what its events fold to."""
    seen, wrong, after = 0, [], ""
    while block := register.cases_after(after, _BLOCK):
        after, seen = block[-1].stream, seen + len(block)
        events = register.events_of(case.stream for case in block)
        wrong += [f"{c.stream}: not what its events say" for c in block if refold(events[c.stream], c) != c]
    return _check("folds", seen, wrong)
