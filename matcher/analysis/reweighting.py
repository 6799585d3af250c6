"""Other weights from a weights file: the criteria get other points, the shares of the levels stay."""

import math
from collections.abc import Hashable, Mapping
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Any, TypeVar

import yaml

from data.errors import UnknownCode
from scoring.weights import NO_FLOOR, TOTAL, WeightsFile, parsed

K = TypeVar("K", bound=Hashable)


@dataclass(frozen=True, slots=True)
class Reweighting:
    """What somebody would have otherwise.

    Attributes:
        criteria: shares by criterion, such as "profession", in any unit: they are rescaled to 10,000 points.
            A criterion that is left out keeps the points of the file as its share.
        unknown: per cent of the way from worst to best that the unknown earns; None: as in the file.
        floor: False lists people however far their profession is.
    """

    criteria: Mapping[str, int]
    unknown: int | None = None
    floor: bool = True


def criterion_of(part: str) -> str:
    """The criterion that a part of the weights belongs to: "experience" of "experience.years"."""
    return part.partition(".")[0]


def criteria_points(file: WeightsFile) -> dict[str, int]:
    """Points by criterion, in the order of the file."""
    points: dict[str, int] = {}
    for name, part in file.parts.items():
        points[criterion_of(name)] = points.get(criterion_of(name), 0) + part.points
    return points


def rescaled(shares: Mapping[K, Fraction], total: int = TOTAL) -> dict[K, int]:
    """Whole numbers in the proportion of the shares that add up to `total` exactly.

    By the method of largest remainder (Hamilton); of equal remainders the first. Shares that are all zero
    stay so: there is no proportion to keep.
    """
    whole = sum(shares.values())
    if not whole:
        return dict.fromkeys(shares, 0)
    exact = {name: share * total / whole for name, share in shares.items()}
    cut = {name: math.floor(value) for name, value in exact.items()}
    by_remainder = sorted(exact, key=lambda name: cut[name] - exact[name])
    rounded_up = set(by_remainder[: total - sum(cut.values())])
    return {name: points + (name in rounded_up) for name, points in cut.items()}


def reweighted(file: WeightsFile, wanted: Reweighting, name: str = "weights") -> WeightsFile:
    """The file with other points. Parts of a criterion keep their proportion; levels, reasons, dates stay.

    Args:
        file: what is changed.
        wanted: the change.
        name: by which messages call the outcome.

    Raises:
        UnknownCode: the file has no such criterion.
        TableError: what is wanted is no weights file; all its problems, as a file would have them. Points
            that cannot be 10,000 are found by `scoring.weights.compiled`, as they are of any file.
    """
    plain = file.model_dump(mode="json", exclude_unset=True)
    for part, points in _points(file, wanted.criteria).items():
        plain["parts"][part]["points"] = points
    if wanted.unknown is not None:
        plain["unknown"]["share"] = wanted.unknown
    if not wanted.floor:
        plain["floor"]["by_major"] = dict.fromkeys(file.floor.by_major, NO_FLOOR)
    return parsed(_dumped(plain), name)


def as_yaml(file: WeightsFile, effective_from: date, of: WeightsFile) -> str:
    """The text of a weights file that follows another as its next version, every reason kept.

    Args:
        file: the weights, from `reweighted`.
        effective_from: the day from which they shall hold.
        of: the file that they follow; the first lines say what was changed against it.
    """
    plain = file.model_dump(mode="json", exclude_unset=True)
    plain |= {"version": of.version + 1, "effective_from": effective_from}
    header = [
        f"After {of.id} version {of.version}. See that the reasons below still hold for:",
        *_changes(of, file),
    ]
    return "".join(f"# {line}\n" for line in header) + _dumped(plain)


def _points(file: WeightsFile, asked: Mapping[str, int]) -> dict[str, int]:
    before = criteria_points(file)
    if unknown := sorted(set(asked) - set(before)):
        cure = f"Known are {', '.join(before)}."
        raise UnknownCode(f"No criterion {unknown[0]!r} has weights.", cure, "criterion", unknown[0])
    shares = {**before, **asked}
    return rescaled({part: shares[criterion_of(part)] * _within(file, part, before) for part in file.parts})


def _within(file: WeightsFile, part: str, criteria: Mapping[str, int]) -> Fraction:
    """The share of a part in its criterion; equal shares where the criterion has no points yet."""
    criterion = criterion_of(part)
    if criteria[criterion]:
        return Fraction(file.parts[part].points, criteria[criterion])
    return Fraction(1, sum(criterion_of(other) == criterion for other in file.parts))


def _changes(before: WeightsFile, after: WeightsFile) -> list[str]:
    told = [
        f"parts.{name}.points: {part.points} -> {after.parts[name].points}"
        for name, part in before.parts.items()
        if part.points != after.parts[name].points
    ]
    if before.unknown.share != after.unknown.share:
        told.append(f"unknown.share: {before.unknown.share} -> {after.unknown.share}")
    if before.floor.by_major != after.floor.by_major:
        told.append("floor.by_major: none in any major group")
    return [f"  {line}" for line in told] or ["  nothing: no points were changed"]


def _dumped(plain: dict[str, Any]) -> str:
    """YAML in the order of the fields; the innermost mappings on one line each, as people write them."""
    return yaml.safe_dump(plain, sort_keys=False, allow_unicode=True, default_flow_style=None, width=math.inf)
