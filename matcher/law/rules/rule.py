"""A rule of the order and what it finds: met, not met or unknown, never a guess (DESIGN § 7)."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Literal

Result = Literal["met", "not_met", "unknown"]


@dataclass(frozen=True, slots=True)
class Finding:
    """What a rule finds.

    Attributes:
        result: whether it holds.
        missing: names of the facts that nobody knows.
        rests_on: the open questions whose reading the answer rests on, such as `A27`.
    """

    result: Result
    missing: tuple[str, ...] = ()
    rests_on: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule of the order.

    Attributes:
        clause: what it stands on, such as `order-214:41.1`; a test holds it against the order's numbering.
        name: permanent name.
        holds: the rule as a function of facts.
        words: by language, what it says.
    """

    clause: str
    name: str
    holds: Callable[..., Any]
    words: dict[str, str]
