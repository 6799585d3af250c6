"""What the ledger holds of a case, as the fold reads it."""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any, NamedTuple

from matcher.law.law import Law
from matcher.law.life.state import Life


class Known(NamedTuple):
    """One event: when it was true, when the register learnt it, and what it says."""

    kind: str
    at: datetime
    known_at: datetime
    body: Mapping[str, Any]


Handler = Callable[[Life, Known, Law], None]
"""Changes a life by one event. It never fails: what could not happen was turned down before."""
