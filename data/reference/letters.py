"""Alphabets and blanks of the curated texts."""

import re
from collections.abc import Iterator
from unicodedata import normalize

CYRILLIC = "а-яёәғқңөұүһі"
"""The letters of Russian and Kazakh, small, for use in a character class."""
KAZAKH_ONLY = "әғқңөұүһі"

_WORD = re.compile(r"[^\W_]+")
_CYRILLIC = re.compile(f"[{CYRILLIC}]", re.IGNORECASE)
_LATIN = re.compile("[a-z]", re.IGNORECASE)
_KAZAKH = re.compile(f"[{KAZAKH_ONLY}]", re.IGNORECASE)
_FOREIGN = re.compile(rf"[^\W\d_a-z{CYRILLIC}]", re.IGNORECASE)


def blank_problems(text: str) -> Iterator[str]:
    """Blanks at the ends, two in a row, other blanks than the space, or letters in two code points."""
    if text != " ".join(text.split()):
        yield "has a wrong blank"
    if "\xa0" in text or "\xad" in text or "\u200b" in text:
        yield "has an invisible character"
    if normalize("NFC", text) != text:
        yield "is not in the form NFC"


def alphabet_problems(text: str, lang: str) -> Iterator[str]:
    """Letters that the language does not have, and words that mix Latin and Cyrillic letters."""
    if lang == "ru" and _KAZAKH.search(text):
        yield "has a Kazakh letter"
    if lang == "en" and _CYRILLIC.search(text):
        yield "has a Cyrillic letter"
    if lang != "en" and _FOREIGN.search(text):
        yield "has a letter of another alphabet"
    for word in _WORD.findall(text):
        if _LATIN.search(word) and _CYRILLIC.search(word):
            yield f"mixes two alphabets in {word!r}"
