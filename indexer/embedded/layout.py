"""How the facts of codes stand in integers, by the axes of `scoring.criteria`, and back."""

from functools import lru_cache
from itertools import product
from typing import Any

from indexer.embedded.table import MODE_SHIFT, NUMBER_SHIFT
from scoring.axes import Axis, flat, unflat
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

STINT_HAD = (WANTED, YEARS_HAD, RECENCY_HAD, GRADE_HAD)
STINT_ASKED = (YEARS_ASKED, GRADE_ASKED)
TRAINING_HAD = (EDUCATION_HAD, FIELD_HAD)
TRAINING_ASKED = (EDUCATION_ASKED, FIELD_ASKED)
UNSTATED = len(MODES) - 1
"""A row has room for more, a packed match has not."""

_Facts = tuple[Any, ...]
"""Values of axes: each axis has a type of its own."""

flat_code = lru_cache(maxsize=1 << 16)(flat)


@lru_cache(maxsize=1 << 16)
def _values(axes: tuple[Axis, ...], code: int) -> _Facts:
    slots = zip(axes, unflat(axes, code), strict=True)
    return tuple(axis.known[slot] if slot < len(axis.known) else None for axis, slot in slots)


def stint_code(number: int, stint: Stint) -> int:
    """A person's stint: its number above its facts."""
    facts = flat_code(STINT_HAD, (stint.wanted, stint.years, stint.recency, stint.grade))
    return number << NUMBER_SHIFT | facts


def stint_of(code: int, title: str | None) -> Stint:
    """The stint behind a code."""
    return Stint(title, *_values(STINT_HAD, code & ((1 << NUMBER_SHIFT) - 1)))


def asked_code(codes: VacancyCodes) -> int:
    """What a vacancy asks of a stint."""
    return flat_code(STINT_ASKED, (codes.years, codes.grade))


def asked_of(code: int) -> _Facts:
    """Years and grade behind a code."""
    return _values(STINT_ASKED, code)


def training_code(codes: PersonCodes | VacancyCodes) -> int:
    """Level and field of training, held or asked."""
    axes = TRAINING_HAD if isinstance(codes, PersonCodes) else TRAINING_ASKED
    return flat_code(axes, (codes.education, codes.field))


def training_of(code: int) -> _Facts:
    """Level and field of training behind a code; both sides' axes have equal slots."""
    return _values(TRAINING_HAD, code)


def person_profile(codes: PersonCodes) -> int:
    """How a person travels: the mode above the other facts."""
    mode = UNSTATED if codes.mode is None else MODES.index(codes.mode)
    return mode << MODE_SHIFT | flat_code(TRANSPORT.have, HAD_BY_PERSON[TRANSPORT.name](codes))


def travel_of(profile: int) -> _Facts:
    """Mode, minutes, relocates, remote behind a person's profile."""
    mode = profile >> MODE_SHIFT
    facts = _values(TRANSPORT.have, profile & ((1 << MODE_SHIFT) - 1))
    return (None if mode == UNSTATED else MODES[mode], *facts)


def vacancy_profile(codes: VacancyCodes) -> int:
    """What a vacancy gives for the way to work."""
    return flat_code(TRANSPORT.ask, ASKED[TRANSPORT.name](codes))


def given_of(profile: int) -> _Facts:
    """Remote, housing, transport behind a vacancy's profile."""
    return _values(TRANSPORT.ask, profile)


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
