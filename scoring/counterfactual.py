"""What single change would make a pair fit better: every change is scored by the pair's own definition."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

from scoring.codes import PersonCodes, Stint, VacancyCodes
from scoring.criteria.transport import MINUTES
from scoring.dictionary import Dictionary
from scoring.pair import PairScore, score
from scoring.plan import Listing
from scoring.weights import Weights

Side = Literal["person", "vacancy"]
Pair = tuple[VacancyCodes, PersonCodes]


@dataclass(frozen=True, slots=True)
class Change:
    """One fact of one side, as it is and as it would be.

    Attributes:
        side: whose fact.
        fact: name of the fact in the codes; `hard` for a hard requirement.
        now: as it is; empty: not known or not there.
        then: as it would be; empty: no longer asked.
        gain: points more.
        listing: how the pair would then be listed.
    """

    side: Side
    fact: str
    now: str
    then: str
    gain: int
    listing: Listing | None


def changes(
    vacancy: VacancyCodes, person: PersonCodes, weights: Weights, dictionary: Dictionary
) -> tuple[Change, ...]:
    """The single changes that help: those that make the pair listed first, then by points gained.

    Of several values of one fact that gain as much, the one nearest to what is (first proposed) stands.
    """
    before = score(vacancy, person, weights, dictionary)
    found: dict[tuple[Side, str, str], Change] = {}
    for side, fact, now, then, pair in _proposed((vacancy, person), before.stint):
        after = score(*pair, weights, dictionary)
        change = Change(side, fact, now, then, after.points - before.points, after.listing)
        slot = (side, fact, then if fact in ("features", "hard") else "")
        if _helps(change, before) and (slot not in found or change.gain > found[slot].gain):
            found[slot] = change
    return tuple(
        sorted(found.values(), key=lambda c: (c.listing != "ready", -c.gain, c.side, c.fact, c.then))
    )


def _helps(change: Change, before: PairScore) -> bool:
    ranks: dict[Listing | None, int] = {None: 0, "clarify": 1, "ready": 2}
    better, worse = (
        ranks[change.listing] > ranks[before.listing],
        ranks[change.listing] < ranks[before.listing],
    )
    return better or (change.gain > 0 and not worse)


def _proposed(pair: Pair, stint: int) -> Iterator[tuple[Side, str, str, str, Pair]]:
    vacancy, person = pair
    for fact, now, then, changed in _of_person(vacancy, person, stint):
        yield "person", fact, now, then, (vacancy, changed)
    for fact, now, then, asked in _of_vacancy(vacancy, person, stint):
        yield "vacancy", fact, now, then, (asked, person)


def _of_person(v: VacancyCodes, p: PersonCodes, stint: int) -> Iterator[tuple[str, str, str, PersonCodes]]:
    own = p.stints[stint]
    stated: tuple[tuple[str, object, object], ...] = (
        ("education", p.education, v.education),
        ("field", p.field, v.field),
        ("pay", p.pay, v.pay),
        ("nights", p.nights, True if v.nights else None),
        ("long_hours", p.long_hours, True if v.long_hours else None),
        ("relocates", p.relocates, True),
        ("remote", p.remote, True if v.remote else None),
        *(("minutes", p.minutes, minutes) for minutes in MINUTES.known if minutes != p.minutes),
    )
    for fact, now, then in stated:
        if then is not None and then != now:
            yield fact, _text(now), _text(then), replace(p, **{fact: then})  # type: ignore[arg-type]
    for pattern in v.patterns:
        if pattern not in p.patterns:
            yield "patterns", " ".join(p.patterns), pattern, replace(p, patterns=(*p.patterns, pattern))
    for skill in (*v.must, *v.nice, *v.wishes):
        if skill not in p.features:
            yield "features", "", skill, _with_skill(p, skill)
    for name in (*v.exclude, *v.clarify):
        if name not in p.met:
            now = "not_met" if name in p.not_met else ""
            met, not_met = tuple(sorted({*p.met, name})), tuple(n for n in p.not_met if n != name)
            yield "hard", now, name, replace(p, met=met, not_met=not_met)
    yield from _of_stint(v, p, stint, own)


def _of_stint(
    v: VacancyCodes, p: PersonCodes, number: int, own: Stint
) -> Iterator[tuple[str, str, str, PersonCodes]]:
    def with_stint(changed: Stint) -> PersonCodes:
        return replace(p, stints=(*p.stints[:number], changed, *p.stints[number + 1 :]))

    if v.years is not None and own.years != v.years:
        yield "years", _text(own.years), _text(v.years), with_stint(replace(own, years=v.years))
    if own.recency != "up_to_6":
        yield "recency", _text(own.recency), "up_to_6", with_stint(replace(own, recency="up_to_6"))
    if v.grade is not None and own.grade != v.grade:
        yield "grade", _text(own.grade), _text(v.grade), with_stint(replace(own, grade=v.grade))
    if not own.wanted:
        yield "wanted", "", "True", with_stint(replace(own, wanted=True))


def _of_vacancy(v: VacancyCodes, p: PersonCodes, stint: int) -> Iterator[tuple[str, str, str, VacancyCodes]]:
    own = p.stints[stint]
    stated: tuple[tuple[str, object, object], ...] = (
        ("pay", v.pay, p.pay if v.pay is not None else None),
        ("years", v.years, own.years if v.years is not None else None),
        ("grade", v.grade, own.grade if v.grade is not None else None),
        ("education", v.education, p.education if v.education is not None else None),
        ("remote", v.remote, True if p.remote else None),
        ("housing", v.housing, True if p.relocates else None),
        ("transport", v.transport, True),
    )
    for fact, now, then in stated:
        if then is not None and then != now:
            yield fact, _text(now), _text(then), replace(v, **{fact: then})  # type: ignore[arg-type]
    for pattern in p.patterns:
        if v.patterns and pattern not in v.patterns:
            yield "patterns", " ".join(v.patterns), pattern, replace(v, patterns=(*v.patterns, pattern))
    for name in (*v.exclude, *v.clarify):
        if name not in p.met:
            exclude = tuple(n for n in v.exclude if n != name)
            yield (
                "hard",
                name,
                "",
                replace(v, exclude=exclude, clarify=tuple(n for n in v.clarify if n != name)),
            )


def _with_skill(p: PersonCodes, skill: str) -> PersonCodes:
    lacks = tuple(n for n in p.lacks if n != skill)
    return replace(p, features=tuple(sorted({*p.features, skill})), lacks=lacks)


def _text(value: object) -> str:
    return "" if value is None or value is False else str(value)
