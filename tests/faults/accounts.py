"""What every fault must leave: a register that adds up and holds what an undisturbed run writes."""

from collections.abc import Iterator, Mapping
from pathlib import Path

import orjson
from sqlalchemy import select

from data.register import Register, open_register
from data.register.ledger_rows import Event
from data.register.ledger_schema import commands, offers
from data.register.schema import metadata, shortlists
from data.register.shortlists import list_digest
from data.register.verification import verify
from matcher.law.law import Law
from matcher.law.life.fold import fold
from matcher.law.life.standing import is_open
from matcher.offers.reading import known
from matcher.offers.refolding import refold
from tests.faults.jobs import law

Dump = Mapping[str, list[tuple[object, ...]]]

_BY_CHANCE = {"salts": {"salt"}, "shortlists": {"digest"}, "shortlist_rows": {"mark"}}
"""Columns that no two runs have in common; `_marks` looks at them."""


def dump(place: str | Path) -> Dump:
    """All rows of a register by table, without salts and what is made with them."""
    with open_register(place) as register, register._reading() as connection:
        return {
            table.name: sorted(map(tuple, connection.execute(select(*columns))), key=repr)
            for table in metadata.sorted_tables
            if (columns := [c for c in table.c if c.name not in _BY_CHANCE.get(table.name, ())])
        }


def assert_sound(place: str | Path) -> None:
    """Nothing is lost, doubled or half done: numbers, hashes, acts, rows against the fold."""
    with open_register(place) as register:
        problems = [one for check in verify(register, refold(law())).checks for one in check.problems]
        assert not problems, problems
        _see_acts(register)
        _see_offers(register, law())
        _see_marks(register)


def _see_acts(register: Register) -> None:
    """Every event of an act that had a key is there, as the answer to it says."""
    held: dict[str, list[str]] = {}
    for event in _events(register):
        held.setdefault(event.stream, []).append(event.kind)
    with register._reading() as connection:
        for answer in connection.scalars(select(commands.c.answer)):
            for stream, kind in orjson.loads(answer):
                held[stream].remove(kind)  # raises where the event is missing
    assert not any(held.values()), f"events of no act: {held}"


def _events(register: Register) -> Iterator[Event]:
    after = 0
    while block := register.recorded(after):
        yield from block
        after = block[-1].sequence


def _see_offers(register: Register, law: Law) -> None:
    """Offers and notices are those of the cases, as they stood when these were put."""
    with register._reading() as connection:
        stored = {(row.stream, row.number): row for row in connection.execute(select(offers))}
    for case in register.cases_after("", 10_000):
        person, at = case.stream.partition(":")[2], case.moment.astimezone(law.calendar.zone)
        life = fold(person, known(register.events(case.stream), law), law, at)
        for offer in life.offers:
            row = stored.pop((case.stream, offer.number))
            assert (row.person, row.vacancy, row.by) == (person, offer.vacancy, offer.by)
            assert row.is_open == is_open(offer, law.readings)
        told = [(each.kind, each.at, each.about) for each in register.notices_of(case.stream)]
        ours = [one for one in life.notices if life.entered_at is None or one.at >= life.entered_at]
        assert len(told) == len(set(told))
        told_of = {(each.kind, each.at, each.vacancy or "") for each in ours}
        assert set(told) >= told_of, case.stream
    assert not stored, "offers of no case"


def _see_marks(register: Register) -> None:
    """The digests of shortlists are those of their rows, and the marks those of their keys."""
    with register._reading() as connection:
        stored = list(connection.scalars(select(shortlists.c.id)))
    for number in stored:
        one = register.shortlist(number)
        assert list_digest(one.rows) == one.digest
        assert one.side != "vacancies" or register.unmarked(one.rows) == []
