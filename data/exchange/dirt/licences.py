"""Driving licences that a text demands: "категории «B»", "кат. С, Е", "права кат. B", "B санатты куәлік"."""

import re
from collections.abc import Iterator

from data.exchange.dirt.demands import WISHED
from data.exchange.dirt.markup import clauses
from data.records.vocabulary import Licence

_LOOKALIKES = str.maketrans("АВСДЕ", "ABCDE")
_DRIVING = re.compile(
    r"водител|\bправ(?:а|о|ами)?\b|удостоверени|\bВУ\b|driv|licen[cs]e|жүргізу|такси", re.IGNORECASE
)
_LETTER = r"[«\"'“(]?[ABCDEАВСДЕ]{1,2}1?[»\"'”)]?(?![\w-])(?:\s*\([^)]{0,40}\))?"
_JOIN = r"\s*(?:,|/|\+|;|\bи\b|\band\b|\bили\b|\bor\b|және|немесе)?\s*"
_LETTERS = rf"{_LETTER}(?:{_JOIN}{_LETTER})*"
_AFTER_WORD = re.compile(
    r"(?:\b[Кк]атегори\w*|\b[Кк]ат\b\.?|\bcategory|\b[Сс]анат\w*|\b[Пп]рава|\blicen[cs]e)\s*[:–-]?\s*"
    rf"(?P<letters>{_LETTERS})"
)
_LATIN = r"[«\"'“]?[ABCD]E?[»\"'”]?"  # a Cyrillic "В категории" begins with a preposition
_BEFORE_WORD = re.compile(rf"(?P<letters>{_LATIN}(?:\s*,\s*{_LATIN})*)\s*[-–]?\s*(?:категори|санат|category)")
_ONE = re.compile(r"(?P<letter>[ABCDEАВСДЕ]{1,2})1?[»\"'”)]?(?P<remark>\s*\([^)]*\))?")
_ALTERNATIVE = re.compile(r"\b(?:или|or|немесе)\b")
_MACHINES: tuple[tuple[Licence, re.Pattern[str]], ...] = (
    ("tractor", re.compile(r"(?:удостоверени\w+|права)\s+(?:\w+\s+)?(?:тракторист|на трактор)", re.I)),
    ("forklift", re.compile(r"(?:удостоверени\w+|права)\s+(?:\w+\s+){0,2}(?:авто)?погрузчик", re.I)),
)
_WITH_TRAILER: dict[str, Licence] = {"B": "BE", "C": "CE", "D": "DE"}
_PLAIN: dict[str, Licence] = {"A": "A", "B": "B", "C": "C", "D": "D", "BE": "BE", "CE": "CE", "DE": "DE"}


def licences_asked(text: str | None, title: str = "") -> tuple[Licence, ...]:
    """Licences that must be held. A lone E goes with the letter before it: "С, Е" is C and CE.

    Alternatives ("B или C") demand neither. Letters count only in a clause about driving or an ad for a
    driver.
    """
    driver = bool(_DRIVING.search(title))
    found: set[Licence] = set()
    for clause in clauses(text):
        if driver or _DRIVING.search(clause):
            found |= set(_of_clause(clause))
    return tuple(sorted(found))


def _of_clause(clause: str) -> Iterator[Licence]:
    if not WISHED.search(re.sub(r"\([^)]*\)", "", clause)):
        for pattern in (_AFTER_WORD, _BEFORE_WORD):
            for match in pattern.finditer(clause):
                yield from _of_letters(match["letters"])
        yield from (licence for licence, machine in _MACHINES if machine.search(clause))


def _of_letters(letters: str) -> Iterator[Licence]:
    if _ALTERNATIVE.search(letters):
        return
    before = ""
    for match in _ONE.finditer(letters):
        letter = match["letter"].translate(_LOOKALIKES)
        if WISHED.search(match["remark"] or ""):
            continue
        licence = _WITH_TRAILER.get(before) if letter == "E" else _PLAIN.get(letter)
        if licence is not None:
            yield licence
        before = letter
