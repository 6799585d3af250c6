"""Who is not registered as unemployed: the six grounds of order-214:41, and the check of them (38, 54)."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Literal

from data.law.readings import Readings
from matcher.law.rules.rule import Finding

NO_ANSWER = "no_answer"
_NOT = Finding("not_met")
_MET = Finding("met")
Facts = Mapping[str, Any]
Ground = Callable[[Facts, date | None, datetime, Readings], Finding]


@dataclass(frozen=True, slots=True)
class Bar:
    """What the check of 41 gives.

    Attributes:
        outcome: `unknown` only where A11 lets the check wait for an answer.
        grounds: those that hold, such as `41.2`.
        missing: facts that a state system did not tell, of the grounds that could still hold.
    """

    outcome: Literal["barred", "not_barred", "unknown"]
    grounds: tuple[str, ...]
    missing: tuple[str, ...]


def fact_date(value: object) -> date | None:
    """A date as a fact holds it: ISO text."""
    return date.fromisoformat(value) if isinstance(value, str) else None


def under_sixteen(facts: Facts, born: date | None, at: datetime, readings: Readings) -> Finding:
    """41.1: under 16 (A09); a person without a birth date is of age."""
    if born is None:
        return _NOT
    return _NOT if reached(_birthday(born, 16), at, readings) else Finding("met", (), ("A09",))


def employed(facts: Facts, born: date | None, at: datetime, readings: Readings) -> Finding:
    """41.2: employed."""
    return _known(facts, "employed", lambda value: value is True)


def of_pension_age(facts: Facts, born: date | None, at: datetime, readings: Readings) -> Finding:
    """41.3: has reached the pension age of the Social Code, article 207 (A09)."""
    value = facts.get("pension_age_on")
    if value == NO_ANSWER:
        return Finding("unknown", ("pension_age_on",))
    on = fact_date(value)
    return Finding("met", (), ("A09",)) if on is not None and reached(on, at, readings) else _NOT


def gave_false_papers(facts: Facts, born: date | None, at: datetime, readings: Readings) -> Finding:
    """41.4: knowingly false papers about having no work or income, or other untrue data."""
    return _known(facts, "papers", lambda value: value in ("untrue", "knowingly_false", "forged"))


def student(facts: Facts, born: date | None, at: datetime, readings: Readings) -> Finding:
    """41.5: students and senior pupils, as such or as applicants for active measures (A10)."""
    studies = _known(facts, "studies", lambda value: value in ("student", "senior_pupil"))
    if readings.A10 == "as_such":
        return Finding(studies.result, studies.missing, ("A10",))
    seeks = _known(facts, "seeks_measures", lambda value: value is True)
    if "not_met" in (studies.result, seeks.result):
        return Finding("not_met", (), ("A10",))
    missing = studies.missing + seeks.missing
    return Finding("unknown" if missing else "met", missing, ("A10",))


def sentenced(facts: Facts, born: date | None, at: datetime, readings: Readings) -> Finding:
    """41.6: sentenced to corrective or compulsory labour, or to imprisonment that is not suspended."""
    bars = ("corrective_labour", "compulsory_labour", "imprisonment")
    return _known(facts, "sentence", lambda value: value in bars)


BARS: Mapping[str, Ground] = {
    "41.1": under_sixteen,
    "41.2": employed,
    "41.3": of_pension_age,
    "41.4": gave_false_papers,
    "41.5": student,
    "41.6": sentenced,
}
"""By clause, in the order's order."""


def check_41(facts: Facts, born: date | None, at: datetime, readings: Readings) -> Bar:
    """The check of 41 at a moment in Kazakhstan's zone: unknown never counts against the person."""
    found = {clause: bar(facts, born, at, readings) for clause, bar in BARS.items()}
    grounds = tuple(clause for clause, finding in found.items() if finding.result == "met")
    missing = tuple(dict.fromkeys(name for finding in found.values() for name in finding.missing))
    if grounds:
        return Bar("barred", grounds, missing)
    waits = missing and readings.A11 == "unknown_waits"
    return Bar("unknown" if waits else "not_barred", (), missing)


def reached(on: date, at: datetime, readings: Readings) -> bool:
    """Whether an age that is reached on a day is reached at a moment (A09)."""
    day = at.date()
    return day >= on if readings.A09 == "birthday_begins" else day > on


def _birthday(born: date, age: int) -> date:
    """The birthday; of 29 February, 1 March in other years."""
    try:
        return born.replace(year=born.year + age)
    except ValueError:
        return date(born.year + age, 3, 1)


def _known(facts: Facts, name: str, holds: Callable[[object], bool]) -> Finding:
    value = facts.get(name)
    if value == NO_ANSWER:
        return Finding("unknown", (name,))
    return _MET if holds(value) else _NOT
