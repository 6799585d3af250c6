"""A plan: what a vacancy or a seeker compiles to. Filters, and for each criterion a table code → points.

It is data: it is printed, hashed, stored and replayed. It speaks in permanent names; an engine binds them to
its own integers when it opens an epoch, so a plan's hash is equal on every engine (scoring.md §§ 1, 7).
"""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

import orjson

from scoring.codes import Codes, to_json
from scoring.identity import Item, Rule
from scoring.pay import PayTerm
from scoring.tabulation import Points

Sought = Literal["people", "vacancies"]
"""What the plan looks for: people for a vacancy, or vacancies for a seeker."""
Listing = Literal["ready", "clarify"]
"""Who may be listed at once, and who could be if an unknown turned out well (scoring.md §§ 3, 6)."""


@dataclass(frozen=True, eq=False)
class Term:
    """One part's table for one requirement (or attribute), over the relation and the other side's facts.

    Attributes:
        part: name of the part in `scoring.criteria`.
        points: int32, shape (relation size, sizes of the other side's axes); without a relation only these.
    """

    part: str
    points: Points


@dataclass(frozen=True, eq=False)
class Alternative:
    """One profession that is sought or offered; the best alternative counts, of equals the first.

    Attributes:
        stint: number of the seeker's stint; 0 in a vacancy's plan.
        title: row (vacancy) or column (seeker) of the relation nearness; None: not understood.
        terms: parts whose relation is nearness: profession, grade, field, years, recency.
    """

    stint: int
    title: str | None
    terms: tuple[Term, ...]


@dataclass(frozen=True)
class Filters:
    """Hard requirements by name (scoring.md § 6), and the floor of nearness.

    A vacancy's plan names what it requires: `exclude` must be met, neither may be not met. A seeker's plan
    names what is `met` and `not_met`; a vacancy passes when its `exclude` lies within `met` and neither
    its `exclude` nor its `clarify` meets `not_met`.

    Attributes:
        floors: farthest nearness (ordinal) that is listed, by ISCO major group of the vacancy's title.
    """

    exclude: tuple[str, ...]
    clarify: tuple[str, ...]
    met: tuple[str, ...]
    not_met: tuple[str, ...]
    floors: Mapping[str, int]


@dataclass(frozen=True)
class ByName:
    """Skills and wishes.

    In a vacancy's plan `items` are what is asked and `base` their unknown parts with those of criteria that
    are not asked: points = base + Σ (full − unknown) over what the person has − Σ unknown over what lacks.
    In a seeker's plan `has` and `lacks` are the person's, and `rule` gives a vacancy's items their points.
    """

    base: int
    items: tuple[Item, ...]
    has: tuple[str, ...]
    lacks: tuple[str, ...]
    rule: Rule | None


@dataclass(frozen=True, eq=False)
class Plan:
    """See the module. `codes` is the side that was compiled; `weights` and `dictionary` are SHA-256.

    `shared` are the parts without nearness: training, schedule (relation fit with the codes' patterns) and
    transport (relation travel from or to the codes' place).
    """

    sought: Sought
    codes: Codes
    weights: str
    dictionary: str
    filters: Filters
    shared: tuple[Term, ...]
    pay: PayTerm
    by_name: ByName
    alternatives: tuple[Alternative, ...]

    @cached_property
    def json(self) -> bytes:
        """Canonical JSON: sorted keys, tables as nested lists."""
        return orjson.dumps(
            self, default=_plain, option=orjson.OPT_SORT_KEYS | orjson.OPT_PASSTHROUGH_DATACLASS
        )

    @cached_property
    def hash(self) -> str:
        """SHA-256 of `json`, hexadecimal."""
        return hashlib.sha256(self.json).hexdigest()


def _plain(value: object) -> object:
    if isinstance(value, Term):
        return {"part": value.part, "points": value.points.tolist()}
    if isinstance(value, Plan):
        fields = {name: getattr(value, name) for name in Plan.__dataclass_fields__}
        return {**fields, "codes": orjson.Fragment(to_json(value.codes))}
    if isinstance(value, Mapping):
        return dict(value)
    return {name: getattr(value, name) for name in value.__dataclass_fields__}  # type: ignore[attr-defined]
