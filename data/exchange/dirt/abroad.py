"""Places that are certainly not in Kazakhstan."""

import csv
from functools import cache
from pathlib import Path

_FILE = Path(__file__).with_name("abroad.tsv")

_SOUTH, _NORTH, _WEST, _EAST = 40.5, 55.5, 46.4, 87.4
"""The box around Kazakhstan, degrees, rounded outwards."""


def country_abroad(name: str) -> str | None:
    """The ISO 3166 code of the country a foreign place lies in; None where not known.

    Names that a place in Kazakhstan bears as well (Самарканд, Тюмень) are not in the table.
    """
    outer, _, inner = name.partition("(")
    codes = (_table().get(_key(part)) for part in (name, outer, inner.rstrip(") ")))
    return next(filter(None, codes), None)


def outside(lat: float, lon: float) -> bool:
    """Whether a point is certainly outside Kazakhstan; near its borders the answer is no."""
    return not (_SOUTH <= lat <= _NORTH and _WEST <= lon <= _EAST)


@cache
def _table() -> dict[str, str]:
    with _FILE.open(encoding="utf-8", newline="") as file:
        rows = csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        return {_key(row["name"]): row["country"] for row in rows}


def _key(name: str) -> str:
    return " ".join(name.casefold().replace("ё", "е").split())
