"""Nearness of professions on pairs that matter here, and what holds for all pairs."""

from pathlib import Path

import numpy as np
import pytest
import yaml

from data.reference.occupations import load_occupations

CASES = yaml.safe_load(Path(__file__).with_name("nearness.yaml").read_text(encoding="utf-8"))


def title(label):
    known = load_occupations().titles
    labelled = [t.id for t in known if t.labels["ru"] == label]
    return labelled[0] if labelled else next(t.id for t in known if label in t.forms["ru"])


@pytest.mark.parametrize("case", CASES, ids=lambda c: f"{c['sought']} ← {c['has']}")
def test_cases(case, dictionary):
    assert dictionary.near(title(case["sought"]), title(case["has"])) in case["level"].split(" or ")


def test_a_title_is_itself_and_nothing_else_is(dictionary):
    same = dictionary.nearness == 0
    assert (same == np.eye(len(dictionary.titles), dtype=bool)).all()


def test_no_unit_group_is_farther_than_its_own_group(dictionary):
    isco = np.array(dictionary.isco)
    assert (dictionary.nearness[isco[:, None] == isco] <= 2).all()


def test_a_hybrid_is_as_near_as_its_nearest_part(dictionary):
    place = dictionary.places_of_titles
    hybrids = [t for t in load_occupations().titles if t.parts]
    assert hybrids
    for hybrid in hybrids:
        row, parts = dictionary.nearness[place[hybrid.id]], [place[p] for p in hybrid.parts]
        others = np.setdiff1d(np.arange(len(place)), [*parts, place[hybrid.id]])
        assert (row[others] <= dictionary.nearness[parts].min(axis=0)[others].clip(min=1)).all()


def test_nothing_is_nearer_than_unknown(dictionary):
    assert dictionary.near(None, dictionary.titles[0]) == "unknown"
    assert dictionary.near_slot(dictionary.titles[0], None) == 8
