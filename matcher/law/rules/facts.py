"""Facts of a person as the rules read them: what is not among them has its default."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any, Literal

Facts = Mapping[str, Any]
"""What state systems, a court or the centre's own check show, by the names of the scenario format."""
NO_ANSWER = "no_answer"
"""The value of a fact that was asked for in vain: unknown, which is neither yes nor no."""
Birthday = Literal["birthday_begins", "birthday_over"]


def fact_date(value: str | date | None) -> date | None:
    """A date as it came: as text, as a date, or not at all."""
    return date.fromisoformat(value) if isinstance(value, str) else value


def birthday(born: date, years: int) -> date:
    """The day on which somebody turns `years`; who was born on 29 February, on 1 March of a common year."""
    try:
        return born.replace(year=born.year + years)
    except ValueError:
        return date(born.year + years, 3, 1)


def reached(day: date, moment: datetime, reading: Birthday) -> bool:
    """Whether the age that is reached on `day` is reached at a moment of Kazakhstan's time (A09)."""
    today = moment.date()
    return today >= day if reading == "birthday_begins" else today > day
