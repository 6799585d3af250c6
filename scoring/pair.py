"""The score of one pair by its definition, level by level: the truth that every engine must meet."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from scoring.axes import NOT_ASKED, UNKNOWN
from scoring.codes import PersonCodes, Stint, VacancyCodes
from scoring.dictionary import Dictionary
from scoring.facts import ASKED, BY_NEARNESS, SHARED, had
from scoring.hard import Standing, listing, standings
from scoring.identity import Item, Rule
from scoring.lines import Line, part_line
from scoring.parts import Part
from scoring.pay import level as pay_level
from scoring.pay import unknown_points
from scoring.plan import Listing
from scoring.weights import Weights

CLAUSE_70 = "order-214:70"
_BY_ITEM = {"must": "skills", "nice": "skills", "wish": "wishes"}


@dataclass(frozen=True, slots=True)
class PairScore:
    """What a pair earns and why. `points` is the plain sum of the lines.

    Attributes:
        stint: number of the stint that counts.
        listing: whether the pair may be listed at once, after a question, or (None) not at all.
        hard: how the person stands to each hard requirement.
    """

    points: int
    stint: int
    lines: tuple[Line, ...]
    listing: Listing | None
    hard: Mapping[str, Standing]


def score(vacancy: VacancyCodes, person: PersonCodes, weights: Weights, dictionary: Dictionary) -> PairScore:
    """Score a pair.

    The floor removes stints before the maximum is taken; where none is left, those not understood count,
    else all of them, so that an explanation can be given for any pair.

    Args:
        vacancy: its title must have been understood.
        person: has at least one stint.
        weights: what each level is worth.
        dictionary: how things stand to each other.
    """
    near = [dictionary.near_slot(vacancy.title, stint.title) for stint in person.stints]
    floor = weights.floor_level(dictionary.isco_of(vacancy.title or ""))
    above = [i for i, slot in enumerate(near) if slot <= floor]
    untitled = [i for i, stint in enumerate(person.stints) if stint.title is None]
    shown = listing(vacancy, person, bool(above), bool(untitled))
    counted = sorted({*above, *untitled}) if shown == "clarify" else above
    best, lines = _best_stint(vacancy, person, weights, dictionary, counted or range(len(near)))
    lines = (*lines, *_person_lines(vacancy, person, weights, dictionary))
    return PairScore(sum(line.points for line in lines), best, lines, shown, standings(vacancy, person))


def _best_stint(
    vacancy: VacancyCodes,
    person: PersonCodes,
    weights: Weights,
    dictionary: Dictionary,
    counted: "list[int] | range",
) -> tuple[int, tuple[Line, ...]]:
    """The first of the stints that earn most, with its lines."""
    best, most = 0, -1
    best_lines: tuple[Line, ...] = ()
    for number in counted:
        lines = tuple(_stint_lines(vacancy, person, person.stints[number], weights, dictionary))
        if (points := sum(line.points for line in lines)) > most:
            best, best_lines, most = number, lines, points
    return best, best_lines


def _stint_lines(
    vacancy: VacancyCodes, person: PersonCodes, stint: Stint, weights: Weights, dictionary: Dictionary
) -> Iterator[Line]:
    near = dictionary.near(vacancy.title, stint.title)
    for part in BY_NEARNESS:
        yield part_line(part, weights, near, ASKED[part.name](vacancy), had(part, person, stint))


def _relation(part: Part, vacancy: VacancyCodes, person: PersonCodes, dictionary: Dictionary) -> str | None:
    if part.name == "schedule":
        return dictionary.fit(vacancy.patterns, person.patterns)
    if part.name == "transport":
        return dictionary.travel.band(vacancy.place, person.place, person.mode)
    return None


def _person_lines(
    vacancy: VacancyCodes, person: PersonCodes, weights: Weights, dictionary: Dictionary
) -> Iterator[Line]:
    for part in SHARED:
        relation = _relation(part, vacancy, person, dictionary)
        yield part_line(
            part, weights, relation, ASKED[part.name](vacancy), had(part, person, person.stints[0])
        )
    yield _pay_line(vacancy.pay, person.pay, weights)
    yield from _item_lines(vacancy, person, weights)


def _pay_line(offered: int | None, asked: int | None, weights: Weights) -> Line:
    table, of = weights.points["pay"], weights.part_points["pay"]
    facts = (
        ((f"pay={offered}",) if offered is not None else ()),
        ((f"pay={asked}",) if asked is not None else ()),
    )
    if offered is None or asked is None:
        level = NOT_ASKED if offered is None else UNKNOWN
        return Line(
            "pay", CLAUSE_70, *facts, None, level, unknown_points(weights), of,
            min(table.values()), max(table.values()),
        )  # fmt: skip
    level = pay_level(weights, offered, asked)
    return Line("pay", CLAUSE_70, *facts, None, level, table[level], of, table[level], table[level])


def _item_lines(vacancy: VacancyCodes, person: PersonCodes, weights: Weights) -> Iterator[Line]:
    rule = Rule.of(weights)
    for item in rule.items(vacancy.must, vacancy.nice, vacancy.wishes):
        yield _item_line(item, person)
    counts = {"skills": len(vacancy.must) + len(vacancy.nice), "wishes": len(vacancy.wishes)}
    for part in (part for part, n in counts.items() if not n):
        of = weights.part_points[part]
        yield Line(part, CLAUSE_70, (), (), None, NOT_ASKED, of * weights.unknown // 100, of, 0, of)


def _item_line(item: Item, person: PersonCodes) -> Line:
    name = f"{item.kind}={item.id}"
    if item.id in person.features:
        known = ("has", item.full, item.full, item.full)
    elif item.id in person.lacks:
        known = ("lacks", 0, 0, 0)
    else:
        known = (UNKNOWN, item.unknown, 0, item.full)
    level, points, worst, best = known
    had_it = (name,) if level == "has" else ()
    return Line(_BY_ITEM[item.kind], CLAUSE_70, (name,), had_it, None, level, points, item.full, worst, best)
