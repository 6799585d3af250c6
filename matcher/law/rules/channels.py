"""Ways of telling: of suitable work (order-214:71), and of what was decided (12, 20, 38, 52, 73, 79)."""

from data.law.readings import Readings

_TOWN = ("in_person", "portal", "phone")
_ICT = ("portal", "phone")


def ways_of_71(place: str, readings: Readings) -> tuple[str, ...]:
    """How a person may be told of suitable work; a villager through the assistant (A06)."""
    if place == "town":
        return _TOWN
    return ("assistant",) if readings.A06 == "assistant_only" else ("assistant", *_TOWN)


def ways_of_notice(kind: str, place: str, readings: Readings) -> tuple[str, ...]:
    """The ways by which a notice goes out.

    52: a villager learns of the deregistration through the akim. 20, 73: a villager is told through the
    assistant. 38, 56: of registration as unemployed everybody is told by portal or phone.
    """
    if place == "town" or kind in ("registered_unemployed", "unemployed_refused", "resume_sent"):
        return _ICT
    if kind == "deregistration":
        return ("akim",)
    return ("assistant",) if kind == "interview" else ("assistant", *_ICT)
