"""What every engine must answer: `scoring.pair.score` on every pair, sorted. No engine's code."""

from collections import Counter
from collections.abc import Collection, Iterable

from indexer.engine import Match
from indexer.entries import Entry
from indexer.filters import FacetField, Filters, passes, values
from scoring.codes import PersonCodes, VacancyCodes
from scoring.dictionary import Dictionary
from scoring.pair import PairScore, score
from scoring.plan import Listing
from scoring.weights import Weights

Sought = PersonCodes | VacancyCodes


def pair(one: Sought, other: Sought, weights: Weights, dictionary: Dictionary) -> PairScore | None:
    vacancy, person = (one, other) if isinstance(one, VacancyCodes) else (other, one)
    assert isinstance(vacancy, VacancyCodes) and isinstance(person, PersonCodes)
    return None if vacancy.title is None else score(vacancy, person, weights, dictionary)


def listed(
    codes: Sought,
    entries: Iterable[Entry],
    weights: Weights,
    dictionary: Dictionary,
    listing: Listing = "ready",
    exclude: Collection[int] = (),
) -> tuple[Match, ...]:
    """Everybody on the list, in order."""
    found = []
    for entry in entries:
        if entry.available and entry.key not in exclude:
            result = pair(codes, entry.codes, weights, dictionary)
            if result is not None and result.listing == listing:
                found.append(Match(entry.key, result.points, result.stint))
    return tuple(sorted(found, key=lambda match: (-match.points, match.key)))


def facets(
    entries: Iterable[Entry], filters: Filters, field: FacetField, dictionary: Dictionary
) -> dict[str, int]:
    passing = [entry for entry in entries if passes(entry, filters, dictionary)]
    return dict(Counter(value for entry in passing for value in values(entry, field, dictionary)))
