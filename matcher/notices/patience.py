"""How long a carrier is tried: attempts with growing pauses, by the attempts that the outbox holds."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from data.register import Attempt

PAUSES = tuple(timedelta(minutes=m) for m in (1, 5, 30, 2 * 60, 6 * 60, 24 * 60))
"""Between two attempts of one carrier; after the last one it is given up."""

CALLS = 3
"""Attempts of people in vain after which an offer counts as undeliverable, where no carrier is under way."""

_UNSETTLED = ("unavailable", "under_way")


def next_try(attempts: Sequence[Attempt], carrier: str, begins: datetime) -> datetime | None:
    """When a carrier is to be tried again; None: it is done with, or given up.

    Args:
        attempts: of the notice, in order.
        carrier: its name.
        begins: when a carrier that was never tried may begin.
    """
    own = [each for each in attempts if each.channel == carrier]
    if not own:
        return begins
    if own[-1].outcome not in _UNSETTLED or len(own) > len(PAUSES):
        return None
    return own[-1].at + PAUSES[len(own) - 1]


def receipt(attempts: Sequence[Attempt], carrier: str) -> str | None:
    """The receipt of a message that the carrier has taken and not delivered yet."""
    taken = [each.detail for each in attempts if each.channel == carrier and each.outcome == "under_way"]
    return taken[-1] if taken else None
