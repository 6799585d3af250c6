"""Characters: one spelling for what looks the same, and one key for Kazakh with and without its letters."""

import re
from unicodedata import normalize

_SAME = str.maketrans(
    {
        "ё": "е", "ə": "ә", "ɵ": "ө", "ӊ": "ң", "ҡ": "қ", "ҕ": "ғ", "ї": "і", "ў": "ұ",
        "№": " ", "\xad": None, "\u200b": None, "\u200c": None, "\u200d": None, "\ufeff": None, "ʼ": None,
        "’": None, "'": None, "`": None, "´": None,
        "–": "-", "—": "-", "‐": "-", "‑": "-", "−": "-", "_": " ",
        "«": '"', "»": '"', "“": '"', "”": '"', "„": '"',
        "[": "(", "]": ")", "{": "(", "}": ")",
    }
)  # fmt: skip
_FOLDED = str.maketrans("қғңәөүұһі", "кгнаоууxи".replace("x", "х"))

_KAZAKH = re.compile("[қғңәөүұһі]")
_TO_CYRILLIC = str.maketrans("ABCEHIKMOPTXYabcehikmoptxy", "АВСЕНІКМОРТХУавсеһікмортху")
_TO_LATIN = str.maketrans("АВСЕНІКМОРТХУавсеһікмортху", "ABCEHIKMOPTXYabcehikmoptxy")
_LATIN = re.compile("[A-Za-z]")
_CYRILLIC = re.compile("[Ѐ-ӿ]")
_NOT_MENDED_LATIN = re.compile("[DFGJLNQRSUVWZdfgjlnqrsuvwz]")
_NOT_MENDED_CYRILLIC = re.compile("[^\\W\\d_A-Za-zАВСЕНІКМОРТХУавсеһікмортху]")
_MIXED = re.compile("[A-Za-z]+[Ѐ-ӿ][A-Za-zЀ-ӿ]*|[Ѐ-ӿ]+[A-Za-z][A-Za-zЀ-ӿ]*")
_LONE = re.compile(r"(?<![^\W_])([ABCEKOXYaceoxy])(?![^\W_]|[#+])")

_PLAIN = re.compile("[а-яәғқңөұүһі -]*")
_MARKUP = re.compile(r"<[^<>]{0,200}>")
_FOREIGN_SIGNS = re.compile(r"""[^\w\s()"/\\,;|:.+#&?!-]+""")


def unify(text: str) -> str:
    """One spelling: NFKC, small letters, no mark-up, emoji or look-alikes; е for ё; plain dashes and quotes.

    The signs that part a text (`/ , ; | : . ( ) " -`) stay.
    """
    small = text.lower()
    if _PLAIN.fullmatch(small):
        return small
    if "&" in text or "<" in text:
        from html import unescape

        text = _MARKUP.sub(" ", unescape(text))
    if _LATIN.search(text) and _CYRILLIC.search(text):
        text = _LONE.sub(lambda m: m[0].translate(_TO_CYRILLIC), _MIXED.sub(_mended, text))
    text = normalize("NFKC", normalize("NFKC", text.translate(_SAME)).casefold()).translate(_SAME)
    return _FOREIGN_SIGNS.sub(" ", text)


def _mended(match: re.Match[str]) -> str:
    """A word of two alphabets, in the one that can spell all of it; else as it is."""
    word = match[0]
    if not _NOT_MENDED_LATIN.search(word):
        return word.translate(_TO_CYRILLIC)
    return word if _NOT_MENDED_CYRILLIC.search(word) else word.translate(_TO_LATIN)


def fold(text: str) -> str:
    """The key in which "каржы директоры" meets "қаржы директоры": each Kazakh letter as a Russian one."""
    return text.translate(_FOLDED) if _KAZAKH.search(text) else text
