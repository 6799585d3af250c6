"""Ads that seem to be one, sought among so many at a time that memory stays constant."""

from collections.abc import Sequence

from data.exchange import DuplicateGroup, find_duplicates
from data.records import Vacancy

AT_ONCE = 50_000
"""Ads among which the copies of one are found; a copy further away in the file is not."""


class DuplicateSearch:
    """Takes ads as they come and gives the groups at the end."""

    def __init__(self) -> None:
        self._waiting: list[Vacancy] = []
        self._found: list[DuplicateGroup] = []

    def add(self, ads: Sequence[Vacancy]) -> None:
        """Add ads in the order of the file."""
        self._waiting += ads
        if len(self._waiting) >= AT_ONCE:
            self._search()

    def found(self) -> list[DuplicateGroup]:
        """All groups."""
        self._search()
        return self._found

    def _search(self) -> None:
        self._found += find_duplicates(self._waiting)
        self._waiting = []
