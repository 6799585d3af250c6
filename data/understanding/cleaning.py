"""From raw text to the words that may name a profession."""

import re
from functools import cache

from data.understanding.letters import fold, unify
from data.understanding.words import Words, load_words

_BRACKETS = re.compile(r'\([^()]*\)?|"[^"]*"?')
_WORD = re.compile(r"[cf]#|c\+\+|[^\W_]+")
_PLAIN = re.compile("[а-яәғқңөұүһі ]*")
_ONE_C = re.compile(r"(?<![^\W_])1[ -]?[cс](?![^\W_])")
_ROMAN = r"(?:\d+|i{1,3}|iv|vi?|і{1,3}|перв\w+|втор\w+|треть\w+|высш\w+|жоғары|бірінші|екінші)"
_GRADE = re.compile(
    rf"(?<![^\W_]){_ROMAN}(?:\s*[-,]\s*(?:го|ой|я|й|ый|ші|шы|\d+))*[\s-]*"
    r"(?:разряд\w*|категори\w*|санат\w*|дәреже\w*|класс\w*|уровн\w*|ставк\w*|grade)(?![^\W_])"
    r"|(?<![^\W_])(?:разряд\w*|категори\w*|кат|санат\w*)(?![^\W_])[\s.:-]*(?:\d+|[abcdeавсде]{1,5}(?![^\W_]))"
    r"(?:[\s,/-]+(?:и\s+)?[abcdeавсде]{1,3}(?![^\W_]))*"
    r"|\d[\d\s.]*(?:тг|тенге|тнг|kzt|тыс\w*|руб\w*|usd|%)(?![^\W_])"
)
_GRADED = re.compile(r"\d|кат|санат|разряд")
_SPACED = re.compile(r"(?<![^\W_])[^\W\d_](?: [^\W\d_]){3,}(?![^\W_])")


def clean(text: str) -> str:
    """The words of a title, in order, one blank between them.

    Brackets and quotes go with what they hold, grades, pay, numbers and words without weight
    (`words.yaml`) go too, unless nothing would be left. Idempotent.
    """
    return bare(unify(text))


def literal(text: str) -> str:
    """All words of a text, in order, one blank between them: how the table's own forms are read."""
    return all_words(unify(text))


def all_words(unified: str) -> str:
    """`literal` for a text that `unify` has seen."""
    return " ".join(_WORD.findall(_ONE_C.sub("1с", unified)))


def bare(unified: str) -> str:
    """`clean` for a text that `unify` has seen."""
    words = load_words()
    unified = _SPACED.sub(_joined, unified)
    if not _PLAIN.fullmatch(unified):
        unified = _if_words_are_left(_BRACKETS.sub(" ", unified), unified)
    if _GRADED.search(unified):
        unified = _ONE_C.sub("1с", unified)
        unified = _if_words_are_left(_GRADE.sub(" ", unified), unified)
    found: list[str] = _WORD.findall(unified)
    text = " ".join(_weighty(found, words) or found)
    joined = _SPACED.sub(_joined, text)
    return text if joined == text else bare(joined)


def _joined(spaced: re.Match[str]) -> str:
    return spaced[0].replace(" ", "")


def _if_words_are_left(shorter: str, text: str) -> str:
    return shorter if _WORD.search(shorter) else text


def _weighty(tokens: list[str], words: Words) -> list[str]:
    """The tokens that carry weight; compared as folded, given as written."""
    text = " ".join(tokens)
    folded = fold(text)
    spans = [match.span() for match in _phrases().finditer(folded)] if " " in folded else []
    if spans:
        for start, end in reversed(spans):
            text = text[:start] + text[end:]
        return _weighty(text.split(), words)
    keys = folded.split()
    if words.words.isdisjoint(keys) and not any(map(str.isdigit, keys)):
        return _without_loose_ends(tokens, keys, words)
    kept = [t for t, key in zip(tokens, keys, strict=True) if key not in words.words and not key.isdigit()]
    return _weighty(kept, words)


def _without_loose_ends(tokens: list[str], keys: list[str], words: Words) -> list[str]:
    """Without a preposition that lost its noun: "водитель с категорией B"."""
    start, end = 0, len(tokens)
    while end > start and keys[end - 1] in words.function_words:
        end -= 1
    while start < end and keys[start] in words.function_words:
        start += 1
    return tokens[start:end] if end - start < len(tokens) else tokens


@cache
def _phrases() -> re.Pattern[str]:
    alternatives = "|".join(map(re.escape, load_words().phrases))
    return re.compile(rf"(?<!\S)(?:{alternatives})(?!\S)")


def without_seniority(cleaned: str) -> str:
    """The words without "старший", "junior", "бас"…; the same when nothing else would be left."""
    seniority = load_words().seniority
    if seniority.isdisjoint(fold(cleaned).split()):
        return cleaned
    return " ".join(t for t in cleaned.split() if fold(t) not in seniority) or cleaned
