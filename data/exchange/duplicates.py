"""The same ad posted several times: found and reported, never dropped.

Pairs are sought among neighbours in two sorted orders, not among all: the sorted-neighbourhood method
(Hernández & Stolfo, "The merge/purge problem for large databases", SIGMOD 1995).
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from rapidfuzz import fuzz

from data.records import Vacancy

WINDOW = 12
"""How many neighbours in each order a distinct ad is compared with."""
TITLE_LIKENESS = 90.0
TEXT_LIKENESS = 88.0
"""rapidfuzz ratios, 0–100, from which titles and texts are near-equal."""

_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class DuplicateGroup:
    """Ids of ads that seem to be one, in the order in which they came, and the least likeness of a link."""

    ids: tuple[str, ...]
    likeness: float


@dataclass(frozen=True, slots=True)
class _Face:
    """What of an ad is compared."""

    number: int
    id: str
    employer: str
    place: str
    title: str
    text: str


class _Groups:
    """Union–find over numbers, with the least likeness of each group."""

    def __init__(self) -> None:
        self.parent: dict[int, int] = {}
        self.likeness: dict[int, float] = {}

    def root(self, number: int) -> int:
        while (above := self.parent.get(number, number)) != number:
            self.parent[number] = self.parent.get(above, above)
            number = above
        return number

    def join(self, first: int, second: int, likeness: float) -> None:
        a, b = sorted((self.root(first), self.root(second)))
        least = min(self.likeness.get(a, 100.0), self.likeness.get(b, 100.0), likeness)
        self.parent[b] = a
        self.likeness[a] = least


def find_duplicates(vacancies: Iterable[Vacancy]) -> list[DuplicateGroup]:
    """Groups of ads with near-equal titles and texts, of one employer or (where none is named) one place.

    Ads without a text are compared within a named employer only: a bare "Продавец" in one city is no copy
    of another. Time O(n log n + n · WINDOW); memory holds the titles and texts.
    """
    faces = [_face(number, vacancy) for number, vacancy in enumerate(vacancies)]
    groups = _Groups()
    for block in _blocks(faces):
        for first, second, likeness in _links(block):
            groups.join(first.number, second.number, likeness)
    members: dict[int, list[str]] = defaultdict(list)
    for face in faces:
        members[groups.root(face.number)].append(face.id)
    return [
        DuplicateGroup(tuple(ids), round(groups.likeness[root], 1))
        for root, ids in members.items()
        if len(ids) > 1
    ]


def _face(number: int, vacancy: Vacancy) -> _Face:
    title = " ".join(sorted(_WORD.findall(vacancy.title.casefold())))
    text = " ".join(_WORD.findall(f"{vacancy.requirements or ''} {vacancy.duties or ''}".casefold()))
    employer = " ".join(_WORD.findall((vacancy.employer or "").casefold()))
    return _Face(number, vacancy.id, employer, vacancy.place or "", title, text)


def _blocks(faces: list[_Face]) -> Iterator[list[_Face]]:
    """Ads of one employer; then ads of one place."""
    by_owner: dict[tuple[str, str], list[_Face]] = defaultdict(list)
    for face in faces:
        if face.employer:
            by_owner["employer", face.employer].append(face)
        if face.place and face.text:
            by_owner["place", face.place].append(face)
    yield from (block for block in by_owner.values() if len(block) > 1)


def _links(block: list[_Face]) -> Iterator[tuple[_Face, _Face, float]]:
    """Equal ads to the first of them; then distinct ads to their neighbours by title and by text."""
    distinct: dict[tuple[str, str, str], _Face] = {}
    for face in block:
        first = distinct.setdefault((face.title, face.text, face.employer), face)
        if first is not face:
            yield first, face, 100.0
    ordered = list(distinct.values())
    for key in (lambda f: (f.title, f.text, f.number), lambda f: (f.text, f.title, f.number)):
        ordered.sort(key=key)
        for place, face in enumerate(ordered):
            for other in ordered[place + 1 : place + 1 + WINDOW]:
                if likeness := _likeness(face, other):
                    yield face, other, likeness


def _likeness(first: _Face, second: _Face) -> float:
    """The lower of the likenesses of title and text; 0 where the ads differ."""
    if (first.employer and second.employer and first.employer != second.employer) or (
        bool(first.text) != bool(second.text)
    ):
        return 0.0
    title = fuzz.ratio(first.title, second.title, score_cutoff=TITLE_LIKENESS)
    if not title or not first.text:
        return title
    return min(title, fuzz.ratio(first.text, second.text, score_cutoff=TEXT_LIKENESS))
