"""Makes the tables of anchors and regions: `python -m data.reference.places.anchoring GEONAMES OUTLINES`.

GEONAMES is a CSV of GeoNames' populated places of Kazakhstan (CC BY 4.0), OUTLINES a GeoJSON of the 20
regions (MIT, OCHA's names). A place of GeoNames is a row of KATO when the region around its coordinates holds
one row of its name: half of the names stand in several regions. Rows that differ in kind (city and hamlet) or
of which one is its unit's centre are told apart; all else is left out. `reviewed.tsv` was read by a person
and goes first.
"""

import csv
import sys
from collections import defaultdict
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

from data.reference.places.anchors import ANCHOR_COLUMNS, ANCHORS, REVIEWED, REVIEWED_COLUMNS
from data.reference.places.hierarchy import Hierarchy, KatoRow, arrange, is_city, read_rows
from data.reference.places.naming import read_name
from data.reference.places.outlines import contains
from data.reference.places.regions import Region, read_outlines, region_tables
from data.reference.tables import read_rows as read_table


class GeoName(NamedTuple):
    """A populated place of GeoNames; `names` are its Cyrillic names."""

    id: str
    name: str
    lat: float
    lon: float
    population: int
    names: tuple[str, ...]


def read_geonames(path: Path) -> list[GeoName]:
    """The places of the file, the most populous first."""
    with path.open(encoding="utf-8", newline="") as file:
        places = [_geoname(row) for row in csv.DictReader(file)]
    return sorted(places, key=lambda place: (-place.population, int(place.id)))


def _geoname(row: dict[str, str]) -> GeoName:
    cyrillic = tuple(name for name in row["alternatenames"].split("|") if any("Ѐ" <= c <= "ӿ" for c in name))
    lat, lon = float(row["latitude"]), float(row["longitude"])
    return GeoName(row["geonameid"], row["name"], lat, lon, int(row["population"] or 0), cyrillic)


class Review(NamedTuple):
    """What a person found about a place of GeoNames: its row of KATO, "" for none; the right population."""

    kato: str
    population: int | None


def read_reviewed() -> dict[str, Review]:
    """The reviews by GeoNames id."""
    rows = read_table(REVIEWED, REVIEWED_COLUMNS)
    return {
        id_: Review(kato, int(population) if population else None) for id_, _, kato, population, _ in rows
    }


def corrected(place: GeoName, reviewed: dict[str, Review]) -> GeoName:
    """The place with the population of its review."""
    review = reviewed.get(place.id)
    return (
        place if review is None or review.population is None else place._replace(population=review.population)
    )


def match(
    places: Iterable[GeoName], hierarchy: Hierarchy, regions: Sequence[Region], reviewed: dict[str, Review]
) -> dict[str, GeoName]:
    """The GeoNames place of each settlement that has one, by KATO code.

    Args:
        places: the most populous first: of two places of one name in a region this one is the settlement.
        hierarchy: KATO.
        regions: outlines, to tell which region a place lies in.
        reviewed: by GeoNames id; goes before all else.
    """
    by_name = _settlements_by_name(hierarchy)
    found: dict[str, GeoName] = {}
    for place in sorted(places, key=lambda place: place.id not in reviewed):
        code = (
            reviewed[place.id].kato if place.id in reviewed else _one_row(place, hierarchy, regions, by_name)
        )
        if code:
            found.setdefault(code, place)
    return found


def _settlements_by_name(hierarchy: Hierarchy) -> dict[tuple[str, str], set[str]]:
    """Codes of settlements by region and key of a name."""
    found: dict[tuple[str, str], set[str]] = defaultdict(set)
    for row, settlement in zip(hierarchy.rows, hierarchy.settlements, strict=True):
        if settlement == row.code:
            for name in (row.name_ru, row.name_kk):
                found[row.code[:2], read_name(name).key].add(row.code)
    return found


def _one_row(
    place: GeoName,
    hierarchy: Hierarchy,
    regions: Sequence[Region],
    by_name: dict[tuple[str, str], set[str]],
) -> str | None:
    region = next((r.kato[:2] for r in regions if contains(r.polygons, place.lat, place.lon)), "")
    codes = {code for name in place.names for code in by_name.get((region, read_name(name).key), ())}
    ranked = sorted((_rank(hierarchy.rows[hierarchy.index[code]]), code) for code in codes)
    if not ranked or (len(ranked) > 1 and ranked[0][0] == ranked[1][0]):
        return None
    return ranked[0][1]


def _rank(row: KatoRow) -> tuple[bool, bool, bool]:
    """Cities, then what is urban, then the centres of units (their codes end in 100)."""
    return not is_city(row), row.type_code != "1", not row.code.endswith("100")


def anchor_table(matched: dict[str, GeoName]) -> str:
    """The text of `anchors.tsv`, sorted by code."""
    rows = (
        (code, f"{p.lat:.5f}", f"{p.lon:.5f}", str(p.population), p.id, p.name)
        for code, p in sorted(matched.items())
    )
    return "".join("\t".join(row) + "\n" for row in (ANCHOR_COLUMNS, *rows))


def main(geonames: Path, outlines: Path, tables: Path) -> None:
    """Write the tables into the folder `tables`, the package's own."""
    regions, reviewed = read_outlines(outlines), read_reviewed()
    places = [corrected(place, reviewed) for place in read_geonames(geonames)]
    matched = match(places, arrange(read_rows()), regions, reviewed)
    (tables / ANCHORS).write_text(anchor_table(matched), "utf-8")
    for path, text in region_tables(regions).items():
        (tables / path).write_text(text, "utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), Path(__file__).parents[2] / "tables")
