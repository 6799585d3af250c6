"""Which facts are not known: what the vacancy does not state, and what is worth asking the person.

A person's fact is worth asking when some answer to it would narrow what the part could still earn.
"""

from collections.abc import Iterator

from scoring.axes import NOT_ASKED
from scoring.codes import PersonCodes, Stint, VacancyCodes
from scoring.criteria import BY_NAME as PARTS
from scoring.facts import ASKED, had
from scoring.lines import Line, part_line
from scoring.parts import Part
from scoring.weights import Weights

Names = tuple[str, ...]
FACT_OF_AXIS = {
    "wanted": "wanted",
    "education": "education",
    "grade": "grade",
    "field": "field",
    "years": "years",
    "recency": "recency",
    "nights_accepted": "nights",
    "long_hours_accepted": "long_hours",
    "minutes_accepted": "minutes",
    "relocates": "relocates",
    "accepts_remote": "remote",
}
"""The fact that an axis of the person's side holds."""
_FACT_OF_PART = {"pay": "pay", "skills": "skill", "wishes": "wish"}


def missing(
    line: Line, vacancy: VacancyCodes, person: PersonCodes, stint: Stint, weights: Weights
) -> tuple[Names, Names]:
    """(facts that the vacancy does not state, facts that are not known of the person), by stable names.

    Both are empty where the part cannot turn out otherwise than it did.
    """
    if line.worst == line.best:
        return (), ()
    if line.level == NOT_ASKED:
        return tuple(_not_asked(line.part, vacancy)), ()
    if line.part not in PARTS:
        return (), (_FACT_OF_PART[line.part],)
    part = PARTS[line.part]
    unstated, unknown = _of_relation(part, line, vacancy, person)
    return unstated, (*unknown, *_worth_asking(part, line, vacancy, person, stint, weights))


def _not_asked(part: str, vacancy: VacancyCodes) -> Iterator[str]:
    if part not in PARTS:
        yield part  # skills, wishes, pay: fact and part are one
        return
    for axis, value in zip(PARTS[part].ask, ASKED[part](vacancy), strict=True):
        if value is None:
            yield axis.name.removesuffix("_asked")


def _worth_asking(
    part: Part, line: Line, vacancy: VacancyCodes, person: PersonCodes, stint: Stint, weights: Weights
) -> Iterator[str]:
    asked, known = ASKED[part.name](vacancy), had(part, person, stint)
    for place, (axis, value) in enumerate(zip(part.have, known, strict=True)):
        if value is not None or axis.name not in FACT_OF_AXIS:
            continue
        answers = (
            part_line(part, weights, line.relation, asked, (*known[:place], answer, *known[place + 1 :]))
            for answer in axis.known
        )
        if any((line.worst, line.best) != (answer.worst, answer.best) for answer in answers):
            yield FACT_OF_AXIS[axis.name]


def _of_relation(part: Part, line: Line, vacancy: VacancyCodes, person: PersonCodes) -> tuple[Names, Names]:
    """Which side's fact leaves the relation partly open."""
    if part.relation is None or len(part.relation.completions(part.relation.index(line.relation))) == 1:
        return (), ()
    if part.name == "schedule":
        return _unsaid("patterns", vacancy.patterns, person.patterns)
    if part.name != "transport":
        return (), ("title",)
    if line.relation == "same_city_unknown":
        return _unsaid("address", "@" in (vacancy.place or ""), "@" in (person.place or ""))
    if vacancy.place and person.place:
        return (), ("journey",)
    return _unsaid("place", vacancy.place, person.place)


def _unsaid(fact: str, vacancy: object, person: object) -> tuple[Names, Names]:
    return () if vacancy else (fact,), () if person else (fact,)
