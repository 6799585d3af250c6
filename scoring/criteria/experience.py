"""Work experience: years in that profession, and how long ago. A till does not make a welder."""

from scoring.axes import axis
from scoring.criteria.profession import NEARNESS, same_work
from scoring.parts import Part, asked

YEARS_CAP = 10
RECENCY_BANDS = ("up_to_6", "up_to_12", "up_to_24", "up_to_60", "over_60", "never")
"""Months since the profession was last worked in."""

YEARS_ASKED = asked("years_asked", *range(YEARS_CAP + 1))
YEARS_HAD = axis("years", *range(YEARS_CAP + 1))
RECENCY_HAD = axis("recency", *RECENCY_BANDS)
YEARS_LEVELS = ("met", "most", "half", "little", "none")
RECENCY_LEVELS = ("fresh", "year", "two_years", "five_years", "stale")


def years(nearness: str, asked_years: int, had: int) -> str:
    """Whole years against those asked: all, two thirds, half, a quarter. "No experience" everybody meets."""
    if asked_years == 0:
        return "met"
    if not same_work(nearness):
        return "none"
    for name, parts, of in (("met", 1, 1), ("most", 2, 3), ("half", 1, 2), ("little", 1, 4)):
        if had * of >= asked_years * parts:
            return name
    return "none"


def recency(nearness: str, months: str) -> str:
    """How fresh the skill of the hand is; other work keeps it not."""
    if not same_work(nearness):
        return "stale"
    return RECENCY_LEVELS[min(RECENCY_BANDS.index(months), len(RECENCY_LEVELS) - 1)]


YEARS = Part("experience.years", "order-214:70", YEARS_LEVELS, NEARNESS, (YEARS_ASKED,), (YEARS_HAD,), years)
RECENCY = Part("experience.recency", "order-214:70", RECENCY_LEVELS, NEARNESS, (), (RECENCY_HAD,), recency)
