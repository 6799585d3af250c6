"""The CSV shapes of hh's vacancies, told apart by their headers. None of them has a pay period."""

from collections.abc import Callable, Iterator
from decimal import Decimal, InvalidOperation
from pathlib import Path

from data.exchange.dirt.pay import Ends
from data.exchange.hh.ad import Ad, StatedPay
from data.exchange.hh.building import vacancy_rows
from data.exchange.hh.terms import listed
from data.exchange.shapes import Accepted, Note, Reject, Row, Terms, Where
from data.exchange.tabular import Cells, csv_rows, header

_TRUTH = {"true": True, "false": False}


def recognises(first_bytes: bytes) -> bool:
    """Whether the first line is the header of one of the shapes."""
    return frozenset(header(first_bytes)) in SHAPES


def read(path: Path, terms: Terms) -> Iterator[Row]:
    """Vacancies of a file of any of the shapes."""
    with path.open("rb") as file:
        make = SHAPES[frozenset(header(file.readline(1 << 16)))]
    for row in csv_rows(path, terms.progress):
        if isinstance(row, Reject):
            yield row
            continue
        where, cells = row
        ad, notes = make(cells, f"{path.stem}:{where.line}")
        for result in vacancy_rows(ad, where, terms):
            yield _with(result, notes, where)


def _with(row: Row, notes: list[Note], where: Where) -> Row:
    if isinstance(row, Reject) or not notes:
        return row
    return Accepted(row.record, row.identity, where.file, where.line, (*row.notes, *notes))


def _detailed(cells: Cells, _: str) -> tuple[Ad, list[Note]]:
    """id, title, area, salary_from … responsibility: 22 columns."""
    pay, notes = _pay(cells)
    ad = Ad(
        id=_id(cells.get("id")),
        title=cells.get("title"),
        published=cells.get("published_at"),
        area=cells.get("area"),
        lat=cells.get("lat"),
        lon=cells.get("lng"),
        roles=listed(cells.get("roles")),
        pay=pay,
        experience=cells.get("experience"),
        employment=cells.get("employment_form"),
        schedule=cells.get("schedule"),
        days=listed(cells.get("work_days")),
        hours=listed(cells.get("working_hours")),
        formats=listed(cells.get("work_format")),
        nights=_TRUTH.get(cells.get("night_shifts", "").lower()),
        requirement=cells.get("requirement"),
        responsibility=cells.get("responsibility"),
    )
    return ad, notes


def _described(cells: Cells, _: str) -> tuple[Ad, list[Note]]:
    """vacancy_id, title, salary_from … city, employment_type, description, published_at: 9 columns."""
    pay, notes = _pay(cells)
    ad = Ad(
        id=_id(cells.get("vacancy_id")),
        title=cells.get("title"),
        published=cells.get("published_at"),
        area=cells.get("city"),
        pay=pay,
        employment=cells.get("employment_type"),
        description=cells.get("description"),
    )
    return ad, notes


def _titled(cells: Cells, id_: str) -> tuple[Ad, list[Note]]:
    """Title, Salary, Location, Date: dates without a year, pay in words."""
    ad = Ad(
        id=f"hh:{id_}",
        title=cells.get("Title"),
        published=cells.get("Date"),
        area=cells.get("Location"),
        pay_text=cells.get("Salary"),
    )
    return ad, []


def _bare(cells: Cells, id_: str) -> tuple[Ad, list[Note]]:
    """Job Title, Experience, Salary: no place and no date."""
    ad = Ad(
        id=f"hh:{id_}",
        title=cells.get("Job Title"),
        experience=cells.get("Experience"),
        pay_text=cells.get("Salary"),
    )
    return ad, []


_DETAILED = (
    "id", "title", "area", "salary_from", "salary_to", "currency", "gross", "lat", "lng", "published_at",
    "schedule", "work_format", "working_hours", "work_days", "night_shifts", "experience", "employment_form",
    "roles", "no_resume_ok", "internship", "requirement", "responsibility",
)  # fmt: skip
_DESCRIBED = (
    "vacancy_id", "title", "salary_from", "salary_to", "currency", "city", "employment_type", "description",
    "published_at",
)  # fmt: skip

SHAPES: dict[frozenset[str], Callable[[Cells, str], tuple[Ad, list[Note]]]] = {
    frozenset(_DETAILED): _detailed,
    frozenset(_DESCRIBED): _described,
    frozenset({"Title", "Salary", "Location", "Date"}): _titled,
    frozenset({"Job Title", "Experience", "Salary"}): _bare,
}


def _id(number: str | None) -> str:
    return f"hh:{number}" if number else ""


def _pay(cells: Cells) -> tuple[StatedPay | None, list[Note]]:
    notes: list[Note] = []
    lower, upper = (_amount(cells, name, notes) for name in ("salary_from", "salary_to"))
    if lower is None and upper is None:
        return None, notes
    currency = cells.get("currency")
    if currency is None:
        return None, [*notes, Note("pay", f"{lower}–{upper}", "The pay has no currency.")]
    gross = _TRUTH.get(cells.get("gross", "").lower())
    return StatedPay(ends=Ends(lower, upper), currency=currency, gross=gross), notes


def _amount(cells: Cells, name: str, notes: list[Note]) -> Decimal | None:
    written = cells.get(name)
    if written is None:
        return None
    try:
        amount = Decimal(written)
        if amount.is_finite() and amount >= 0 and amount == round(amount, 2):
            return round(amount, 2)
    except InvalidOperation:
        pass
    notes.append(Note("pay", written, f"{name} is not an amount."))
    return None
