"""Profession (position): how near what the person wants or did is to the vacancy's title."""

from scoring.axes import Axis, axis
from scoring.parts import Part

NEARNESS_LEVELS = (
    "same_title",
    "same_group_near",
    "same_group",
    "near_by_skills",
    "minor_group",
    "sub_major",
    "major",
    "other",
)
"""Directed nearness title → title, nearest first, over ISCO-08 (ILO 2012) and shared skills."""

NEARNESS: Axis = axis("nearness", *NEARNESS_LEVELS)
WANTED: Axis = axis("wanted", True, False, unknown=None)


def same_work(nearness: str) -> bool:
    """Whether years and grade in one profession are years and grade in the other (scoring.md § 1)."""
    return nearness in ("same_title", "same_group_near")


def level(nearness: str, wanted: bool) -> str:
    """The nearness itself; one level lower if the person only worked in it."""
    place = NEARNESS_LEVELS.index(nearness) + (0 if wanted else 1)
    return NEARNESS_LEVELS[min(place, len(NEARNESS_LEVELS) - 1)]


PROFESSION = Part("profession", "order-214:70", NEARNESS_LEVELS, NEARNESS, (), (WANTED,), level)
