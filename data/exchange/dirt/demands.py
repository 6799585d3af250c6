"""Hard facts that ads hide in prose, read only where the words leave no doubt.

A clause that wishes ("желательно", "будет плюсом") demands nothing.
"""

import re

from data.exchange.dirt.markup import clauses
from data.records.vocabulary import Education

WISHED = re.compile(
    r"желател|приветств|плюс|преимуществ|предпочт|необязательн|не обязательн|не требуется|не нужн|возможно"
    r"|nice to have|advantage|preferred|desirable|a plus|артықшылық|құпталады",
    re.IGNORECASE,
)

_NUMBER_WORDS = {"одного": 1, "двух": 2, "трех": 3, "трёх": 3, "пяти": 5}
_YEARS = re.compile(
    r"(?:опыт|стаж|experience|тәжірибе|өтіл)[^.;]{0,60}?"
    r"(?:\bот|не менее|минимум|более|at least|min\.?|кемінде)\s*(?:-?\s*х\s*)?"
    rf"(?P<years>[0-9]{{1,2}}|{'|'.join(_NUMBER_WORDS)})(?:[-–][0-9]{{1,2}})?(?:-?\s*(?:[хй]|го|ти))?\s*"
    r"(?:\([^)]*\)\s*)?(?:лет|год|year|жыл)",
    re.IGNORECASE,
)
_NO_YEARS = re.compile(
    r"без опыта|опыт(?: работы)? не (?:требуется|нужен|обязателен)|no experience (?:is )?(?:required|needed)"
    r"|тәжірибесіз|тәжірибе (?:қажет|талап етілме)",
    re.IGNORECASE,
)
_OTHER_YEARS = re.compile(
    r"водительск|вождени|общий|за рул|управлени[яе] (?:авто|т/с|транспорт)", re.IGNORECASE
)

_MEDICAL_BOOK = re.compile(
    r"сан(?:итарн\w*)?[ .-]?книж|мед(?:ицинск\w*)?[ .-]?книж|санминимум"
    r"|медициналық кітапша|санитарлық кітапша|medical book",
    re.IGNORECASE,
)
_PAID_FOR = re.compile(
    r"компенс|оплат|оплач|за сч[её]т|помо[гщж]|оформ(?:им|ляем)|предоставля|без (?:сан|мед)", re.IGNORECASE
)

_STUDY = re.compile(r"образовани|білім|degree|education", re.IGNORECASE)
_LEVELS: tuple[tuple[Education, re.Pattern[str]], ...] = (
    (
        "vocational",
        re.compile(
            r"средн\w*[ -/]*(?:специальн|профессиональн|техническ|спец\b)|профессионально-техническ"
            r"|техническо\w+ и профессиональн|арнаулы орта|vocational",
            re.IGNORECASE,
        ),
    ),
    (
        "secondary",
        re.compile(
            r"средн(?:ее|его|им)(?: общ\w+)? образовани|общее среднее|орта білім|secondary education",
            re.IGNORECASE,
        ),
    ),
    (
        "bachelor",
        re.compile(r"(?<!не)(?<!без )высш(?:ее|его|им|ем)\b|бакалавр|bachelor|жоғары білім", re.IGNORECASE),
    ),
)
_UNFINISHED = re.compile(r"неоконченн|незаконченн|неполн\w+ высш|н/в\b|студент|без высш", re.IGNORECASE)


def years_asked(text: str | None) -> float | None:
    """Years of experience asked in prose; 0 where it says that none are; None where unsaid or unclear."""
    found: set[float] = set()
    for clause in clauses(text):
        if _NO_YEARS.search(clause):
            found.add(0)
        elif not WISHED.search(clause):
            found |= {_years(m["years"]) for m in _YEARS.finditer(clause) if not _OTHER_YEARS.search(clause)}
    return found.pop() if len(found) == 1 else None


def medical_book(text: str | None) -> bool | None:
    """True where a medical book must be shown; None otherwise: an ad that is silent does not say no."""
    asked = any(
        _MEDICAL_BOOK.search(clause) and not WISHED.search(clause) and not _PAID_FOR.search(clause)
        for clause in clauses(text)
    )
    return True if asked else None


def education(text: str | None) -> Education | None:
    """The lowest level of training that is accepted ("высшее или среднее специальное" → vocational)."""
    found: set[Education] = set()
    for clause in clauses(text):
        if _STUDY.search(clause) and not WISHED.search(clause):
            if _UNFINISHED.search(clause):
                return None
            found |= _levels(clause)
    for level in ("secondary", "vocational", "bachelor"):
        if level in found:
            return level
    return None


def _levels(clause: str) -> set[Education]:
    return {level for level, pattern in _LEVELS if pattern.search(clause)}


def _years(word: str) -> float:
    return float(word) if word.isdigit() else float(_NUMBER_WORDS[word.lower()])
