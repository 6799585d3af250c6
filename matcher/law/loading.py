"""From the packaged files and the policy folder to the law in force."""

from collections.abc import Mapping

from data.calendar import load_calendar
from data.law.readings import load_readings
from data.law.terms import load_counts, load_terms
from data.packaged import Packaged
from data.policies.offers import load_offers
from matcher.law.law import Law

_CALENDAR = "law/order_214/calendar.yaml"
_PROVISIONAL_YEARS = 2
"""Years after the last known one that a provisional date may reach into (A02): no term is longer."""


def load_law(packaged: Packaged, readings: Mapping[str, str] | None = None) -> Law:
    """The law in force.

    Args:
        packaged: the files, overlaid by the policy folder.
        readings: what goes before the file's readings, by question.

    Raises:
        TableError: a file is wrong, or there is no such question or reading.
    """
    in_force = load_readings(packaged).in_force.with_(**(readings or {}))
    own = packaged.own(_CALENDAR)
    return Law(
        readings=in_force,
        terms=load_terms(packaged),
        caps={**load_counts(packaged), **load_offers(packaged).caps()},
        calendar=load_calendar(own, in_force.A03),
        beyond=load_calendar(own, in_force.A03, _PROVISIONAL_YEARS),
    )
