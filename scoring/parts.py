"""A part of the score: a relation, a small table over it, and nothing else (scoring.md § 1)."""

from collections.abc import Callable
from dataclasses import dataclass

from scoring.axes import NOT_ASKED, Axis, Value

Level = Callable[..., str]


@dataclass(frozen=True, eq=False)
class Part:
    """One row of the score.

    Attributes:
        name: permanent name, "criterion" or "criterion.part".
        clause: where the law names the criterion.
        levels: names of the levels, best first.
        relation: how the two things can stand to each other, or None where no relation is needed.
        ask: facts of the requirement.
        have: facts of the attribute.
        level: the level of *known* facts, called as `level(relation, *ask, *have)`; what is not known is
            worked out from the completions, for every part in the same way.
    """

    name: str
    clause: str
    levels: tuple[str, ...]
    relation: Axis | None
    ask: tuple[Axis, ...]
    have: tuple[Axis, ...]
    level: Level

    @property
    def criterion(self) -> str:
        """The criterion that the part belongs to."""
        return self.name.partition(".")[0]

    @property
    def axes(self) -> tuple[Axis, ...]:
        """Relation, requirement, attribute."""
        return (*((self.relation,) if self.relation else ()), *self.ask, *self.have)

    def is_not_asked(self, ask: tuple[int, ...]) -> bool:
        """Whether the requirement's slots say that nothing is asked."""
        return any(one.name_of(slot) == NOT_ASKED for one, slot in zip(self.ask, ask, strict=True))


def asked(name: str, *known: Value) -> Axis:
    """An axis of a requirement that may be absent: the last slot is `not_asked`."""
    return Axis(name, known, ((NOT_ASKED, tuple(range(len(known)))),))
