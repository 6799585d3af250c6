"""Entries → columns: every fact becomes an integer of the axes, the dictionary or the vocabulary."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain, islice

import numpy as np

from data.errors import InputError, UnknownCode
from indexer.embedded.columns import DTYPES, Columns
from indexer.embedded.kernel.table import FEATURE_DTYPE, MOST_PAY
from indexer.embedded.layout import (
    asked_code,
    counts_id,
    item_id,
    person_profile,
    stint_code,
    training_code,
    vacancy_profile,
)  # fmt: skip
from indexer.embedded.packing import MOST_STINTS
from indexer.embedded.vocabulary import UNAVAILABLE, Vocabulary
from indexer.entries import Entry, Side, canonical
from scoring.codes import Codes, PersonCodes, VacancyCodes
from scoring.identity import COUNTED

UNKNOWN_PAY = -1
_SAMPLE = 10_000


class Encoder:
    """Gathers one side's entries into columns. New names are added to the vocabulary.

    Args:
        side: whose entries come.
        titles: place of each title in the dictionary.
        vocabulary: names of the epoch.
    """

    def __init__(self, side: Side, titles: Mapping[str, int], vocabulary: Vocabulary) -> None:
        self._side = side
        self._titles = titles
        self._vocabulary = vocabulary
        self._lists: dict[str, list[int]] = {name: [] for name in (*DTYPES, "features")}
        self._lists["feature_start"].append(0)
        self._lists["row_start"].append(0)
        self._rare: dict[int, tuple[list[int], list[int]]] = {}

    def add(self, entry: Entry) -> None:
        """Append one entry.

        Raises:
            UnknownCode: a code that neither the axes nor the dictionary know.
            InputError: more than an index can hold of one thing, or codes of the other side.
        """
        codes = canonical(entry.codes)
        _check(self._side, entry.key, codes)
        try:
            row = self._row(codes, entry.available)
        except KeyError as error:
            raise UnknownCode(
                f"Entry {entry.key} of {self._side} has a code that is not known: {error.args[0]!r}.",
                "Encode it again with this dictionary.", "code", str(error.args[0]),
            ) from error  # fmt: skip
        for name, value in (("key", entry.key), *row.items()):
            self._lists[name].append(value)
        self._lists["feature_start"].append(len(self._lists["features"]))
        self._lists["row_start"].append(len(self._lists["title"]))

    def columns(self) -> Columns:
        """All that was added."""
        arrays = {name: np.array(self._lists[name], dtype) for name, dtype in DTYPES.items()}
        features = np.array(self._lists["features"], FEATURE_DTYPE[self._side])
        rare = {i: (np.array(a, np.int64), np.array(b, np.int64)) for i, (a, b) in self._rare.items()}
        return Columns(features=features, rare=rare, **arrays)

    def _row(self, codes: Codes, available: bool) -> dict[str, int]:
        """The owner's own values; its rows and features are appended."""
        owner = self._owner(codes)
        if isinstance(codes, PersonCodes):
            titles = [self._title(stint.title) for stint in codes.stints]
            stints = [stint_code(number, stint) for number, stint in enumerate(codes.stints)]
            features = [*self._person_features(codes)]
            proof, bar = codes.met, codes.not_met
        else:
            titles, stints = [self._title(codes.title)], [asked_code(codes)]
            features = [*self._vacancy_features(codes)]
            proof, bar = codes.exclude, (*codes.exclude, *codes.clarify)
        self._lists["title"] += titles
        self._lists["stint"] += stints
        self._lists["features"] += features
        return owner | self._words(proof, bar, available)

    def _title(self, title: str | None) -> int:
        return len(self._titles) if title is None else self._titles[title]

    def _owner(self, codes: Codes) -> dict[str, int]:
        profile = person_profile(codes) if isinstance(codes, PersonCodes) else vacancy_profile(codes)
        schedule = (codes.patterns, codes.nights, codes.long_hours)
        return {
            "training": training_code(codes),
            "schedule": self._vocabulary.schedules.add(schedule),
            "place": self._vocabulary.places.add(codes.place),
            "profile": profile,
            "pay": UNKNOWN_PAY if codes.pay is None else codes.pay,
        }

    def _words(self, proof: Iterable[str], bar: Iterable[str], available: bool) -> dict[str, int]:
        proof_word, rare_proof = self._vocabulary.bits(proof)
        bar_word, rare_bar = self._vocabulary.bits(bar)
        owner = len(self._lists["key"])
        for which, rare in enumerate((rare_proof, rare_bar)):
            for place in rare:
                self._rare.setdefault(place, ([], []))[which].append(owner)
        if self._side == "people":
            proof_word = ~proof_word & (UNAVAILABLE - 1)
        return {"proof": proof_word, "bar": bar_word | (0 if available else UNAVAILABLE)}

    def _person_features(self, codes: PersonCodes) -> Iterator[int]:
        add = self._vocabulary.features.add
        yield from (2 * add(name) for name in codes.features)
        yield from (2 * add(name) + 1 for name in codes.lacks)

    def _vacancy_features(self, codes: VacancyCodes) -> Iterator[int]:
        add = self._vocabulary.features.add
        must, nice, _ = counts = (len(codes.must), len(codes.nice), len(codes.wishes))
        yield counts_id(counts)
        for kind, other, names in (
            ("must", nice > 0, codes.must), ("nice", must > 0, codes.nice), ("wish", False, codes.wishes),
        ):  # fmt: skip
            for r, name in enumerate(names, 1):
                yield item_id(add(name), (kind, len(names), other, r))  # type: ignore[arg-type]


def _check(side: Side, key: int, codes: Codes) -> None:
    """What an index cannot hold.

    Raises:
        InputError: naming the entry and the limit.
    """
    if isinstance(codes, PersonCodes) != (side == "people"):
        raise InputError(f"Entry {key} does not belong to {side}.", "Give each side its own codes.")
    if codes.pay is not None and not 0 <= codes.pay <= MOST_PAY:
        raise InputError(f"Entry {key} has a pay of {codes.pay} tenge a month.", "Encode it as not known.")
    if isinstance(codes, PersonCodes):
        if not 1 <= len(codes.stints) <= MOST_STINTS:
            raise InputError(
                f"Entry {key} has {len(codes.stints)} stints, not 1 to {MOST_STINTS}.",
                "Nobody is without a stint: say one that is not understood.",
            )
    elif max(len(codes.must), len(codes.nice), len(codes.wishes)) > COUNTED:
        raise InputError(f"Entry {key} asks more than {COUNTED} things of one kind.", "Keep the first ones.")


def vocabulary_for(entries: Iterable[Entry]) -> tuple[Vocabulary, Iterator[Entry]]:
    """A vocabulary in which the commonest requirements of the first entries come first, and all entries."""
    iterator = iter(entries)
    sample = list(islice(iterator, _SAMPLE))
    counts: Counter[str] = Counter()
    for entry in sample:
        codes = entry.codes
        counts.update(
            {*codes.met, *codes.not_met} if isinstance(codes, PersonCodes)
            else {*codes.exclude, *codes.clarify}
        )  # fmt: skip
    ranked = sorted(counts, key=lambda name: (-counts[name], name))
    return Vocabulary(requirements=ranked), chain(sample, iterator)


def encoded(side: Side, entries: Iterable[Entry], titles: Mapping[str, int], names: Vocabulary) -> Columns:
    """All entries as columns, in their order."""
    encoder = Encoder(side, titles, names)
    for entry in entries:
        encoder.add(entry)
    return encoder.columns()
