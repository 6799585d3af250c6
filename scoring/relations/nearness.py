"""Nearness of professions: title → title, directed, at most eight named levels (DESIGN § 4).

Taxonomy of ISCO-08 (ILO 2012) first; then skills, by how much of the vacancy's work the person's profession
covers; then labels, inside one unit group. A hybrid is as near as the best of its parts.
"""

from collections.abc import Sequence
from datetime import date
from typing import Annotated, Literal

import numpy as np
from numpy.typing import NDArray
from pydantic import BaseModel, ConfigDict, Field
from rapidfuzz import fuzz
from rapidfuzz.process import cdist

from data.reference.occupations import LANGS, Occupations, Title
from data.reference.skills import Skills
from scoring.criteria.profession import NEARNESS_LEVELS

Levels = NDArray[np.uint8]
"""Ordinals of `NEARNESS_LEVELS`."""

SAME_TITLE, SAME_GROUP_NEAR, SAME_GROUP, BY_SKILLS, MINOR, SUB_MAJOR, MAJOR, OTHER = range(
    len(NEARNESS_LEVELS)
)


class _Dated(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class LabelCut(_Dated):
    """From which similarity of labels (0–100) two titles of one unit group are near."""

    label_similarity: Annotated[float, Field(ge=0, le=100)]
    why: str


class SkillCut(_Dated):
    """From which share (per cent) of the vacancy's group's skills, and how many of them."""

    share: Annotated[int, Field(ge=1, le=100)]
    at_least: Annotated[int, Field(ge=1)]
    why: str


class HybridRule(_Dated):
    """How near a title of several parts is."""

    rule: Literal["best_of_parts"]
    why: str


class NearnessCuts(_Dated):
    """`data/relations/nearness.yaml`."""

    id: Literal["nearness"]
    version: int
    effective_from: date
    same_group_near: LabelCut
    near_by_skills: SkillCut
    hybrid: HybridRule


def nearness(occupations: Occupations, skills: Skills, cuts: NearnessCuts) -> Levels:
    """The whole relation.

    Returns:
        Shape (n_titles, n_titles): ordinal of the level of [vacancy's title, person's title].
    """
    groups = sorted({title.isco for title in occupations.titles})
    by_group = np.minimum(_taxonomy(groups), _by_skills(groups, skills, cuts.near_by_skills))
    place = {group: i for i, group in enumerate(groups)}
    of_title = np.array([place[title.isco] for title in occupations.titles])
    levels: Levels = by_group[np.ix_(of_title, of_title)]
    _mark_near_labels(levels, occupations.titles, of_title, cuts.same_group_near.label_similarity)
    _take_best_parts(levels, occupations)
    np.fill_diagonal(levels, SAME_TITLE)
    return levels


def _taxonomy(groups: Sequence[str]) -> Levels:
    """By the digits that two unit groups share: 4, 3, 2, 1 or none."""
    levels = np.full((len(groups), len(groups)), OTHER, dtype=np.uint8)
    for digits, level in ((1, MAJOR), (2, SUB_MAJOR), (3, MINOR), (4, SAME_GROUP)):
        prefix = np.array([group[:digits] for group in groups])
        levels[prefix[:, None] == prefix] = level
    return levels


def _by_skills(groups: Sequence[str], skills: Skills, cut: SkillCut) -> Levels:
    """[v, p] near where the skills typical of p cover enough of those typical of v."""
    below: dict[str, list[int]] = {}
    for place, group in enumerate(groups):
        for digits in range(1, len(group) + 1):
            below.setdefault(group[:digits], []).append(place)
    # counts below 2^24 are exact, and this product is many times as fast as that of integers
    needs = np.zeros((len(groups), len(skills.skills)), dtype=np.float32)
    for column, skill in enumerate(skills.skills):
        for prefix in skill.groups:
            needs[below.get(prefix, []), column] = 1
    shared = needs @ needs.T
    enough = (shared * 100 >= needs.sum(axis=1)[:, None] * cut.share) & (shared >= cut.at_least)
    levels: Levels = np.where(enough, np.uint8(BY_SKILLS), np.uint8(OTHER))
    return levels


def _mark_near_labels(
    levels: Levels, titles: Sequence[Title], of_title: NDArray[np.int64], similar: float
) -> None:
    """Inside a unit group, titles whose labels resemble each other in one of the languages."""
    for group in range(of_title.max(initial=-1) + 1):
        members = np.flatnonzero(of_title == group)
        for lang in LANGS:
            labels = [titles[i].labels[lang] for i in members.tolist()]
            # `list(labels)`: the same object on both sides takes rapidfuzz's slow symmetric path
            alike = cdist(labels, list(labels), scorer=fuzz.token_sort_ratio) >= similar
            rows, columns = np.nonzero(alike)
            levels[members[rows], members[columns]] = SAME_GROUP_NEAR


def _take_best_parts(levels: Levels, occupations: Occupations) -> None:
    """A hybrid's row and column are the best of its parts' and its own group's.

    A title stands to itself as to another name of it until the diagonal is filled, so a part and its hybrid
    come out as one work with two names.
    """
    hybrids = [
        (i, [occupations.index_of(p) for p in t.parts]) for i, t in enumerate(occupations.titles) if t.parts
    ]
    for i, parts in hybrids:
        levels[i] = np.minimum(levels[i], levels[parts].min(axis=0))
    for i, parts in hybrids:
        levels[:, i] = np.minimum(levels[:, i], levels[:, parts].min(axis=1))
