"""From a written name to a KATO code: "г. Караганда", "Алматинская область, Талгар", "Қарағанды қ.".

A name is taken for what it says to be (область, район, село…). Where it does not say, a settlement goes
before the district of its name, a city before all else, and a place of `KNOWN` people before hamlets. What
remains ambiguous is not found: half of the names of villages stand more than once.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Literal

from data.reference.places.anchors import Anchor
from data.reference.places.hierarchy import Hierarchy, KatoRow, is_city
from data.reference.places.naming import PlaceKind, WrittenName, read_name, streets
from data.reference.tables import read_rows

OTHER_NAMES = "places/other_names.tsv"
OTHER_COLUMNS = ("name", "kato", "note")
KNOWN = 5_000
"""People from which a village is well known; GeoNames gives numbers for district centres and above."""

Group = Literal["city", "settlement", "region", "district", "unit"]
_ORDER: tuple[Group, ...] = ("city", "settlement", "region", "district", "unit")
_GROUPS: dict[PlaceKind, tuple[Group, ...]] = {
    "region": ("region",),
    "district": ("district",),
    "city_district": ("district",),
    "unit": ("unit",),
    "city": ("city", "settlement"),
}
_SETTLED: tuple[Group, ...] = ("settlement", "city")
_COUNTRY = frozenset({"казакстан", "казахстан", "республикаказахстан", "казакстанреспубликасы", "рк", "кр"})
_PARTS = re.compile(r"[,;()]")


class Names:
    """The look-up of names in Kazakh, Russian and (for the places with coordinates) Latin letters."""

    def __init__(self, hierarchy: Hierarchy, anchors: Mapping[str, Anchor]) -> None:
        self._hierarchy = hierarchy
        self._anchors = anchors
        self._groups = {row.code: _group(row) for row in hierarchy.rows}
        self._codes: dict[str, list[str]] = defaultdict(list)
        for name, code in self._written(anchors.values()):
            codes = self._codes[name]
            if code not in codes:
                codes.append(code)

    def _written(self, anchors: Iterable[Anchor]) -> Iterator[tuple[str, str]]:
        """Keys and codes, each row under its Russian, Kazakh and other names."""
        for row in self._hierarchy.rows:
            yield read_name(row.name_ru).key, row.code
            yield read_name(row.name_kk).key, row.code
        yield from ((read_name(anchor.name).key, anchor.kato) for anchor in anchors)
        yield from ((read_name(name).key, kato) for name, kato, _ in read_rows(OTHER_NAMES, OTHER_COLUMNS))

    def find(self, text: str) -> str | None:
        """The code of the one place that the text names; a later part narrows an earlier one."""
        found: list[str] = []
        for part in _PARTS.split(text):
            if streets().search(part):
                continue
            name = read_name(part)
            if name.key not in _COUNTRY or name.kind is not None:
                found = self._narrowed(found, self._named(name))
        return self._outstanding(found)

    def _named(self, name: WrittenName) -> list[str]:
        codes = self._codes.get(name.key, [])
        if name.kind is None:
            return codes
        by_group = (
            [c for c in codes if self._groups[c] == group] for group in _GROUPS.get(name.kind, _SETTLED)
        )
        return next(filter(None, by_group), [])

    def _narrowed(self, found: list[str], named: list[str]) -> list[str]:
        """Those named that lie in what was found, else those found that lie in what is named."""
        if not found or not named:
            return found or named
        within = [code for code in named if self._lies(code, found)]
        return within or [code for code in found if self._lies(code, named)] or found

    def _lies(self, code: str, above: Sequence[str]) -> bool:
        return any(self._hierarchy.under(code, one) for one in above)

    def _outstanding(self, codes: list[str]) -> str | None:
        if not codes:
            return None
        first = min(_ORDER.index(self._groups[code]) for code in codes)
        best = [code for code in codes if _ORDER.index(self._groups[code]) == first]
        if len(best) > 1:
            best = [code for code in best if self._population(code) >= KNOWN]
        return best[0] if len(best) == 1 else None

    def _population(self, code: str) -> int:
        anchor = self._anchors.get(code)
        return anchor.population if anchor else 0


def _group(row: KatoRow) -> Group:
    kind = read_name(row.name_ru).kind
    if is_city(row):
        return "city"
    if kind in ("region", "district", "unit"):
        return _GROUPS[kind][0]
    return "settlement"
