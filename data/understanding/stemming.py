"""Light suffix strippers: enough that a plural or a case meets the form of the table.

No dictionary and no morphology: both sides of a comparison go through the same stripper, so a stem need not
be a word. Russian: the adjectival and nominal endings of Snowball's first step (Porter 2001), and the
fleeting vowel of -ец. Kazakh: case, possessive and plural from the end inwards, on folded letters.
"""

import re
from collections.abc import Callable
from functools import lru_cache
from types import MappingProxyType

from data.understanding.letters import fold
from data.understanding.words import load_words

_RU = re.compile(
    "(?:ыми|ими|ого|его|ому|ему|ая|яя|ую|юю|ой|ей|ый|ий|ое|ее|ые|ие|ых|их|ым|им|"
    "иями|ями|ами|иях|ях|ах|иям|ям|ам|ов|ев|ом|ем|ию|ия|ии|ы|и|а|я|о|е|у|ю|ь|й)$"
)
_KK_CASE = re.compile("(?:нын|нин|дын|дин|тын|тин|нда|нде|дан|ден|тан|тен|нан|нен|[дтгкн][ае]|[ндт][ыи])$")
_KK_OWNER = re.compile("(?:лары|лери|дары|дери|тары|тери|сы|си|(?<!ш)[ыи])$")
_KK_MANY = re.compile("(?:лар|лер|дар|дер|тар|тер)$")
_SHORTEST = 3


def _cut(word: str, pattern: re.Pattern[str], shortest: int = _SHORTEST) -> str:
    match = pattern.search(word)
    return word[: match.start()] if match and match.start() >= shortest else word


@lru_cache(maxsize=65536)
def stem_ru(word: str) -> str:
    """The stem of a folded Russian word."""
    stem = _cut(word, _RU)
    return f"{stem[:-2]}ц" if stem.endswith("ец") and len(stem) > 4 else stem


@lru_cache(maxsize=65536)
def stem_kk(word: str) -> str:
    """The stem of a folded Kazakh word; the suffixes go until none is left, so that stems of stems agree."""
    while True:
        stem = _cut(_cut(_cut(word, _KK_CASE, 4), _KK_OWNER, 4), _KK_MANY, 4)
        if stem == word:
            return stem
        word = stem


@lru_cache(maxsize=65536)
def stem_en(word: str) -> str:
    """The word without the ending of the plural."""
    return word[:-1] if word.endswith("s") and not word.endswith("ss") and len(word) > 3 else word


STEMMERS: MappingProxyType[str, Callable[[str], str]] = MappingProxyType(
    {"ru": stem_ru, "kk": stem_kk, "en": stem_en}
)


def bag(cleaned: str, lang: str) -> str:
    """The sorted stems of a cleaned text, without function words: the same for any order of words."""
    stem, skip = STEMMERS[lang], load_words().function_words
    return " ".join(sorted({stem(word) for word in fold(cleaned).split() if word not in skip}))
