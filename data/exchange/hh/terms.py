"""hh's own terms, by API id and by Russian name, in the words of our vocabularies.

Source: hh's public API documentation, dictionaries `experience`, `schedule`, `employment_form`,
`work_format`, `work_schedule_by_days`, `working_hours`, `salary_range_mode`.
"""

import re
from collections.abc import Iterable

from data.exchange.hh.ad import Ad
from data.records import Schedule
from data.records.vocabulary import LanguageLevel, Pattern, PayPeriod

_EXPERIENCE = {
    "noexperience": 0, "нет опыта": 0, "без опыта": 0,
    "between1and3": 1, "от 1 года до 3 лет": 1, "1-3 года": 1,
    "between3and6": 3, "от 3 до 6 лет": 3, "3-6 лет": 3,
    "morethan6": 6, "более 6 лет": 6,
}  # fmt: skip
_UNSAID = {"", "не имеет значения", "не указан", "не указано", "not specified", "doesnotmatter"}

_DAYS: dict[str, Pattern] = {
    "5/2": "5/2", "five_on_two_off": "5/2",
    "6/1": "6/1", "six_on_one_off": "6/1",
    "2/2": "2/2", "two_on_two_off": "2/2",
    "свободный": "flexible", "гибкий": "flexible", "flexible": "flexible",
    "по выходным": "part_time", "weekend": "part_time",
}  # fmt: skip
_NUMBERS = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6}
_CYCLE = re.compile(r"(\w+?)(?:/|_on_)(\w+?)(?:_off)?")
_WEEK = 7

_FULL = {"full", "полная", "полная занятость"}
_PART = {"part", "side_job", "частичная", "частичная занятость", "подработка"}
_ROTATION = {"fly_in_fly_out", "flyinflyout", "вахта", "вахтовый метод"}
_SHIFT = {"shift", "сменный график"}
_FLEXIBLE = {"flexible", "гибкий график"}
_REMOTE = {"remote", "удаленно", "удаленная работа"}
_PLACE = {"on_site", "на месте работодателя", "hybrid", "гибрид", "field_work", "разъездной"}

PAY_PERIODS: dict[str, PayPeriod] = {
    "month": "month", "shift": "shift", "hour": "hour", "day": "day", "week": "week", "year": "year",
    "fly_in_fly_out": "rotation",
}  # fmt: skip
PER_SERVICE = "service"

LANGUAGE_CODES = {
    "eng": "en", "rus": "ru", "kaz": "kk", "deu": "de", "fra": "fr", "zho": "zh", "tur": "tr", "uzb": "uz",
    "kir": "ky", "kor": "ko", "ara": "ar", "ita": "it", "spa": "es", "jpn": "ja", "uig": "ug",
}  # fmt: skip
LANGUAGE_LEVELS: dict[str, LanguageLevel] = {
    "a1": "A1", "a2": "A2", "b1": "B1", "b2": "B2", "c1": "C1", "c2": "C2", "l1": "C2",
}  # fmt: skip
"""`l1` is a native speaker."""


def key(term: str) -> str:
    """A term without the accidents of its writing: blanks, dashes, ё, capitals, entities."""
    text = term.replace("&nbsp;", " ").casefold().replace("ё", "е").replace("–", "-").replace("—", "-")
    return " ".join(text.split())


def experience_years(term: str | None) -> tuple[float | None, bool]:
    """Years asked (0 = "Нет опыта", which is said) and whether the term is known."""
    name = key(term or "").removeprefix("опыт ")
    if name in _UNSAID:
        return None, True
    years = _EXPERIENCE.get(name)
    return (None if years is None else float(years)), years is not None


def schedule_of(ad: Ad) -> Schedule | None:
    """Working time: any of the patterns stated; hours a week where days and hours leave no choice."""
    patterns = _patterns(ad)
    hours = _hours_per_week(ad)
    # hh asks for nights by one tick beside days and hours: left empty there it says "no", else nothing.
    nights = True if ad.nights else (False if ad.nights is False and ad.days and ad.hours else None)
    if not patterns and hours is None and nights is None:
        return None
    return Schedule(patterns=tuple(patterns), nights=nights, hours_per_week=hours)


def is_remote(ad: Ad) -> bool | None:
    """True where the work may be done from home altogether; a hybrid may not."""
    formats = {key(term) for term in ad.formats}
    if formats & _REMOTE or key(ad.schedule or "") in _REMOTE:
        return True
    return False if formats & _PLACE else None


def is_rotational(ad: Ad) -> bool:
    """Вахта, by employment form or by schedule."""
    return bool({key(ad.employment or ""), key(ad.schedule or "")} & _ROTATION)


def _patterns(ad: Ad) -> set[Pattern]:
    if is_rotational(ad):
        return {"rotational"}
    days: set[Pattern] = {name for term in ad.days if (name := _pattern(key(term)))}
    if key(ad.schedule or "") in _FLEXIBLE:
        days.add("flexible")
    if key(ad.employment or "") in _PART:
        part: set[Pattern] = {"part_time"}  # "5/2" alone would promise a full week
        return part | {"flexible"} if "flexible" in days else part
    if not days and key(ad.schedule or "") in _SHIFT:
        return {"shifts"}
    if not days and key(ad.employment or "") in _FULL:
        days.add("full_time")
    return days


def _pattern(term: str) -> Pattern | None:
    """The pattern of one roster; cycles that do not fill a week rotate through it: shifts."""
    if term in _DAYS:
        return _DAYS[term]
    cycle = _cycle(term)
    return "shifts" if cycle is not None and sum(cycle) != _WEEK else None


def _cycle(term: str) -> tuple[int, int] | None:
    match = _CYCLE.fullmatch(term)
    if match is None:
        return None
    parts = [int(part) if part.isdigit() else _NUMBERS.get(part, 0) for part in match.groups()]
    return (parts[0], parts[1]) if all(parts) else None


def _hours_per_week(ad: Ad) -> float | None:
    cycles, hours = {_cycle(key(term)) for term in ad.days}, {_hours(key(term)) for term in ad.hours}
    if len(cycles) != 1 or len(hours) != 1 or is_rotational(ad):
        return None
    cycle, a_day = cycles.pop(), hours.pop()
    if cycle is None or a_day is None:
        return None
    week = round(a_day * _WEEK * cycle[0] / sum(cycle), 1)
    return week if week <= 84 else None


def _hours(term: str) -> int | None:
    match = re.fullmatch(r"(?:hours_)?([0-9]{1,2})(?: час\w*)?", term)
    return int(match[1]) if match else None


def listed(cell: str | None) -> tuple[str, ...]:
    """The parts of a cell such as "6/1; 5/2"."""
    return tuple(part.strip() for part in (cell or "").split(";") if part.strip())


def stated(terms: Iterable[str | None]) -> tuple[str, ...]:
    """Those that are stated at all."""
    return tuple(term for term in terms if term)
