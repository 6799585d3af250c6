"""What the employer required when registering the vacancy (order-214:70)."""

from collections.abc import Iterator, Mapping
from typing import Any

from matcher.law.rules.rule import Finding, Rule

REQUIREMENTS = ("licence", "experience_years")


def unmet(requires: Mapping[str, Any], has: Mapping[str, Any]) -> str | None:
    """The first requirement that the person is known not to meet; None: there is none.

    Args:
        requires: `licence` (categories) and `experience_years`, where the employer set them.
        has: the same of the person; what is not among it is not known, and keeps nobody out.
    """
    return next(_lacking(requires, has), None)


def _lacking(requires: Mapping[str, Any], has: Mapping[str, Any]) -> Iterator[str]:
    if "licence" in has and not _listed(requires.get("licence")) <= _listed(has["licence"]):
        yield "licence"
    if "experience_years" in has and has["experience_years"] < requires.get("experience_years", 0):
        yield "experience_years"


def _meets(requires: Mapping[str, Any], has: Mapping[str, Any]) -> Finding:
    """70: the person meets what the employer required."""
    if unmet(requires, has) is not None:
        return Finding("not_met")
    missing = tuple(name for name in REQUIREMENTS if requires.get(name) and name not in has)
    return Finding("unknown", missing) if missing else Finding("met")


MEETS = Rule("order-214:70", "meets_requirements", _meets)


def _listed(licences: str | list[str] | None) -> set[str]:
    return set([licences] if isinstance(licences, str) else licences or [])
