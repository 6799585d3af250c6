"""Columns → entries: the exact inverse of `encoding`, for digests."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Any

from indexer.embedded.columns import Columns
from indexer.embedded.layout import (
    FIRST_ITEM,
    asked_of,
    given_of,
    item_of,
    stint_of,
    training_of,
    travel_of,
)  # fmt: skip
from indexer.embedded.vocabulary import NAMED_BITS, UNAVAILABLE, Vocabulary
from indexer.entries import Entry, Side
from scoring.codes import PersonCodes, VacancyCodes

_Facts = dict[str, Any]


class Decoder:
    """Reads entries back from columns."""

    def __init__(self, columns: Columns, titles: Sequence[str], vocabulary: Vocabulary) -> None:
        self._titles: tuple[str | None, ...] = (*titles, None)
        self._vocabulary = vocabulary
        names = ("key", "proof", "bar", "training", "schedule", "place", "profile", "pay")
        self._owner = {name: getattr(columns, name).tolist() for name in names}
        self._rows = columns.row_start.tolist()
        self._starts = columns.feature_start.tolist()
        self._title, self._stint = columns.title.tolist(), columns.stint.tolist()
        self._features = columns.features.tolist()
        self._rare: defaultdict[tuple[int, int], list[str]] = defaultdict(list)
        for place, lists in columns.rare.items():
            for which, owners in enumerate(lists):
                for owner in owners.tolist():
                    self._rare[owner, which].append(vocabulary.requirements[place])

    def entries(self, side: Side) -> Iterator[Entry]:
        """All entries, in the order of the columns."""
        decode = self._person if side == "people" else self._vacancy
        for i, key in enumerate(self._owner["key"]):
            yield Entry(key, decode(i), not self._owner["bar"][i] & UNAVAILABLE)

    def _person(self, i: int) -> PersonCodes:
        rows = range(self._rows[i], self._rows[i + 1])
        mode, minutes, relocates, remote = travel_of(self._owner["profile"][i])
        features = self._features[self._starts[i] : self._starts[i + 1]]
        return PersonCodes(
            stints=tuple(stint_of(self._stint[row], self._titles[self._title[row]]) for row in rows),
            mode=mode, minutes=minutes, relocates=relocates, remote=remote,
            features=self._features_of([one for one in features if one % 2 == 0]),
            lacks=self._features_of([one for one in features if one % 2]),
            met=self._names(i, 0, ~self._owner["proof"][i] & NAMED_BITS),
            not_met=self._names(i, 1, self._owner["bar"][i] & NAMED_BITS),
            **self._shared(i),
        )  # fmt: skip

    def _vacancy(self, i: int) -> VacancyCodes:
        years, grade = asked_of(self._stint[self._rows[i]])
        remote, housing, transport = given_of(self._owner["profile"][i])
        exclude = self._names(i, 0, self._owner["proof"][i])
        required = self._names(i, 1, self._owner["bar"][i] & NAMED_BITS)
        return VacancyCodes(
            title=self._titles[self._title[self._rows[i]]],
            years=years, grade=grade, remote=remote, housing=housing, transport=transport,
            exclude=exclude, clarify=tuple(name for name in required if name not in exclude),
            **self._items(i), **self._shared(i),
        )  # fmt: skip

    def _shared(self, i: int) -> _Facts:
        education, field = training_of(self._owner["training"][i])
        patterns, nights, long_hours = self._vocabulary.schedules[self._owner["schedule"][i]]
        pay = self._owner["pay"][i]
        return {
            "education": education, "field": field,
            "patterns": patterns, "nights": nights, "long_hours": long_hours,
            "place": self._vocabulary.places[self._owner["place"][i]],
            "pay": None if pay < 0 else pay,
        }  # fmt: skip

    def _features_of(self, ids: list[int]) -> tuple[str, ...]:
        return tuple(self._vocabulary.features[one // 2] for one in ids)

    def _items(self, i: int) -> _Facts:
        of_kind: dict[str, list[str]] = {"must": [], "nice": [], "wish": []}
        for one in self._features[self._starts[i] : self._starts[i + 1]]:
            if one >= FIRST_ITEM:
                feature, (kind, _, _, _) = item_of(one)
                of_kind[kind].append(self._vocabulary.features[feature])
        return {
            "must": tuple(of_kind["must"]), "nice": tuple(of_kind["nice"]), "wishes": tuple(of_kind["wish"])
        }  # fmt: skip

    def _names(self, i: int, which: int, word: int) -> tuple[str, ...]:
        return tuple(sorted([*self._vocabulary.names_of(word), *self._rare.get((i, which), ())]))
