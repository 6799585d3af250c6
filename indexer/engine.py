"""The contract of an engine: it holds both sides, people and vacancies, and executes plans on them.

Order: points descending, then key ascending. Every engine returns equal keys and equal points, ties included.
"""

from abc import ABC, abstractmethod
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from typing import final

from data.errors import StateError
from indexer.digests import bucket_of, by_bucket, digest_of_canonical
from indexer.entries import Change, Entry, Removed, Side
from indexer.filters import FacetField, Filters
from scoring.dictionary import Dictionary
from scoring.plan import Listing, Plan

__all__ = ["Change", "Engine", "Entry", "FacetField", "Filters", "Match", "Page", "Removed", "Search", "Side"]


@dataclass(frozen=True, slots=True)
class Match:
    """One listed person or vacancy; `stint` is the person's stint that counts."""

    key: int
    points: int
    stint: int


@dataclass(frozen=True, slots=True)
class Page:
    """Matches in order, and the position of the change log that they were computed at."""

    matches: tuple[Match, ...]
    position: int


@dataclass(frozen=True, slots=True)
class Search:
    """The arguments of a query beside its plan; none of them is part of the plan's hash.

    Attributes:
        n: at most so many matches.
        after: the last match of the page before; what follows it strictly is listed.
        exclude: keys not to list: those who were offered this before.
        listing: who may be listed at once, or who could be if an unknown turned out well.
    """

    n: int
    after: Match | None
    exclude: frozenset[int]
    listing: Listing


class Engine(ABC):
    """Executes plans. Safe to query from several threads; changes come from one at a time."""

    def __init__(self, dictionary: Dictionary) -> None:
        self.dictionary = dictionary

    @final
    def top(
        self,
        plan: Plan,
        n: int,
        after: Match | None = None,
        exclude: Collection[int] = (),
        listing: Listing = "ready",
    ) -> Page:
        """The best n that may be listed.

        Raises:
            StateError: the plan was compiled with another dictionary.
            EngineUnavailable: the engine does not answer.
        """
        if plan.dictionary != self.dictionary.sha256:
            raise StateError(
                "The plan was compiled with another dictionary than the index was built with.",
                "Compile the plan again, or build the index again.",
            )
        if n < 0:
            raise ValueError(f"n is {n}, but nobody can list fewer than none")
        return self._top(plan, Search(n, after, frozenset(exclude), listing))

    @final
    def count(self, side: Side, filters: Filters) -> int:
        """How many people or vacancies pass; a person counts once."""
        return self._count(side, filters)

    @final
    def facets(self, side: Side, filters: Filters, field: FacetField) -> dict[str, int]:
        """Of those who pass, how many have each value of a field; a person counts once under each."""
        return self._facets(side, filters, field)

    @final
    def digest(self, side: Side) -> dict[int, int]:
        """For each bucket of keys the sum of 32-bit digests, recomputed from what is indexed."""
        return by_bucket(self._entries(side), digest_of_canonical)

    @final
    def digests(self, side: Side, buckets: Collection[int]) -> dict[int, int]:
        """The digest of each key of some buckets: which rows differ, where the sums of `digest` do."""
        return {e.key: digest_of_canonical(e) for e in self._entries(side) if bucket_of(e.key) in buckets}

    @abstractmethod
    def position(self, side: Side) -> int:
        """The last change of the log that is applied."""

    @abstractmethod
    def size(self, side: Side) -> int:
        """How many entries there are, unavailable ones too."""

    @abstractmethod
    def build(self, side: Side, entries: Iterable[Entry], position: int) -> None:
        """Replace a side by these entries (each key once) as of `position`; swapped in at the end."""

    @abstractmethod
    def apply(self, side: Side, changes: Iterable[Change], position: int) -> None:
        """Apply changes in order; the next query sees all of them or none.

        Raises:
            StateError: `position` lies before the last one.
        """

    @abstractmethod
    def close(self) -> None:
        """Give everything back; every later call raises EngineUnavailable."""

    @abstractmethod
    def _top(self, plan: Plan, search: Search) -> Page: ...

    @abstractmethod
    def _count(self, side: Side, filters: Filters) -> int: ...

    @abstractmethod
    def _facets(self, side: Side, filters: Filters, field: FacetField) -> dict[str, int]: ...

    @abstractmethod
    def _entries(self, side: Side) -> Iterator[Entry]:
        """Everything that is indexed, canonical, read back from the index's own codes."""


def check_forward(position: int, last: int) -> None:
    """A log has one direction.

    Raises:
        StateError: the position lies before the last one applied.
    """
    if position < last:
        raise StateError(
            f"Changes up to {position} came after those up to {last}.",
            "Apply the change log in its order, or build the index again.",
        )
