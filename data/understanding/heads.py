"""Stage `head`: a known title inside a longer text, found by the signs and words that part it.

"Повар / кондитер", "продавец в магазин одежды", "Специалист (сварщик)". Where the parts of a text are
those of a hybrid, the hybrid is meant. A vague word before a tail ("специалист в отдел кадров") is no answer.
"""

import re
from functools import cache

from data.understanding.cleaning import bare
from data.understanding.lookup import Lookup, is_vague
from data.understanding.result import Candidate, Found, capped
from data.understanding.words import load_words

_SIGNS = re.compile(r"\s*[/\\,;|:+&?!]\s*|\s*\.\s+|\s+-\s*|\s*-\s+")
_HYPHEN = re.compile(r"(?<=\w)-(?=\w)")
_BRACKETS = re.compile(r'\(([^()]*)\)?|"([^"]*)"?')


def head(unified: str, lookup: Lookup) -> Found:
    """Candidates from the known parts of a text that `unify` has seen, the likeliest first."""
    outside = _BRACKETS.sub(" ", unified)
    tried = {bare(unified)}
    for parts in (_SIGNS.split(outside), _HYPHEN.split(outside)):
        found = _from_parts(parts, lookup, tried)
        if found:
            return found
    inside = [part for match in _BRACKETS.findall(unified) for part in match]
    return _shared(_from_parts(inside, lookup, tried), lookup.stages.bracket)


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
