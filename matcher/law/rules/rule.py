"""A rule of the order: one object with the clause that it carries out, and what it finds."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, Literal, ParamSpec

from data.law.clauses import CITED

P = ParamSpec("P")
Result = Literal["met", "not_met", "unknown"]


@dataclass(frozen=True, slots=True)
class Finding:
    """What a rule finds.

    Attributes:
        missing: facts that no answer was got to; where there are none, nothing is unknown.
        rests_on: open questions whose reading decided it.
    """

    result: Result
    missing: tuple[str, ...] = ()
    rests_on: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Rule(Generic[P]):
    """One rule; its words are those of its clause in `data/law/order_214/clauses.yaml`.

    Args:
        clause: that it carries out, such as order-214:41.1.
        name: by which the cases in the tests call it.
        holds: the rule itself, a pure function.

    Raises:
        ValueError: the clause is not cited as `order-214:51.2`. (That the order has it, a test makes sure.)
    """

    clause: str
    name: str
    holds: Callable[P, Finding]

    def __post_init__(self) -> None:
        if not CITED.fullmatch(self.clause):
            raise ValueError(f"{self.name}: {self.clause!r} cites no clause; write it as order-214:51.2")

    def __call__(self, *args: P.args, **kwargs: P.kwargs) -> Finding:
        """What the rule finds."""
        return self.holds(*args, **kwargs)

    @property
    def item(self) -> str:
        """The clause within the order, such as `41.1`."""
        return self.clause.partition(":")[2]
