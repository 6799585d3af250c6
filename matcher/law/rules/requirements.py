"""What the employer required when registering the vacancy (order-214:70)."""

from collections.abc import Mapping
from typing import Any

from matcher.law.rules.rule import Finding, Rule


def unmet(requires: Mapping[str, Any], has: Mapping[str, Any]) -> str | None:
    """The first requirement that the person does not meet; None: all are met.

    Args:
        requires: `licence` (a list of categories) and `experience_years`, where the employer set them.
        has: the same of the person; what is not among it, the person has not.
    """
    if not _listed(requires.get("licence")) <= _listed(has.get("licence")):
        return "licence"
    if has.get("experience_years", 0) < requires.get("experience_years", 0):
        return "experience_years"
    return None


def _meets(requires: Mapping[str, Any], has: Mapping[str, Any]) -> Finding:
    """70: the person meets what the employer required."""
    return Finding("met" if unmet(requires, has) is None else "not_met")


MEETS = Rule("order-214:70", "meets_requirements", _meets)


def _listed(licences: str | list[str] | None) -> set[str]:
    return set([licences] if isinstance(licences, str) else licences or [])
