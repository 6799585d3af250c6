"""Owners that a query passes over: the dead, those excluded, and who fails a rare requirement."""

from collections.abc import Iterable

import numpy as np

from indexer.embedded.columns import Rare
from indexer.embedded.delta import Tombstones
from indexer.embedded.kernel.table import I8, Sieve
from indexer.embedded.vocabulary import REQUIREMENT_BITS, Vocabulary
from scoring.plan import Plan

_NOBODY: I8 = np.empty(0, dtype=np.int64)


def sieve(plan: Plan, vocabulary: Vocabulary, rare: Rare, dead: Tombstones, excluded: I8) -> Sieve:
    """For one table.

    Args:
        plan: its filters count.
        vocabulary: says which requirements have no bit.
        rare: the table's lists for these.
        dead: who is removed.
        excluded: positions of owners that were offered this before.
    """
    if plan.sought == "people":
        needed, banned = _required_of_people(plan, vocabulary, rare)
        unready: list[I8] = []
    else:
        needed = None
        unready, banned = _required_by_vacancies(plan, vocabulary, rare)
    return Sieve(
        dead.bits,
        _union([*banned, excluded]),
        _union(unready),
        _NOBODY if needed is None else np.array(needed),
        needed is not None,
    )


def _required_of_people(plan: Plan, vocabulary: Vocabulary, rare: Rare) -> tuple[I8 | None, list[I8]]:
    """Those who alone meet every rare requirement of the law (None: there is none), and who is barred."""
    needed: I8 | None = None
    for place in _rare_places(plan.filters.exclude, vocabulary):
        met = rare.get(place, (_NOBODY, _NOBODY))[0]
        needed = met if needed is None else np.intersect1d(needed, met, assume_unique=True)
    asked = _rare_places((*plan.filters.exclude, *plan.filters.clarify), vocabulary)
    return needed, [rare[place][1] for place in asked if place in rare]


def _required_by_vacancies(plan: Plan, vocabulary: Vocabulary, rare: Rare) -> tuple[list[I8], list[I8]]:
    """Vacancies that require what the seeker is not known to meet, and those that bar what is not met."""
    names = {place: vocabulary.requirements[place] for place in rare}
    met, not_met = plan.filters.met, plan.filters.not_met
    unready = [proof for place, (proof, _) in rare.items() if names[place] not in met]
    return unready, [bar for place, (_, bar) in rare.items() if names[place] in not_met]


def _rare_places(names: Iterable[str], vocabulary: Vocabulary) -> list[int]:
    """Without a bit; a requirement that nobody ever named stands at -1, where no list is."""
    places = (vocabulary.requirements.get(name) for name in names)
    return [-1 if place is None else place for place in places if place is None or place >= REQUIREMENT_BITS]


def _union(lists: list[I8]) -> I8:
    given = [one for one in lists if len(one)]
    if not given:
        return _NOBODY
    return np.unique(np.concatenate(given)) if len(given) > 1 else np.sort(given[0])
