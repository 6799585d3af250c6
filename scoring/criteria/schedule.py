"""Working-time regime: any of the vacancy's patterns against any accepted; nights and long weeks."""

from scoring.axes import axis
from scoring.parts import Part

FIT_LEVELS = ("same", "compatible", "different")
"""Relation of two sets of patterns: the best of their pairs (`data/relations/schedule.yaml`)."""

FIT = axis("fit", *FIT_LEVELS)
NIGHTS_ASKED = axis("nights_asked", False, True, unknown=None)
LONG_HOURS_ASKED = axis("long_hours_asked", False, True, unknown=None)
NIGHTS_ACCEPTED = axis("nights_accepted", True, False)
LONG_HOURS_ACCEPTED = axis("long_hours_accepted", True, False)
FULL_WEEK = 40
"""Hours above which a week is long (Labour Code of Kazakhstan, article 68)."""


def level(fit: str, nights: bool, long_hours: bool, accepts_nights: bool, accepts_long: bool) -> str:
    """The relation, unless nights or a long week are demanded and not accepted."""
    if (nights and not accepts_nights) or (long_hours and not accepts_long):
        return "different"
    return fit


SCHEDULE = Part(
    "schedule",
    "order-214:70",
    FIT_LEVELS,
    FIT,
    (NIGHTS_ASKED, LONG_HOURS_ASKED),
    (NIGHTS_ACCEPTED, LONG_HOURS_ACCEPTED),
    level,
)
