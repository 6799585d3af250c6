"""The hard requirements of a vacancy, by policy excluded or clarified (scoring.md § 6)."""

from collections.abc import Iterator

from data.policies.hard import Kind
from data.records import Vacancy
from scoring.encoding.standings import LEVELS
from scoring.encoding.terms import EncodingTerms


def demands(
    vacancy: Vacancy, occupation: str | None, terms: EncodingTerms
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Names of what the vacancy requires: (exclude, clarify), each in the order of the record's fields."""
    exclude: list[str] = []
    clarify: list[str] = []
    for kind, value in _asked(vacancy):
        name = f"{kind}:{value}" if value else kind
        (exclude if terms.hard.excludes(kind, value, occupation) else clarify).append(name)
    return tuple(exclude), tuple(clarify)


def asks_nights(vacancy: Vacancy) -> bool:
    """Nights are demanded by the schedule or as a condition of work; unsaid is not demanded."""
    by_schedule = vacancy.schedule is not None and vacancy.schedule.nights is True
    return by_schedule or "night_work" in vacancy.conditions


def _asked(vacancy: Vacancy) -> Iterator[tuple[Kind, str]]:
    if vacancy.age_minimum is not None:
        yield "age", str(vacancy.age_minimum)
    for licence in vacancy.licences:
        yield "licence", licence
    if vacancy.medical_book:
        yield "medical_book", ""
    for clearance in vacancy.clearance:
        yield "clearance", clearance
    for language, level in sorted(_highest(vacancy).items()):
        yield "language", f"{language}:{LEVELS[level]}"
    nights = {"night_work"} if asks_nights(vacancy) else set[str]()
    for condition in sorted({*vacancy.conditions, *nights}):
        yield "condition", condition


def _highest(vacancy: Vacancy) -> dict[str, int]:
    """The highest level asked of each language: it includes the lower ones."""
    highest: dict[str, int] = {}
    for one in vacancy.languages:
        highest[one.language] = max(LEVELS.index(one.level), highest.get(one.language, 0))
    return highest
