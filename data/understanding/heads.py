"""Stage `head`: a known title inside a longer text, found by the signs and words that part it.

"Повар / кондитер", "продавец в магазин одежды", "менеджер по продажам услуг", "Специалист (сварщик)". Where
the parts of a text are those of a hybrid, the hybrid is meant. A vague word before a tail is no answer
("специалист в отдел кадров").
"""

import re
from functools import cache

from data.understanding.cleaning import bare, without_seniority
from data.understanding.lookup import Lookup, is_vague
from data.understanding.result import Candidate, Found, capped
from data.understanding.words import load_words

_SIGNS = re.compile(r"\s*[/\\,;|:+&?!]\s*|\s*\.\s+|\s+-\s*|\s*-\s+")
_HYPHEN = re.compile(r"(?<=\w)-(?=\w)")
_BRACKETS = re.compile(r'\(([^()]*)\)?|"([^"]*)"?')
_LONG = 3
"""Words, "по" and the like included, from which on a title means the same whatever follows."""


def head(unified: str, lookup: Lookup) -> Found:
    """Candidates from the known parts of a text that `unify` has seen, the likeliest first."""
    outside = _BRACKETS.sub(" ", unified)
    inside = [part for match in _BRACKETS.findall(unified) for part in match]
    parts = _SIGNS.split(outside)
    tried = {bare(unified)}
    return (
        _from_parts(parts, lookup, tried)
        or _from_compound(_HYPHEN.split(outside), lookup, tried)
        or _beginning(bare(next(filter(str.strip, parts), "")), lookup)
        or _shared(_from_parts(inside, lookup, tried), lookup.stages.bracket)
    )


def _from_parts(parts: list[str], lookup: Lookup, tried: set[str]) -> Found:
    """What the parts mean together; `tried` are cleaned texts that say nothing."""
    known: list[Found] = []
    for place, part in enumerate(part for part in parts if part.strip()):
        found = _known(part, lookup, tried)
        if found:
            limit = lookup.stages.head if place == 0 else lookup.stages.bracket
            known.append(_shared(found, limit))
    if not known:
        return ()
    hybrid = lookup.hybrids.get(frozenset(found[0].title for found in known))
    if hybrid is not None:
        title = lookup.occupations.titles[hybrid]
        return (Candidate(title.id, title.isco, lookup.stages.head),)
    return _first_and_others(known, lookup.stages.first_part)


def _from_compound(parts: list[str], lookup: Lookup, tried: set[str]) -> Found:
    """`_from_parts`, unless unknown words before the first hyphen may change the work.

    "SMM-мобилограф" is one who films; "ассистент кастинг-директора" is no director.
    """
    before = without_seniority(bare(parts[0]))
    if " " in before and not _known(before, lookup, set(tried)):
        return ()
    return _from_parts(parts, lookup, tried)


def _known(part: str, lookup: Lookup, tried: set[str]) -> Found:
    """What the table holds of one part: all of it, or what stands before its tail."""
    for text in (part, _tail().sub("", part)):
        cleaned = bare(text)
        if cleaned and cleaned not in tried:
            _, found = lookup.find(cleaned)
            if found and not is_vague(cleaned):
                return found
            tried.add(cleaned)
    return ()


def _beginning(cleaned: str, lookup: Lookup) -> Found:
    """The longest known title that a text begins with; a short one ("учитель") may mean anything."""
    words = cleaned.split()
    for end in range(len(words) - 1, _LONG - 1, -1):
        _, found = lookup.find(" ".join(words[:end]))
        if found and not is_vague(" ".join(words[:end])):
            return _shared(found, lookup.stages.beginning)
    return ()


def _first_and_others(known: list[Found], trust: float) -> Found:
    """The first part's candidates; those of the others share what is left."""
    first, iscos = known[0], {candidate.isco for candidate in known[0]}
    others = {c.isco: c for found in known[1:] for c in found if c.isco not in iscos}
    if not others:
        return first
    rest = (1 - trust) / len(others)
    leading = _shared(first, trust)
    lowest = min(rest, leading[-1].probability)
    return (*leading, *(Candidate(c.title, c.isco, lowest) for c in others.values()))


def _shared(found: Found, limit: float) -> Found:
    return capped(found, limit / max(1, len(found)))


@cache
def _tail() -> re.Pattern[str]:
    words = "|".join(sorted(set(load_words().tails), key=lambda word: (-len(word), word)))
    return re.compile(rf"\s(?:{words})[\s.].*")
