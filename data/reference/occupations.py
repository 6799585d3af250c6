"""Occupations: the groups of ISCO-08 (ILO 2012) and the titles, which are concepts with permanent ids.

A title is a kind of work that people name in an advertisement ("Сварщик"); it belongs to one unit group
(four digits) and has labels in three languages and the other forms in which people write it. A hybrid
("продавец-кассир") is a title of its own that names its parts.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from data.errors import UnknownCode
from data.reference.tables import Row, read_rows, several

FOLDER = "occupations"
GROUP_FILES = ("groups_0_3.tsv", "groups_4_9.tsv")
TITLE_FILES = tuple(f"titles_{major}.tsv" for major in range(10))
GROUP_COLUMNS = ("isco", "en", "ru", "kk")
TITLE_COLUMNS = ("id", "isco", "en", "ru", "kk", "ru_forms", "kk_forms", "en_forms", "parts")
LANGS = ("kk", "ru", "en")

Labels = Mapping[str, str]
"""Language (`kk`, `ru`, `en`) to the name in it."""
Forms = Mapping[str, tuple[str, ...]]
"""Language to the other ways of writing the name, without the label itself."""


@dataclass(frozen=True, slots=True)
class Title:
    """A title concept; `parts` are the ids of a hybrid's parts."""

    id: str
    isco: str
    labels: Labels
    forms: Forms
    parts: tuple[str, ...]

    def written(self) -> tuple[str, ...]:
        """Every way of writing it, labels first."""
        return (*self.labels.values(), *(form for forms in self.forms.values() for form in forms))


@dataclass(frozen=True, slots=True)
class Group:
    """A group of ISCO-08: one digit (major) to four digits (unit)."""

    code: str
    labels: Labels


@dataclass(frozen=True, slots=True)
class Occupations:
    """All titles in order of id, and all groups by code."""

    titles: tuple[Title, ...]
    groups: Mapping[str, Group]
    places: Mapping[str, int]

    def index_of(self, title: str) -> int:
        """The place of a title's id in `titles`.

        Raises:
            UnknownCode: no such title; names the nearest ids.
        """
        place = self.places.get(title)
        if place is None:
            raise _unknown("title", title, list(self.places))
        return place

    def title(self, title: str) -> Title:
        """The title with this id; raises `UnknownCode` like `index_of`."""
        return self.titles[self.index_of(title)]

    def group_name(self, code: str, lang: str) -> str:
        """The name of a group of ISCO-08 in `kk`, `ru` or `en`.

        Raises:
            UnknownCode: no such group; names the nearest codes.
        """
        group = self.groups.get(code)
        if group is None:
            raise _unknown("group", code, list(self.groups))
        return group.labels[lang]


def _unknown(kind: str, code: str, known: list[str]) -> UnknownCode:
    from rapidfuzz import fuzz, process  # only who errs pays for it

    near = tuple(choice for choice, _, _ in process.extract(code, known, scorer=fuzz.ratio, limit=3))
    cure = f"Did you mean {', '.join(near)}?" if near else "The table is empty."
    return UnknownCode(f"No {kind} with the code {code!r} is known.", cure, kind, code, near)


@cache
def load_occupations() -> Occupations:
    """Read the tables of occupations; once per process.

    Raises:
        TableError: a file is not of the expected shape.
    """
    groups = (
        Group(isco, _labels(en, ru, kk))
        for file in GROUP_FILES
        for isco, en, ru, kk in read_rows(f"{FOLDER}/{file}", GROUP_COLUMNS)
    )
    rows = (row for file in TITLE_FILES for row in read_rows(f"{FOLDER}/{file}", TITLE_COLUMNS))
    titles = tuple(sorted((_title(row) for row in rows), key=lambda title: title.id))
    places = {title.id: place for place, title in enumerate(titles)}
    return Occupations(
        titles, MappingProxyType({group.code: group for group in groups}), MappingProxyType(places)
    )


def _title(row: Row) -> Title:
    code, isco, en, ru, kk, ru_forms, kk_forms, en_forms, parts = row
    forms = {"kk": several(kk_forms), "ru": several(ru_forms), "en": several(en_forms)}
    return Title(code, isco, _labels(en, ru, kk), MappingProxyType(forms), several(parts, "+"))


def _labels(en: str, ru: str, kk: str) -> Labels:
    return MappingProxyType({"kk": kk, "ru": ru, "en": en})
