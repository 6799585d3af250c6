"""Lists that several tables name."""

from matcher.scenario.composed import Maybe, Record
from matcher.scenario.shapes import Number, one_of

VIA = one_of("portal", "phone", "in_person", "assistant", "akim")
CRITERIA = ("training", "experience", "health", "hours", "transport")
"""Criteria of suitable work (order-214:2.10)."""
MET = one_of("met", "not_met", "unknown")
DELIVERY = one_of("now", "pending")
FORMS = one_of(5, 6, 9)
"""Appendices of the order that a person may ask for."""
BARS = one_of(*(f"41.{item}" for item in range(1, 7)), called="41.1 to 41.6")
GROUNDS = one_of(*(f"51.{item}" for item in range(1, 8)), called="51.1 to 51.7")
VERDICT = Record(
    {criterion: Maybe(MET) for criterion in CRITERIA}, called=f"{{{', '.join(CRITERIA)}: {MET.said}}}"
)
YEARS = Number(fractions=True)
