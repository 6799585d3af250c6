"""A cursor: the last row of a page, the plan that it belongs to, and how many rows came before."""

import re
from dataclasses import dataclass
from typing import Self

from data.errors import InputError, PlanChanged
from indexer.engine import Match
from scoring.plan import Plan

_WRITTEN = re.compile(r"(\d{1,5}):(\d{1,10}):(\d{1,7}):([0-9a-f]{16})", re.ASCII)
_PREFIX = 16


@dataclass(frozen=True, slots=True)
class Cursor:
    """Where a further page begins: strictly after (points, key), as rank + 1, under the plan of this hash."""

    points: int
    key: int
    rank: int
    plan: str

    @classmethod
    def after(cls, plan: Plan, points: int, key: int, rank: int) -> Self:
        """The cursor behind a row of a plan's list."""
        return cls(points, key, rank, plan.hash[:_PREFIX])

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read what `str` wrote.

        Raises:
            InputError: it is no cursor.
        """
        if (found := _WRITTEN.fullmatch(text)) is None:
            raise InputError(f"{text!r} is no cursor.", "Give the one that the page before named.")
        return cls(int(found[1]), int(found[2]), int(found[3]), found[4])

    def __str__(self) -> str:
        return f"{self.points}:{self.key}:{self.rank}:{self.plan}"

    def match(self, plan: Plan) -> Match:
        """The row as an engine takes it.

        Raises:
            PlanChanged: it belongs to another plan, since the vacancy, the weights or the dictionary changed.
        """
        if not plan.hash.startswith(self.plan):
            raise PlanChanged(
                "The page before was made by another plan: record, weights or tables have changed.",
                "Begin again at the first page.",
            )
        return Match(self.key, self.points, 0)
