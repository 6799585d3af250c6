"""An act that the program must turn down: it changes nothing and says why."""

from dataclasses import dataclass
from typing import Literal

from data.errors import StateError

Fault = Literal["calendar_unknown", "exempt_post", "no_consent", "conditions_differ", "other"]


@dataclass(eq=False)
class TurnedDown(StateError):
    """An act that the order or the case does not allow.

    Attributes:
        error: its kind.
        clause: what it rests on, such as `order-214:73`; None where no clause speaks of it.
        year: of `calendar_unknown`, the first year whose days off are not known.
    """

    error: Fault = "other"
    clause: str | None = None
    year: int | None = None

    def __str__(self) -> str:
        told = super().__str__()
        return told if self.clause is None else f"{told} ({self.clause})"
