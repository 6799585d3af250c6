"""Cases and numbers in which people put the name of an occupation: "поваром", "водители", "сатушылар".

Rules of thumb for the nouns that name an occupation; a wrong form is what a hurried writer writes too.
"""

from functools import lru_cache
from typing import Literal

Form = Literal["as", "plural"]
"""`as`: "works as …" (ru instrumental, kk with "болып"); `plural`."""

_HISSING = "гкхжчшщ"
_FRONT, _BACK = "әеиіөүэ", "аоұыуёюя"


@lru_cache(maxsize=50_000)
def inflected(title: str, lang: str, form: Form) -> str:
    """The title with its head noun in another form; the same where no rule fits."""
    if lang == "kk":
        return f"{title} болып" if form == "as" else _kazakh_plural(title)
    head, blank, rest = title.partition(" ")
    put = _instrumental if form == "as" else _plural
    return "-".join(put(part) for part in head.split("-")) + blank + rest


def _instrumental(word: str) -> str:
    end = word[-1:]
    if word.endswith(("ец", "ёц")):
        return f"{word[:-2]}цом"
    if word.endswith(("ий", "ый")):
        return f"{word[:-1]}м"
    if word.endswith("ая"):
        return f"{word[:-2]}ой"
    if end == "ь":
        return f"{word[:-1]}ем"
    if end == "а":
        return word[:-1] + ("ей" if word[-2:-1] in "цжчшщ" else "ой")
    if end == "я":
        return f"{word[:-1]}ей"
    return word + ("ем" if end in "жчшщ" else "ом") if _consonant(end) else word


def _plural(word: str) -> str:
    end = word[-1:]
    if word.endswith("ец"):
        return f"{word[:-2]}цы"
    if word.endswith(("ий", "ый", "ая")):
        return word[:-2] + ("ие" if word.endswith("ий") else "ые")
    if end in "ья":
        return f"{word[:-1]}и"
    stem = word[:-1] if end == "а" else word
    if end != "а" and not _consonant(end):
        return word
    return stem + ("и" if stem[-1:] in _HISSING else "ы")


def _consonant(letter: str) -> bool:
    return letter in "бвгджзклмнпрстфхцчшщ" and letter != ""


def _kazakh_plural(title: str) -> str:
    """-лар after vowels, р, й, у; -дар after л, м, н, ң, з, ж; else -тар; е for а after front vowels."""
    vowels = [letter for letter in title.lower() if letter in _FRONT + _BACK]
    if not vowels or not title[-1].isalpha():
        return title
    end = title.lower().rstrip("ьъ")[-1:]
    first = "л" if end in _FRONT + _BACK + "рй" else "д" if end in "лмнңзж" else "т"
    return f"{title}{first}{'е' if vowels[-1] in _FRONT else 'а'}р"
