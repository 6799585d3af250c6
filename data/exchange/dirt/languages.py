"""Languages with the level that a text demands: "английский - В2 и выше", "English: Upper-Intermediate"."""

import re
from collections.abc import Iterator

from data.exchange.dirt.demands import WISHED
from data.exchange.dirt.markup import clauses
from data.records import Language
from data.records.vocabulary import LanguageLevel

_NAMES = {
    "en": r"английск\w*|english|ағылшын\w*",
    "kk": r"казахск\w*|kazakh|қазақ\w*|государственн\w+ язык\w*",
    "ru": r"русск\w*|russian|орыс\w*",
    "de": r"немецк\w*|german|неміс\w*",
    "zh": r"китайск\w*|chinese|қытай\w*",
    "tr": r"турецк\w*|turkish|түрік\w*",
    "fr": r"французск\w*|french|француз\w*",
}
_NAME = re.compile("|".join(f"(?P<{code}>{pattern})" for code, pattern in _NAMES.items()), re.IGNORECASE)
_LEVEL = re.compile(
    r"\b(?P<cefr>[ABCАВС][12])(?![\w])|(?P<upper>upper[- ]?intermediate)|(?P<lower>pre[- ]?intermediate)"
    r"|(?P<middle>(?<!upper-)(?<!upper )(?<!pre-)(?<!pre )\bintermediate)|(?P<high>\badvanced)",
    re.IGNORECASE,
)
_BY_NAME: dict[str, LanguageLevel] = {"upper": "B2", "lower": "A2", "middle": "B1", "high": "C1"}
_CEFR: dict[str, LanguageLevel] = {"A1": "A1", "A2": "A2", "B1": "B1", "B2": "B2", "C1": "C1", "C2": "C2"}
_LOOKALIKES = str.maketrans("АВСавс", "ABCABC")
_TAUGHT = re.compile(
    r"преподава|препод|обучени[ею]|уроки|учител|teach|lesson|до (?:advanced|c1|с1)|elementary", re.IGNORECASE
)


def languages_asked(text: str | None) -> tuple[Language, ...]:
    """Languages with a level that must be met; one without a level, or taught and not asked, is left out."""
    found: dict[str, LanguageLevel] = {}
    for clause in clauses(text):
        if WISHED.search(clause) or _TAUGHT.search(clause):
            continue
        for code, level in _pairs(clause):
            found.setdefault(code, level)
    return tuple(Language(language=code, level=level) for code, level in sorted(found.items()))


def _pairs(clause: str) -> Iterator[tuple[str, LanguageLevel]]:
    """A level belongs to the one language named before it since the last level."""
    names = list(_NAME.finditer(clause))
    levels = list(_LEVEL.finditer(clause))
    if len(levels) == 1 and len({name.lastgroup for name in names}) == 1:
        yield names[0].lastgroup or "", _level(levels[0])
        return
    start = 0
    for level in levels:
        named = [name for name in names if start <= name.start() < level.start()]
        if len(named) == 1 and level.start() - named[0].end() <= 40:
            yield named[0].lastgroup or "", _level(level)
        start = level.end()


def _level(match: re.Match[str]) -> LanguageLevel:
    if match["cefr"]:
        return _CEFR[match["cefr"].translate(_LOOKALIKES).upper()]
    return _BY_NAME[match.lastgroup or ""]
