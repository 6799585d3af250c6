"""KATO's rows and what lies in what: region, district, unit, settlement.

The classifier (NK RK 11-2025) has nine digits: two of the region, two of the district, two of the unit,
three of the settlement. Cities stand outside this order: Астана is a row of the first level, Караганда of the
third, and a city's own districts are rows below it or beside it.
"""

import csv
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple

from data.errors import TableError
from data.reference.tables import tables_folder

FILE = "places/kato.csv"
HEADER = ["kato", "kato_version", "level", "type_code", "name_ru", "name_kk"]
CITY_REGIONS = frozenset({"71", "75", "79"})
"""Астана, Алматы, Шымкент: cities of republican significance, each a region of its own."""

Level = Literal["oblast", "district", "sub_district", "settlement"]
LEVELS: tuple[Level, ...] = ("oblast", "district", "sub_district", "settlement")

_CITY = re.compile(r"г\.(?!\s?а\.)", re.IGNORECASE)
_OWN_DISTRICT = re.compile(r"(?<!\w)(?:район|р\.а\.)(?!\w)", re.IGNORECASE)


class KatoRow(NamedTuple):
    """One row of the classifier as published; `type_code` 1 is urban, 2 rural."""

    code: str
    version: str
    level: str
    type_code: str
    name_ru: str
    name_kk: str


@dataclass(frozen=True)
class Hierarchy:
    """All rows in order of code, and for each row the codes of what it lies in.

    Attributes:
        rows: the classifier's rows.
        index: from code to position.
        parents: the row directly above; "" for a region.
        settlements: the settlement that the row stands for: itself, the city of a city district, the only
            settlement of a unit; "" where the row spans several.
    """

    rows: Sequence[KatoRow]
    index: dict[str, int]
    parents: Sequence[str]
    settlements: Sequence[str]

    def district(self, code: str) -> str:
        """The district (or city administration) that the row lies in or is; "" in city regions."""
        above = code[:4] + "00000"
        return above if above in self.index and above[2:4] != "00" else ""

    def under(self, code: str, ancestor: str) -> bool:
        """Whether a row is the ancestor or lies in it."""
        while code and code != ancestor:
            code = self.parents[self.index[code]]
        return bool(code)


def read_rows() -> list[KatoRow]:
    """Read the classifier.

    Raises:
        TableError: the header or a row is not of the expected shape.
    """
    text = (tables_folder() / FILE).read_text("utf-8")
    return check_rows(list(csv.reader(text.splitlines())))


def check_rows(lines: list[list[str]]) -> list[KatoRow]:
    """The rows below the header; all misshapen ones are named at once."""
    header, body = (lines[0], lines[1:]) if lines else ([], [])
    problems = [f"line 1: the header must be {','.join(HEADER)}"] if header != HEADER else []
    problems += [
        f"line {n}: {len(row)} columns instead of 6" for n, row in enumerate(body, 2) if len(row) != 6
    ]
    if problems:
        path = f"data/tables/{FILE}"
        raise TableError(f"The classifier {path} cannot be read.", "Take it anew:", path, problems)
    return list(map(KatoRow._make, body))


def arrange(rows: Sequence[KatoRow]) -> Hierarchy:
    """Find out for each row what it lies in and which settlement it stands for."""
    index = {row.code: i for i, row in enumerate(rows)}
    parents = [_parent(row, index, rows) for row in rows]
    return Hierarchy(rows, index, parents, _settlements(rows, index, parents))


def is_city(row: KatoRow) -> bool:
    """Whether the row is a city itself (`г.X`), at whatever level."""
    return row.name_ru[0] in "гГ" and _CITY.match(row.name_ru) is not None


def _parent(row: KatoRow, index: dict[str, int], rows: Sequence[KatoRow]) -> str:
    code = row.code
    if row.level in ("sub_district", "settlement") and _OWN_DISTRICT.search(row.name_ru):
        for above in (code[:5] + "0000", code[:2] + "0000000"):  # Караганда's and Актобе's, then Астана's
            if above != code and above in index and is_city(rows[index[above]]):
                return above
    for above in (code[:6] + "000", code[:4] + "00000", code[:2] + "0000000"):
        if above != code and above in index:
            return above
    return ""


def _settlements(rows: Sequence[KatoRow], index: dict[str, int], parents: Sequence[str]) -> list[str]:
    """From the rows below to those above: a row with one settlement below it stands for this one."""
    found = [""] * len(rows)
    below: dict[str, str] = {}  # the one settlement below; "" several
    order = sorted(range(len(rows)), key=lambda i: (-LEVELS.index(rows[i].level), -i))
    for i in order:
        row, parent = rows[i], parents[i]
        if is_city(row):
            found[i] = row.code
        elif parent and is_city(rows[index[parent]]):
            found[i] = parent
        else:
            found[i] = below.get(row.code, row.code if row.level == "settlement" else "")
        if parent:
            same = below.setdefault(parent, found[i])
            if same != found[i]:
                below[parent] = ""
    return found
