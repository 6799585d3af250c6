"""A population as polars frames to search in; nothing in them depends on a plan."""

from collections.abc import Mapping

import polars as pl

from benchmarks.population.facts import LISTS, OF_PERSON
from benchmarks.population.people import Population

Lists = Mapping[int, pl.DataFrame]
"""By skill or requirement, the people who state it."""


class Frames:
    """Rows and lists.

    Attributes:
        rows: a row for each stint of those available, the person's facts beside it, in order of title.
        lists: by column (features, lacks, met, not_met).
    """

    def __init__(self, population: Population) -> None:
        people = population.people.with_row_index("person")
        facts = people.select("person", "key", "available", "place", "mode", "patterns", "pay", *OF_PERSON)
        joined = population.stints.join(facts, on="person", how="left").filter(pl.col("available"))
        self.rows = joined.drop("available").sort("title", maintain_order=True).rechunk()
        self.lists = {name: _list(people, name) for name in LISTS}


def _list(people: pl.DataFrame, name: str) -> Lists:
    pairs = people.select("person", name).explode(name, empty_as_null=False)
    parts = pairs.partition_by(name, as_dict=True, include_key=False)
    return {int(key): part for (key,), part in parts.items()}
