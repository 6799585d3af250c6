"""Text first: tantivy fetches 1,000 people by BM25, those are scored exactly. Fast to write, and not exact.

Both sides' texts are the labels of the titles and skills as understood, in one language: no slips of the pen,
which is kinder to the search than real texts would be.
"""

import re
from collections.abc import Iterable, Iterator

import numpy as np
import tantivy

from benchmarks.exact.brute_force import BruteForce
from benchmarks.exact.tables import Binding
from data.reference.occupations import load_occupations
from data.reference.skills import load_skills
from data.reference.wishes import load_wishes
from indexer.engine import Match
from scoring.codes import PersonCodes, VacancyCodes, person_from_json
from scoring.plan import Plan

FETCHED = 1_000
_LANG = "ru"
_BOOSTS = {"titles": 2.0, "skills": 1.0}
_WRITER_BYTES = 256 << 20


class Bm25:
    """Answers plans that look for people.

    Args:
        exact: scores those that were fetched; its people are indexed, the available ones.
        binding: of the same population.
    """

    def __init__(self, exact: BruteForce, binding: Binding) -> None:
        self._exact = exact
        self._binding = binding
        self._texts = _Texts()
        builder = tantivy.SchemaBuilder().add_unsigned_field("person", fast=True)
        for field in _BOOSTS:
            builder = builder.add_text_field(field, index_option="freq")
        self._index = tantivy.Index(builder.build())
        self._fill()
        self._searcher = self._index.searcher()

    def top(self, plan: Plan, n: int) -> tuple[Match, ...]:
        """The best n of those fetched."""
        assert isinstance(plan.codes, VacancyCodes)  # people are sought
        words = " ".join(self._texts.of_vacancy(plan.codes))
        query = self._index.parse_query(words, [*_BOOSTS], field_boosts=_BOOSTS)
        hits = self._searcher.search(query, FETCHED, count=False).hits
        people = self._searcher.fast_field_values("person", [address for _, address in hits])
        among = np.sort(np.array(people, np.int64))
        return self._exact.top(self._binding.tables(plan), n, among)

    def _fill(self) -> None:
        writer = self._index.writer(_WRITER_BYTES)
        people = self._exact.population.people.select("available", "codes")
        for person, (available, body) in enumerate(people.iter_rows()):
            if available:
                titles, skills = self._texts.of_person(person_from_json(body))
                document = tantivy.Document(titles=titles, skills=skills)
                document.add_unsigned("person", person)
                writer.add_document(document)
        writer.commit()
        writer.wait_merging_threads()
        self._index.reload()


class _Texts:
    """What people and vacancies say, in words."""

    def __init__(self) -> None:
        named = [
            *((title.id, title.labels) for title in load_occupations().titles),
            *((skill.id, skill.labels) for skill in load_skills().skills),
            *((wish.id, wish.labels) for wish in load_wishes()),
        ]
        self._labels = {one: " ".join(re.findall(r"\w+", labels[_LANG])).lower() for one, labels in named}

    def of_person(self, codes: PersonCodes) -> tuple[str, str]:
        """Titles and skills."""
        titles = [stint.title for stint in codes.stints if stint.title is not None]
        return " ".join(self._words(titles)), " ".join(self._words(codes.features))

    def of_vacancy(self, codes: VacancyCodes) -> Iterator[str]:
        """The words to search for."""
        assert codes.title is not None  # a vacancy without one has no plan
        return self._words((codes.title, *codes.must, *codes.nice, *codes.wishes))

    def _words(self, ids: Iterable[str]) -> Iterator[str]:
        return (self._labels[one] for one in ids)


def recall(found: tuple[Match, ...], exact: tuple[Match, ...]) -> float:
    """Share of an exact list's people (at least one) that was found."""
    keys = {match.key for match in found}
    return sum(match.key in keys for match in exact) / len(exact)
