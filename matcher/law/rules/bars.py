"""Who is not registered as unemployed: the six grounds of order-214:41 and the check over them (38, 54)."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Literal

from data.law.readings import Readings
from matcher.law.rules.facts import NO_ANSWER, Facts, birthday, fact_date, reached
from matcher.law.rules.rule import Finding, Rule

YOUNGEST = 16
_STUDIES = frozenset({"student", "senior_pupil"})
_FALSE_PAPERS = frozenset({"untrue", "knowingly_false", "forged"})
_SENTENCES = frozenset({"corrective_labour", "compulsory_labour", "imprisonment"})
_MET, _NOT_MET = Finding("met"), Finding("not_met")
_BY_A09 = {True: Finding("met", (), ("A09",)), False: Finding("not_met", (), ("A09",))}
_BY_A10 = {True: Finding("met", (), ("A10",)), False: Finding("not_met", (), ("A10",))}


def _under_sixteen(facts: Facts, born: date | None, moment: datetime, readings: Readings) -> Finding:
    """41.1: under sixteen; without a date of birth the person is adult."""
    if born is None:
        return _NOT_MET
    return _BY_A09[not reached(birthday(born, YOUNGEST), moment, readings.A09)]


def _employed(facts: Facts, born: date | None, moment: datetime, readings: Readings) -> Finding:
    """41.2: employed."""
    return _of(facts, "employed", False, lambda employed: employed is True)


def _pensioner(facts: Facts, born: date | None, moment: datetime, readings: Readings) -> Finding:
    """41.3: the age that article 207 of the Social Code sets for this person is reached."""
    stated = facts.get("pension_age_on")
    if stated == NO_ANSWER:
        return Finding("unknown", ("pension_age_on",), ("A09",))
    day = fact_date(stated)
    return _NOT_MET if day is None else _BY_A09[reached(day, moment, readings.A09)]


def _untrue_papers(facts: Facts, born: date | None, moment: datetime, readings: Readings) -> Finding:
    """41.4: knowingly false papers about having no work or income, or other data that are not true."""
    return _of(facts, "papers", "sound", _FALSE_PAPERS.__contains__)


def _student(facts: Facts, born: date | None, moment: datetime, readings: Readings) -> Finding:
    """41.5: students and senior pupils who apply for active measures (A10)."""
    asked = {"studies": facts.get("studies", "none") in _STUDIES}
    if readings.A10 == "only_for_measures":
        asked["seeks_measures"] = facts.get("seeks_measures", False) is True
    missing = tuple(name for name in asked if facts.get(name) == NO_ANSWER)
    excluded = any(not holds for name, holds in asked.items() if name not in missing)
    if missing and not excluded:
        return Finding("unknown", missing, ("A10",))
    return _BY_A10[not excluded]


def _sentenced(facts: Facts, born: date | None, moment: datetime, readings: Readings) -> Finding:
    """41.6: sentenced to corrective or compulsory labour, or to imprisonment that is not suspended."""
    return _of(facts, "sentence", "none", _SENTENCES.__contains__)


def _of(facts: Facts, name: str, default: Any, bars: Callable[[Any], bool]) -> Finding:
    """What one fact finds."""
    value = facts.get(name, default)
    if value == NO_ANSWER:
        return Finding("unknown", (name,))
    return _MET if bars(value) else _NOT_MET


BARS = (
    Rule("order-214:41.1", "under_sixteen", _under_sixteen),
    Rule("order-214:41.2", "employed", _employed),
    Rule("order-214:41.3", "pensioner", _pensioner),
    Rule("order-214:41.4", "untrue_papers", _untrue_papers),
    Rule("order-214:41.5", "student", _student),
    Rule("order-214:41.6", "sentenced", _sentenced),
)
"""In the order's order."""


@dataclass(frozen=True, slots=True)
class Bar:
    """What the check of clause 41 gives.

    Attributes:
        grounds: the items that are met, as "41.2".
        missing: facts that no answer was got to, whatever the outcome.
        rests_on: open questions whose reading decided it.
    """

    outcome: Literal["barred", "not_barred", "unknown"]
    grounds: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    rests_on: tuple[str, ...] = ()


_FREE = Bar("not_barred")


def check_41(facts: Facts, born: date | None, moment: datetime, readings: Readings) -> Bar:
    """The check of clause 41; a fact without an answer waits or does not bar, by A11.

    Args:
        facts: by name; a name without a value has its default.
        born: None: adult.
        moment: in Kazakhstan's time.
        readings: in force.
    """
    if not facts and born is None:
        return _FREE
    found = [(rule.item, rule(facts, born, moment, readings)) for rule in BARS]
    grounds = tuple(item for item, finding in found if finding.result == "met")
    missing = tuple(name for _, finding in found for name in finding.missing)
    rests_on = {question for _, finding in found for question in finding.rests_on}
    if grounds:
        return Bar("barred", grounds, missing, tuple(sorted(rests_on)))
    if not missing:
        return Bar("not_barred", (), (), tuple(sorted(rests_on)))
    waits = readings.A11 == "unknown_waits"
    return Bar("unknown" if waits else "not_barred", (), missing, tuple(sorted(rests_on | {"A11"})))
