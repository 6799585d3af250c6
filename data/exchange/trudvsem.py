"""Résumé texts of trudvsem.ru: what somebody did in a job, without a title, dates or a person.

A duty text is no `Work` (it has no title and no dates) and no wish. Where its one short clause names who
works ("Водитель автомобиля"), that is taken as the title wanted; all other texts are noted and left out.
"""

from collections.abc import Iterator
from pathlib import Path

from data.exchange.dirt.markup import plain
from data.exchange.dirt.titles import clean_title, reads_like_title
from data.exchange.shapes import Accepted, Note, Reject, Row, Terms, Where, shown
from data.exchange.tabular import Cells, csv_rows, header
from data.records import Person, Wanted

_COLUMNS = frozenset({"id", "demands", "achievements", "achievements_modified"})
_LONGEST = 80


def recognises(first_bytes: bytes) -> bool:
    """Whether the first line is this file's header."""
    return frozenset(header(first_bytes)) == _COLUMNS


def read(path: Path, terms: Terms) -> Iterator[Row]:
    """People, registered at `terms.received_at`: the source has no date."""
    for row in csv_rows(path, terms.progress):
        yield row if isinstance(row, Reject) else _person(*row, terms)


def _person(where: Where, cells: Cells, terms: Terms) -> Row:
    duties = plain(cells.get("demands"))
    if "id" not in cells:
        return where.reject("id", "", "The résumé has no id.", "Add the id of the source.")
    if duties is None:
        return where.reject("demands", "", "The résumé is empty.", "Leave it out: there is nothing to match.")
    title = _title(duties)
    left_out = Note("duties", shown(duties), "Duties without a title and dates have no field.")
    person = Person(
        id=f"trudvsem:{cells['id']}",
        registered_at=terms.received_at,
        wanted=(Wanted(title=title),) if title else (),
        source="trudvsem",
    )
    return Accepted(person, None, where.file, where.line, () if title else (left_out,))


def _title(duties: str) -> str | None:
    clause = duties.strip(" -|.")
    return clean_title(clause) if len(clause) <= _LONGEST and reads_like_title(clause) else None
