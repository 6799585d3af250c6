"""Stage `context`: roles and duties decide when the title is vague or several are as likely.

Context never makes a title out of nothing that resembles it, unless the title is vague ("Менеджер") and the
context names one profession.
"""

import re
from collections import Counter

from data.understanding.cleaning import bare
from data.understanding.letters import unify
from data.understanding.lookup import Lookup, is_vague
from data.understanding.result import Candidate, Found
from data.understanding.settings import Context

_PIECES = re.compile(r"[,;/|\n]|\.\s")


def named_in(context: str, lookup: Lookup, settings: Context) -> Found:
    """The professions that the short pieces of a context name, the most frequent first."""
    times: Counter[Candidate] = Counter()
    for piece in _PIECES.split(unify(context)):
        cleaned = bare(piece)
        if cleaned and len(cleaned.split()) <= settings.words and not is_vague(cleaned):
            times.update(lookup.find(cleaned)[1])
    return tuple(candidate for candidate, _ in times.most_common())


def with_context(found: Found, named: Found, vague: bool, settings: Context) -> Found:
    """Rank a title's candidates anew with what the context names; empty: the context decides nothing."""
    groups = {candidate.isco for candidate in named}
    near = settings.near * found[0].probability if found else 0
    agreed = next((c for c in found if c.isco in groups and c.probability >= near), None)
    if agreed is not None:
        return _first(agreed, found, max(agreed.probability, settings.agrees))
    if vague and len(groups) == 1:
        return _first(named[0], found, settings.alone)
    if vague and named:
        share = settings.alone / len(named)
        return tuple(Candidate(c.title, c.isco, share) for c in named)
    return ()


def _first(chosen: Candidate, others: Found, probability: float) -> Found:
    rest = 1 - probability
    kept = (c for c in others if c.isco != chosen.isco)
    lower = tuple(Candidate(c.title, c.isco, min(rest, c.probability)) for c in kept)
    return (Candidate(chosen.title, chosen.isco, probability), *sorted(lower, key=lambda c: -c.probability))
