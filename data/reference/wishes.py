"""Wishes: the closed vocabulary of what an employer may wish and a person may state (clause 70)."""

from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from data.reference.occupations import Labels
from data.reference.tables import read_rows

FILE = "wishes.tsv"
COLUMNS = ("id", "en", "ru", "kk")


@dataclass(frozen=True, slots=True)
class Wish:
    """A wish with its names in three languages."""

    id: str
    labels: Labels


@cache
def load_wishes() -> tuple[Wish, ...]:
    """Read the table of wishes, in its order; once per process.

    Raises:
        TableError: the file is not of the expected shape.
    """
    rows = read_rows(FILE, COLUMNS)
    return tuple(Wish(code, MappingProxyType({"kk": kk, "ru": ru, "en": en})) for code, en, ru, kk in rows)
