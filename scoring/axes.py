"""An axis: the values that one fact can take, in a permanent order, then the ways of not knowing it."""

from collections.abc import Sequence
from dataclasses import dataclass, field

NOT_ASKED = "not_asked"
UNKNOWN = "unknown"

Value = str | int | bool | None


@dataclass(frozen=True, eq=False)
class Axis:
    """The values of one fact.

    Attributes:
        name: what the fact is.
        known: its values, in permanent order.
        partly: further slots, each with the known values that it could still be.

    The slots are `known`, then `partly`. `None` stands for the last of `partly`: wholly unknown.
    """

    name: str
    known: tuple[Value, ...]
    partly: tuple[tuple[str, tuple[int, ...]], ...] = ()
    _index: dict[Value, int] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        slots: list[Value] = [*self.known, *(name for name, _ in self.partly)]
        index = {slot: i for i, slot in enumerate(slots)}
        if self.partly:
            index[None] = len(slots) - 1
        object.__setattr__(self, "_index", index)

    @property
    def size(self) -> int:
        """How many slots there are."""
        return len(self.known) + len(self.partly)

    def index(self, value: Value) -> int:
        """The slot of a value; None is the last way of not knowing."""
        return self._index[value]

    def name_of(self, slot: int) -> str:
        """The name of a slot."""
        n = len(self.known)
        return str(self.known[slot]) if slot < n else self.partly[slot - n][0]

    def completions(self, slot: int) -> Sequence[int]:
        """The known slots that a slot could turn out to be: itself, where it is known."""
        n = len(self.known)
        return (slot,) if slot < n else self.partly[slot - n][1]


def axis(name: str, *known: Value, unknown: str | None = UNKNOWN) -> Axis:
    """An axis with one slot for "not known", which could be any of the known values."""
    every = tuple(range(len(known)))
    return Axis(name, known, ((unknown, every),) if unknown is not None else ())


def flat(axes: Sequence[Axis], values: Sequence[Value]) -> int:
    """One number for several facts: the first axis varies slowest."""
    code = 0
    for one, value in zip(axes, values, strict=True):
        code = code * one.size + one.index(value)
    return code


def unflat(axes: Sequence[Axis], code: int) -> tuple[int, ...]:
    """The slots behind a number made by `flat`."""
    slots = []
    for one in reversed(axes):
        code, slot = divmod(code, one.size)
        slots.append(slot)
    return tuple(reversed(slots))


def size(axes: Sequence[Axis]) -> int:
    """How many numbers `flat` can give."""
    total = 1
    for one in axes:
        total *= one.size
    return total
