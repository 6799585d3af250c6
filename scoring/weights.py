"""Weights: what each criterion and each level is worth, as written by people and checked at once.

`WeightsFile` is what somebody writes; `Weights` is what runs: whole points by level.
"""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Annotated

import yaml
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from data.errors import TableError
from data.records import canonical_json
from data.yaml_text import from_yaml
from scoring.criteria import PARTS
from scoring.criteria.profession import NEARNESS_LEVELS

TOTAL = 10_000
NO_FLOOR = "none"
WHOLE_PARTS = ("skills", "pay", "wishes")
PART_NAMES = (*(p.name for p in PARTS), *WHOLE_PARTS)

Percent = Annotated[int, Field(ge=0, le=100)]
Why = Annotated[str, Field(min_length=8)]


class _Strict(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Share(_Strict):
    """A share of a part, in per cent, with its reason; `up_to`: bound of a pay band, % of the offer."""

    share: Percent
    why: Why
    up_to: Annotated[int, Field(ge=1, le=1000)] | None = None


class PartWeights(_Strict):
    """Points of a part and the shares of its levels."""

    points: Annotated[int, Field(ge=0, le=TOTAL)]
    why: Why
    levels: dict[str, Share] = Field(default_factory=dict)
    must: Share | None = None


class Floor(_Strict):
    """The nearness below which a person is not listed, by ISCO major group of the vacancy."""

    why: Why
    by_major: dict[str, str]


class WeightsFile(_Strict):
    """A weights file as written."""

    id: str
    version: Annotated[int, Field(ge=1)]
    effective_from: date
    unknown: Share
    parts: dict[str, PartWeights]
    floor: Floor


@dataclass(frozen=True, eq=False)
class Weights:
    """Weights that run: whole points by part and level; `bands` are (% of the offer, level of pay)."""

    id: str
    version: int
    effective_from: date
    unknown: int
    points: Mapping[str, Mapping[str, int]]
    part_points: Mapping[str, int]
    must_share: int
    bands: tuple[tuple[int, str], ...]
    floor: Mapping[str, str]

    @cached_property
    def document(self) -> bytes:
        """All that has an effect on points, as canonical JSON; names, dates and reasons have none."""
        return canonical_json(
            {
                "unknown": self.unknown,
                "points": {k: dict(v) for k, v in self.points.items()},
                "parts": dict(self.part_points),
                "must": self.must_share,
                "bands": self.bands,
                "floor": dict(self.floor),
            }
        )

    @cached_property
    def sha256(self) -> str:
        """SHA-256 of `document`, hexadecimal."""
        return hashlib.sha256(self.document).hexdigest()

    def floor_level(self, isco: str) -> int:
        """Ordinal of the farthest nearness listed for a unit group; where there is no floor, beyond all."""
        name = self.floor[isco[0]]
        return len(NEARNESS_LEVELS) if name == NO_FLOOR else NEARNESS_LEVELS.index(name)


def _levels_of(name: str) -> tuple[str, ...] | None:
    return next((p.levels for p in PARTS if p.name == name), None)


def _level_problems(name: str, part: PartWeights) -> list[str]:
    expected = _levels_of(name)
    if expected is not None and set(part.levels) != set(expected):
        return [f"parts.{name}.levels: has {sorted(part.levels)}, needs {sorted(expected)}"]
    shares = [part.levels[level].share for level in expected or part.levels]
    if shares and (shares != sorted(shares, reverse=True) or max(shares) != 100 or min(shares) != 0):
        return [f"parts.{name}.levels: shares must fall from 100 to 0 in the order of the levels"]
    return []


def _pay_problems(part: PartWeights) -> list[str]:
    bounds = [share.up_to for share in part.levels.values()]
    known = [b for b in bounds[:-1] if b is not None]
    if not bounds or bounds[-1] is not None or len(known) != len(bounds) - 1 or known != sorted(set(known)):
        return ["parts.pay.levels: each but the last needs a growing up_to; the last is beyond them all"]
    return []


def _problems(file: WeightsFile) -> list[str]:
    missing, extra = set(PART_NAMES) - set(file.parts), set(file.parts) - set(PART_NAMES)
    found = [f"parts.{name}: missing" for name in sorted(missing)]
    found += [f"parts.{name}: no such part (known: {', '.join(PART_NAMES)})" for name in sorted(extra)]
    if (total := sum(part.points for part in file.parts.values())) != TOTAL:
        found.append(f"parts: points add up to {total}, must be {TOTAL}")
    for name, part in file.parts.items():
        found += _level_problems(name, part)
    if "pay" in file.parts:
        found += _pay_problems(file.parts["pay"])
    if "skills" in file.parts and file.parts["skills"].must is None:
        found.append("parts.skills.must: missing")
    if set(file.floor.by_major) != set("0123456789"):
        found.append("floor.by_major: needs each ISCO major group 0 to 9 once")
    levels = (*NEARNESS_LEVELS, NO_FLOOR)
    found += [
        f"floor.by_major.{major}: {level!r} is not one of {', '.join(levels)}"
        for major, level in file.floor.by_major.items()
        if level not in levels
    ]
    return found


def compiled(file: WeightsFile, name: str = "weights") -> Weights:
    """Whole points from shares.

    Raises:
        TableError: with every problem of the file at once.
    """
    if problems := _problems(file):
        raise TableError("The weights cannot be used.", f"Mend {name}:", file=name, problems=problems)
    points = {
        part_name: {level: part.points * share.share // 100 for level, share in part.levels.items()}
        for part_name, part in file.parts.items()
    }
    pay, must = file.parts["pay"], file.parts["skills"].must
    assert must is not None  # checked above
    return Weights(
        id=file.id,
        version=file.version,
        effective_from=file.effective_from,
        unknown=file.unknown.share,
        points=points,
        part_points={n: p.points for n, p in file.parts.items()},
        must_share=must.share,
        bands=tuple((s.up_to or 0, level) for level, s in pay.levels.items()),
        floor=dict(file.floor.by_major),
    )


def parsed(text: str, name: str) -> WeightsFile:
    """A weights file from YAML text.

    Raises:
        TableError: naming every wrong field.
    """
    try:
        return WeightsFile.model_validate(from_yaml(text))
    except (ValidationError, yaml.YAMLError) as error:
        wrong = (
            [f"{'.'.join(map(str, e['loc']))}: {e['msg']}" for e in error.errors()]
            if isinstance(error, ValidationError)
            else [str(error)]
        )
        raise TableError("The weights cannot be read.", f"Mend {name}:", file=name, problems=wrong) from error
