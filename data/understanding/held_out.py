"""Which forms are held out to calibrate, and how they are roughened to look like what people write."""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from zlib import crc32

from data.understanding.lookup import Form, Lookup
from data.understanding.stemming import bag

_EVERY_FORM, _EVERY_GROUP = 5, 10
_LETTERS = "абвгдежзиклмнопрстуфхцчшщыьэюя"


@dataclass(frozen=True, slots=True)
class Query:
    """A held-out text with its right unit group; `half` 0 fits the ranking, 1 the probability."""

    key: str
    isco: str
    half: int


def hold_out(lookup: Lookup) -> tuple[list[Form], list[Query]]:
    """Part the forms by a hash of their text: the forms that stay, and the texts to answer."""
    titles = lookup.occupations.titles
    held = {f.key for f in lookup.distinct if crc32(f.key.encode()) % _EVERY_FORM == 0}
    blind = {t.isco for t in titles if crc32(t.isco.encode()) % _EVERY_GROUP == 0}
    kept = [f for f in lookup.distinct if f.key not in held and titles[f.place].isco not in blind]
    known = Lookup(lookup.occupations, lookup.stages, tuple(kept))
    asked = [f for f in lookup.distinct if f.key in held or titles[f.place].isco in blind]
    misspelt = [f for f in kept if crc32(f.key.encode()) % _EVERY_FORM == 1]
    others = sorted({word for f in kept for word in f.key.split()[1:] if len(word) > 3})
    return kept, [*_queries(asked, known, others), *_slips(misspelt, known)]


def _queries(asked: Sequence[Form], known: Lookup, others: Sequence[str]) -> Iterator[Query]:
    """Held-out forms as written, with a slip, and with a word of another title."""
    for form in asked:
        chance = random.Random(crc32(form.key.encode()))
        texts = (form.key, slipped(form.key, chance), f"{form.key} {chance.choice(others)}")
        yield from _unknown(texts, form, known)


def _slips(misspelt: Sequence[Form], known: Lookup) -> Iterator[Query]:
    """Slips of forms that stay: what people write most often that the table does not hold."""
    for form in misspelt:
        yield from _unknown([slipped(form.key, random.Random(crc32(form.key.encode())))], form, known)


def _unknown(texts: Sequence[str], form: Form, known: Lookup) -> Iterator[Query]:
    """The texts that the exact stages do not answer."""
    isco = known.occupations.titles[form.place].isco
    for text in texts:
        if text not in known.by_key and bag(text, form.lang) not in known.bags:
            yield Query(text, isco, crc32(form.key.encode()) // 7 % 2)


def slipped(text: str, chance: random.Random) -> str:
    """The text with one letter left out, doubled, changed or swapped with the next."""
    at = chance.randrange(len(text))
    kind = chance.randrange(4)
    if kind == 0:
        return text[:at] + text[at + 1 :] or text
    if kind == 1:
        return text[: at + 1] + text[at:]
    if kind == 2:
        return text[:at] + chance.choice(_LETTERS) + text[at + 1 :]
    return text[:at] + text[at : at + 2][::-1] + text[at + 2 :]
