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
    others = sorted({word for f in kept for word in f.key.split()[1:] if len(word) > 3})
    return kept, list(_queries(asked, known, others))


def _queries(asked: Sequence[Form], known: Lookup, others: Sequence[str]) -> Iterator[Query]:
    bags = {key for by_bag in known.by_bag.values() for key in by_bag}
    for form in asked:
        isco = known.occupations.titles[form.place].isco
        mark = crc32(form.key.encode())
        chance = random.Random(mark)
        for text in (form.key, slipped(form.key, chance), f"{form.key} {chance.choice(others)}"):
            if text not in known.by_key and bag(text, form.lang) not in bags:
                yield Query(text, isco, mark // 7 % 2)


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
