"""Met, not met, unknown: how answers combine where some are not known (Kleene's strong logic)."""

from collections.abc import Iterable

from matcher.law.suitability.verdict import Met


def answer(holds: bool | None) -> Met:
    """What a comparison gives; None: one of its sides is not known."""
    if holds is None:
        return "unknown"
    return "met" if holds else "not_met"


def all_met(answers: Iterable[Met]) -> Met:
    """Met where all are; not met as soon as one is not; of none, met."""
    known = set(answers)
    if "not_met" in known:
        return "not_met"
    return "unknown" if "unknown" in known else "met"


def any_met(answers: Iterable[Met]) -> Met:
    """Met as soon as one is; not met only where none can be."""
    known = set(answers)
    if "met" in known:
        return "met"
    return "unknown" if "unknown" in known else "not_met"
