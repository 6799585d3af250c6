"""How the facts of codes stand in integers, by the axes of `scoring.criteria`, and back."""

from collections.abc import Callable
from functools import lru_cache
from itertools import product
from typing import Any

from indexer.embedded.kernel.table import FACTS, MODE_SHIFT, NUMBER_SHIFT, PROFILES
from scoring.axes import Axis, flat, size, unflat
from scoring.codes import PersonCodes, Stint, VacancyCodes
from scoring.criteria.experience import RECENCY_HAD, YEARS_ASKED, YEARS_HAD
from scoring.criteria.profession import WANTED
from scoring.criteria.qualification import (
    EDUCATION_ASKED,
    EDUCATION_HAD,
    FIELD_ASKED,
    FIELD_HAD,
    GRADE_ASKED,
    GRADE_HAD,
)  # fmt: skip
from scoring.criteria.transport import MODES, TRANSPORT
from scoring.facts import ASKED, HAD_BY_PERSON
from scoring.identity import COUNTED, Kind

UNSTATED = len(MODES) - 1

_Facts = tuple[Any, ...]
"""Values of axes: each axis has a type of its own."""


class _Code:
    """Facts as one number and back, each combination worked out once."""

    def __init__(self, *axes: Axis) -> None:
        self.axes = axes
        self.number: Callable[[_Facts], int] = lru_cache(maxsize=None)(self._number)
        self.facts: Callable[[int], _Facts] = lru_cache(maxsize=None)(self._facts)

    def _number(self, facts: _Facts) -> int:
        return flat(self.axes, facts)

    def _facts(self, number: int) -> _Facts:
        slots = zip(self.axes, unflat(self.axes, number), strict=True)
        return tuple(axis.known[slot] if slot < len(axis.known) else None for axis, slot in slots)


_STINT_HAD = _Code(WANTED, YEARS_HAD, RECENCY_HAD, GRADE_HAD)
_STINT_ASKED = _Code(YEARS_ASKED, GRADE_ASKED)
_TRAINING_HAD = _Code(EDUCATION_HAD, FIELD_HAD)
_TRAINING_ASKED = _Code(EDUCATION_ASKED, FIELD_ASKED)
_TRAVEL = _Code(*TRANSPORT.have)
_GIVEN = _Code(*TRANSPORT.ask)
TRAININGS = size(_TRAINING_HAD.axes)
"""So many numbers a training can have, held or asked."""


def stint_code(number: int, stint: Stint) -> int:
    """A person's stint: its number above its facts."""
    facts = _STINT_HAD.number((stint.wanted, stint.years, stint.recency, stint.grade))
    return number << NUMBER_SHIFT | facts


def stint_of(code: int, title: str | None) -> Stint:
    """The stint behind a code."""
    return Stint(title, *_STINT_HAD.facts(code & FACTS))


def asked_code(codes: VacancyCodes) -> int:
    """What a vacancy asks of a stint."""
    return _STINT_ASKED.number((codes.years, codes.grade))


def asked_of(code: int) -> _Facts:
    """Years and grade behind a code."""
    return _STINT_ASKED.facts(code)


def training_code(codes: PersonCodes | VacancyCodes) -> int:
    """Level and field of training, held or asked."""
    code = _TRAINING_HAD if isinstance(codes, PersonCodes) else _TRAINING_ASKED
    return code.number((codes.education, codes.field))


def training_of(code: int) -> _Facts:
    """Level and field of training behind a code; both sides' axes have equal slots."""
    return _TRAINING_HAD.facts(code)


def person_profile(codes: PersonCodes) -> int:
    """How a person travels: the mode above the other facts."""
    mode = UNSTATED if codes.mode is None else MODES.index(codes.mode)
    return mode << MODE_SHIFT | _TRAVEL.number(HAD_BY_PERSON[TRANSPORT.name](codes))


def travel_of(profile: int) -> _Facts:
    """Mode, minutes, relocates, remote behind a person's profile."""
    mode = profile >> MODE_SHIFT
    return (None if mode == UNSTATED else MODES[mode], *_TRAVEL.facts(profile & (PROFILES - 1)))


def vacancy_profile(codes: VacancyCodes) -> int:
    """What a vacancy gives for the way to work."""
    return _GIVEN.number(ASKED[TRANSPORT.name](codes))


def given_of(profile: int) -> _Facts:
    """Remote, housing, transport behind a vacancy's profile."""
    return _GIVEN.facts(profile)


# features: a person's id is 2 · feature, + 1 where it lacks; a vacancy's says which of how many it is

Counts = tuple[int, int, int]
COUNTS: tuple[Counts, ...] = tuple(product(range(COUNTED + 1), repeat=3))  # type: ignore[arg-type]
"""How many must, nice and wished things are asked: the first ids, one for each vacancy."""

ItemCode = tuple[Kind, int, bool, int]
"""Kind, how many of it, whether the other kind of skill is asked too, which of them (from 1)."""
_KINDS: tuple[tuple[Kind, bool], ...] = (
    ("must", False), ("must", True), ("nice", False), ("nice", True), ("wish", False),
)  # fmt: skip
ITEMS: tuple[ItemCode, ...] = tuple(
    (kind, n, other, r) for kind, other in _KINDS for n in range(1, COUNTED + 1) for r in range(1, n + 1)
)
FIRST_ITEM = len(COUNTS)
_COUNTS_AT = {counts: i for i, counts in enumerate(COUNTS)}
_ITEM_AT = {item: i for i, item in enumerate(ITEMS)}


def counts_id(counts: Counts) -> int:
    """The id that says how many things a vacancy asks."""
    return _COUNTS_AT[counts]


def item_id(feature: int, item: ItemCode) -> int:
    """The id of one asked thing."""
    return FIRST_ITEM + feature * len(ITEMS) + _ITEM_AT[item]


def item_of(one: int) -> tuple[int, ItemCode]:
    """Feature and item behind an id."""
    feature, item = divmod(one - FIRST_ITEM, len(ITEMS))
    return feature, ITEMS[item]
