"""How fingers slip on the Russian and Kazakh keyboard, and how Kazakh is written without its letters."""

import random

_ROWS = ("йцукенгшщзхъ", "фывапролджэ", "ячсмитьбю")
_WITHOUT = str.maketrans("әғқңөұүһіӘҒҚҢӨҰҮҺІ", "агкноуухиАГКНОУУХИ")
_LOOK_ALIKE = str.maketrans("аоерсАОЕРСКМНТВ", "aoepcAOEPCKMHTB")


def _neighbours() -> dict[str, str]:
    found: dict[str, str] = {}
    for row in _ROWS:
        for place, letter in enumerate(row):
            found[letter] = row[max(0, place - 1) : place] + row[place + 1 : place + 2]
    return found


_NEIGHBOURS = _neighbours()


def slipped(text: str, chance: random.Random) -> str:
    """The text with one letter hit beside, left out, doubled or swapped; the first letter is mostly right."""
    at = 1 + int(chance.random() * (len(text) - 1))
    if at >= len(text) or not text[at].isalpha():
        at = 0
    kind = chance.random()
    if kind < 0.40:
        return text[:at] + _beside(text[at], chance) + text[at + 1 :]
    if kind < 0.65:
        return text[:at] + text[at + 1 :] or text
    if kind < 0.85:
        return text[: at + 1] + text[at:]
    return text[:at] + text[at : at + 2][::-1] + text[at + 2 :]


def without_kazakh_letters(text: str) -> str:
    """`жүргізуші` → `жургизуши`: each Kazakh letter as its nearest Russian one."""
    return text.translate(_WITHOUT)


def with_latin_letters(text: str) -> str:
    """The text with Latin letters for those that look alike, as if typed on the wrong keyboard."""
    return text.translate(_LOOK_ALIKE)


def _beside(letter: str, chance: random.Random) -> str:
    near = _NEIGHBOURS.get(letter.lower())
    if not near:
        return letter
    hit = near[int(chance.random() * len(near))]
    return hit.upper() if letter.isupper() else hit
