"""The end of a term, which may lie beyond the known calendar."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Due:
    """When a term ends.

    Attributes:
        at: the last moment in time; None: it lies beyond the last known year of days off.
        provisional: reckoned with days off that are not known yet: it lets nothing lapse (A02).
        year: the year that is not known; None: all are.
    """

    at: datetime | None
    provisional: bool = False
    year: int | None = None

    @property
    def ends(self) -> datetime | None:
        """The moment after which something lapses; None: nothing does."""
        return None if self.provisional else self.at
