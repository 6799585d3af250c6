"""Hard requirements only filter: met, not met or unknown, by name (scoring.md § 6)."""

from collections.abc import Mapping
from typing import Literal

from scoring.codes import PersonCodes, VacancyCodes
from scoring.plan import Listing

Standing = Literal["met", "not_met", "unknown"]


def standings(vacancy: VacancyCodes, person: PersonCodes) -> Mapping[str, Standing]:
    """How the person stands to each hard requirement of the vacancy."""
    return {name: _standing(name, person) for name in (*vacancy.exclude, *vacancy.clarify)}


def _standing(name: str, person: PersonCodes) -> Standing:
    if name in person.not_met:
        return "not_met"
    return "met" if name in person.met else "unknown"


def listing(vacancy: VacancyCodes, person: PersonCodes, above_floor: bool, untitled: bool) -> Listing | None:
    """Whether the person may be listed at once, after a question, or not at all.

    Args:
        vacancy: the one side.
        person: the other.
        above_floor: some stint is near enough.
        untitled: some stint's profession was not understood.
    """
    how = standings(vacancy, person)
    if "not_met" in how.values():
        return None
    if above_floor and all(how[name] == "met" for name in vacancy.exclude):
        return "ready"
    return "clarify" if above_floor or untitled else None
