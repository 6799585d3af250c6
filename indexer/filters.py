"""Filters for counts and facets, by their definition on one entry.

What is not known passes no filter. A person passes a filter of titles when one of the stints does.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from indexer.entries import Entry, Side
from scoring.axes import UNKNOWN
from scoring.codes import Codes, PersonCodes
from scoring.criteria.profession import NEARNESS
from scoring.criteria.qualification import EDUCATION
from scoring.dictionary import Dictionary

FacetField = Literal["title", "isco", "place", "education", "pattern", "requirement"]


@dataclass(frozen=True, slots=True)
class Filters:
    """Who is counted; a filter that is not given lets all pass.

    Attributes:
        titles: any of these (see `titles_near`).
        isco: prefix of the unit group.
        places: any of these; a caller who means "under a KATO code" names all below it.
        education: at least this level is held (person) or asked (vacancy).
        pattern: is among those accepted or offered.
        requirement: a hard requirement that is met (person) or made (vacancy).
        feature: a skill or wish that is stated (person) or asked (vacancy).
        pay_at_most: net tenge a month, asked (person) or offered (vacancy).
        available: may be listed, or may not.
    """

    titles: frozenset[str] | None = None
    isco: str = ""
    places: frozenset[str] | None = None
    education: str | None = None
    pattern: str | None = None
    requirement: str | None = None
    feature: str | None = None
    pay_at_most: int | None = None
    available: bool | None = None

    def takes_title(self, title: str | None, dictionary: Dictionary) -> bool:
        """Whether one title passes."""
        if title is None:
            return self.titles is None and not self.isco
        wanted = self.titles is None or title in self.titles
        return wanted and dictionary.isco_of(title).startswith(self.isco)

    def takes_place(self, place: str | None) -> bool:
        """Whether a place passes."""
        return self.places is None or place in self.places

    def takes_education(self, education: str | None) -> bool:
        """Whether a level of training passes."""
        if self.education is None:
            return True
        return education is not None and EDUCATION.index(education) >= EDUCATION.index(self.education)

    def takes_pay(self, pay: int | None) -> bool:
        """Whether an amount passes."""
        return self.pay_at_most is None or (pay is not None and pay <= self.pay_at_most)


def passes(entry: Entry, filters: Filters, dictionary: Dictionary) -> bool:
    """Whether an entry is counted."""
    codes = entry.codes
    return (
        any(filters.takes_title(title, dictionary) for title in _titles(codes))
        and filters.takes_place(codes.place)
        and filters.takes_education(codes.education)
        and filters.takes_pay(codes.pay)
        and filters.pattern in (None, *codes.patterns)
        and filters.requirement in (None, *_requirements(codes))
        and filters.feature in (None, *_features(codes))
        and filters.available in (None, entry.available)
    )


def values(entry: Entry, field: FacetField, dictionary: Dictionary) -> set[str]:
    """The values under which an entry is counted, once each; `unknown` where nothing is known."""
    return set(_values(entry.codes, field, dictionary)) or {UNKNOWN}


def _values(codes: Codes, field: FacetField, dictionary: Dictionary) -> Iterator[str]:
    match field:
        case "title":
            yield from (title or UNKNOWN for title in _titles(codes))
        case "isco":
            yield from (dictionary.isco_of(title) if title else UNKNOWN for title in _titles(codes))
        case "place" | "education":
            yield getattr(codes, field) or UNKNOWN
        case "pattern":
            yield from codes.patterns
        case "requirement":
            yield from _requirements(codes)


def _titles(codes: Codes) -> tuple[str | None, ...]:
    return tuple(s.title for s in codes.stints) if isinstance(codes, PersonCodes) else (codes.title,)


def _requirements(codes: Codes) -> tuple[str, ...]:
    return codes.met if isinstance(codes, PersonCodes) else (*codes.exclude, *codes.clarify)


def _features(codes: Codes) -> tuple[str, ...]:
    return codes.features if isinstance(codes, PersonCodes) else (*codes.must, *codes.nice, *codes.wishes)


def titles_near(dictionary: Dictionary, title: str, level: str, side: Side) -> frozenset[str]:
    """Titles within a level of nearness: of people near this vacancy's, or vacancies near this person's."""
    farthest = NEARNESS.index(level)
    pairs = ((title, other) if side == "people" else (other, title) for other in dictionary.titles)
    near = [dictionary.near_slot(asked, had) <= farthest for asked, had in pairs]
    return frozenset(other for other, is_near in zip(dictionary.titles, near, strict=True) if is_near)
