"""The people of a comparison: who they are for selection, and the comparison as a table in words."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import pandas as pd

from data.register import Register
from indexer.engine import Match
from matcher.explanation.names import Names
from matcher.explanation.wording import Wording
from matcher.indexing.following import codes_of
from scoring.codes import PersonCodes, Stint

COLUMNS = (
    "rank_after", "rank_before", "move", "person", "profession", "points_after", "points_before", "years",
    "place", "pay",
)  # fmt: skip
"""Columns of `table`; what they are called stands under `columns` of the texts that it is given."""
NOT_KNOWN = "–"


@dataclass(frozen=True, slots=True)
class Listed:
    """A person on a list, without identity: the permanent id, the codes and the stint that counted."""

    id: str
    codes: PersonCodes
    stint: Stint

    def profession(self, names: Names) -> str:
        """The profession that counted."""
        return names.title(self.stint.title) if self.stint.title else NOT_KNOWN

    def home(self, names: Names) -> str:
        """Where the person lives."""
        return names.place(self.codes.place) if self.codes.place else NOT_KNOWN

    def label(self, names: Names) -> str:
        """Id and profession."""
        return f"{self.id} · {self.profession(names)}"


def listed(register: Register, comparison: pd.DataFrame, matches: Iterable[Match]) -> dict[int, Listed]:
    """The people of a comparison by key, in its order.

    Args:
        register: where their codes are read, as they are now.
        comparison: from `matcher.analysis.comparing.compared`.
        matches: of the rankings that were compared; of two of one person the last says which stint counted.
    """
    stints = {match.key: match.stint for match in matches}
    keys = [int(key) for key in comparison["key"]]
    changes = register.current("people", keys)
    return {key: _listed(changes[key].subject_id, codes_of(changes[key]), stints[key]) for key in keys}


def _listed(subject_id: str, codes: object, stint: int) -> Listed:
    assert isinstance(codes, PersonCodes)  # the log of people holds people
    return Listed(subject_id, codes, codes.stints[stint])


def table(comparison: pd.DataFrame, people: Mapping[int, Listed], names: Names, say: Wording) -> pd.DataFrame:
    """A comparison as people read it, one row a person.

    Args:
        comparison: from `matcher.analysis.comparing.compared`.
        people: from `listed`.
        names: of titles and places in the reader's language.
        say: texts with `moves` and `columns`.
    """
    rows = [people[int(key)] for key in comparison["key"]]
    told = comparison.assign(
        move=[say("moves", str(move)) for move in comparison["move"]],
        person=[one.id for one in rows],
        profession=[one.profession(names) for one in rows],
        years=pd.array([one.stint.years for one in rows], "Int64"),
        place=[one.home(names) for one in rows],
        pay=pd.array([one.codes.pay for one in rows], "Int64"),
    )
    return told[list(COLUMNS)].rename(columns={name: say("columns", name) for name in COLUMNS})
