"""What an index holds: codes under a key. Which of their lists are sets, and which are in order."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Literal

from scoring.codes import Codes, PersonCodes

Side = Literal["people", "vacancies"]
SIDES: tuple[Side, ...] = ("people", "vacancies")


@dataclass(frozen=True, slots=True)
class Entry:
    """One person or vacancy; `key` is the spell's (uint32). The unavailable are kept but never listed."""

    key: int
    codes: Codes
    available: bool


@dataclass(frozen=True, slots=True)
class Removed:
    """The key is no longer in the register."""

    key: int


Change = Entry | Removed


def canonical(codes: Codes) -> Codes:
    """The same codes with every set sorted and said once.

    Order and repeats mean nothing in patterns, features, what is met and what is required; the order of
    `must`, `nice` and `wishes` means points and stays. A lack beside the same feature, or a question beside
    the same requirement that must be met, changes nothing (`scoring.pair`) and is left out.
    """
    if isinstance(codes, PersonCodes):
        return replace(
            codes,
            patterns=_sorted(codes.patterns),
            features=_sorted(codes.features),
            lacks=_sorted(set(codes.lacks).difference(codes.features)),
            met=_sorted(codes.met),
            not_met=_sorted(codes.not_met),
        )
    return replace(
        codes,
        patterns=_sorted(codes.patterns),
        exclude=_sorted(codes.exclude),
        clarify=_sorted(set(codes.clarify).difference(codes.exclude)),
    )


def _sorted(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(set(names)))
