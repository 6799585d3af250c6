"""Every cell of every table is what the definition says, and unknown lies where scoring.md § 2 puts it."""

import itertools
from datetime import date

import numpy as np
import pytest

from scoring.axes import flat, unflat
from scoring.checking import problems
from scoring.criteria import PARTS
from scoring.lines import part_line
from scoring.tabulation import tabulate


def slots(axis):
    return [*axis.known, *(name for name, _ in axis.partly)]


@pytest.mark.parametrize("part", PARTS, ids=lambda p: p.name)
def test_tables_equal_the_definition(part, weights):
    table = tabulate(part, weights.points[part.name], weights.unknown)
    cells = list(itertools.product(*(slots(axis) for axis in part.axes)))
    assert len(cells) == table.size
    lead, ask = (1 if part.relation else 0), len(part.ask)
    for values in cells[:: max(1, len(cells) // 1500)]:
        cell = tuple(axis.index(v) for axis, v in zip(part.axes, values, strict=True))
        relation = values[0] if part.relation else None
        line = part_line(part, weights, relation, values[lead : lead + ask], values[lead + ask :])
        assert line.points == table[cell], values


@pytest.mark.parametrize("part", PARTS, ids=lambda p: p.name)
def test_a_fact_added_at_its_best_never_lowers_and_at_its_worst_never_raises(part, weights):
    table = tabulate(part, weights.points[part.name], weights.unknown)
    asked = range(bool(part.relation), len(part.axes) - len(part.have))
    for position, axis in enumerate(part.axes):
        if position in asked:
            continue  # what an employer does not ask is no fact of the pair
        known = table.take(range(len(axis.known)), axis=position)
        for place, (_, completions) in enumerate(axis.partly):
            unknown = table.take([len(axis.known) + place], axis=position)
            could_be = known.take(completions, axis=position)
            assert (unknown <= could_be.max(axis=position, keepdims=True)).all()
            assert (unknown >= could_be.min(axis=position, keepdims=True)).all()


def test_the_packaged_weights_are_in_order(weights):
    assert problems(weights) == []
    assert sum(weights.part_points.values()) == 10_000


def test_too_few_points_for_the_unknown_are_named(weights):
    from dataclasses import replace

    crumbs = {**weights.points, "qualification.grade": {"met": 2, "one_below": 1, "below": 0}}
    found = problems(replace(weights, points=crumbs, effective_from=date(2026, 1, 1)))
    assert found
    assert all(p.startswith("qualification.grade (") for p in found)
    assert any("grade_asked 5, grade unknown" in p for p in found)


def test_flat_numbers_come_apart_again():
    axes = PARTS[-1].axes
    sizes = [axis.size for axis in axes]
    for code in range(int(np.prod(sizes))):
        assert flat(axes, [slots(a)[s] for a, s in zip(axes, unflat(axes, code), strict=True)]) == code
