"""What is known of a vacancy's life: posted, filled, taken away."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any


@dataclass(frozen=True, slots=True)
class Selected:
    """The candidates of one selection, and whom an employer's requirement kept out."""

    at: datetime
    candidates: tuple[str, ...]
    left_out: Mapping[str, str]


@dataclass(slots=True)
class Post:
    """One vacancy at the moment `now`, as known.

    Attributes:
        work: the vacancy under whose number this work was first known (A25).
        posted_at: when the employer registered it; None: not yet.
        known_from: it was open before the register began, so no term of its posting is reckoned.
        placements: who was placed, None for somebody without a case.
        unknown: terms that an act could not start, since the calendar ends: name → (when, year).
    """

    vacancy: str
    now: datetime
    employer: str | None = None
    employer_kind: str = "ordinary"
    kind: str = "employee"
    posts: int = 1
    work: str = ""
    arose: datetime | None = None
    requires: Mapping[str, Any] = field(default_factory=dict)
    posted_at: datetime | None = None
    known_from: bool = True
    removed_at: datetime | None = None
    removed_as: str | None = None
    placements: list[tuple[datetime, str | None]] = field(default_factory=list)
    selections: list[Selected] = field(default_factory=list)
    first_told_at: datetime | None = None
    unknown: dict[str, tuple[datetime, int]] = field(default_factory=dict)

    @property
    def is_open(self) -> bool:
        """Whether it is posted and not removed."""
        return self.posted_at is not None and self.removed_at is None

    @property
    def free(self) -> int:
        """Posts that are still free."""
        return 0 if self.removed_at is not None else self.posts - len(self.placements)
